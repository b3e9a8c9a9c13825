import { randomBytes } from 'node:crypto';
import { chownSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { n8nFolder } from '../../../scripts/lib/paths.mjs';
import { lastLines, run, runForOutput, startProcess } from '../../../scripts/lib/processes.mjs';
import { freePort } from './ports.mjs';
import { waitUntil } from './waitUntil.mjs';

const START_TIMEOUT_SECONDS = 30;
const HOST = '127.0.0.1';
/** The user of the database, and the user of the machine that Debian's package creates. */
const POSTGRES_USER = 'postgres';
const POSTGRES_PROGRAMS = '/usr/lib/postgresql/*/bin/postgres';

/** n8n's own packages include the clients of the services that n8n uses. */
const requireFromN8n = createRequire(join(n8nFolder, 'package.json'));

/** Without a password, other users of this machine could use the services. */
function newPassword() {
	return randomBytes(16).toString('hex');
}

/**
 * Waits until a service responds.
 * @param {object} service
 * @param {string} service.name for the error
 * @param {string} service.log the file with its output
 * @param {Promise<number>} service.done its exit code
 * @param {() => Promise<unknown>} service.ping rejects while the service is not ready
 * @throws {Error} with the end of its output, when it does not start
 */
async function waitUntilReady({ name, log, done, ping }) {
	const ended = done.then(() => {
		throw new Error('It has ended.');
	});
	const isReady = async () =>
		await ping().then(
			() => true,
			() => false,
		);
	const options = { seconds: START_TIMEOUT_SECONDS, intervalMs: 50 };
	try {
		await Promise.race([ended, waitUntil(isReady, options)]);
	} catch (error) {
		throw new Error(`${name} did not start. ${error.message}\n${lastLines(log)}`);
	}
}

/**
 * Starts an empty Redis on a free loopback port.
 * @returns {Promise<{ port: number, password: string, stop: () => Promise<void>,
 *   send: (...command: string[]) => Promise<unknown> }>} `send` sends a Redis command
 */
export async function startRedis() {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-redis-'));
	const [port, password] = [await freePort(), newPassword()];
	const settings = join(folder, 'redis.conf');
	const lines = [`bind ${HOST}`, `port ${port}`, 'save ""', `requirepass ${password}`];
	// Every user of the machine can read the arguments of a process, so the password is in a file.
	writeFileSync(settings, lines.join('\n'), { mode: 0o600 });

	const log = join(folder, 'redis.log');
	const server = startProcess('redis-server', [settings], { cwd: folder, log });
	const client = new (requireFromN8n('ioredis'))({ host: HOST, port, password });
	// The client reconnects by itself, and a command that fails rejects.
	client.on('error', () => {});
	const stop = async () => {
		client.disconnect();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const ping = async () => await client.ping();
		await waitUntilReady({ name: 'Redis', log, done: server.done, ping });
	} catch (error) {
		await stop();
		throw error;
	}
	return { port, password, stop, send: async (...command) => await client.call(...command) };
}

/**
 * Starts an empty PostgreSQL on a free loopback port.
 * @returns {Promise<{ port: number, user: string, password: string, stop: () => Promise<void>,
 *   query: (sql: string, values?: unknown[]) => Promise<object[]> }>}
 */
export async function startPostgres() {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-postgres-'));
	const [port, password] = [await freePort(), newPassword()];
	const user = POSTGRES_USER;
	const pool = new (requireFromN8n('pg').Pool)({ host: HOST, port, user, password, max: 1 });
	// An idle connection in the pool fails when the server stops.
	pool.on('error', () => {});
	const query = async (sql, values) => (await pool.query(sql, values)).rows;
	const log = join(folder, 'postgres.log');
	let server;
	const stop = async () => {
		await pool.end();
		// SIGINT is PostgreSQL's fast shutdown, which does not wait for clients.
		server?.child.kill('SIGINT');
		await server?.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const account = await postgresAccount();
		const data = await createDatabase(account, folder, password);
		server = startProcess(...account.command('postgres', serverArguments(data, port)), {
			cwd: folder,
			log,
		});
		const ping = async () => await query('SELECT 1');
		await waitUntilReady({ name: 'PostgreSQL', log, done: server.done, ping });
	} catch (error) {
		await stop();
		throw error;
	}
	return { port, user, password, query, stop };
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the user that Debian's package creates.
 * @returns {Promise<{ own: (path: string) => void, command: (program: string, args: string[]) =>
 *   [string, string[]] }>} `own` makes that user the owner of a file; `command` is what to start
 */
async function postgresAccount() {
	const found = globSync(POSTGRES_PROGRAMS).sort().at(-1);
	if (!found) throw new Error('PostgreSQL is missing: install the Debian package postgresql.');
	const program = (name) => join(dirname(found), name);
	if (process.getuid() !== 0) {
		return { own: () => {}, command: (name, args) => [program(name), args] };
	}
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (option) => Number(await runForOutput('id', [option, POSTGRES_USER]))),
	);
	const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
	return {
		own: (path) => chownSync(path, uid, gid),
		command: (name, args) => ['setpriv', [...identity, program(name), ...args]],
	};
}

/** Creates the data folder of a database, and returns its path. */
async function createDatabase({ own, command }, folder, password) {
	const data = join(folder, 'data');
	const passwordFile = join(folder, 'password');
	mkdirSync(data, { mode: 0o700 });
	writeFileSync(passwordFile, password, { mode: 0o600 });
	for (const path of [folder, data, passwordFile]) own(path);
	const access = ['-U', POSTGRES_USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	const args = ['-D', data, ...access, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
	const log = join(folder, 'initdb.log');
	await run(...command('initdb', args), { cwd: folder, log });
	return data;
}

/** The server listens on loopback only. Its data is not needed after the test, so speed wins over safety. */
function serverArguments(data, port) {
	const settings = [
		`listen_addresses=${HOST}`,
		'unix_socket_directories=',
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
	];
	return ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])];
}
