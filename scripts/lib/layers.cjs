const NODE = 'nodes/HuaweiDataConnections/';
const part = (name) => `${NODE}${name}`;

const CLIENT = [part('client/')];
const TABLES_AND_FIELDS = [part('connectionTypes/'), part('fields/'), ...CLIENT];
const EXECUTION = [part('execution/'), ...TABLES_AND_FIELDS];
const CONNECTIONS = [part('connections/'), ...EXECUTION];
const SINGLE = [part('dataArts/'), part('dli/'), ...CONNECTIONS];
const OPERATIONS = [part('connectionSet/'), ...SINGLE];

/**
 * The parts of the node, from top to bottom: what each is for, and which parts it may import. A path
 * that ends with a slash is a folder. `.dependency-cruiser.cjs` turns this table into rules, and
 * `npm run map` draws it.
 * @type {{ path: string, purpose: string, mayImport: string[], mayImportTypes?: string[] }[]}
 */
module.exports = [
	{
		path: part('HuaweiDataConnections.node.ts'),
		purpose: 'the node as n8n loads it',
		mayImport: [part('resources.ts'), part('subtitle.ts'), part('listSearch/'), ...OPERATIONS],
	},
	{
		path: part('HuaweiDataConnectionsTrigger.node.ts'),
		purpose: 'the trigger as n8n loads it',
		mayImport: [part('trigger/'), part('listSearch/')],
	},
	{
		path: part('trigger/'),
		purpose: 'watches connections, and tells what happens to them',
		mayImport: OPERATIONS,
	},
	{
		path: part('subtitle.ts'),
		purpose: 'the text below the node on the canvas',
		mayImport: EXECUTION,
	},
	{
		path: part('resources.ts'),
		purpose: 'every resource with its operations',
		mayImport: [part('form.ts'), ...OPERATIONS],
	},
	{
		path: part('form.ts'),
		purpose: 'assembles the form from the operations',
		mayImport: EXECUTION,
	},
	{
		path: part('listSearch/'),
		purpose: 'dropdown lists of the form',
		mayImport: TABLES_AND_FIELDS,
	},
	{
		path: part('connectionSet/'),
		purpose: 'operations on lists of connections',
		mayImport: [part('listSearch/'), ...SINGLE],
	},
	{
		path: part('dataArts/'),
		purpose: 'operations on DataArts connections',
		mayImport: CONNECTIONS,
	},
	{
		path: part('dli/'),
		purpose: 'operations on DLI connections and authentications',
		mayImport: CONNECTIONS,
	},
	{
		path: part('connections/'),
		purpose: 'looks connections up; creates them at most once; findings of checks',
		mayImport: EXECUTION,
	},
	{
		path: part('execution/'),
		purpose: 'runs the items; builds output and errors',
		mayImport: TABLES_AND_FIELDS,
	},
	{
		path: part('fields/'),
		purpose: 'reads and validates parameters',
		mayImport: CLIENT,
	},
	{
		path: part('connectionTypes/'),
		purpose: 'tables of DataArts types, DLI services and authentications',
		mayImport: [],
		mayImportTypes: CLIENT,
	},
	{
		path: 'credentials/',
		purpose: 'credentials as n8n loads them',
		mayImport: CLIENT,
	},
	{
		path: part('client/'),
		purpose: 'requests, retries, sign-in, errors',
		mayImport: [],
	},
];
