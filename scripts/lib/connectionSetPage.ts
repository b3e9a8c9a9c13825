import { COLUMNS, type Column } from '../../nodes/HuaweiDataConnections/connectionSet/columns';
import { code, jsonBlock, sentence, table } from './markdown';
import { page } from './pageParts';

const EXAMPLE = [
	{
		agentId: '91f81a12-75c5-43ce-aab8-7149ecef3b17',
		agentName: 'cdm-prod',
		description: 'Sales',
		environment: 0,
		format: 1,
		kind: 'dataArts',
		name: 'sales_hive',
		secretVersion: '2026-11',
		settings: {
			clusterId: '353ff458-a560-413e-9b84-33f930cb8057',
			clusterName: 'sales_cluster',
			dbUserName: 'etl_user',
			kmsId: 'a721616c-9a12-47b1-a805-3cfcd3e63cd7',
			kmsName: 'dlf/default',
			mrsConnectionType: 'agent',
		},
		type: 'HIVE',
		workspaceId: '1dd3bc0000004f0aa0f0000000d93f00',
	},
	{
		format: 1,
		hosts: [{ ip: '192.168.0.1', name: 'ecs-0001' }],
		kind: 'dliEnhanced',
		name: 'sales_vpc',
		networkId: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
		tags: [{ key: 'env', value: 'prod' }],
		vpcId: '22094d8f-c310-4621-913d-4c4d655d8495',
	},
];

const ACTIONS: ReadonlyArray<readonly [action: string, meaning: string]> = [
	['create', 'There is no such connection'],
	['update', '`changes` says what differs, with the value that is there and the one of the list'],
	['adopt', 'It has no mark, and **If Not Ours** is **Adopt**: it gets the mark, and what differs'],
	['unchanged', 'Nothing to do'],
	['delete', '**Delete Unlisted** is on, or the row says `absent`'],
	[
		'conflict',
		'It cannot become what the list says: it belongs to another owner, it has no mark and differs, its type or VPC would have to change, or several connections have its name',
	],
	[
		'blocked',
		'It cannot be planned: something could not be read, a value cannot be sent, a column that a create needs is missing, or the list has an invalid item',
	],
];

/** The page of the list that Export returns and Plan takes. */
export function connectionSetPage(): string {
	return page('Connection sets', [
		'The resource **Connection Set** handles many connections as one list: **Export** returns it, and **Plan** compares it with what is there. Neither changes anything in Huawei Cloud. A list that was exported and not changed has nothing to do, and two exports of the same state are the same text, so that Git shows what has changed.',
		'## The list',
		'Each item is a connection, or one item has all of them under the key `connections`. **Connections (JSON)** takes the whole list at once, which is also the way for the tool of an AI agent. An empty cell means that the list does not say it; an empty list such as `[]` means that there are to be none. A column that is not below is refused, with the nearest name: a typing error must not become a connection that is not wanted.',
		jsonBlock(EXAMPLE),
		columnTable('Columns of every kind', ({ kind }) => !kind),
		columnTable('Columns of DataArts connections', ({ kind }) => kind === 'dataArts'),
		columnTable('Columns of DLI enhanced connections', ({ kind }) => kind === 'dliEnhanced'),
		'Queues, pools, hosts, routes, and tags are compared as a whole and in any order. Basic DLI connections are discontinued, and cannot be in a list.',
		'## Export',
		'**Kind** and **Workspaces** choose what is exported. Rows and keys are in a fixed order. There are no secrets, no times, no IDs of the connections themselves, and no keys that the server makes. `secretsRequired` names the secrets that an update has to send again. A text with a secret inside, such as a JDBC URL with a password, is left out and named there. What may not be read is an error and never silently missing.',
		"To keep an export in Git, write it with n8n's **Convert to File** (**Convert to JSON**, all items to one file). To bring it into another workspace or project, remove `workspaceId` and `projectId`, and write the IDs that are valid there into the settings. Applicable Modules are in no export, because Huawei Cloud does not return them.",
		'## Plan',
		table(
			['`action`', 'Meaning'],
			ACTIONS.map(([action, meaning]) => [code(action), meaning]),
		),
		'Each row has `reason` and `advice` where there is something to explain. The items come in the order of the list, and then the deletions. `changeId` and `planId` are the same as long as the same is to happen to connections in the same state. With **Summary** as **Output**, there is one item with counts, `hasChanges`, `hasConflicts`, and `text` in Markdown for a chat.',
		'Values are compared as their text, because spreadsheets know no other: `true` and `"true"` are the same, as are a missing value and an empty one, and JSON text is compared by its content. **Settings Mode** says what happens to settings that only the connection has: **Given Keys** keeps them and names them in `extraKeys`, **Exactly** takes them out. What Huawei Cloud does not return is in `notCompared`.',
		'A workspace that cannot be read is not empty. With **On Error** on **Stop**, the node fails. With **Continue**, all of its rows are `blocked`, nothing in it is deleted, and the error is an item of its own. An invalid item blocks all deletions, because it may name what seems to be missing.',
		'## Owners',
		'A mark says who maintains a connection: the tag `n8n-owner` of a DLI enhanced connection, and `[n8n:owner]` at the end of the description of a DataArts connection. **Owner** is the ID of the workflow unless you enter another, so two workflows that work on one list need the same **Owner**. Only connections with the mark of the owner are ever planned for deletion, apart from rows with `absent`, and nothing that belongs to another owner is touched. If someone removes a mark on the console, the connection is that of nobody, and stays.',
		'Deletions are planned in the workspaces that the list names, and for DLI if the list has a DLI connection. **Scopes** adds others, for the last connection of a workspace.',
		'## Secrets',
		'Secrets are never compared, never part of a plan, and never a reason for a change. `secretVersion` is: if it differs from the one in the mark, the row is an update, and `secretsRequired` says which secrets it needs. An empty secret counts as none. A plan needs no secrets and no permission to change anything.',
	]);
}

function columnTable(title: string, isShown: (column: Column) => boolean): string {
	const rows = COLUMNS.filter(isShown).map(({ name, description }) => [
		code(name),
		sentence(description),
	]);
	return `### ${title}\n\n${table(['Column', 'Description'], rows)}`;
}
