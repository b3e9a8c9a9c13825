import {
	createdOutput,
	deletedOutput,
	isoTime,
	MissingConnectionIdError,
	toOutput,
} from '../../../nodes/HuaweiDataConnections/execution/output';

it('removes the properties of the response from a connection', async () => {
	const response = { is_success: true, message: '', name: 'sales', port: 8000 };
	expect(await toOutput([response], undefined)).toEqual([{ name: 'sales', port: 8000 }]);
});

it('simplifies connections by a mapping, without empty properties', async () => {
	const mapping = {
		name: 'dw_name',
		id: 'dw_id',
		size: ({ dw_name }: { dw_name?: unknown }) => String(dw_name).length,
		settings: 'dw_config',
		agent: 'agent_name',
	};
	const connections = [
		{ dw_name: 'sales', dw_id: null, dw_config: { port: 8000 }, agent_name: '' },
		{ dw_name: 'hr', dw_id: 7 },
	];
	expect(await toOutput(connections, mapping)).toStrictEqual([
		{ name: 'sales', size: 5, settings: { port: 8000 } },
		{ name: 'hr', id: 7, size: 2 },
	]);
});

it('returns a created connection, if it has an ID', () => {
	const created = { name: 'sales', serviceType: 'HIVE' };
	const response = { note: 'new' };
	expect(createdOutput({ ...created, connectionId: 'c', response })).toEqual({
		connectionId: 'c',
		name: 'sales',
		serviceType: 'HIVE',
		action: 'created',
		response,
	});
	for (const connectionId of [undefined, null, '', 7]) {
		const create = () => createdOutput({ ...created, connectionId, response });
		expect(create).toThrow(MissingConnectionIdError);
		expect(create).toThrow(/^The response to creating 'sales' has no connection ID/);
	}
});

it('formats times of the API', () => {
	expect(isoTime(1_500_000_000_000)).toBe('2017-07-14T02:40:00.000Z');
	for (const time of [undefined, null, 0, 'soon', 1e20, -1e20, {}, Infinity]) {
		expect(isoTime(time)).toBeUndefined();
	}
});

it('returns a deleted connection', () => {
	const connection = { connectionId: 'c', name: 'sales', serviceType: 'HIVE' };
	const response = { note: 'gone' };
	expect(deletedOutput(connection, response)).toEqual({
		...connection,
		action: 'deleted',
		deleted: true,
		response,
	});
});
