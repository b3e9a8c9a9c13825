import type { IDataObject } from 'n8n-workflow';

import { diffConnection, resembles } from '../../../nodes/HuaweiDataConnections/dataArts/diff';

const observed = {
	dw_id: 'id',
	dw_name: 'sales',
	dw_type: 'UNLISTED',
	agent_id: 'agent',
	description: 'Orders',
	dw_config: { ip: '192.168.0.4', password: '******' },
};

/** Compares with the same connection, but for what is given. */
function diff(desired: IDataObject, stored: IDataObject = {}) {
	const { dw_name, dw_type, agent_id, description } = observed;
	const dw_config = { ip: '192.168.0.4' };
	return diffConnection(
		{ ...observed, ...stored },
		{ dw_name, dw_type, agent_id, description, dw_config, ...desired },
	);
}

it('finds no difference between a connection and itself', () => {
	expect(diff({})).toEqual({ changed: [], notCompared: [] });
});

it.each([
	[{ dw_name: 'orders' }, ['dw_name']],
	[{ description: 'Sales' }, ['description']],
	[{ agent_id: 'other' }, ['agent_id']],
	[{ dw_config: { ip: '192.168.0.5', port: '3306' } }, ['ip', 'port']],
])('names the keys that differ: %j', (desired, changed) => {
	expect(diff(desired)).toEqual({ changed, notCompared: [] });
});

it.each([
	[{ env_type: 0 }, {}, []],
	[{ env_type: 1 }, {}, ['env_type']],
	[{ env_type: 0 }, { env_type: 0 }, []],
	[{ env_type: 1 }, { env_type: 1 }, []],
	[{ env_type: 0 }, { env_type: 1 }, ['env_type']],
])('takes a missing environment for the default one: %j and stored %j', (desired, stored, keys) => {
	expect(diff(desired, stored).changed).toEqual(keys);
});

it('cannot compare secrets and modules', () => {
	const desired = { supportService: ['x'], dw_config: { ip: '192.168.0.4', password: 'new' } };
	expect(diff(desired)).toEqual({ changed: [], notCompared: ['password', 'Applicable Modules'] });
});

describe('a connection resembles what it was created as', () => {
	const resembling = (config: IDataObject, desired: IDataObject, properties: IDataObject = {}) => {
		const { dw_name, dw_type, agent_id, description } = observed;
		return resembles(
			{ ...observed, dw_config: config },
			{ dw_name, dw_type, agent_id, description, dw_config: desired, ...properties },
		);
	};

	it.each<[IDataObject, IDataObject, boolean]>([
		[{ ip: 'a' }, { ip: 'a' }, true],
		[{ ip: 'a' }, { ip: 'b' }, false],
		[{ ip: 'a' }, { ip: 'a', port: '1' }, false],
		// A server may store them as text.
		[{ ssl: 'true' }, { ssl: true }, true],
		[{ ssl: 'true' }, { ssl: false }, false],
		[{ port: '3306' }, { port: 3306 }, true],
		[{ port: '3306' }, { port: 3307 }, false],
		[{ list: ['a'] }, { list: ['a'] }, true],
		[{ list: ['a'] }, { list: ['b'] }, false],
		[{ list: '[object Object]' }, { list: { a: 1 } }, false],
	])('stored %j, desired %j: %j', (config, desired, expected) => {
		expect(resembling(config, desired)).toBe(expected);
	});

	it('where a property that the API does not return is wanted', () => {
		expect(resembling({ ip: 'a' }, { ip: 'a' }, { supportService: ['x'] })).toBe(true);
		const desired = { dw_name: 'sales', dw_type: 'UNLISTED', agent_id: 'a', dw_config: {} };
		const stored = { dw_id: 'id', dw_name: 'sales', dw_type: 'UNLISTED', dw_config: {} };
		expect(resembles(stored, desired)).toBe(true);
		expect(resembles({ ...stored, agent_id: 'b' }, desired)).toBe(false);
	});
});
