import { responseText } from '../../client/responseText';
import { toEntry } from '../../connectionSet/kinds/dataArtsEntry';
import { listConnections, readConnection, SIMPLIFIED } from '../../dataArts/api';
import { hashColumns, hashOf } from '../snapshot';
import type { WatchedKind } from './WatchedKind';

/** Connections of DataArts Studio. The API has no state, and the list no settings. */
export const dataArts: WatchedKind = {
	option: { name: 'DataArts Connection', value: 'dataArtsConnection' },
	events: ['created', 'changed', 'deleted'],
	hasWorkspace: true,
	simplifyMap: SIMPLIFIED,
	isReadOneByOne: true,
	async list({ send, workspaceId }) {
		const listed = await listConnections(send, workspaceId);
		return listed.map((response) => ({
			connectionId: responseText(response.dw_id),
			name: responseText(response.dw_name),
			type: responseText(response.dw_type),
			unknown: [],
			states: {},
			response,
		}));
	},
	async read({ send, workspaceId }, connectionId, listed) {
		const response = await readConnection(send, workspaceId, connectionId);
		const { properties } = toEntry(workspaceId, response, listed?.description);
		const { update_time: saved } = response.dw_config;
		return {
			connectionId,
			name: response.dw_name,
			type: response.dw_type,
			settings: hashColumns(properties),
			// Only some responses look up the name of an agent. Its ID says the same.
			unknown: ['agentName'],
			...(saved ? { saved: hashOf(saved) } : {}),
			states: {},
			response,
		};
	},
};
