import { accessKeyCredential } from './simulator.mjs';

const NODE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';

/** A selection from a list, as the editor stores it. */
export const fromList = (value, cachedResultName) => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName,
});

const typed = (mode, value) => ({ __rl: true, mode, value });

/** The credentials of the nodes below, for the simulator. */
export function credentials(simulatorUrl) {
	const account = { ...accessKeyCredential(simulatorUrl), name: 'Huawei Cloud account' };
	const login = {
		id: 'login1',
		name: 'Orders warehouse',
		type: 'huaweiDataSourceLoginApi',
		data: { user: 'etl_user', password: 'Orders-Password-1' },
	};
	return [account, login];
}

const ACCOUNT = {
	huaweiCloudAccessKeyApi: { id: 'huaweiAccessKey1', name: 'Huawei Cloud account' },
};
const ACCOUNT_AND_LOGIN = {
	...ACCOUNT,
	huaweiDataSourceLoginApi: { id: 'login1', name: 'Orders warehouse' },
};

/** Parameters of empty forms. */
export const EMPTY = {
	dli: { resource: 'dliDatasourceConnection', operation: 'create' },
	dataArts: { resource: 'dataArtsConnection', operation: 'create' },
	enhanced: { resource: 'dliEnhancedConnection', operation: 'create' },
};

/** Parameters of complete forms. Everything that they refer to exists in the simulator. */
export const FILLED = {
	dli: {
		...EMPTY.dli,
		connectionName: 'orders_mysql',
		dliService: 'RDS',
		rdsAddress: typed('host', 'mysql.example.internal'),
		securityGroupId: fromList('a07ab107-a4ad-4835-ad09-08a2f2efccdb', 'sg-data'),
		networkId: fromList('e83ba67d-e812-42d3-908d-6ea0b2cc5ecb', 'subnet-data (192.168.0.0/24)'),
	},
	dataArts: {
		...EMPTY.dataArts,
		connectionName: 'orders_hive',
		dataArtsType: 'HIVE',
		dataSourceLogin: 'credential',
		clusterId: fromList('353ff458-a560-413e-9b84-33f930cb8057', 'mrs_orders'),
		kmsKeyId: fromList('a721616c-9a12-47b1-a805-3cfcd3e63cd7', 'dlf/default'),
		agentId: fromList('91f81a12-75c5-43ce-aab8-7149ecef3b17', 'cdm-orders'),
	},
};

/** RDS instances to add to those of the simulator, see `seed` of its controls. */
export const INSTANCES = [
	{ name: 'orders-archive', seed: { private_ips: ['192.168.3.61'] } },
	{ name: 'orders-mysql', seed: { private_ips: ['192.168.3.60'] } },
	{ name: 'customers-mysql', seed: { private_ips: ['192.168.3.70'] } },
];

/** IDs entered as text, because n8n clears selections from lists when another credential is selected. */
export const WITH_TYPED_IDS = {
	...FILLED.dli,
	securityGroupId: typed('id', FILLED.dli.securityGroupId.value),
	networkId: typed('id', FILLED.dli.networkId.value),
};

/**
 * Saves a workflow without nodes. A new workflow that is left before the editor has saved it would take the
 * editor to an error page.
 * @returns {Promise<string>} the ID of the workflow
 */
export async function createEmptyWorkflow(api, name) {
	return (await api.addWorkflow({ name, nodes: [], connections: {} })).id;
}

/**
 * Saves a workflow with a trigger and one node of ours.
 * @param {object} api of the owner, see `loginAsOwner`
 * @param {string} name of the node
 * @returns {Promise<string>} the ID of the workflow
 */
export async function createWorkflow(api, name, parameters) {
	const trigger = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const node = {
		id: 'node',
		name,
		type: NODE,
		typeVersion: 1,
		position: [240, 0],
		parameters: { authentication: 'accessKey', ...parameters },
		credentials: parameters.dataSourceLogin === 'credential' ? ACCOUNT_AND_LOGIN : ACCOUNT,
	};
	const connections = { Start: { main: [[{ node: name, type: 'main', index: 0 }]] } };
	return (await api.addWorkflow({ name, nodes: [trigger, node], connections })).id;
}
