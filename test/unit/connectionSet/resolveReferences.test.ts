import type { IDataObject } from 'n8n-workflow';

import { LISTS } from '../../../nodes/HuaweiDataConnections/listSearch/lists';
import type { DesiredEntry } from '../../../nodes/HuaweiDataConnections/connectionSet/model';
import {
	resolveReferences,
	type Mapping,
} from '../../../nodes/HuaweiDataConnections/connectionSet/resolveReferences';
import { desired } from './entries';

const { idKey, nameKey } = LISTS.vpcs;
const subnet = (id: string, name: string, vpc: string) => ({
	[LISTS.subnets.idKey]: id,
	[LISTS.subnets.nameKey]: name,
	[LISTS.subnets.vpc.key]: vpc,
});
const WORLD: Record<string, IDataObject[] | Error> = {
	'list vpcs': [
		{ [idKey]: 'id-a', [nameKey]: 'vpc-a' },
		{ [idKey]: 'id-b', [nameKey]: 'vpc-b' },
		// Its name is the ID of another one.
		{ [idKey]: 'id-c', [nameKey]: 'id-b' },
		{ [idKey]: 'id-d', [nameKey]: 'twice' },
		{ [idKey]: 'id-e', [nameKey]: 'twice' },
	],
	'list subnets': [subnet('s-a', 'data', 'id-a'), subnet('s-b', 'data', 'id-b')],
};

/** The entry after everything that it names was looked up. */
async function resolve(
	changes: Partial<DesiredEntry>,
	mapping: Mapping = {},
	world = WORLD,
): Promise<DesiredEntry> {
	const memoize = async (key: string) => {
		const items = world[key];
		return await (items instanceof Error ? Promise.reject(items) : Promise.resolve(items ?? []));
	};
	const entry = desired({ kind: 'dliEnhanced', ...changes });
	const resolved = await resolveReferences({ memoize } as never, [entry], {} as never, mapping);
	return resolved[0]!;
}

describe('what a column is looked up by', () => {
	it.each<[string, Partial<DesiredEntry>, Mapping, string | undefined]>([
		['the name of the list', { refs: { vpcId: 'vpc-a' } }, {}, 'id-a'],
		['the ID of the list', { refs: { vpcId: 'id-b' } }, {}, 'id-b'],
		['the name that stands for it', { refs: { vpcId: 'prod' } }, { prod: 'vpc-b' }, 'id-b'],
		['the ID that stands for an ID', { properties: { vpcId: 'x' } }, { x: 'id-a' }, 'id-a'],
		['the name that stands for an ID', { properties: { vpcId: 'x' } }, { x: 'vpc-b' }, 'id-b'],
	])('is %s', async (_what, changes, mapping, id) => {
		const { properties, lookedUp, unresolved } = await resolve(changes, mapping);
		expect([properties.vpcId, lookedUp, unresolved]).toEqual([id, ['vpcId'], undefined]);
	});

	it.each<[string, Partial<DesiredEntry>, Mapping]>([
		['an ID that nothing stands for', { properties: { vpcId: 'x' } }, { y: 'id-a' }],
		['an ID that stands for itself', { properties: { vpcId: 'x' } }, { x: 'x' }],
		['an ID with the name of a method', { properties: { vpcId: 'toString' } }, {}],
	])('is nothing for %s', async (_what, changes, mapping) => {
		const { properties, lookedUp } = await resolve(changes, mapping);
		expect([properties, lookedUp]).toEqual([changes.properties, []]);
	});

	it('is nothing for a column that the list does not have', async () => {
		const { properties, lookedUp } = await resolve({}, { undefined: 'id-a' });
		expect([properties, lookedUp]).toEqual([{}, []]);
	});
});

describe('what is found', () => {
	it('is in the VPC of the connection', async () => {
		const { properties } = await resolve({ refs: { vpcId: 'vpc-b', networkId: 'data' } });
		expect(properties).toEqual({ vpcId: 'id-b', networkId: 's-b' });
	});

	it.each<[string, string, string]>([
		['nothing', 'vpc-z', 'vpc-z'],
		['several things', 'twice', '2'],
	])('is not used if the name stands for %s', async (_what, name, text) => {
		const { unresolved, properties, lookedUp } = await resolve({ refs: { vpcId: name } });
		expect(unresolved?.reason).toContain(text);
		expect([properties, lookedUp]).toEqual([{}, undefined]);
	});

	it('is nothing if the list cannot be read', async () => {
		const world = { ...WORLD, 'list vpcs': new Error('No permission') };
		const { unresolved } = await resolve({ refs: { vpcId: 'vpc-a' } }, {}, world);
		expect(JSON.stringify(unresolved)).toContain('No permission');
	});
});
