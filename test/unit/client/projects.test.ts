import { NodeApiError, type IDataObject, type INode } from 'n8n-workflow';

import { resolveProjectId } from '../../../nodes/HuaweiDataConnections/client/projects';
import type { ApiRequest } from '../../../nodes/HuaweiDataConnections/client/request';

const NODE = { name: 'Huawei', parameters: {} } as INode;
const refusal = (httpCode: string) => new NodeApiError(NODE, { message: 'x' }, { httpCode });
const project = (id: string, name = 'eu-1', enabled?: boolean) => ({ id, name, enabled });

/** Looks the project of eu-1 up in an IAM that responds like this, in turn. */
async function lookUp(...responses: Array<IDataObject | Error>) {
	const sent: ApiRequest[] = [];
	const send = async (request: ApiRequest) => {
		const response = responses[sent.length];
		sent.push(request);
		if (response instanceof Error) throw response;
		return await Promise.resolve(response ?? {});
	};
	const result = await resolveProjectId('eu-1', send).catch((error: Error) => error);
	return { result, sent };
}

it('is the one with the name of the region', async () => {
	const { result, sent } = await lookUp({ projects: [project('sub', 'eu-1_sub'), project('p1')] });
	expect(result).toBe('p1');
	expect(sent).toEqual([
		{ service: 'iam', method: 'GET', path: '/v3/projects', query: { name: 'eu-1' } },
	]);
});

it('may be enabled, but not disabled', async () => {
	const projects = [project('off', 'eu-1', false), project('on', 'eu-1', true)];
	expect((await lookUp({ projects })).result).toBe('on');
});

it.each([
	['no project', {}],
	['no project', { projects: [project('x', 'eu-2')] }],
	['no project', { projects: [project('off', 'eu-1', false)] }],
	['2 projects', { projects: [project('a'), project('b')] }],
])('has to be entered when IAM lists %s', async (count, response) => {
	const { result } = await lookUp(response);
	expect(result).toMatchObject({
		message: `'Project ID' of the credential is empty, and IAM lists ${count} for the region eu-1`,
		description: expect.stringContaining('or enter Project ID') as string,
	});
});

it('is among those of the user who may not search for projects', async () => {
	const { result, sent } = await lookUp(refusal('403'), { projects: [project('p1')] });
	expect(result).toBe('p1');
	expect(sent[1]).toEqual({ service: 'iam', method: 'GET', path: '/v3/auth/projects' });
});

it.each([refusal('404'), refusal('500'), new Error('403')])(
	'is not looked up in another way after any other error: %s',
	async (error) => {
		const { result, sent } = await lookUp(error);
		expect(result).toBe(error);
		expect(sent).toHaveLength(1);
	},
);
