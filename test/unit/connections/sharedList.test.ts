import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import {
	findByName,
	resolveConnection,
	type ExistingConnection,
} from '../../../nodes/HuaweiDataConnections/connections/connectionLookup';
import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type { OperationContext } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { VirtualClock } from '../../support/VirtualClock';
import { failureOf, fakeNode, fakeOperation } from '../execution/fakeNode';
import { failureIn } from '../../support/failedItem';

const NAME = { name: 'name', displayName: 'Name' };
const LIST = { service: 'dli', method: 'GET', path: '/v2.0/{project_id}/things' } as const;
const response = (statusCode: number, body: unknown) => ({ statusCode, headers: {}, body });
const SUCCESS = response(200, { things: ['a', 'b', 'c'] });
const refusal = (status: number) =>
	response(status, { error_code: `E.${status}`, error_msg: 'Refused' });

/** Looks each item up by name in one list, whose requests get these responses; the last one repeats. */
function lookUpAll(
	items: IDataObject[],
	responses: unknown[],
	{ continueOnFail = true, options = {} } = {},
) {
	const sent: IHttpRequestOptions[] = [];
	const respond = async (request: IHttpRequestOptions) => {
		const next = responses[Math.min(sent.length, responses.length - 1)];
		sent.push(request);
		return await Promise.resolve(next);
	};
	const list = async ({ send }: OperationContext): Promise<ExistingConnection[]> => {
		const { things } = await send(LIST);
		return (things as string[]).map((name) => ({ id: `id-${name}`, name, response: {} }));
	};
	const operation = fakeOperation((item) => {
		const name = item.text(NAME);
		return async (context) => {
			const choice = { mode: 'name', value: name };
			return [{ ...(await resolveConnection(context, 'key', list, choice)) }];
		};
	});
	const node = fakeNode({
		items: items.map((item) => ({ options, ...item })),
		continueOnFail,
		respond,
	});
	const clock = new VirtualClock();
	const run = executeItems(node, operation, clock);
	return { clock, run, sent };
}

const named = (...names: string[]) => names.map((name) => ({ name }));

it('a failure of the list that may pass fails only the items that wait for it', async () => {
	const attempts = Array<unknown>(5).fill(refusal(500));
	const options = { maxParallelRequests: 1 };
	const { clock, run } = lookUpAll(named('a', 'b', 'c'), [...attempts, SUCCESS], { options });
	const outputs = await clock.runUntilSettled(run);
	expect(outputs.map(({ json }) => json.connectionId ?? failureIn(json)?.message)).toEqual([
		'Refused [E.500]',
		'id-b',
		'id-c',
	]);
});

it('each of the items that share a failure has an error of its own', async () => {
	const { clock, run } = lookUpAll(named('a', 'b', 'c'), [refusal(403)], { continueOnFail: false });
	const error = await failureOf(clock.runUntilSettled(run));
	expect(error.context.itemIndex).toBe(0);
	expect(error.description).toContain('Other items: Refused [E.403] (item 1, 2).');
});

it('a time limit of one item does not fail the items with another', async () => {
	const short = { name: 'a', options: { timeLimit: 1 } };
	const responses = [{ ...refusal(429), headers: { 'retry-after': '5' } }, SUCCESS];
	const { clock, run } = lookUpAll([short, ...named('b')], responses);
	const outputs = await clock.runUntilSettled(run);
	expect(outputs.map(({ json }) => json.connectionId ?? failureIn(json)?.message)).toEqual([
		'Refused [E.429]',
		'id-b',
	]);
});

it.each([401, 403])(
	'a list that is refused with %i is requested once for all items',
	async (status) => {
		const names = Array.from({ length: 1000 }, (_, index) => `n${index}`);
		const { clock, run, sent } = lookUpAll(named(...names), [refusal(status)]);
		const outputs = await clock.runUntilSettled(run);
		expect(outputs.every(({ json }) => json.error)).toBe(true);
		expect(sent).toHaveLength(1);
	},
);

it('a lookup does not go through the whole list for each name', async () => {
	const connections = Array.from({ length: 50_000 }, (_, index) => {
		return { id: `id-${index}`, name: `name-${index % 25_000}`, response: {} };
	});
	const memo = new Map<string, Promise<unknown>>();
	const context = {
		clock: new VirtualClock(),
		memoize: async (key: string, load: () => Promise<unknown>) => {
			memo.set(key, memo.get(key) ?? load());
			return await memo.get(key);
		},
	} as unknown as OperationContext;
	let comparisons = 0;
	const counted = connections.map(
		(connection) =>
			new Proxy(connection, {
				get(target, key) {
					comparisons += 1;
					return Reflect.get(target, key) as unknown;
				},
			}),
	);
	for (const { name } of connections.slice(0, 1000)) {
		const found = await findByName(context, 'key', async () => counted, name);
		expect(found).toHaveLength(2);
	}
	expect(comparisons).toBeLessThan(10 * connections.length);
});
