import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { systemClock, type Clock } from '../client/clock';
import { copyWithPrefix } from '../dataArts/failedParts';
import { createErrorConverter } from '../execution/itemError';
import { toItems } from './eventOutput';
import { classify, FailureReporter, toTriggerError } from './FailureReporter';
import { reportAfter } from './form';
import { compareWith, observeFirst, type Found } from './observe';
import { readSamples } from './sample';
import type { Snapshot } from './snapshot';
import { SnapshotStore } from './SnapshotStore';
import { Watch } from './Watch';

/**
 * One poll of the trigger: compares what is there with what the poll before has seen.
 *
 * @returns an item for each event; null if nothing happened
 * @throws NodeApiError or NodeOperationError for a failure that is to become a failed execution
 */
export async function poll(
	trigger: IPollFunctions,
	clock: Clock = systemClock,
): Promise<INodeExecutionData[][] | null> {
	const toError = createErrorConverter(trigger);
	if (trigger.getMode() === 'manual') {
		const opened = Watch.open(trigger, clock);
		return await opened.then(readSamples).catch((error: Error) => {
			throw toTriggerError(trigger, toError(error));
		});
	}
	const reporter = new FailureReporter(trigger, clock);
	const watch = await Watch.open(trigger, clock).catch(toError);
	if (!(watch instanceof Watch)) {
		reporter.fail(watch, { reportAfter: Number(reportAfter.default) });
		return null;
	}
	const { parameters, client } = watch;
	const failure = {
		reportAfter: parameters.reportAfter,
		fingerprint: client.credentialFingerprint,
	};
	const refusal = reporter.recentRefusal(failure.fingerprint);
	const found = refusal ?? (await look(trigger, watch).catch(toError));
	if (found instanceof Error) {
		reporter.fail(found, failure);
		return null;
	}
	const { items, failures } = found;
	const [unread] = failures;
	if (unread) {
		const error = toError(copyWithPrefix(unread.error, `Connection '${unread.name}'`));
		// One connection is no reason to give up the others, so it is never more than transient.
		const transient = { ...failure, type: 'transient' } as const;
		reporter.count(error, transient);
		if (items.length === 0) reporter.throwIfDue(error, transient);
	} else {
		reporter.succeed(failure.fingerprint);
	}
	return items.length > 0 ? [items] : null;
}

/** What a poll has seen. */
interface Seen extends Pick<Found, 'failures'> {
	items: INodeExecutionData[];
}

const NOTHING: Seen = { items: [], failures: [] };

/**
 * Looks at what is there, and remembers it.
 *
 * @throws the error of a request, and then remembers nothing
 */
async function look(trigger: IPollFunctions, watch: Watch): Promise<Seen> {
	const store = new SnapshotStore(trigger, watch.clock);
	const before = store.read();
	if (store.isOvertaken(before)) return NOTHING;
	const listed = await watch.parameters.kind.list(watch.source);
	const found =
		before?.scope === watch.scope
			? await compareWith(before, listed, watch)
			: await observeFirst(listed, watch);
	const { connections, events, failures, readUpTo } = found;
	const refused = failures.find(({ error }) => classify(error) === 'refused');
	if (refused) throw refused.error;
	const items = await toItems(events, watch);
	if (store.isOvertaken(before)) return NOTHING;
	const next: Omit<Snapshot, 'revision'> = {
		version: 1,
		scope: watch.scope,
		nodeName: trigger.getNode().name,
		interest: watch.parameters.interest,
		connections,
		...(readUpTo && { readUpTo }),
	};
	store.write(next, before, items.length > 0);
	return { items, failures };
}
