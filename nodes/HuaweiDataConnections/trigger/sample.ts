import type { INodeExecutionData } from 'n8n-workflow';

import { compareTexts } from '../client/compareTexts';
import { UserFacingError } from '../client/UserFacingError';
import type { ConnectionEvent } from './events';
import { toItems, type ObservedEvent } from './eventOutput';
import { matchesInterest } from './parameters';
import type { Observation } from './snapshot';
import type { Watch } from './Watch';

/** How many connections a test event shows. */
const MAX_SAMPLES = 5;

/**
 * Connections as events, for a user who builds the workflow. They are read and filtered as in
 * production, and nothing is remembered.
 *
 * @throws UserFacingError if there is none
 */
export async function readSamples(watch: Watch): Promise<INodeExecutionData[][]> {
	const { parameters, source } = watch;
	const { kind, interest } = parameters;
	const listed = await kind.list(source);
	const byName = [...listed].sort((a, b) => compareTexts(a.name, b.name));
	const fitting = byName.filter((one) => {
		const event = { ...sampleOf(one, watch), state: interest.filter.states[0] };
		return matchesInterest(event, interest, Object.keys(one.states));
	});
	if (fitting.length === 0) {
		throw new UserFacingError(
			`There is no ${kind.option.name} that fits`,
			'Create one, or change the filters. Once the workflow is active, it starts with the next event.',
		);
	}
	const samples: ObservedEvent[] = [];
	for (const one of fitting.slice(0, MAX_SAMPLES)) {
		const observed = kind.isReadOneByOne
			? await kind.read(source, one.connectionId, one.response)
			: one;
		samples.push({ event: sampleOf(observed, watch), observed });
	}
	return [await toItems(samples, watch)];
}

/** The first event that the user has chosen, as if it had happened to the connection. */
function sampleOf({ connectionId, name, type, states }: Observation, { parameters }: Watch) {
	const [event = 'created'] = parameters.interest.events;
	const state = states['']?.state;
	const sample: ConnectionEvent = {
		event,
		eventId: `sample-${connectionId}`,
		connectionId,
		name,
		type,
		...(event === 'changed' && { changed: [] }),
		...(event === 'stateChanged' && { state }),
		sample: true,
	};
	return sample;
}
