import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { StoredDliAuth } from '../simulator';
import { useSimulator } from './account';
import { ASSUMPTIONS, assumptionsOfOperations, STORM_KINDS } from './assumptions';
import { byUniqueName, ReferenceModel, textOf } from './referenceModel';
import { byName } from './useDli';
import { AUTH_BODIES, authCreateForm, authForm, type AuthType } from './useDliAuth';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

/** Each seed gives other random faults; see jest.config.js. */
declare const FAULT_SEEDS: number[];

const NAMES = ['sales', 'sales_2'];
const connectionName = '={{ $json.name }}';

/** What is changed in authentications of a type. */
interface Change {
	/** What Create or Update changes. */
	upsert: INodeParameters;
	upserted: IDataObject;
	/** What Update changes. */
	update: INodeParameters;
	updated: IDataObject;
}

const CHANGES: Partial<Record<AuthType, Change>> = {
	CSS: {
		upsert: { userName: 'u1' },
		upserted: { user_name: 'u1' },
		update: { password: 'p2' },
		updated: { password: 'p2' },
	},
	KRB: {
		upsert: { keytab: 'obs://test/new.keytab' },
		upserted: { keytab: 'obs://test/new.keytab' },
		update: { userName: 'u2' },
		updated: { user_name: 'u2' },
	},
	Kafka_SSL: {
		upsert: { keyPassword: '', truststorePassword: 'p1' },
		upserted: { truststore_password: 'p1' },
		update: { keystoreLocation: 'obs://test/new.jks' },
		updated: { keystore_location: 'obs://test/new.jks' },
	},
};

const IMMUTABLE = ['datasource_type', 'certificate_location', 'key_password'];

const model = new ReferenceModel<IDataObject>(simulator, () =>
	byUniqueName(simulator().connections() as StoredDliAuth[], ({ body }) => withoutName(body)),
);

function withoutName(body: object): IDataObject {
	return sorted(
		Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'auth_info_name')),
	);
}

function sorted(item: object): IDataObject {
	return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Runs every operation on authentications; `rate` is the proportion of requests with a fault. */
async function runEverything(type: AuthType, change: Change, rate: number): Promise<void> {
	const isReliable = rate === 0;
	const { authListNeedsName, authUpdateKeepsOmitted, successFlag } = simulator().switches;
	const expectActions = (results: IDataObject[], action: string) => {
		if (isReliable) expect(results.map((one) => one.action)).toEqual(results.map(() => action));
	};
	const expectUpdated = (results: IDataObject[]) => {
		if (successFlag === 'sent') expectActions(results, 'updated');
		else if (isReliable) for (const result of results) expect(textOf(result)).toMatch(/not known/);
	};
	const form = (operation: string, changes: INodeParameters = {}) =>
		authForm(operation, { connectionId: byName(connectionName), ...changes });
	const created = withoutName(AUTH_BODIES[type]);
	const create = authCreateForm(type, { connectionName });

	const isDated = simulator().switches.createTimeOffsetSeconds === 0;
	const made = await model.change(create, NAMES, () => sorted(created));
	if (successFlag === 'sent' || isDated) expectActions(made, 'created');
	const again = { ...create, options: { ifNameExists: 'returnExisting' } };
	expectActions(await model.change(again, NAMES, (item) => item ?? sorted(created)), 'unchanged');

	const upsert = { ...create, operation: 'upsert', ...change.upsert };
	const upserted = await model.change(upsert, NAMES, (item) =>
		item ? sorted({ ...item, ...change.upserted }) : sorted({ ...created, ...change.upserted }),
	);
	expectUpdated(upserted);

	const update = form('update', { settingsToChange: change.update });
	const updated = await model.change(update, NAMES, (item = {}) => {
		const entries = Object.entries(item).filter(
			([key]) => authUpdateKeepsOmitted || IMMUTABLE.includes(key),
		);
		return sorted({ ...Object.fromEntries(entries), ...change.updated });
	});
	expectUpdated(updated);

	const names = [...model.items().keys()];
	for (const [index, result] of (await model.run(form('get'), names)).entries()) {
		if (isReliable || result.error === undefined) expect(result.name).toBe(names[index]);
	}
	if (!authListNeedsName) await model.list(form('getAll'), !isReliable);
	const removed = await model.change(form('delete'), NAMES.slice(1), () => undefined);
	if (successFlag === 'sent') expectActions(removed, 'deleted');
	if (!authListNeedsName) await model.list(form('getAll'), !isReliable);
}

const cases = Object.entries(CHANGES).flatMap(([type, change]) =>
	assumptionsOfOperations('dliAuth').map((names, index) => ({
		type: type as AuthType,
		change,
		...names,
		seed: FAULT_SEEDS[index % FAULT_SEEDS.length]!,
	})),
);

it.each(cases)(
	'every operation on authentications of $type does what it says when $assumption, with faults in $rate of the requests (seed $seed)',
	async ({ type, change, assumption, rate, seed }) => {
		const { switches } = simulator();
		Object.assign(switches, ASSUMPTIONS[assumption]?.switches);
		if (rate > 0) switches.randomFaults = { seed, rate, kinds: STORM_KINDS };
		await runEverything(type, change, rate);
	},
);
