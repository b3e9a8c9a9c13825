import {
	hashColumns,
	hashOf,
	knownStates,
	readSnapshot,
	type Snapshot,
} from '../../../nodes/HuaweiDataConnections/trigger/snapshot';

const SNAPSHOT: Snapshot = {
	version: 1,
	scope: 'scope',
	nodeName: 'Watch',
	interest: {
		events: ['created'],
		filter: { name: '', nameContains: '', types: [], states: [], queues: [] },
		ignored: [],
	},
	revision: 3,
	connections: { id: { name: 'sales', type: 'HIVE', eventCount: 0, states: {} } },
};

describe('a snapshot that n8n has kept', () => {
	it('is read as it was written', () => {
		expect(readSnapshot(SNAPSHOT)).toEqual(SNAPSHOT);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['a text', 'snapshot'],
		['a list', []],
		['another version', { ...SNAPSHOT, version: 2 }],
		['no version', { ...SNAPSHOT, version: undefined }],
		['no connections', { ...SNAPSHOT, connections: undefined }],
		['connections as a list', { ...SNAPSHOT, connections: [] }],
		['no interest', { ...SNAPSHOT, interest: undefined }],
		['an interest without a filter', { ...SNAPSHOT, interest: { events: [], ignored: [] } }],
		['no scope', { ...SNAPSHOT, scope: undefined }],
		['a scope that is a number', { ...SNAPSHOT, scope: 7 }],
		['no revision', { ...SNAPSHOT, revision: undefined }],
		['a revision that is a text', { ...SNAPSHOT, revision: '3' }],
		['a connection that is a text', { ...SNAPSHOT, connections: { id: 'sales' } }],
		['a connection without states', { ...SNAPSHOT, connections: { id: { name: 'sales' } } }],
		[
			'one of two connections without states',
			{ ...SNAPSHOT, connections: { ...SNAPSHOT.connections, other: { name: 'crm' } } },
		],
	])('is none if it is %s', (_what, value) => {
		expect(readSnapshot(value)).toBeUndefined();
	});
});

describe('hashes', () => {
	it('are short, the same for the same value, and others for others', () => {
		expect(hashOf('secret')).toMatch(/^[0-9a-f]{8}$/);
		expect(hashOf('secret')).toBe(hashOf('secret'));
		expect(hashOf('secret')).not.toBe(hashOf('Secret'));
	});

	it('are the same for a value and its text', () => {
		expect(hashOf(true)).toBe(hashOf('true'));
		expect(hashOf(8)).toBe(hashOf('8'));
	});

	it('are only of columns that have a value', () => {
		expect(Object.keys(hashColumns({ a: '', b: [], c: {}, d: 'x', e: 0, f: false }))).toEqual([
			'd',
			'e',
			'f',
		]);
	});
});

it('a state that is empty says nothing', () => {
	expect(
		knownStates([
			['', { state: '' }],
			['queue/etl', { state: 'ACTIVE' }],
		]),
	).toEqual({ 'queue/etl': { state: 'ACTIVE' } });
});
