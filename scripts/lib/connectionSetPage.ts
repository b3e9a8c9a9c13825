import { COLUMNS, type Column } from '../../nodes/HuaweiDataConnections/connectionSet/columns';
import type { KindName } from '../../nodes/HuaweiDataConnections/connectionSet/model';
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
	['delete', '**Delete Unlisted** is on and the list lacks it, or its row says `absent`'],
	[
		'conflict',
		'It cannot become what the list says: it belongs to another owner, it has no mark and differs, its type, its VPC, its subnet, or its certificate would have to change, or several connections have its name',
	],
	[
		'blocked',
		'It cannot be planned: something could not be read, a value cannot be sent, an ID is not of this project, a column that a create needs is missing, or the list has an invalid item',
	],
];

const GUARDS: ReadonlyArray<readonly [guard: string, decision: string]> = [
	['the plan is another one than the approved one', '**Expected Plan ID**'],
	[
		'something is in conflict or blocked, or a secret is missing',
		'**If There Are Conflicts**: **Apply the Rest** leaves it out',
	],
	[
		'more connections would be deleted than allowed',
		'**Delete at Most**: 5 unless you enter another number',
	],
	[
		'all connections of the owner in a workspace would be deleted because the list lacks them, or most of four or more',
		'**Allow Emptying**',
	],
	[
		'an item of the list is invalid, and connections that it lacks would be deleted',
		'**If There Are Conflicts**: **Apply the Rest** makes the other changes, but never these deletions. With **On Error** on **Stop Workflow**, always',
	],
];

const COMPARISON = [
	"Terraform's provider for Huawei Cloud manages networks, clusters, and these connections with everything around them, in a language of its own, with modules and a state file. Where a platform team already uses it for all of that, it is the better place for connections, too. The table shows where they differ:",
	table(
		['', 'Connection Set', "Terraform's provider"],
		[
			[
				'Passwords',
				'From an n8n credential or a vault, never in a plan or an export. A list can have them',
				'In the state. `config` of a data connection is not marked as sensitive, so that a plan can show it',
			],
			[
				'State',
				'None but the mark of the owner. The price: `renamedFrom` for a rename, `absent` for an authentication, no lock',
				'A file to keep and protect. In return: locks, renames, and deletion of everything it manages',
			],
			[
				'Where the list is',
				'Whatever n8n reads: a sheet, a database, Git, a webhook',
				'Its configuration, which can read CSV and JSON',
			],
			[
				'Description, tag, and modules of a data connection',
				'Kept, or set',
				'Not supported: an update does not send them',
			],
			['Tags of an enhanced connection', 'Added and removed', 'The connection is created anew'],
			['Dependencies, networks, clusters', 'No', 'Yes'],
			[
				'Review of changes',
				'A text in a chat, approved by its ID',
				'A saved plan; approvals in HCP Terraform or a pipeline',
			],
		],
	),
	'The column on Terraform is from the source of [its provider](https://github.com/huaweicloud/terraform-provider-huaweicloud) of August 2026.',
];

/** The page of the list that Export returns, and that Plan and Apply take. */
export function connectionSetPage(): string {
	return page('Connection sets', [
		'The resource **Connection Set** handles many connections as one list: **Export** returns it, **Plan** compares it with what is there, and **Apply** makes what is there match it. Export and Plan change nothing in Huawei Cloud. A list that was exported and not changed has nothing to do, and two exports of the same state are the same text, so that Git shows what has changed.',
		'## The list',
		'Each item is a connection, or one item has all of them under the key `connections`. **Connections (JSON)** takes the whole list at once, which is also the way for the tool of an AI agent. An empty cell means that the list does not say it; an empty list such as `[]` means that there are to be none. A column that is not below is refused, with the nearest name: a typing error must not become a connection that is not wanted.',
		jsonBlock(EXAMPLE),
		columnTable('Columns of every kind', ({ kinds }) => !kinds),
		columnTable('Columns of DataArts connections', ofKind('dataArts')),
		columnTable('Columns of DLI enhanced connections', ofKind('dliEnhanced')),
		'Queues, pools, hosts, routes, and tags are compared as a whole and in any order. Basic DLI connections are discontinued, and cannot be in a list.',
		columnTable('Columns of DLI datasource authentications', ofKind('dliAuth')),
		'A create needs what the type requires in the form of **Create**, and the keystore with both of its passwords or not at all.',
		'## Export',
		'**Kind** and **Workspaces** choose what is exported. Rows and keys are in a fixed order. There are no secrets, no times, no IDs of the connections themselves, and no keys that the server makes. `secretsRequired` names the secrets that an update has to send again. A text with a secret inside, such as a JDBC URL with a password, is left out and named there. What may not be read is an error and never silently missing.',
		"To keep an export in Git, write it with n8n's **Convert to File** (**Convert to JSON**, all items to one file). Applicable Modules are in no export, because Huawei Cloud does not return them.",
		'## Another project',
		'An ID of one project means nothing in another one, and DataArts Studio stores it all the same: the connection then fails when it is used. A row with the `projectId` of another project is therefore refused. With **Names Instead of IDs**, an export has the names of clusters, agents, keys, VPCs, and subnets in `refs`, and neither project nor workspace. Plan and Apply look the names up where they run. A name that nothing or more than one thing has there makes the row `blocked`.',
		'**Mapping (JSON)** says what is called otherwise: `{"cdm-dev": "cdm-prod"}` applies to names and to IDs. Hosts, ports, and databases in the settings are values, and are changed with an expression or an **Edit Fields** node.',
		'An ID that a row has itself is looked up as well, where a connection would be created with it or get it. If this project does not have it, the row is `blocked`. Where nobody can know, the row stays as it is and `notChecked` names the column: if the list of agents, for instance, cannot be read, and for MRS clusters and queues, whose lists may lack some. An ID that **Mapping (JSON)** maps to itself is sent as it is.',
		'## Plan',
		table(
			['`action`', 'Meaning'],
			ACTIONS.map(([action, meaning]) => [code(action), meaning]),
		),
		'Each row has `reason` and `advice` where there is something to explain. **Output** is **Each Connection** or **Summary**. With **Each Connection**, the items come in the order of the list, and then the deletions. `changeId` and `planId` are the same as long as the same is to happen to connections in the same state. With **Summary**, there is one item with counts, `hasChanges`, `hasConflicts`, and `text` in Markdown for a chat.',
		'Values are compared as their text, because spreadsheets know no other: `true` and `"true"` are the same, as are a missing value and an empty one, and JSON text is compared by its content. **Settings Mode** says what happens to settings that only the connection has: **Given Keys** keeps them and names them in `extraKeys`, **Exactly** takes them out. **Ignored Settings** names keys that are never compared: they are sent with a create, and stay as they are in an update. What Huawei Cloud does not return is in `notCompared`.',
		'A workspace that cannot be read is not empty. With **On Error** on **Stop Workflow**, the node fails. With **Continue**, all of its rows are `blocked`, nothing in it is deleted, and the error is an item of its own. An invalid item blocks all deletions, because it may name what seems to be missing.',
		'## Apply',
		'Apply plans anew, checks the plan as a whole, and only then changes anything. With **On Error** on **Stop Workflow**, the error says what was created until then. A second run, of the same list or after a failure, does what is left to do and nothing else, so Retry On Fail and a worker that was killed do no harm. A tool of an AI agent applies nothing unless you turn on **Allow Deletion** in the node.',
		table(['Nothing changes if', 'What decides it'], GUARDS),
		'Connections are created and changed side by side. What takes something away comes last: deletions, unbound queues, and routes and tags that the list lacks. It is left out (`skipped`) in a workspace, or in DLI, where anything else failed. A connection is changed or deleted only if it is still what the plan has seen. The API has no locks, so that a change of someone else can be lost only if it falls between that check and the request.',
		'Each row is an item with `action` (`created`, `updated`, `adopted`, `deleted`, `unchanged`, `skipped`, `conflict`, or `blocked`), `applied`, and the columns of a plan. `secretSent` says whether secrets were sent. An update of a DataArts connection or of an authentication is read back: `drift` names what Huawei Cloud has stored otherwise, or keeps although it was to be taken out, so that each run would change it again. A row that fails is an error of its own. Two runs at the same moment create a connection of DataArts Studio once. DLI may take a name twice; the row then fails and names both connections, and none is deleted. Run one Apply for an owner at a time.',
		'For an approval, use Plan with **Summary** as **Output**, send its `text` to a chat, and wait for the answer. Give Apply the same list, the same Options, and the `planId` of the plan as **Expected Plan ID**. If Plan and Apply are in two workflows, enter the same **Owner** in both, because by default it is the ID of the workflow. The ID is the same with **Each Connection** and with **Summary** as **Output**. The plan holds no secrets, and has the same ID whether the list has secrets or not.',
		'## Owners',
		'A mark says who maintains a connection: the tag `n8n-owner` of a DLI enhanced connection, and `[n8n:owner]` at the end of the description of a DataArts connection. **Owner** is the ID of the workflow unless you enter another, so two workflows that work on one list need the same **Owner**. Only connections with the mark of the owner are ever planned for deletion, apart from rows with `absent`, and nothing that belongs to another owner is touched. If someone removes a mark on the console, the connection is that of nobody, and stays.',
		'Nothing can mark an authentication of DLI. It is created, and deleted if its row says `absent`, but never because a list lacks it. One that differs is a `conflict` unless **If Not Ours** is **Adopt** or **Update Without Mark**, which are the same here: it is changed, and no longer differs.',
		'**Delete Unlisted** is off unless you add it: connections that the list lacks then stay. If it is on, those with the mark of the owner are deleted, and Plan only says so. These deletions are planned in the workspaces that the list names, and for DLI if the list has a DLI connection. **Scopes** adds others, for the last connection of a workspace.',
		'## Secrets',
		'Secrets are never compared, never part of a plan, and never a reason for a change. `secretVersion` is: if it differs from the one in the mark, the row is an update, and `secretsRequired` says which secrets it needs. An empty secret counts as none. A plan needs no secrets and no permission to change anything.',
		'Apply sends secrets that the list has, or the user and password of **Data Source Login**, which are only for connections with that user. An update replaces the whole connection, so without its secrets it is `blocked`, unless **Update Without Password** is on. The mark remembers a new `secretVersion` only when its secrets were sent.',
		'An authentication of DLI has no place for a `secretVersion`. Its passwords are sent when it is created and when anything else of it changes, all of them, because nothing says that DLI keeps one that an update lacks. To change a password alone, use **Update** of DLI Datasource Authentication, or delete it with `absent` and create it again.',
		'## Compared with Terraform',
		...COMPARISON,
	]);
}

function ofKind(kind: KindName): (column: Column) => boolean {
	return ({ kinds }) => kinds?.includes(kind) ?? false;
}

function columnTable(title: string, isShown: (column: Column) => boolean): string {
	const rows = COLUMNS.filter(isShown).map(({ name, description }) => [
		code(name),
		sentence(description),
	]);
	return `### ${title}\n\n${table(['Column', 'Description'], rows)}`;
}
