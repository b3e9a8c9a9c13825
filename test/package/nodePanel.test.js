// n8n-core brings it. The node panel of n8n's editor searches with it (n8n-editor-ui 2.40).
const { sublimeSearch } = require('@n8n/utils/search/sublime-search');
const codex = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node.json');
const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');

/** What the panel searches, with its weights. */
const KEYS = [
	{ key: 'properties.displayName', weight: 1.3 },
	{ key: 'properties.codex.alias', weight: 1 },
];
const { displayName } = new HuaweiDataConnections().description;
const ours = { key: 'ours', properties: { displayName, codex } };
/** Nodes of n8n that contain the letters of these terms in their order, so that a search finds them. */
const others = [
	'Remove Duplicates',
	'Redis Vector Store',
	'TheHive',
	'Microsoft SQL',
	'AWS Bedrock',
	'Compression',
	'Kafka',
	'Oracle Database',
].map((name) => ({ key: name, properties: { displayName: name, codex: {} } }));

const TERMS = [
	...['huawei', 'dli', 'data lake insight', 'dataarts', 'dayu', 'datasource'],
	...['rds', 'hive', 'mrs', 'dws', 'gaussdb', 'kafka', 'opensearch', 'css', 'hbase', 'clickhouse'],
	...['doris', 'impala', 'spark sql', 'opentsdb', 'data warehouse service', 'mapreduce', 'peering'],
];

it.each(TERMS)('the node panel finds the node by %s, at the top', (term) => {
	const found = sublimeSearch(term, [...others, ours], KEYS).map(({ item }) => item.key);
	// Nodes that are named after a product come first.
	expect(found.slice(0, 2)).toContain('ours');
});

it('the node panel does not find the node by what it has nothing to do with', () => {
	for (const term of ['gmail', 'telegram', 'pdf']) {
		expect(sublimeSearch(term, [ours], KEYS)).toEqual([]);
	}
});
