import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { n8nFolder, readJson } from '../../../scripts/lib/paths.mjs';
import { lastLines, startProcess } from '../../../scripts/lib/processes.mjs';
import { databaseFile, hasRow, newestExecution, readExecution } from './database.mjs';
import { n8nEnvironment } from './environment.mjs';
import { addPackage, installPackage } from './packageInstaller.mjs';
import { freePort } from './ports.mjs';
import { waitUntil } from './waitUntil.mjs';

const N8N = join(n8nFolder, 'node_modules', 'n8n');
/** The installed n8n, and the Node.js that runs it. */
export const INSTALLED = { program: join(N8N, 'bin', 'n8n'), nodeProgram: process.execPath };
const START_TIMEOUT_SECONDS = 120;

/** The version of the installed n8n. */
export function n8nVersion() {
	return readJson(join(N8N, 'package.json')).version;
}

/**
 * A real n8n with its own user folder. Between calls no process of it runs, except after `start`.
 * Requires Node.js 24.
 */
export class N8nInstance {
	/**
	 * @param {object} settings
	 * @param {string} settings.folder n8n's user folder
	 * @param {string} settings.encryptionKey the key that n8n encrypts credentials with
	 * @param {Record<string, string>} [settings.extra] additional environment variables for n8n
	 * @param {{ program: string, nodeProgram: string }} [settings.release] another n8n than the installed one
	 */
	constructor({ folder, encryptionKey, extra, release = INSTALLED }) {
		this.folder = folder;
		this.release = release;
		this.settings = { folder, encryptionKey, extra, nodeProgram: release.nodeProgram };
		this.logs = join(folder, 'logs');
	}

	/** Creates the user folder with n8n's database, unless it exists. */
	async prepare() {
		mkdirSync(this.logs, { recursive: true });
		if (!existsSync(databaseFile(this.folder))) await this.command('list:workflow');
	}

	/** Installs a packed package as n8n does for a user. Returns its package.json. */
	async installPackage(tarball) {
		return await installPackage(this.folder, tarball);
	}

	/** Unpacks a packed package into n8n's folder of nodes, as a container image has it. */
	async addPackage(tarball) {
		mkdirSync(this.logs, { recursive: true });
		await addPackage(this.folder, tarball);
	}

	/**
	 * Imports credentials, and replaces those with the same IDs.
	 * @param {{ id: string, name: string, type: string, data: object }[]} credentials
	 */
	async importCredentials(credentials) {
		await this.#import('import:credentials', credentials, 'credentials_entity');
	}

	/** Imports workflows, and replaces those with the same IDs. They are not published. */
	async importWorkflow(...workflows) {
		await this.#import('import:workflow', workflows, 'workflow_entity');
	}

	/** n8n's import commands have exit code 0 even when they fail, so the database is checked. */
	async #import(name, entries, table) {
		const file = join(this.folder, `${name.replace(':', '-')}.json`);
		try {
			writeFileSync(file, JSON.stringify(entries), { mode: 0o600 });
			const log = await this.command(name, `--input=${file}`);
			const missing = entries.filter(({ id }) => !hasRow(this.folder, table, id));
			if (missing.length > 0) throw new Error(`n8n ${name} failed.\n${lastLines(log)}`);
		} finally {
			rmSync(file, { force: true });
		}
	}

	/**
	 * Runs a workflow once with n8n's command `execute`.
	 * @param {string} workflowId
	 * @returns {Promise<{ id: number, status: string, data: object }>} see `readExecution`. A workflow that
	 *   fails has the status `error`; this does not throw then.
	 */
	async execute(workflowId) {
		const before = newestExecution(this.folder, workflowId);
		// If the workflow fails, so does the command, but the stored execution has the details.
		const { log } = await this.#run('execute', `--id=${workflowId}`, '--rawOutput');
		const id = newestExecution(this.folder, workflowId);
		if (id === before) throw new Error(`n8n did not run the workflow.\n${lastLines(log)}`);
		return readExecution(this.folder, id);
	}

	/**
	 * Runs one of n8n's commands, such as `export:workflow`.
	 * @returns {Promise<string>} the file with its output
	 * @throws {Error} with the end of that output, if it fails
	 */
	async command(name, ...args) {
		const { code, log } = await this.#run(name, ...args);
		if (code === 0) return log;
		throw new Error(`n8n ${name} failed with exit code ${code}.\n${lastLines(log)}`);
	}

	/**
	 * Runs a workflow with n8n's command `execute`, and kills the process in the middle.
	 * @param {string} workflowId
	 * @param {() => Promise<void>} moment ends when it is to be killed
	 * @throws {Error} with the end of its output, if the workflow ends before
	 */
	async killWhileExecuting(workflowId, moment) {
		const { child, done, log } = await this.#startCommand('execute', `--id=${workflowId}`);
		let hasEnded = false;
		const end = done.then(() => (hasEnded = true));
		await Promise.race([moment(), end]);
		if (hasEnded) throw new Error(`The workflow had ended before.\n${lastLines(log)}`);
		process.kill(-child.pid, 'SIGKILL');
		await done;
	}

	async #run(...command) {
		const { done, log } = await this.#startCommand(...command);
		return { code: await done, log };
	}

	async #startCommand(name, ...args) {
		const log = join(this.logs, `${name.replace(':', '-')}.log`);
		const env = n8nEnvironment({ ...this.settings, brokerPort: await freePort() });
		return { ...this.#startProcess([name, ...args], { cwd: this.folder, env, log }), log };
	}

	#startProcess(args, options) {
		const { nodeProgram, program } = this.release;
		return startProcess(nodeProgram, [program, ...args], options);
	}

	/**
	 * Starts n8n's server and waits until it is ready.
	 * @param {{ preferredPort?: number }} [options]
	 * @returns {Promise<RunningN8n>}
	 */
	async start({ preferredPort } = {}) {
		return await this.#serve('start', await freePort(preferredPort));
	}

	/**
	 * Starts a worker of n8n's queue mode and waits until it is ready for jobs.
	 * @returns {Promise<RunningN8n>} its `url` only serves health checks
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
		const { child, done, stop } = this.#startProcess([command], {
			cwd: this.folder,
			env: { ...env, ...variables },
			log,
		});
		const kill = async () => {
			// The process may have ended already.
			if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
			await done;
		};
		const url = `http://127.0.0.1:${port}`;
		const ended = done.then((code) => {
			throw new Error(`It ended with exit code ${code}.`);
		});
		try {
			await Promise.race([ended, waitUntilReady(url)]);
		} catch ({ message }) {
			await stop();
			const name = command === 'worker' ? 'worker' : 'server';
			throw new Error(`n8n's ${name} did not start. ${message}\n${lastLines(log)}`);
		}
		return { url, done, stop, kill };
	}
}

/**
 * @typedef {object} RunningN8n a process of n8n
 * @property {string} url its address
 * @property {Promise<number>} done its exit code, once it has ended
 * @property {() => Promise<void>} stop shuts it down gracefully
 * @property {() => Promise<void>} kill kills it, with all processes that it has started
 */

async function waitUntilReady(url) {
	const isReady = async () => {
		const response = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
		return response?.ok;
	};
	await waitUntil(isReady, { seconds: START_TIMEOUT_SECONDS });
}
