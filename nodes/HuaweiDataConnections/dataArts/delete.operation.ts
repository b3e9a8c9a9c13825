import { redact } from '../client/redact';
import { requireWorkspaceId } from '../client/account';
import type { Operation } from '../execution/Operation';
import { options } from '../fields/options';
import { ignoringMissing, ignoreIfMissing } from '../connections/connectionLookup';
import { connectionField, ID } from '../fields/commonFields';
import { resolveConnectionId, isNotFoundResponse, toNotFoundError } from './api';
import { DATA_ARTS_CONNECTION } from '../client/apiPaths';

// The rule for operation texts would write "data arts".
const ACTION = 'Delete DataArts connection';

const connection = connectionField('dataArtsConnections');

/** Source: docs/api/dataarts-connections.md#endpoints: a connection that is in use is refused. */
export const remove: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: ACTION,
		description: 'Delete a data connection',
	},
	fields: [connection],
	options: [ignoreIfMissing],
	prepare(item, { account }) {
		const workspaceId = requireWorkspaceId(account);
		const choice = item.resourceLocator(connection, ID);
		const ignores = item.collection(options).boolean(ignoreIfMissing);
		return async (cloud) =>
			await ignoringMissing(ignores, choice, async () => {
				const id = await resolveConnectionId(cloud, workspaceId, choice);
				const request = {
					service: 'dataArts',
					method: 'DELETE',
					path: DATA_ARTS_CONNECTION,
				} as const;
				const params = { data_connection_id: id };
				const outcome = `the connection ${id} was deleted`;
				const answer = await cloud
					.send({
						...request,
						params,
						workspaceId,
						effect: outcome,
						treatAsSuccessOnRetry: isNotFoundResponse,
					})
					.catch(toNotFoundError(id));
				return [{ connectionId: id, action: 'deleted', response: redact(answer) }];
			});
	},
};
