import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { StoredDliBasic, StoredDliEnhanced } from '../simulator';
import { useSimulator } from './account';
import { ASSUMPTIONS, assumptionsOfOperations, STORM_KINDS } from './assumptions';
import { dliForm } from './forms';
import { byUniqueName, ReferenceModel, textOf } from './referenceModel';
import { byName, enhancedCreateForm } from './useDli';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

/** Each seed gives other random faults; see jest.config.js. */
declare const FAULT_SEEDS: number[];

const NAMES = ['sales', 'sales_2'];
const HOSTS = [{ name: 'ecs-1', ip: '192.168.0.9' }];
const connectionName = '={{ $json.name }}';

/** A kind of DLI connections. */
interface Kind {
	create: INodeParameters;
	/** What the create stores, as far as it is compared. */
	created: IDataObject;
	model: ReferenceModel<IDataObject>;
	/** The form of Update Hosts, if there is that operation. */
	update?: INodeParameters;
	/** What it stores. */
	updated?: IDataObject;
}

const basic: Kind = {
	create: dliForm({ connectionName }),
	created: { service: 'DWS', url: '192.168.1.248:8000' },
	model: new ReferenceModel(simulator, () => {
		const connections = simulator().connections() as StoredDliBasic[];
		const existing = connections.filter(({ state }) => state !== 'DELETED');
		return byUniqueName(existing, ({ body: { service, url } }) => ({ service, url }));
	}),
};

const enhanced: Kind = {
	create: enhancedCreateForm({}, { connectionName }),
	created: { vpc: 'vpc-1', network: 'net-1', hosts: [] },
	model: new ReferenceModel(simulator, () => {
		const connections = simulator().connections() as StoredDliEnhanced[];
		const existing = connections.filter(({ status }) => status !== 'DELETED');
		return byUniqueName(existing, ({ body, hosts }) => ({
			vpc: body.dest_vpc_id,
			network: body.dest_network_id,
			hosts,
		}));
	}),
	update: { newHosts: { hosts: { host: HOSTS } } },
	updated: { hosts: HOSTS },
};

/** Runs every operation on connections of a kind; `rate` is the proportion of requests with a fault. */
async function runEverything(
	{ create, created, model, update, updated }: Kind,
	rate: number,
): Promise<void> {
	const { resource } = create;
	const form = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
		resource,
		operation,
		connectionId: byName(connectionName),
		...changes,
	});
	const isReliable = rate === 0;
	const expectActions = (results: IDataObject[], action: string) => {
		if (isReliable) expect(results.map((one) => one.action)).toEqual(results.map(() => action));
	};
	const keep = (item: IDataObject | undefined) => item ?? created;

	expectActions(await model.change(create, NAMES, keep), 'created');
	const again = { ...create, options: { ifNameExists: 'returnExisting' } };
	expectActions(await model.change(again, NAMES, keep), 'unchanged');
	if (update) {
		const next = (item?: IDataObject) => item && { ...item, ...updated };
		const results = await model.change(form('updateHosts', update), NAMES, next);
		if (simulator().switches.successFlag === 'sent') expectActions(results, 'updated');
		else if (isReliable) for (const result of results) expect(textOf(result)).toMatch(/not known/);
	}
	await expectReads(model, form, isReliable);
	const others = NAMES.slice(1);
	expectActions(await model.change(form('delete'), others, () => undefined), 'deleted');
	await model.list(form('getAll'), !isReliable);
}

/** Compares Get and Get Many with everything that is stored. */
async function expectReads(
	model: Kind['model'],
	form: (operation: string) => INodeParameters,
	isReliable: boolean,
): Promise<void> {
	const names = [...model.items().keys()];
	for (const [index, result] of (await model.run(form('get'), names)).entries()) {
		if (isReliable || result.error === undefined) expect(result.name).toBe(names[index]);
	}
	await model.list(form('getAll'), !isReliable);
}

const cases = Object.entries({ basic, enhanced }).flatMap(([kind, parts]) =>
	assumptionsOfOperations('dli').map((names, index) => ({
		kind,
		parts,
		...names,
		seed: FAULT_SEEDS[index % FAULT_SEEDS.length]!,
	})),
);

it.each(cases)(
	'every operation on $kind connections does what it says when $assumption, with faults in $rate of the requests (seed $seed)',
	async ({ parts, assumption, rate, seed }) => {
		const { switches } = simulator();
		Object.assign(switches, ASSUMPTIONS[assumption]?.switches);
		if (rate > 0) switches.randomFaults = { seed, rate, kinds: STORM_KINDS };
		await runEverything(parts, rate);
	},
);
