import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { StoredDataArts, StoredDliBasic, StoredDliEnhanced } from '../simulator';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { credentialFor, PROJECT_ID, TOKEN, useSimulator, WORKSPACE_ID } from './account';
import { PollingWorkflow, type PollResult } from './PollingWorkflow';
import { useVirtualTime } from './virtualTime';

const [HIVE] = hiveExample.request.body.data_source_vos;

/** What is stored for a password, which may be nowhere else. */
export const SECRET = 'Planted-Secret-of-a-connection';

export const ALL_EVENTS = ['created', 'changed', 'stateChanged', 'deleted'];

/** What tests of the trigger share, in virtual time: workflows that poll, and a world that changes. */
export function useTrigger() {
	const simulator = useSimulator();
	useVirtualTime();

	/** A workflow with the trigger. By default, it waits for all events of DataArts connections. */
	const watch = (
		parameters: INodeParameters = {},
		options: Partial<PollingWorkflow['options']> = {},
	) =>
		new PollingWorkflow({
			credential: credentialFor(simulator().url),
			...options,
			parameters: {
				resource: 'dataArtsConnection',
				events: ALL_EVENTS,
				simplify: true,
				...parameters,
			},
		});

	/** Adds a connection of DataArts Studio: the Hive example of Huawei Cloud, with changes. */
	const addDataArts = (name: string, changes: IDataObject = {}, workspace = WORKSPACE_ID) =>
		simulator().seed.dataArts({
			workspace,
			item: structuredClone({
				...HIVE,
				...changes,
				dw_name: name,
				dw_config: { ...HIVE?.dw_config, dbPassword: SECRET, ...(changes.dw_config as object) },
			}) as never,
		});

	/** Changes settings of a connection, or only saves it again. */
	const save = (connection: StoredDataArts, config: IDataObject = {}) => {
		Object.assign(connection.item.dw_config, config);
		connection.revision += 1;
	};

	const rename = (connection: StoredDataArts, name: string) => {
		connection.name = name;
		connection.item.dw_name = name;
		connection.revision += 1;
	};

	const addDli = (name: string, body: IDataObject = {}) =>
		simulator().seed.dliEnhanced({ body: { name, ...body } });

	/** Deletes a connection, undisturbed by faults. */
	const remove = async (connection: StoredDataArts | StoredDliEnhanced | StoredDliBasic) => {
		if (connection.kind !== 'dataArts') {
			(connection as { status?: string; state?: string }).status = 'DELETED';
			(connection as { state?: string }).state = 'DELETED';
			return;
		}
		const { randomFaults } = simulator().switches;
		simulator().switches.randomFaults = { ...randomFaults, rate: 0 } as typeof randomFaults;
		const { statusCode } = await simulator().inject({
			method: 'DELETE',
			url: `/v1/${PROJECT_ID}/data-connections/${connection.id}`,
			headers: { 'x-auth-token': TOKEN, workspace: connection.workspace },
		});
		simulator().switches.randomFaults = randomFaults;
		if (statusCode >= 300) throw new Error(`The connection was not deleted: ${statusCode}`);
	};

	return { simulator, watch, addDataArts, save, rename, addDli, remove };
}

/** The events of a poll in words, such as `created: sales`. */
export const eventsOf = ({ items }: PollResult) =>
	items.map(({ event, name }) => `${String(event)}: ${String(name)}`);
