import type { IDataObject } from 'n8n-workflow';

import { newApiError } from '../../../nodes/HuaweiDataConnections/client/errors';
import { fetchServiceList } from '../../../nodes/HuaweiDataConnections/client/fetchServiceList';
import type { ApiRequest } from '../../../nodes/HuaweiDataConnections/client/request';
import type { ServiceList } from '../../../nodes/HuaweiDataConnections/client/serviceLists';

const LIST: ServiceList = {
	entity: 'things',
	service: 'vpc',
	path: '/v1/{project_id}/things',
	pagination: 'none',
	query: { scope: 'all' },
	itemsKey: 'things',
	idKey: 'id',
};
const THINGS = [{ id: 'a' }, { id: 'b' }];

/** Reads a list whose requests get these responses, one after the other. */
async function read(list: ServiceList, responses: Array<IDataObject | Error>, maxItems?: number) {
	const sent: ApiRequest[] = [];
	const items = await fetchServiceList(
		async (request) => {
			sent.push(request);
			const response = responses[sent.length - 1];
			return response instanceof Error ? await Promise.reject(response) : (response ?? {});
		},
		list,
		maxItems,
	).catch((error: Error) => error);
	return { items, sent };
}

const refusal = (httpCode: string) =>
	newApiError({ name: 'n', type: 't' } as never, 'No', { httpCode });

it('sends the query of the list with every page', async () => {
	const { items, sent } = await read(LIST, [{ things: THINGS }]);
	expect(items).toEqual(THINGS);
	const { service, path } = LIST;
	expect(sent).toEqual([{ service, path, method: 'GET', query: { scope: 'all' } }]);
	expect((await read(LIST, [{ things: THINGS }], 1)).items).toHaveLength(1);
});

it('reads a list with a marker by POST, and such a request may be repeated', async () => {
	const { sent } = await read({ ...LIST, pagination: 'nextMarker' }, [{ things: THINGS }]);
	expect(sent).toMatchObject([{ method: 'POST', body: { scope: 'all' }, readOnly: true }]);
});

describe('a list with another query to fall back on', () => {
	const list = { ...LIST, fallbackQuery: { scope: 'own' } };
	const queries = ({ sent }: { sent: ApiRequest[] }) => sent.map(({ query }) => query?.scope);

	it.each([
		['nothing is found', { things: [] }],
		['the query is refused (400)', refusal('400')],
		['the query is refused (403)', refusal('403')],
		['the query is refused (499)', refusal('499')],
	])('is read with it if %s', async (_reason, first) => {
		const result = await read(list, [first, { things: THINGS }]);
		expect(result.items).toEqual(THINGS);
		expect(queries(result)).toEqual(['all', 'own']);
	});

	it.each(['401', '429', '500', '302'])(
		'is not, if the reason is another one: %s',
		async (code) => {
			const result = await read(list, [refusal(code)]);
			expect(result.items).toBeInstanceOf(Error);
			expect(queries(result)).toEqual(['all']);
		},
	);

	it('is not if something is found', async () => {
		expect(queries(await read(list, [{ things: THINGS }]))).toEqual(['all']);
	});
});

it('fails with a refusal if there is no other query', async () => {
	expect((await read(LIST, [refusal('403')])).items).toBeInstanceOf(Error);
});
