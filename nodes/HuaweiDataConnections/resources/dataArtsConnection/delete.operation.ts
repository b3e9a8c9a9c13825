import { withoutSecrets } from '../../secrets';
import { workspaceOf } from '../../transport/account';
import type { Operation } from '../Operation';
import { options } from '../options';
import { ifMissing, ignoreIfMissing } from '../existing';
import { connectionField, ID } from '../sharedFields';
import { chosenId, saysMissing, tellIfMissing } from './connections';
import { CONNECTION } from './paths';

// The rule for operation texts would write "data arts".
const ACTION = 'Delete DataArts connection';

const connection = connectionField('dataArtsConnections');

/** Spec dataarts-data-connections 1: a connection that is in use is refused. */
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
		const workspaceId = workspaceOf(account);
		const choice = item.choice(connection, ID);
		const ignores = item.collection(options).boolean(ignoreIfMissing);
		return async (cloud) =>
			await ifMissing(ignores, choice, async () => {
				const id = await chosenId(cloud, workspaceId, choice);
				const request = { service: 'dataArts', method: 'DELETE', path: CONNECTION } as const;
				const params = { data_connection_id: id };
				const outcome = `the connection ${id} was deleted`;
				const answer = await cloud
					.send({ ...request, params, workspaceId, outcome, isDoneIf: saysMissing })
					.catch(tellIfMissing(id));
				return [{ connectionId: id, action: 'deleted', response: withoutSecrets(answer) }];
			});
	},
};
