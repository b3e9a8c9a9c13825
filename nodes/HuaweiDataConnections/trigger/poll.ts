import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { systemClock, type Clock } from '../client/clock';
import { copyWithPrefix } from '../dataArts/failedParts';
import { createErrorConverter } from '../execution/itemError';
import { toItems } from './eventOutput';
import { reportAfter } from './form';
import { compareWith, observeFirst, type Found } from './observe';
import { readSamples } from './sample';
import type { Snapshot } from './snapshot';
import { SnapshotStore } from './SnapshotStore';
import { classify, toTriggerError, TroubleReporter } from './trouble';
import { Watch } from './Watch';

/**
 * One poll of the trigger: compares what is there with what the poll before has seen.
 *
 * @returns an item for each event; null if nothing happened
 * @throws NodeApiError or NodeOperationError for trouble that is to become a failed execution
 */
export async function poll(
	trigger: IPollFunctions,
	clock: Clock = systemClock,
): Promise<INodeExecutionData[][] | null> {
	const toError = createErrorConverter(trigger);
	if (trigger.getMode() === 'manual') {
		return await readSamples(await Watch.open(trigger, clock)).catch((error: Error) => {
			throw toTriggerError(trigger, toError(error));
		});
	}
	const reporter = new TroubleReporter(trigger, clock);
	const watch = await Watch.open(trigger, clock).catch(toError);
	if (!(watch instanceof Watch)) {
		reporter.fail(watch, { reportAfter: Number(reportAfter.default) });
		return null;
	}
	const { parameters, client } = watch;
	const details = {
		reportAfter: parameters.reportAfter,
		fingerprint: client.credentialFingerprint,
	};
	const refusal = reporter.recentRefusal(details.fingerprint);
	const found = refusal ?? (await look(trigger, watch).catch(toError));
	if (found instanceof Error) {
		reporter.fail(found, details);
		return null;
	}
	const { items, failures } = found;
	const [failure] = failures;
	if (!failure) {
		reporter.succeed();
	} else if (items.length === 0) {
		const error = copyWithPrefix(failure.error, `Connection '${failure.name}'`);
		// One connection is no reason to give up the others, so it is never more than passing.
		reporter.fail(toError(error), { ...details, trouble: 'passing' });
	}
	return items.length > 0 ? [items] : null;
}

/**
 * Looks at what is there, and remembers it.
 *
 * @throws the error of a request, and then remembers nothing
 */
async function look(
	trigger: IPollFunctions,
	watch: Watch,
): Promise<Pick<Found, 'failures'> & { items: INodeExecutionData[] }> {
	const store = new SnapshotStore(trigger);
	const before = store.read();
	const listed = await watch.parameters.kind.list(watch.source);
	const found =
		before?.scope === watch.scope
			? await compareWith(before, listed, watch)
			: await observeFirst(listed, watch);
	const { connections, events, failures, readUpTo } = found;
	const toError = createErrorConverter(trigger);
	const refused = failures.find(({ error }) => classify(toError(error)) === 'refused');
	if (refused) throw refused.error;
	const items = await toItems(events, watch);
	// n8n starts a poll even if the one before still runs. The one that ends first has told everything.
	if (store.read()?.revision !== before?.revision) return { items: [], failures: [] };
	const next: Snapshot = {
		version: 1,
		scope: watch.scope,
		interest: watch.parameters.interest,
		revision: (before?.revision ?? 0) + 1,
		connections,
		...(readUpTo && { readUpTo }),
	};
	store.write(next, before);
	return { items, failures };
}
