import { MAX_CONCURRENT_REQUESTS } from '../client/HuaweiCloudClient';
import { copyWithPrefix } from '../dataArts/failedParts';
import type { OperationContext } from '../execution/Operation';
import { mapConcurrently } from '../execution/runWithConcurrency';
import { KINDS } from './kinds';
import type { ListedEntry } from './kinds/Kind';
import type { ObservedScope, Scope } from './model';

/**
 * What is in each of the scopes. One that cannot be read is a failed part of the item, and never an
 * empty one: its connections are unknown.
 *
 * @param isNeeded tells the connections that are read from those that are left out
 * @param namesIn the names of the list in a scope; missing where there is no list
 */
export async function observeScopes(
	context: OperationContext,
	scopes: readonly Scope[],
	isNeeded: (scope: Scope, listed: ListedEntry) => boolean,
	namesIn?: (scope: Scope) => readonly string[],
): Promise<ObservedScope[]> {
	const observe = async (scope: Scope): Promise<ObservedScope> => {
		try {
			const connections = await KINDS[scope.kind].read(
				context,
				scope,
				(listed) => isNeeded(scope, listed),
				namesIn?.(scope),
			);
			return { ...scope, connections };
		} catch (error) {
			const { workspaceId } = scope;
			context.failPart({
				target: { workspaceId },
				error: copyWithPrefix(error as Error, nameOf(scope)),
			});
			return { ...scope, connections: [], readError: (error as Error).message };
		}
	};
	return await mapConcurrently(scopes, observe, MAX_CONCURRENT_REQUESTS, context.clock);
}

function nameOf({ kind, workspaceId }: Scope): string {
	if (kind === 'dataArts') return `Workspace '${workspaceId}'`;
	return kind === 'dliAuth' ? 'DLI datasource authentications' : 'DLI enhanced connections';
}
