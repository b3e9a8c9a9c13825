import recorded from '../../fixtures/sdk-requests.json';
import type { Simulator } from '../../simulator';
import { useSimulators, send } from './helpers';

const PROJECT = '0123456789abcdef0123456789abcdef';
const WORKSPACE = '1dd3bc6d93f0406591b44d8d3a6e3b1a';
const DLI_ID = '68233202-63bf-4f27-a99b-fa5f5a2dbae1';
const SDK_AUTH = { auth_info_name: 'auth_passwd' };
const RECORDED_AT = () => new Date('2026-11-22T04:21:23Z');

type Recorded = (typeof recorded.requests)[number];

const seedEnhanced = ({ seed }: Simulator) => seed.dliEnhanced({ projectId: PROJECT, id: DLI_ID });

/** Seeds the connection that a recorded request names. */
const SEEDS: Record<string, (simulator: Simulator) => void> = {
	'dli.get': ({ seed }) => seed.dliBasic({ projectId: PROJECT, id: DLI_ID }),
	'auth.update': ({ seed }) => seed.dliAuth({ projectId: PROJECT, body: SDK_AUTH }),
	'auth.delete': ({ seed }) => seed.dliAuth({ projectId: PROJECT, body: SDK_AUTH }),
	'dli.enhanced.associate': seedEnhanced,
	'enhanced.privileges': seedEnhanced,
	'tags.create': seedEnhanced,
	'tags.delete': seedEnhanced,
	'tags.get': seedEnhanced,
	'dataarts.get': ({ seed }) =>
		seed.dataArts({
			projectId: PROJECT,
			workspace: WORKSPACE,
			id: '1c868514f45447a59c41485b70ae5e05',
		}),
};

async function replay(
	simulator: Simulator,
	request: Recorded,
	changes: Record<string, string> = {},
) {
	SEEDS[request.case]?.(simulator);
	return await send(simulator, {
		method: request.method,
		url: request.url,
		headers: {
			host: request.host,
			authorization: request.authorization,
			'x-sdk-date': request.xSdkDate,
			'x-project-id': request.xProjectId,
			'content-type': request.contentType,
			...(request.workspace !== undefined && { workspace: request.workspace }),
			...changes,
		},
		payload: request.body === undefined ? undefined : JSON.stringify(request.body),
	});
}

describe('requests recorded from Huawei Cloud’s SDK', () => {
	const start = useSimulators();

	it.each(recorded.requests.map((request) => [request.case, request] as const))(
		'%s is accepted',
		async (_, request) => {
			const response = await replay(await start({ now: RECORDED_AT }), request);
			expect(response.body).not.toHaveProperty('error_code');
			expect(response.status).toBe(/^dli\..*create/.test(request.case) ? 201 : 200);
		},
	);

	it.each(recorded.requests.map((request) => [request.case, request] as const))(
		'%s is rejected if a signed header was changed in transit',
		async (_, request) => {
			const simulator = await start({ now: RECORDED_AT });
			const response = await replay(simulator, request, { host: '127.0.0.1:18182' });
			expect(response.status).toBe(401);
			expect(response.body).toMatchObject({ error_code: 'APIGW.0301' });
		},
	);
});
