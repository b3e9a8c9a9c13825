import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../client/responseText';
import { isDeleted, readConnection } from '../../dli/DliConnectionApi';
import { basic } from '../../dli/basic/api';
import { knownStates, type Observation } from '../snapshot';
import type { WatchedKind } from './WatchedKind';

/** Basic datasource connections of DLI, which cannot be changed. */
export const dliBasic: WatchedKind = {
	option: { name: 'DLI Datasource Connection', value: 'dliDatasourceConnection' },
	events: ['created', 'stateChanged', 'deleted'],
	hasWorkspace: false,
	simplifyMap: basic.simplifyMap,
	isReadOneByOne: false,
	async list({ send }) {
		const listed = await basic.list(send, {});
		return listed.filter((connection) => !isDeleted(basic, connection)).map(observe);
	},
	async read({ send }, connectionId) {
		return observe(await readConnection(send, basic, connectionId));
	},
};

function observe(connection: IDataObject): Observation {
	const { state, reason: error } = basic.readiness(connection);
	return {
		connectionId: responseText(connection.connection_id),
		name: responseText(connection.name),
		type: basic.serviceTypeOf(connection),
		unknown: [],
		states: knownStates([['', { state, ...(state === 'FAILED' && { error }) }]]),
		response: connection,
	};
}
