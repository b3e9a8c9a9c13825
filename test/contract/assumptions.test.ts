import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FAULT_KINDS, type Switches } from '../simulator';
import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

/** Each seed gives other random faults; see jest.config.js. */
declare const FAULT_SEEDS: number[];

const ITEMS = 12;

/** Behaviours of the cloud that no source confirms, and that the node must not rely on. */
const ASSUMPTIONS: Record<string, Partial<Switches>> = {
	'as documented': {},
	'lists lag six seconds behind': { listLagMs: 6000 },
	'creation times have whole seconds': { createTimePrecision: 'seconds' },
	'the clock of the cloud is hours ahead': { clockOffsetSeconds: 7200 },
	'the clock of the cloud is hours behind': { clockOffsetSeconds: -7200 },
	'a slow clock, whole seconds, lists that lag': {
		clockOffsetSeconds: -3600,
		createTimePrecision: 'seconds',
		listLagMs: 4000,
	},
	'DataArts names are not unique': { dataArtsNamesUnique: false, listLagMs: 3000 },
	'DLI names are unique': { dliNamesUnique: true },
	'booleans come back as text': { storedBooleans: 'text' },
	'creates have no success flag': { successFlag: 'absent' },
	'pages are numbered': { listOffset: 'page', studioListOffset: 'page' },
};

const FORMS: Record<string, INodeParameters> = {
	dataArts: hiveForm(),
	'dataArts upsert': hiveForm({ operation: 'upsert' }),
	basic: dliForm(),
	enhanced: {
		resource: 'dliEnhancedConnection',
		operation: 'create',
		connectionName: 'vpc_1',
		vpcId: 'vpc',
		networkId: 'network',
	},
};

const KINDS = FAULT_KINDS.filter(
	(kind) => kind !== 'tokensExpire' && !/stall|delay|notSuccess/.test(kind),
);

const CASES = Object.keys(ASSUMPTIONS)
	.flatMap((assumption) => Object.keys(FORMS).map((form) => ({ assumption, form })))
	.map((names, index) => ({ ...names, seed: FAULT_SEEDS[index % FAULT_SEEDS.length]! }));

interface Stored {
	id: string;
	name: string;
}

/** What really exists. */
function stored(): Stored[] {
	return simulator()
		.connections()
		.map((connection) => ({ id: connection.id, name: connection.name }));
}

async function run(form: INodeParameters, options: INodeParameters = {}): Promise<IDataObject[]> {
	const { outputs } = await runNode({
		parameters: {
			...form,
			connectionName: '={{ "c" + $json.index }}',
			options: { timeLimit: 120, ...options },
		},
		items: Array.from({ length: ITEMS }, (_, index) => ({ index })),
		credential: credentialFor(simulator().url),
		onError: 'continueRegularOutput',
	});
	return outputs[0]?.map(({ json }) => json) ?? [];
}

it.each(CASES)(
	'creates nothing twice and says nothing false when $assumption ($form, seed $seed)',
	async ({ assumption, form, seed }) => {
		Object.assign(simulator().switches, ASSUMPTIONS[assumption]);
		simulator().switches.randomFaults = { seed, rate: 0.25, kinds: KINDS };
		const results = await run(FORMS[form]!);
		expect(results).toHaveLength(ITEMS);

		const truth = new Map<string, string[]>();
		for (const { id, name } of stored()) truth.set(name, [...(truth.get(name) ?? []), id]);
		const twice = [...truth].filter(([, ids]) => ids.length > 1);
		expect(twice).toEqual([]);
		for (const [index, { action, connectionId, error }] of results.entries()) {
			const [id] = truth.get(`c${index}`) ?? [];
			if (error === undefined) {
				// Nobody else writes: whatever has the name was created by this run.
				expect({ index, action, connectionId }).toEqual({
					index,
					action: 'created',
					connectionId: id,
				});
			} else if (id) {
				// It exists although the item failed, so that the error must not say that it does not.
				expect(JSON.stringify(error)).toMatch(/may or may not|not known/);
			}
		}
	},
);

describe('Two runs that create the same DataArts connections at the same moment', () => {
	const WORLDS: Array<Partial<Switches>> = [{}, { listLagMs: 3000 }];
	const cases = WORLDS.flatMap((world) =>
		['create', 'upsert'].flatMap((operation) =>
			[0, 0.25].map((rate) => ({ world, operation, rate })),
		),
	);

	it.each(cases)(
		'both end well with $operation, $world and a fault in $rate of the requests',
		async ({ world, operation, rate }) => {
			Object.assign(simulator().switches, world);
			const [seed] = FAULT_SEEDS;
			if (rate > 0) simulator().switches.randomFaults = { seed: seed!, rate, kinds: KINDS };
			const options = operation === 'create' ? { ifNameExists: 'returnExisting' } : {};
			const form = hiveForm({ operation });
			const both = await Promise.all([run(form, options), run(form, options)]);

			const names = stored().map(({ name }) => name);
			expect(names).toHaveLength(new Set(names).size);
			const idOf = new Map(stored().map(({ id, name }) => [name, id]));
			for (const results of both) {
				for (const [index, { connectionId, error }] of results.entries()) {
					const id = idOf.get(`c${index}`);
					if (error === undefined) expect(connectionId).toBe(id);
					else if (id && rate === 0) expect({ index, error }).toBeUndefined();
					else if (id) {
						expect(JSON.stringify(error)).toMatch(/may or may not|not known|already/);
					}
				}
			}
		},
	);
});
