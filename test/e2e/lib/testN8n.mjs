import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packPackage } from '../../../scripts/lib/pack.mjs';
import { n8nCacheFolder } from '../../../scripts/lib/paths.mjs';
import { databaseFile, executionStatus, readExecution } from './database.mjs';
import { temporaryFolder } from './files.mjs';
import { loginAsOwner, OWNER } from './n8nApi.mjs';
import { N8nInstance, n8nVersion } from './n8nInstance.mjs';
import { waitUntil } from './waitUntil.mjs';

const ENCRYPTION_KEY = 'x'.repeat(32);
const STARTABLE_TRIGGERS = ['n8n-nodes-base.manualTrigger', 'n8n-nodes-base.scheduleTrigger'];
const RUNNING_STATUSES = ['new', 'running'];

/** `npm run test:e2e` names the folder with its packed package here, so that not every test packs it. */
const TEMPLATE_VARIABLE = 'DATA_CONNECTIONS_N8N_TEMPLATE';
/** The same for the packed package itself, which `npm start` installs. */
const PACKAGE_VARIABLE = 'DATA_CONNECTIONS_PACKAGE';

/**
 * Packs the package into an empty folder, for `npm start` and for `prepareTemplate`.
 * @param {string} folder
 */
export async function preparePackage(folder) {
	process.env[PACKAGE_VARIABLE] = await packPackage(folder);
}

/**
 * Prepares a user folder of n8n with the packed package, of which every test gets a copy.
 * @param {string} folder the one with the package
 */
export async function prepareTemplate(folder) {
	const template = join(folder, 'template');
	cpSync(await migratedFolder(), template, { recursive: true });
	const instance = new N8nInstance({ folder: template, encryptionKey: ENCRYPTION_KEY });
	await instance.installPackage(process.env[PACKAGE_VARIABLE]);
	process.env[TEMPLATE_VARIABLE] = template;
	return template;
}

/**
 * A user folder with n8n's empty database. It is kept, because creating the tables takes n8n longer
 * than starting.
 */
async function migratedFolder() {
	const folder = join(n8nCacheFolder, `empty-${n8nVersion()}`);
	if (existsSync(databaseFile(folder))) return folder;
	const unfinished = `${folder}.${process.pid}`;
	await new N8nInstance({ folder: unfinished, encryptionKey: ENCRYPTION_KEY }).prepare();
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(dirname(folder), { recursive: true });
	renameSync(unfinished, folder);
	return folder;
}

/** The folder of installed packages, with our package, of a prepared user folder. */
export async function packageFolder() {
	return join(await templateFolder(), '.n8n', 'nodes');
}

async function templateFolder() {
	const prepared = process.env[TEMPLATE_VARIABLE];
	if (prepared) return prepared;
	const folder = temporaryFolder('n8n-test-');
	await preparePackage(folder);
	return await prepareTemplate(folder);
}

/** A real n8n for one test file: with the packed package, an owner, and its own empty database. */
export class TestN8n extends N8nInstance {
	/** @type {import('./n8nInstance.mjs').RunningN8n | undefined} */
	#server;

	/** Prepares its user folder. Nothing is started. */
	static async create() {
		const folder = temporaryFolder('n8n-test-');
		cpSync(await templateFolder(), folder, { recursive: true });
		return new TestN8n({ folder, encryptionKey: ENCRYPTION_KEY });
	}

	/** The address of the running server. */
	get url() {
		return this.#server.url;
	}

	/** Starts the server, and logs the owner in to `api`. */
	async startServer() {
		this.#server = await this.start();
		this.api = await loginAsOwner(this.url, OWNER);
	}

	/** Shuts the server down as an operator does, if it is running. */
	async stopServer() {
		await this.#server?.stop();
		this.#server = undefined;
	}

	/** Kills the server at the end of a test: a shutdown would wait for everything that is still running. */
	async killServer() {
		await this.#server?.kill();
		this.#server = undefined;
	}

	/**
	 * Saves a workflow in the running server.
	 * @returns {Promise<{ id: string, versionId: string, run: () => Promise<Execution> }>} `run` executes the
	 *   workflow once from its trigger. If it fails, its execution has the status `error`.
	 *
	 * @typedef {{ id: number, status: string, data: object }} Execution see `readExecution`
	 */
	async addWorkflow(workflow) {
		const { id, versionId } = await this.api.addWorkflow(workflow);
		const run = async () => {
			const trigger = workflow.nodes.find(({ type }) => STARTABLE_TRIGGERS.includes(type));
			const executionId = await this.api.run(id, trigger.name);
			const isFinished = () =>
				!RUNNING_STATUSES.includes(executionStatus(this.folder, executionId));
			await waitUntil(isFinished, { intervalMs: 25 });
			return readExecution(this.folder, executionId);
		};
		return { id, versionId, run };
	}
}
