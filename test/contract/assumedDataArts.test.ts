import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { StoredDataArts, Switches } from '../simulator';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { useSimulator } from './account';
import { ASSUMPTIONS, assumptionsOfOperations, STORM_KINDS } from './assumptions';
import { fullHiveForm, LDAP_PASSWORD } from './forms';
import { byUniqueName, ReferenceModel, textOf } from './referenceModel';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

/** Each seed gives other random faults; see jest.config.js. */
declare const FAULT_SEEDS: number[];

const NAMES = ['sales', 'sales_2'];
const NEW_PASSWORD = 'New-Password-9';
const [HIVE] = hiveExample.request.body.data_source_vos;

/** A connection as the cloud has to store it. */
interface Item extends IDataObject {
	dw_config: IDataObject;
	supportService?: number;
}

/** What the create of a name stores where nothing is converted. */
const created = (dw_name: string): Item => ({
	...HIVE,
	dw_name,
	description: 'first',
	supportService: 4,
	dw_config: { ...HIVE?.dw_config, rememberPassword: true, ldapPassword: 'Ldap-Password-7' },
});

/** What an update that names other keys leaves of an item. */
function updated(item: Item, { dw_config, ...changes }: Item, switches: Switches): Item {
	const { supportService, ...returned } = item;
	return {
		...returned,
		...(switches.updateOmittedKeys === 'kept' && { supportService }),
		...changes,
		dw_config: { ...item.dw_config, ...dw_config },
	};
}

/** An item with its booleans as the cloud stores them. */
function asStored(item: Item, { storedBooleans }: Switches): Item {
	if (storedBooleans === 'asSent') return item;
	const settings = Object.entries(item.dw_config).map(([key, value]) => [
		key,
		typeof value === 'boolean' ? String(value) : value,
	]);
	return { ...item, dw_config: Object.fromEntries(settings) as IDataObject };
}

const model = new ReferenceModel<Item>(simulator, () =>
	byUniqueName(
		simulator().connections() as StoredDataArts[],
		({ item }) => item as unknown as Item,
	),
);

/** Runs a change of connections whose booleans are stored as the cloud does it. */
async function change(
	form: INodeParameters,
	next: (item: Item | undefined, name: string) => Item | undefined,
	names = NAMES,
): Promise<IDataObject[]> {
	return await model.change(form, names, (before, name) => {
		const item = next(before, name);
		return item && asStored(item, simulator().switches);
	});
}

const byName = { __rl: true, mode: 'name', value: '={{ $json.name }}' };
const dataArts = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation,
	connectionId: byName,
	...changes,
});
const createForm = (changes: INodeParameters = {}) =>
	fullHiveForm({ connectionName: '={{ $json.name }}', ...changes });
const updateForm = (...setting: INodeParameters[]) =>
	dataArts('update', {
		dataArtsType: 'HIVE',
		settingsToChange: { password: NEW_PASSWORD },
		additionalSettings: { setting },
		additionalFields: { description: 'third' },
	});
const upsertForm = createForm({
	operation: 'upsert',
	kmsKeyName: 'other',
	additionalFields: { environment: HIVE?.env_type, description: 'second' },
});

const actionsOf = (results: IDataObject[]) => results.map(({ action }) => action);

/** Runs every operation; `rate` is the proportion of the requests with a fault. */
async function runEverything(rate: number): Promise<void> {
	const { switches } = simulator();
	const isReliable = rate === 0;
	const hasFlag = switches.successFlag === 'sent';
	/** Without faults, a change fails only if nothing confirms it. */
	const expectActions = (results: IDataObject[], action: string, confirmed = hasFlag) => {
		if (!isReliable) return;
		if (confirmed) expect(actionsOf(results)).toEqual(results.map(() => action));
		else for (const result of results) expect(textOf(result)).toMatch(/not known/);
	};

	expectActions(await change(createForm(), (item, name) => item ?? created(name)), 'created', true);
	if (switches.dataArtsNamesUnique) {
		const refused = await change(createForm(), (item) => item);
		for (const { error } of refused) expect(error).toBeDefined();
	}
	const again = createForm({ options: { ifNameExists: 'returnExisting' } });
	expectActions(await change(again, (item, name) => item ?? created(name)), 'unchanged', true);

	const upserts = await change(upsertForm, (item, name) => {
		const { dw_config, ...sent } = created(name);
		const changed = { description: 'second', dw_config: { ...dw_config, kmsName: 'other' } };
		if (item) return updated(item, changed, switches);
		return { ...sent, ...changed, supportService: undefined };
	});
	expectActions(upserts, 'updated');

	if (switches.getReturnsPassword !== 'omitted') {
		const refused = await change(updateForm(), (item) => item);
		for (const result of isReliable ? refused : []) {
			expect(textOf(result)).toContain("'ldapPassword' is missing");
		}
	}
	const updates = await change(updateForm(LDAP_PASSWORD), (item) => {
		const dw_config = { dbPassword: NEW_PASSWORD };
		return item && updated(item, { description: 'third', dw_config }, switches);
	});
	expectActions(updates, 'updated');
	if (isReliable && hasFlag) {
		for (const { changed, notCopied } of updates) {
			expect({ changed, notCopied }).toEqual({
				changed: ['description'],
				notCopied: ['Applicable Modules'],
			});
		}
	}
	await expectReads(isReliable);
	// A delete that is sent again finds nothing any more, which confirms it.
	expectActions(await change(dataArts('delete'), () => undefined, NAMES.slice(1)), 'deleted', true);
	await model.list(dataArts('getAll'), !isReliable);
}

/** Compares Get and Get Many with everything that is stored. */
async function expectReads(isReliable: boolean): Promise<void> {
	const { getReturnsPassword } = simulator().switches;
	const stored = model.items();
	const settings = [...stored.values()].map(({ dw_config }) => {
		const ldapPassword = getReturnsPassword === 'omitted' ? undefined : '<ldapPassword>';
		return { ...dw_config, dbPassword: '<dbPassword>', ldapPassword };
	});
	const details = await model.run(dataArts('get', { outputAsSettingsJson: true }), [
		...stored.keys(),
	]);
	for (const [index, result] of details.entries()) {
		if (isReliable || result.error === undefined) expect(result.settings).toEqual(settings[index]);
	}
	await model.list(dataArts('getAll'), !isReliable);
}

describe('Every operation on DataArts connections', () => {
	const cases = assumptionsOfOperations('dataArts').map((names, index) => ({
		...names,
		seed: FAULT_SEEDS[index % FAULT_SEEDS.length]!,
	}));

	it.each(cases)(
		'does what it says when $assumption, with faults in $rate of the requests (seed $seed)',
		async ({ assumption, rate, seed }) => {
			Object.assign(simulator().switches, ASSUMPTIONS[assumption]?.switches);
			if (rate > 0) simulator().switches.randomFaults = { seed, rate, kinds: STORM_KINDS };
			await runEverything(rate);
		},
	);
});
