import type { IDataObject } from 'n8n-workflow';

import { DLI_AUTHENTICATION } from '../../client/apiPaths';
import { ignoreIfMissing, ignoringMissing } from '../../connections/connectionLookup';
import type { Operation, OperationContext } from '../../execution/Operation';
import { deletedOutput } from '../../execution/output';
import { options } from '../../fields/options';
import { isNotFoundResponse, toNotFoundError } from '../notFound';
import { authentication, identityOf, NAME_KEY, NOUN, readChoice } from './api';

/** Source: docs/api/dli-connections.md#datasource-authentication. */
export const remove: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete DLI datasource authentication',
		description: 'Delete a datasource authentication',
	},
	isDestructive: true,
	fields: [authentication],
	options: [ignoreIfMissing],
	prepare(item) {
		const name = readChoice(item);
		const isIgnored = item.collection(options).boolean(ignoreIfMissing);
		return async (context) =>
			await ignoringMissing(
				isIgnored,
				identityOf(name),
				async () => await deleteAuthentication(context, name),
			);
	},
};

/** Deletes an authentication, and returns the output of the item. */
export async function deleteAuthentication(
	{ send, identify }: OperationContext,
	name: string,
): Promise<IDataObject[]> {
	identify(identityOf(name));
	const response = await send({
		service: 'dli',
		method: 'DELETE',
		path: DLI_AUTHENTICATION,
		params: { [NAME_KEY]: name },
		effect: `the ${NOUN} '${name}' was deleted`,
		hasSuccessFlag: true,
		treatAsSuccessOnRetry: isNotFoundResponse,
	}).catch(toNotFoundError(`'${name}'`, NOUN));
	return [deletedOutput(identityOf(name), response)];
}
