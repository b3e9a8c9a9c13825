import { chownSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, runForOutput, startProcess } from '../../../scripts/lib/processes.mjs';
import { freePort } from './ports.mjs';
import { newPassword, requireFromN8n, untilReady } from './services.mjs';

const HOST = '127.0.0.1';
/** Of the database, and of the machine where Debian's package is installed. */
const USER = 'postgres';
const PROGRAMS = '/usr/lib/postgresql/*/bin/postgres';

/**
 * Starts an empty PostgreSQL on a free loopback port.
 * @returns {Promise<{ port: number, user: string, password: string, stop: () => Promise<void>,
 *   query: (sql: string, values?: unknown[]) => Promise<object[]> }>}
 */
export async function startPostgres() {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-postgres-'));
	const [port, password] = [await freePort(), newPassword()];
	const pool = new (requireFromN8n('pg').Pool)({ host: HOST, port, user: USER, password, max: 1 });
	// A connection that waits in the pool ends with the server.
	pool.on('error', () => {});
	const query = async (sql, values) => (await pool.query(sql, values)).rows;
	const log = join(folder, 'postgres.log');
	let server;
	const stop = async () => {
		await pool.end();
		// The end that does not wait for the clients.
		server?.child.kill('SIGINT');
		await server?.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const runner = await findRunner();
		const data = await makeData(runner, folder, password);
		server = startProcess(...runner.command('postgres', settings(data, port)), {
			cwd: folder,
			log,
		});
		const ask = async () => await query('SELECT 1');
		await untilReady({ name: 'PostgreSQL', log, done: server.done, ask });
	} catch (error) {
		await stop();
		throw error;
	}
	return { port, user: USER, password, query, stop };
}

/**
 * How PostgreSQL is run: it refuses to be run by root, so the user of Debian's package takes over.
 * @returns {Promise<{ give: (path: string) => void, command: (program: string, args: string[]) =>
 *   [string, string[]] }>} `give` makes a file that user's own; `command` is what to start
 */
async function findRunner() {
	const found = globSync(PROGRAMS).sort().at(-1);
	if (!found) throw new Error('PostgreSQL is missing: install the Debian package postgresql.');
	const program = (name) => join(dirname(found), name);
	if (process.getuid() !== 0) {
		return { give: () => {}, command: (name, args) => [program(name), args] };
	}
	const [uid, gid] = await Promise.all(['-u', '-g'].map(idOfUser));
	const become = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
	return {
		give: (path) => chownSync(path, uid, gid),
		command: (name, args) => ['setpriv', [...become, program(name), ...args]],
	};
}

async function idOfUser(option) {
	return Number(await runForOutput('id', [option, USER]));
}

/** Makes the data folder of a database; its path. */
async function makeData({ give, command }, folder, password) {
	const data = join(folder, 'data');
	const passwordFile = join(folder, 'password');
	mkdirSync(data, { mode: 0o700 });
	writeFileSync(passwordFile, password, { mode: 0o600 });
	for (const path of [folder, data, passwordFile]) give(path);
	const access = ['-U', USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	const args = ['-D', data, ...access, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
	const log = join(folder, 'initdb.log');
	await run(...command('initdb', args), { cwd: folder, log });
	return data;
}

/** Loopback only, and fast in place of safe: its data ends with the test. */
function settings(data, port) {
	const values = [
		`listen_addresses=${HOST}`,
		'unix_socket_directories=',
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
	];
	return ['-D', data, '-p', `${port}`, ...values.flatMap((value) => ['-c', value])];
}
