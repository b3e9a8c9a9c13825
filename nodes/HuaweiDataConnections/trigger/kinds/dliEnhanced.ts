import type { IDataObject } from 'n8n-workflow';

import { httpStatusOf } from '../../client/errors';
import { responseText } from '../../client/responseText';
import { ConnectionNotFoundError } from '../../connections/connectionLookup';
import { toEntry } from '../../connectionSet/kinds/dliEntry';
import { isDeleted, readConnection, stateOf } from '../../dli/DliConnectionApi';
import { enhanced } from '../../dli/enhanced/api';
import { fetchTags, withTags } from '../../dli/enhanced/connectionTags';
import { toPeerings } from '../../dli/readiness';
import type { Tag } from '../../dli/tags';
import { hashColumns, knownStates, type Observation, type State } from '../snapshot';
import type { WatchedKind } from './WatchedKind';

/** Enhanced connections of DLI. The list has everything but the tags, which have a list of their own. */
export const dliEnhanced: WatchedKind = {
	option: { name: 'DLI Enhanced Connection', value: 'dliEnhancedConnection' },
	events: ['created', 'changed', 'stateChanged', 'deleted'],
	hasWorkspace: false,
	simplifyMap: enhanced.simplifyMap,
	isReadOneByOne: false,
	async list({ send, comparesSettings }) {
		const listed = await enhanced.list(send, {});
		const existing = listed.filter((connection) => !isDeleted(enhanced, connection));
		const isTagged = comparesSettings && existing.length > 0;
		const connections = isTagged
			? await withTags(send, existing).catch(withoutTags(existing))
			: existing;
		return connections.map(observe);
	},
	async read({ send, comparesSettings }, connectionId) {
		const connection = await readConnection(send, enhanced, connectionId);
		if (!comparesSettings) return observe(connection);
		const tags = await fetchTags(send, connectionId).catch(withoutTags(undefined));
		return observe(tags ? { ...connection, tags } : connection);
	},
};

/** Tags are an API and a permission of their own. Without it, the connections are watched all the same. */
function withoutTags<T>(instead: T) {
	return (error: Error): T => {
		const status = httpStatusOf(error);
		const isRefused = status >= 400 && status < 500 && ![401, 429].includes(status);
		if (isRefused || error instanceof ConnectionNotFoundError) return instead;
		throw error;
	};
}

function observe(connection: IDataObject): Observation {
	const { properties } = toEntry(connection, (connection.tags ?? []) as Tag[]);
	// Every response has its queues. What else is missing is empty.
	const isUnknown = (key: string) => !Array.isArray(connection[key]);
	const unknown = [
		...(isUnknown('available_queue_info') ? ['queues'] : []),
		...(isUnknown('tags') ? ['tags'] : []),
	];
	return {
		connectionId: responseText(connection.id),
		name: responseText(connection.name),
		type: enhanced.serviceTypeOf(connection),
		settings: hashColumns(properties),
		unknown,
		states: statesOf(connection),
		response: connection,
	};
}

function statesOf(connection: IDataObject): Record<string, State> {
	const ofPlaces = (prefix: string, key: string) =>
		toPeerings(connection[key]).map(({ name, ...state }) => [prefix + name.toLowerCase(), state]);
	return knownStates([
		['', { state: stateOf(enhanced, connection) }],
		...ofPlaces('queue/', 'available_queue_info'),
		...ofPlaces('pool/', 'elastic_resource_pools'),
	] as Array<[string, State]>);
}
