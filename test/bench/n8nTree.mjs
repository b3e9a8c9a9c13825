import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackPackage } from '../../scripts/lib/pack.mjs';
import { n8nFolder, readJson } from '../../scripts/lib/paths.mjs';

const nodeModules = join(n8nFolder, 'node_modules');
const require = createRequire(join(nodeModules, 'n8n', 'package.json'));

const PACKAGE = 'n8n-nodes-huawei-data-connections';

/** The versions of n8n's packages that everything is measured on. */
export function versions() {
	const names = ['n8n-core', 'n8n-workflow', 'n8n-nodes-base'];
	return Object.fromEntries(
		names.map((name) => [name, readJson(join(nodeModules, name, 'package.json')).version]),
	);
}

/**
 * Unpacks the package as n8n would install it, beside n8n's own copy of n8n-workflow.
 * @param {string} tarball as npm publishes it
 * @param {string} folder an empty one
 * @returns {Promise<string>} the folder of the package
 */
export async function installPackage(tarball, folder) {
	const target = join(folder, 'node_modules', PACKAGE);
	mkdirSync(dirname(target), { recursive: true });
	await unpackPackage(tarball, target);
	symlinkSync(workflowFolder, join(folder, 'node_modules', 'n8n-workflow'));
	return target;
}

/** Where n8n-workflow is, which every package of nodes shares with n8n. */
export const workflowFolder = join(nodeModules, 'n8n-workflow');

/** The files of an installed package that n8n loads. */
export function filesOf(packageFolder) {
	const { n8n } = readJson(join(packageFolder, 'package.json'));
	return [...n8n.credentials, ...n8n.nodes].map((file) => join(packageFolder, file));
}

/** Loads n8n's engine. */
export function loadEngine() {
	// n8n-core needs decorator metadata.
	require('reflect-metadata');
	return { core: require('n8n-core'), workflow: require('n8n-workflow') };
}

/** Loads n8n's own HTTP Request node. */
export function loadHttpRequest() {
	const { HttpRequest } = require('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js');
	return new HttpRequest();
}

/** Loads the node and its credential by token from an installed package. */
export function loadOurs(packageFolder) {
	const [token, node] = ['HuaweiCloudTokenApi', 'HuaweiDataConnections'].map((name) => {
		const file = filesOf(packageFolder).find((path) => path.includes(`${name}.`));
		return new (require(file)[name])();
	});
	return { token, node };
}
