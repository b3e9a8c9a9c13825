import { accessKeyCredential } from './simulator.mjs';

const NODE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';

/** A choice from a list, as the editor stores it. */
const listed = (value, cachedResultName) => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName,
});

const typed = (mode, value) => ({ __rl: true, mode, value });

/** The credentials that the nodes here use; what they sign in to is the simulator. */
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

const SIGN_IN = {
	huaweiCloudAccessKeyApi: { id: 'huaweiAccessKey1', name: 'Huawei Cloud account' },
};
const WITH_LOGIN = {
	...SIGN_IN,
	huaweiDataSourceLoginApi: { id: 'login1', name: 'Orders warehouse' },
};

/** Forms without anything filled in. */
export const EMPTY = {
	dli: { resource: 'dliDatasourceConnection', operation: 'create' },
	dataArts: { resource: 'dataArtsConnection', operation: 'create' },
};

/** Forms that are filled in; the simulator knows all that they name. */
export const FILLED = {
	dli: {
		...EMPTY.dli,
		connectionName: 'orders_mysql',
		dliService: 'RDS',
		rdsHost: typed('address', 'mysql.example.internal'),
		securityGroupId: listed('a07ab107-a4ad-4835-ad09-08a2f2efccdb', 'sg-data'),
		networkId: listed('e83ba67d-e812-42d3-908d-6ea0b2cc5ecb', 'subnet-data (192.168.0.0/24)'),
	},
	dataArts: {
		...EMPTY.dataArts,
		connectionName: 'orders_hive',
		dataArtsType: 'HIVE',
		dataSourceLogin: 'credential',
		clusterId: listed('353ff458-a560-413e-9b84-33f930cb8057', 'mrs_orders'),
		kmsKeyId: listed('a721616c-9a12-47b1-a805-3cfcd3e63cd7', 'dlf/default'),
		agentId: listed('91f81a12-75c5-43ce-aab8-7149ecef3b17', 'cdm-orders'),
	},
};

/** RDS instances for a list, beside those that the simulator has; see `seed` of its controls. */
export const INSTANCES = [
	{ name: 'orders-archive', seed: { private_ips: ['192.168.3.61'] } },
	{ name: 'orders-mysql', seed: { private_ips: ['192.168.3.60'] } },
	{ name: 'customers-mysql', seed: { private_ips: ['192.168.3.70'] } },
];

/** What was chosen from lists typed instead: n8n drops a choice when another credential is chosen. */
export const TYPED = {
	...FILLED.dli,
	securityGroupId: typed('id', FILLED.dli.securityGroupId.value),
	networkId: typed('id', FILLED.dli.networkId.value),
};

/**
 * Makes workflows of a start and one node of ours each.
 * @param {(path: string, body: object) => Promise<object>} ask see `ensureOwner`
 * @returns {(name: string, parameters: object) => Promise<string>} makes a workflow with a node of this
 *   name; the workflow's id
 */
export function workflowMaker(ask) {
	return async (name, parameters) => {
		const start = {
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
			credentials: parameters.dataSourceLogin === 'credential' ? WITH_LOGIN : SIGN_IN,
		};
		const connections = { Start: { main: [[{ node: name, type: 'main', index: 0 }]] } };
		const workflow = { name, nodes: [start, node], connections, settings: {} };
		return (await ask('/rest/workflows', workflow)).id;
	};
}
