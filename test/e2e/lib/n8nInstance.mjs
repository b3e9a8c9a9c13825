import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { n8nFolder, readJson } from '../../../scripts/lib/paths.mjs';
import { lastLines, startProcess } from '../../../scripts/lib/processes.mjs';
import { databaseFile, hasRow, newestExecution, readExecution } from './database.mjs';
import { n8nEnvironment } from './environment.mjs';
import { addPackage, installPackage } from './packageInstaller.mjs';
import { freePort } from './ports.mjs';

const N8N = join(n8nFolder, 'node_modules', 'n8n');
const PROGRAM = join(N8N, 'bin', 'n8n');
const START_MILLISECONDS = 120_000;

/** The version of n8n that is driven. */
export function n8nVersion() {
	return readJson(join(N8N, 'package.json')).version;
}

/**
 * A real n8n with a user folder of its own. Nothing runs between the calls, except after `start`.
 * Must be used on Node.js 24.
 */
export class N8nInstance {
	/**
	 * @param {object} settings
	 * @param {string} settings.folder n8n's user folder
	 * @param {string} settings.encryptionKey what n8n encrypts credentials with
	 * @param {Record<string, string>} [settings.extra] more environment variables for n8n
	 */
	constructor({ folder, encryptionKey, extra }) {
		this.folder = folder;
		this.settings = { folder, encryptionKey, extra };
		this.logs = join(folder, 'logs');
	}

	/** Makes the user folder with n8n's database, unless it is there. */
	async prepare() {
		mkdirSync(this.logs, { recursive: true });
		if (!existsSync(databaseFile(this.folder))) await this.command('list:workflow');
	}

	/** Installs a packed package as a user would get it. Returns its package.json. */
	async installPackage(tarball) {
		return await installPackage(this.folder, tarball);
	}

	/** Unpacks a packed package where n8n looks for it, as the makers of images do. */
	async addPackage(tarball) {
		mkdirSync(this.logs, { recursive: true });
		await addPackage(this.folder, tarball);
	}

	/**
	 * Imports credentials, in place of those with the same ids.
	 * @param {{ id: string, name: string, type: string, data: object }[]} credentials
	 */
	async importCredentials(credentials) {
		await this.#import('import:credentials', credentials, 'credentials_entity');
	}

	/** Imports workflows, in place of those with the same `id`. They are left inactive. */
	async importWorkflow(...workflows) {
		await this.#import('import:workflow', workflows, 'workflow_entity');
	}

	/** n8n's import commands end with exit code 0 whatever happens, so their result is looked at. */
	async #import(name, entries, table) {
		const file = join(this.folder, 'import.json');
		try {
			writeFileSync(file, JSON.stringify(entries), { mode: 0o600 });
			const log = await this.command(name, `--input=${file}`);
			const missing = entries.filter(({ id }) => !hasRow(this.folder, table, id));
			if (missing.length > 0) throw new Error(`n8n ${name} did not work.\n${lastLines(log)}`);
		} finally {
			rmSync(file, { force: true });
		}
	}

	/**
	 * Runs a workflow once and waits for its end.
	 * @param {string} workflowId
	 * @returns {Promise<{ id: number, status: string, data: object }>} see `readExecution`; a workflow
	 *   that fails has status `error`, which is no reason for this to throw
	 */
	async execute(workflowId) {
		const before = newestExecution(this.folder, workflowId);
		// A workflow that fails makes the command fail too; what n8n has stored tells more.
		const { log } = await this.#run('execute', `--id=${workflowId}`, '--rawOutput');
		const id = newestExecution(this.folder, workflowId);
		if (id === before) throw new Error(`n8n did not run the workflow.\n${lastLines(log)}`);
		return readExecution(this.folder, id);
	}

	/**
	 * Runs one of n8n's own commands, such as `publish:workflow`.
	 * @returns {Promise<string>} the file with its output
	 * @throws {Error} with the end of that output, when it fails
	 */
	async command(name, ...args) {
		const { code, log } = await this.#run(name, ...args);
		if (code === 0) return log;
		throw new Error(`n8n ${name} failed with exit code ${code}.\n${lastLines(log)}`);
	}

	async #run(name, ...args) {
		const log = join(this.logs, `${name.replace(':', '-')}.log`);
		const env = n8nEnvironment({ ...this.settings, brokerPort: await freePort() });
		const options = { cwd: this.folder, env, log };
		const code = await startProcess(process.execPath, [PROGRAM, name, ...args], options).done;
		return { code, log };
	}

	/**
	 * Starts n8n's server and waits until it is ready.
	 * @param {{ preferredPort?: number }} [options]
	 * @returns {Promise<Running>}
	 */
	async start({ preferredPort } = {}) {
		return await this.#serve('start', await freePort(preferredPort));
	}

	/**
	 * Starts a worker of n8n's queue mode and waits until it takes jobs.
	 * @returns {Promise<Running>} `url` answers about its health only
	 */
	async startWorker() {
		const port = await freePort();
		return await this.#serve('worker', port, {
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		});
	}

	async #serve(command, port, variables) {
		const log = join(this.logs, `${command}.log`);
		const env = n8nEnvironment({ ...this.settings, port, brokerPort: await freePort() });
		const { child, done, stop } = startProcess(process.execPath, [PROGRAM, command], {
			cwd: this.folder,
			env: { ...env, ...variables },
			log,
		});
		const kill = async () => {
			// Its own end may have come before.
			if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
			await done;
		};
		const url = `http://127.0.0.1:${port}`;
		const ended = done.then((code) => `It ended with exit code ${code}.`);
		const problem = await Promise.race([ended, waitUntilReady(url)]);
		if (problem === undefined) return { url, done, stop, kill };
		await stop();
		throw new Error(
			`n8n's ${command === 'worker' ? 'worker' : 'server'} did not start. ${problem}\n${lastLines(log)}`,
		);
	}
}

/**
 * @typedef {object} Running a process of n8n
 * @property {string} url its address
 * @property {Promise<number>} done its exit code, once it has ended
 * @property {() => Promise<void>} stop lets it end in order
 * @property {() => Promise<void>} kill ends it at once, with all that it has started
 */

async function waitUntilReady(url) {
	const deadline = Date.now() + START_MILLISECONDS;
	while (Date.now() < deadline) {
		const answer = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
		if (answer?.ok) return undefined;
		await wait(200);
	}
	return `It was not ready after ${START_MILLISECONDS / 1000} seconds.`;
}
