import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Switches } from '../simulator';
import { credentialFor, useSimulator } from './account';
import {
	ADMITS_UNKNOWN,
	ASSUMPTIONS,
	assumptionsOfCreates,
	STORM_KINDS,
	type Service,
} from './assumptions';
import { dliForm, fullHiveForm } from './forms';
import { runNode } from './runNode';
import { authCreateForm } from './useDliAuth';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

/** Each seed gives other random faults; see jest.config.js. */
declare const FAULT_SEEDS: number[];

const ITEMS = 6;

const FORMS: Record<string, INodeParameters> = {
	dataArts: fullHiveForm(),
	'dataArts upsert': fullHiveForm({ operation: 'upsert' }),
	basic: dliForm(),
	enhanced: {
		resource: 'dliEnhancedConnection',
		operation: 'create',
		connectionName: 'vpc_1',
		vpcId: 'vpc',
		networkId: 'network',
	},
	authentication: authCreateForm('Kafka_SSL'),
	// An update of an existing one takes no password of the key, so of another type.
	'authentication upsert': authCreateForm('CSS', { operation: 'upsert' }),
};

const SERVICES: Record<string, Service> = {
	dataArts: 'dataArts',
	'dataArts upsert': 'dataArts',
	basic: 'dli',
	enhanced: 'dli',
	authentication: 'dliAuth',
	'authentication upsert': 'dliAuth',
};

const CASES = Object.entries(SERVICES)
	.flatMap(([form, service]) =>
		assumptionsOfCreates(service).map((assumption) => ({ assumption, form })),
	)
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

const wasUpdated = (id = '') =>
	simulator().requests.some(
		({ method, path, rawBody }) =>
			method === 'PUT' && (path.endsWith(id) || rawBody.includes(`"auth_info_name":"${id}"`)),
	);

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
		Object.assign(simulator().switches, ASSUMPTIONS[assumption]?.switches);
		simulator().switches.randomFaults = { seed, rate: 0.25, kinds: STORM_KINDS };
		// Whatever the random faults are, one create is executed and its response lost, and one is lost.
		for (const when of ['after', 'before'] as const) {
			simulator().dropNext({ match: { method: 'POST' }, when });
		}
		const isOffset = simulator().switches.createTimeOffsetSeconds !== 0;
		const results = await run(FORMS[form]!);
		expect(results).toHaveLength(ITEMS);

		const truth = new Map<string, string[]>();
		for (const { id, name } of stored()) truth.set(name, [...(truth.get(name) ?? []), id]);
		const twice = [...truth].filter(([, ids]) => ids.length > 1);
		expect(twice).toEqual([]);
		for (const [index, { action, connectionId, error }] of results.entries()) {
			const [id] = truth.get(`c${index}`) ?? [];
			if (error === undefined) {
				expect({ index, connectionId }).toEqual({ index, connectionId: id });
				// Nobody else writes: whatever has the name was created by this run. Where creation times
				// do not show that, Create or Update has updated it after that.
				const actions = isOffset && wasUpdated(id) ? ['created', 'updated'] : ['created'];
				expect(actions).toContain(action);
			} else if (id) {
				// It exists although the item failed, so that the error must not say that it does not.
				const text = JSON.stringify(error);
				expect(text).toMatch(ADMITS_UNKNOWN);
				if (!isOffset) expect(text).not.toMatch(/creation time/);
				expect(text).not.toMatch(/was not found/);
			}
		}
	},
);

describe('Two runs that create the same DataArts connections at the same moment', () => {
	const WORLDS: Array<Partial<Switches>> = [
		{},
		{ listLagMs: 3000 },
		{ createTimeOffsetSeconds: 7200 },
		{ createTimeOffsetSeconds: -7200 },
	];
	const cases = WORLDS.flatMap((world) =>
		['create', 'upsert'].flatMap((operation) =>
			// Creation times matter only after a fault.
			('createTimeOffsetSeconds' in world ? [0.25] : [0, 0.25]).map((rate) => ({
				world,
				operation,
				rate,
			})),
		),
	);

	it.each(cases)(
		'both end well with $operation, $world and a fault in $rate of the requests',
		async ({ world, operation, rate }) => {
			Object.assign(simulator().switches, world);
			const [seed] = FAULT_SEEDS;
			if (rate > 0) simulator().switches.randomFaults = { seed: seed!, rate, kinds: STORM_KINDS };
			const options = operation === 'create' ? { ifNameExists: 'returnExisting' } : {};
			const form = fullHiveForm({ operation });
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
						expect(JSON.stringify(error)).toMatch(
							// A refusal whose body was lost does not say that the other run took the name.
							/may or may not|not known|already|by someone else|HTTP 400 without/,
						);
					}
				}
			}
		},
	);
});
