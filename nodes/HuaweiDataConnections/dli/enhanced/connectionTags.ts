import type { IDataObject } from 'n8n-workflow';

import { DLI_ENHANCED_TAGS, DLI_TAGGED_ENHANCED_CONNECTIONS } from '../../client/apiPaths';
import { fetchAllPages } from '../../client/pagination';
import { recordsIn } from '../../client/responses';
import { responseText } from '../../client/responseText';
import { UserFacingError } from '../../client/UserFacingError';
import type { Send } from '../../execution/Operation';
import { toNotFoundError } from '../notFound';
import type { Tag } from '../tags';

/**
 * Reads the tags of a connection (docs/api/dli-connections.md#resource-tags). There are too few for a
 * second page.
 *
 * @throws ConnectionNotFoundError when there is no connection with this ID
 * @throws UserFacingError when the response has no list of tags
 */
export async function fetchTags(send: Send, connectionId: string): Promise<Tag[]> {
	const response = await send({
		service: 'dli',
		method: 'GET',
		path: DLI_ENHANCED_TAGS,
		params: { connection_id: connectionId },
	}).catch(toNotFoundError(connectionId));
	return toTags(response, connectionId);
}

/**
 * Adds their tags to connections, with one list for the whole project. A connection that the list does
 * not have gets no `tags`, because nothing says that it has none.
 *
 * @throws UntrustedListError if the list may lack connections
 */
export async function withTags(send: Send, connections: IDataObject[]): Promise<IDataObject[]> {
	const list = {
		entity: 'tags of DLI enhanced connections',
		itemsKey: 'resources',
		idKey: 'resource_id',
		totalKey: 'total_count',
		maxItems: Infinity,
	};
	const resources = await fetchAllPages(
		'offset',
		list,
		async (page) =>
			await send({
				service: 'dli',
				method: 'POST',
				path: DLI_TAGGED_ENHANCED_CONNECTIONS,
				query: page,
				// Without a filter, DLI returns all connections.
				body: {},
				readOnly: true,
			}),
	);
	const tagsById = new Map(
		resources.map((resource) => {
			const id = responseText(resource.resource_id);
			return [id, toTags(resource, id)];
		}),
	);
	return connections.map((connection) => {
		const tags = tagsById.get(responseText(connection.id));
		return tags ? { ...connection, tags } : connection;
	});
}

function toTags({ tags }: IDataObject, connectionId: string): Tag[] {
	if (!Array.isArray(tags)) {
		throw new UserFacingError(`The response has no list of the tags of ${connectionId}`);
	}
	return recordsIn(tags).map(({ key, value }) => ({
		key: responseText(key),
		value: responseText(value),
	}));
}
