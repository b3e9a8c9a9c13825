import type { IDataObject, INodeParameters } from 'n8n-workflow';

import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import type { StoredDataArts } from '../simulator';
import { credentialFor, useSimulator, WORKSPACE_ID } from './account';
import { runNode, type NodeRun } from './runNode';
import { useVirtualTime } from './virtualTime';

const [HIVE] = hiveExample.request.body.data_source_vos;

/** What tests of DataArts connections share, in virtual time. */
export function useDataArts() {
	const simulator = useSimulator();
	useVirtualTime();
	return {
		simulator,
		/** Runs the node. */
		async run(parameters: INodeParameters, options: Partial<NodeRun> = {}) {
			const credential = credentialFor(simulator().url);
			const { outputs, error } = await runNode({ parameters, credential, ...options });
			const results = (outputs[0] ?? []).map(({ json }) => json);
			return { error, results, result: results[0] };
		},
		/** Stores a connection: the Hive example of Huawei Cloud, with changes. */
		seed: (changes: IDataObject = {}) =>
			simulator().seed.dataArts({
				item: structuredClone({ ...HIVE, ...changes }) as never,
				workspace: WORKSPACE_ID,
			}),
		requests: (method: string) =>
			simulator().requests.filter((request) => request.method === method),
		/** The connection in the last request of this method. */
		sentItem(method = 'PUT'): IDataObject {
			const { body } =
				simulator()
					.requests.filter((request) => request.method === method)
					.at(-1) ?? {};
			return (body as { data_source_vos: IDataObject[] }).data_source_vos[0] ?? {};
		},
		/** The stored connection, or the one at this index. */
		storedItem: (index = 0) => (simulator().connections()[index] as StoredDataArts).item,
	};
}
