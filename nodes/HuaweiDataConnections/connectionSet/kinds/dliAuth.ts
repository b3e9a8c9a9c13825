import type { IDataObject } from 'n8n-workflow';

import { httpStatusOf } from '../../client/errors';
import { findByName, listAuthentications } from '../../dli/authentication/api';
import type { OperationContext } from '../../execution/Operation';
import { readDliAuthColumns } from './dliAuthColumns';
import { toEntry } from './dliAuthEntry';
import type { Kind } from './Kind';
import { removeDliAuth, writeDliAuth } from './writeDliAuth';

/**
 * Datasource authentications of DLI. Nothing can mark them as those of an owner, so that the only one that
 * is ever deleted is one whose row says so.
 */
export const dliAuth: Kind = {
	readColumns: readDliAuthColumns,
	async read(context, _scope, isNeeded, names) {
		const entries = (await readListed(context, names)).map(toEntry);
		return entries.filter(({ name }) => isNeeded({ name }));
	},
	write: writeDliAuth,
	remove: removeDliAuth,
};

/** Sources disagree on whether DLI lists authentications without a name (docs/api/dli-connections.md#datasource-authentication). */
async function readListed(
	context: OperationContext,
	names: readonly string[] | undefined,
): Promise<IDataObject[]> {
	return await listAuthentications(context.send).catch(async (error: Error) => {
		if (!names || httpStatusOf(error) !== 400) throw error;
		const found: IDataObject[] = [];
		for (const name of new Set(names)) {
			found.push(...(await findByName(context, name)).map(({ response }) => response));
		}
		return found;
	});
}
