import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { HuaweiDataConnections } from '../../nodes/HuaweiDataConnections/HuaweiDataConnections.node';
import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import { credentialFor, useSimulator } from './account';
import { byNameForm, hiveForm } from './forms';
import { runNode } from './runNode';

const simulator = useSimulator();

const listed = (value: string, cachedResultName?: string): INodeParameters => ({
	__rl: true,
	mode: 'list',
	value,
	...(cachedResultName && { cachedResultName }),
});
const byId = (value: string): INodeParameters => ({ __rl: true, mode: 'id', value });

async function run(parameters: INodeParameters, json: IDataObject = {}) {
	const credential = credentialFor(simulator().url);
	return await runNode({ parameters, credential, items: [json] });
}

/** The connection in the last create request. */
function sent(): IDataObject & { dw_config: IDataObject } {
	const { body } = simulator().requests.at(-1) ?? {};
	const [source] = (body as { data_source_vos?: IDataObject[] })?.data_source_vos ?? [];
	return { dw_config: {}, ...source };
}

/** Every resource locator of a form, nested ones included. */
function locators(fields: INodeProperties[]): INodeProperties[] {
	return fields.flatMap((field) => [
		...(field.type === 'resourceLocator' ? [field] : []),
		...locators((field.options ?? []).flatMap(nestedIn)),
	]);
}

function nestedIn(option: NonNullable<INodeProperties['options']>[number]): INodeProperties[] {
	if ('values' in option) return option.values;
	return 'type' in option ? [option] : [];
}

it('every resource locator has a list, unless no API lists the values', () => {
	const { description, methods } = new HuaweiDataConnections();
	const fields = locators(description.properties);
	expect(fields.length).toBeGreaterThan(10);
	for (const { name, modes = [] } of fields) {
		const list = modes.find((mode) => mode.name === 'list');
		const [typed] = modes.filter((mode) => mode !== list);
		expect([name, list !== undefined]).toEqual([name, !name.endsWith('OpenTsdbAddress')]);
		expect(Object.keys(methods.listSearch)).toContain(
			list?.typeOptions?.searchListMethod ?? 'rdsAddresses',
		);
		expect(['id', 'name', 'host']).toContain(typed?.name);
	}
});

const FROM_LIST = {
	clusterId: listed('cluster-1', 'mrs_listed'),
	kmsKeyId: listed('key-1', 'kms/listed'),
	agentId: listed('agent-1', 'cdm_listed'),
};
const NO_NAMES = { clusterName: '', kmsKeyName: '', agentName: '' };

describe('the form of a type', () => {
	it('sends the name from the list, whatever the name field has', async () => {
		for (const names of [NO_NAMES, {}]) {
			const { error } = await run(hiveForm({ ...FROM_LIST, ...names }));
			expect(error).toBeUndefined();
			expect(sent()).toMatchObject({
				agent_id: 'agent-1',
				agent_name: 'cdm_listed',
				dw_config: {
					clusterId: 'cluster-1',
					clusterName: 'mrs_listed',
					kmsId: 'key-1',
					kmsName: 'kms/listed',
				},
			});
			simulator().reset();
		}
	});

	it('sends the name of an agent without the mark that it is not running', async () => {
		const agentId = listed('agent-1', 'cdm_listed (Not running: shut down)');
		await run(hiveForm({ ...FROM_LIST, ...NO_NAMES, agentId }));
		expect(sent()).toMatchObject({ agent_id: 'agent-1', agent_name: 'cdm_listed' });
	});

	it.each<[string, INodeParameters]>([
		['By ID', { clusterId: byId('cluster-2'), clusterName: 'typed' }],
		[
			'By ID after a choice from the list',
			{ clusterId: { ...byId('cluster-2'), cachedResultName: 'old' }, clusterName: 'typed' },
		],
		['text', { clusterId: 'cluster-2', clusterName: 'typed' }],
		['an expression', { clusterId: '={{ $json.id }}', clusterName: '={{ $json.name }}' }],
		[
			'an expression By ID',
			{ clusterId: byId('={{ $json.id }}'), clusterName: '={{ $json.name }}' },
		],
	])('takes the name from its field: %s', async (_case, cluster) => {
		const { error } = await run(hiveForm(cluster), { id: 'cluster-2', name: 'typed' });
		expect(error).toBeUndefined();
		expect(sent().dw_config).toMatchObject({ clusterId: 'cluster-2', clusterName: 'typed' });
	});

	it.each<[string, INodeParameters, string]>([
		['a cluster', { clusterId: byId('c'), clusterName: '={{ "" }}' }, 'MRS Cluster Name'],
		['a key', { kmsKeyId: byId('k'), kmsKeyName: '={{ "" }}' }, 'KMS Key Name'],
		['a list entry without one', { clusterId: listed('c'), clusterName: 'c' }, 'MRS Cluster Name'],
		['an agent', { agentId: listed('a'), agentName: '' }, 'Agent Name'],
	])('requires the name of %s', async (_case, changes, label) => {
		const { error } = await run(hiveForm(changes));
		expect(error?.message).toContain(`'${label}' is empty`);
		expect(error?.description).toContain('Choose it from the list');
		expect(simulator().requests).toEqual([]);
	});

	it('treats an error entry of a list as an empty value', async () => {
		const clusterId = listed('', 'No permission to list MRS clusters: choose By ID');
		const { error } = await run(hiveForm({ clusterId: '={{ $json.chosen }}' }), {
			chosen: clusterId,
		} as IDataObject);
		expect(error?.message).toContain("'MRS Cluster' is empty");
		await expect(run(hiveForm({ clusterId }))).rejects.toThrow('"MRS Cluster" is required');
		expect(simulator().requests).toEqual([]);
	});

	it('sends only chosen values for a type with inferred keys', async () => {
		const form = {
			resource: 'dataArtsConnection',
			operation: 'create',
			connectionName: 'conn',
			dataArtsType: 'ClickHouse',
			agentId: FROM_LIST.agentId,
		};
		await run({ ...form, clusterId: FROM_LIST.clusterId, kmsKeyId: listed('') });
		expect(sent().agent_name).toBe('cdm_listed');
		expect(sent().dw_config).toEqual({ clusterId: 'cluster-1', clusterName: 'mrs_listed' });
	});

	it.each(DATA_ARTS_TYPES.map((type) => [type.value, type] as const))(
		'sends the names from all lists: %s',
		async (dataArtsType, type) => {
			const fields = type.fields.filter(
				({ type: fieldType, nameForIdField }) => fieldType === 'string' && !nameForIdField,
			);
			const values = fields.map(({ name, list }) => [
				name,
				list ? listed(`id of ${name}`, `listed ${name}`) : `value of ${name}`,
			]);
			const form: INodeParameters = {
				resource: 'dataArtsConnection',
				operation: 'create',
				connectionName: 'conn',
				dataArtsType,
			};
			const { error } = await run({ ...form, ...Object.fromEntries(values) });
			expect(error).toBeUndefined();
			const all: IDataObject = { ...sent().dw_config, ...sent() };
			for (const { key, nameForIdField } of type.fields) {
				if (nameForIdField) expect([key, all[key]]).toEqual([key, `listed ${nameForIdField}`]);
			}
		},
	);
});

describe('a collection', () => {
	const existing = {
		dw_name: 'h',
		dw_type: 'HIVE',
		dw_config: { mrsConnectionType: 'direct', clusterId: 'old', clusterName: 'old' },
	};
	const copyForm = (settingsToChange: INodeParameters): INodeParameters => ({
		resource: 'dataArtsConnection',
		operation: 'create',
		connectionName: 'copy_1',
		dataArtsType: 'HIVE',
		settingsFrom: 'existingConnection',
		sourceConnection: byId(simulator().seed.dataArts({ item: existing as never }).id),
		settingsToChange: { mrsConnectionType: 'direct', ...settingsToChange },
	});

	it.each<[string, INodeParameters]>([
		['alone', {}],
		['instead of an entered one', { clusterName: 'typed' }],
	])('sends the name from the list, %s', async (_case, names) => {
		const { error } = await run(copyForm({ clusterId: FROM_LIST.clusterId, ...names }));
		expect(error).toBeUndefined();
		expect(sent().dw_config).toMatchObject({ clusterId: 'cluster-1', clusterName: 'mrs_listed' });
	});

	it.each<[string, INodeParameters, string]>([
		['an ID alone', { clusterId: byId('c') }, "'MRS Cluster' and 'MRS Cluster Name' belong"],
		['a name alone', { agentName: 'a' }, "'Agent' and 'Agent Name' belong together"],
		['a list without a choice', { kmsKeyId: listed('') }, "'KMS Key' is empty"],
	])('rejects %s before any request', async (_case, changes, message) => {
		const { error } = await run(copyForm(changes));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});

	it('has a list of agents when settings come from JSON', async () => {
		const { agentId } = FROM_LIST;
		const settingsJson = '{"clusterName":"dws_prod"}';
		const { error } = await run(byNameForm({ settingsJson, additionalFields: { agentId } }));
		expect(error).toBeUndefined();
		expect(sent()).toMatchObject({ agent_id: 'agent-1', agent_name: 'cdm_listed' });
	});

	it('requires the name of an additional agent', async () => {
		const additionalFields = { agentId: byId('agent-2') };
		const { error } = await run(byNameForm({ typeName: 'REDIS', additionalFields }));
		expect(error?.message).toContain("'Agent' and 'Agent Name' belong together");
	});
});
