import { findDrift } from '../../../nodes/HuaweiDataConnections/connectionSet/findDrift';
import type { Change } from '../../../nodes/HuaweiDataConnections/connectionSet/kinds/Kind';
import type { ObservedEntry } from '../../../nodes/HuaweiDataConnections/connectionSet/model';
import { desired, observed } from './entries';

const MARK = { owner: 'me', secretVersion: 'v2' };
const change: Change = {
	desired: desired({}),
	comparison: {
		changes: [
			{ key: 'name', from: 'old', to: 'crm' },
			{ key: 'description', from: 'a', to: 'b' },
			{ key: 'settings.a', from: '1', to: true },
			{ key: 'settings.b', from: '1', to: null },
			{ key: 'secretVersion', from: 'v1', to: 'v2' },
		],
		extraKeys: [],
		notCompared: [],
	},
	mark: MARK,
};
const DONE = { mark: MARK, properties: { description: 'b', 'settings.a': 'true' } };

/** What is found with these reads, and how long it waited. */
async function driftIn(...reads: Array<Partial<ObservedEntry> | Error>) {
	const waits: number[] = [];
	const sleep = async (milliseconds: number) => void waits.push(milliseconds);
	const drift = await findDrift({ sleep }, change, async () => {
		const read = reads.shift() ?? new Error('One read too many');
		if (read instanceof Error) throw read;
		return observed(read);
	});
	return { drift, waits };
}

it('is nothing where all is as it was to be', async () => {
	expect(await driftIn(DONE)).toEqual({ drift: [], waits: [] });
});

it('is what a second read shows as well', async () => {
	const late = { ...DONE, name: 'old', mark: undefined };
	const kept = { ...DONE, properties: { ...DONE.properties, 'settings.b': '1' } };
	expect(await driftIn(late, DONE)).toEqual({ drift: [], waits: [5000] });
	expect(await driftIn(late, kept)).toEqual({ drift: ['settings.b'], waits: [5000] });
	expect((await driftIn(late, late)).drift).toEqual(['name', 'secretVersion', 'owner']);
});

it('is unknown where a read fails', async () => {
	expect((await driftIn(new Error('refused'))).drift).toBeUndefined();
	expect((await driftIn({}, new Error('refused'))).drift).toBeUndefined();
});

it('has nothing of what is not returned', async () => {
	const { properties } = DONE;
	const without = { properties: { ...properties, description: '' }, notReturned: ['description'] };
	expect((await driftIn(without)).drift).toEqual([]);
});
