const { cpSync, existsSync, mkdtempSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { PackageDirectoryLoader } = require('n8n-core');
const { root, unpackPackage } = require('./package');

/** The packed package where n8n installs packages, with n8n's own copy of n8n-workflow beside it. */
function installed() {
	const nodeModules = join(mkdtempSync(join(tmpdir(), 'n8n-nodes-')), 'node_modules');
	const folder = join(nodeModules, 'n8n-nodes-huawei-data-connections');
	cpSync(unpackPackage(), folder, { recursive: true });
	symlinkSync(join(root, 'node_modules', 'n8n-workflow'), join(nodeModules, 'n8n-workflow'));
	return folder;
}

let loader;
const folder = installed();

beforeAll(async () => {
	loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
});

it("loads in n8n's own loader", () => {
	expect(Object.keys(loader.nodeTypes)).toEqual(['huaweiDataConnections']);
	expect(Object.keys(loader.credentialTypes).sort()).toEqual([
		'huaweiCloudAccessKeyApi',
		'huaweiCloudIamUserApi',
		'huaweiCloudTokenApi',
		'huaweiDataSourceLoginApi',
	]);
	expect(loader.known.credentials.huaweiCloudTokenApi.supportedNodes).toEqual([
		'huaweiDataConnections',
	]);
});

it('finds the codex, and both icons of the node and of the credentials', () => {
	const [node] = loader.types.nodes;
	expect(node.codex.alias).toContain('DLI');
	for (const { iconUrl } of [node, ...loader.types.credentials]) {
		for (const url of [iconUrl.light, iconUrl.dark]) {
			const path = url.replace('icons/n8n-nodes-huawei-data-connections/', '');
			expect(existsSync(join(folder, path))).toBe(true);
		}
	}
});

it('offers both creates by the names that users look for', () => {
	const actions = loader.types.nodes[0].properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options }) => options.map(({ action }) => action))
		.filter(Boolean);
	expect(actions).toEqual(
		expect.arrayContaining(['Create DataArts connection', 'Create DLI datasource connection']),
	);
});
