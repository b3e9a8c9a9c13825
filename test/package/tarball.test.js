const { execFileSync } = require('node:child_process');
const {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { PackageDirectoryLoader } = require('n8n-core');
const { filesBelow, root } = require('./package');

const PACKAGE = 'n8n-nodes-huawei-data-connections';

const temporary = mkdtempSync(join(tmpdir(), 'tarball-'));
afterAll(() => rmSync(temporary, { recursive: true }));

// `npm test` has built and packed the package already. A run of this suite alone does it here.
const tarball =
	process.env.PACKED_TARBALL ??
	execFileSync(process.execPath, [join(root, 'scripts', 'pack.mjs'), temporary], {
		encoding: 'utf8',
	}).trim();

// The package as n8n installs it, with n8n's own copy of n8n-workflow beside it.
const nodeModules = join(temporary, 'node_modules');
const folder = join(nodeModules, PACKAGE);
mkdirSync(folder, { recursive: true });
execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
symlinkSync(join(root, 'node_modules', 'n8n-workflow'), join(nodeModules, 'n8n-workflow'));

const files = filesBelow(folder);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

describe('contents', () => {
	it("are the compiled code, the icons, the codex, the schemas, n8n's lists and what npm adds", () => {
		const compiled = ['credentials', 'nodes']
			.flatMap((part) => filesBelow(join(root, part)).map((file) => join('dist', part, file)))
			.map((file) => file.replace(/\.ts$/, '.js'));
		const lists = ['known', 'types'].flatMap((list) =>
			['credentials.json', 'nodes.json'].map((file) => join('dist', list, file)),
		);
		const added = ['LICENSE.md', 'README.md', 'README.zh-CN.md', 'package.json'];
		expect(files).toEqual([...compiled, ...lists, ...added].sort());
		expect(files).toEqual(
			expect.arrayContaining([...manifest.n8n.nodes, ...manifest.n8n.credentials]),
		);
	});

	it('need nothing but what n8n brings', () => {
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const code = files.filter((file) => file.endsWith('.js'));
		const required = code.flatMap((file) =>
			[...readFileSync(join(folder, file), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(
				([, name]) => name,
			),
		);
		const foreign = required.filter((name) => !name.startsWith('.') && name !== 'n8n-workflow');
		expect(foreign.filter((name) => name !== 'node:crypto')).toEqual([]);
	});

	it('are small', () => {
		expect(statSync(tarball).size).toBeLessThanOrEqual(300_000);
	});

	it('include the icons that gulp build:icons copies', () => {
		const project = join(temporary, 'gulp');
		for (const part of ['credentials', 'nodes', 'gulpfile.js']) {
			cpSync(join(root, part), join(project, part), { recursive: true });
		}
		symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
		const gulp = join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
		execFileSync(process.execPath, [gulp, 'build:icons'], { cwd: project });
		const copied = filesBelow(join(project, 'dist')).map((file) => join('dist', file));
		expect(copied.length).toBeGreaterThan(0);
		expect(copied).toEqual(files.filter((file) => /\.(png|svg)$/.test(file)));
		for (const icon of copied) {
			expect(readFileSync(join(project, icon))).toEqual(readFileSync(join(folder, icon)));
		}
	});
});

describe("n8n's own loader", () => {
	const loader = new PackageDirectoryLoader(folder);
	beforeAll(async () => await loader.loadAll());

	it('loads the nodes and their credentials', () => {
		expect(Object.keys(loader.nodeTypes)).toEqual([
			'huaweiDataConnections',
			'huaweiDataConnectionsTrigger',
		]);
		expect(Object.keys(loader.credentialTypes).sort()).toEqual([
			'huaweiCloudAccessKeyApi',
			'huaweiCloudIamUserApi',
			'huaweiCloudTokenApi',
			'huaweiDataSourceLoginApi',
		]);
		expect(loader.known.credentials.huaweiCloudTokenApi.supportedNodes).toEqual([
			'huaweiDataConnections',
			'huaweiDataConnectionsTrigger',
		]);
	});

	it('finds the codex, and both icons of the node and of the credentials', () => {
		const [node] = loader.types.nodes;
		expect(node.codex.alias).toContain('DLI');
		for (const { iconUrl } of [node, ...loader.types.credentials]) {
			for (const url of [iconUrl.light, iconUrl.dark]) {
				expect(existsSync(join(folder, url.replace(`icons/${PACKAGE}/`, '')))).toBe(true);
			}
		}
	});

	// n8n copies them so before the HTTP Request node offers those that sign in.
	it('keeps how credentials sign in when they are copied', () => {
		const signIn = loader.types.credentials.filter((one) => ({ ...one }).authenticate);
		expect(signIn.map(({ name }) => name).sort()).toEqual([
			'huaweiCloudAccessKeyApi',
			'huaweiCloudIamUserApi',
			'huaweiCloudTokenApi',
		]);
	});

	// n8n drops the descriptions when it has started, and reads them again when another package is installed.
	it('loads every field once, also when it loads the package again', async () => {
		const again = new PackageDirectoryLoader(folder);
		await again.loadAll();
		again.releaseTypes();
		await again.ensureTypesLoaded();
		expect(again.types.nodes).toHaveLength(2);
		for (const { properties } of again.types.nodes) {
			const shown = properties.map((property) => JSON.stringify(property));
			expect(shown).toEqual([...new Set(shown)]);
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
});

describe('a start of n8n', () => {
	/** In a process of its own, because this one has loaded the code already. */
	function start() {
		const program = `
			const { LazyPackageDirectoryLoader } = require('n8n-core');
			const loader = new LazyPackageDirectoryLoader(process.argv[1]);
			void loader.loadAll().then(() => {
				const { known, types, isLazyLoaded } = loader;
				const loaded = Object.keys(require.cache).filter((file) => file.startsWith(process.argv[1]));
				console.log(JSON.stringify({ known, types, isLazyLoaded, loaded }));
			});
		`;
		const options = { cwd: root, encoding: 'utf8' };
		return JSON.parse(execFileSync(process.execPath, ['-e', program, folder], options));
	}

	it('knows the nodes and credentials without loading their code', async () => {
		const loader = new PackageDirectoryLoader(folder);
		await loader.loadAll();
		const { known, types, isLazyLoaded, loaded } = start();
		expect(isLazyLoaded).toBe(true);
		expect(loaded).toEqual([]);
		expect(known).toEqual(loader.known);
		expect(types).toEqual(JSON.parse(JSON.stringify(loader.types)));
	});
});
