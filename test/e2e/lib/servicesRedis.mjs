import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../../../scripts/lib/processes.mjs';
import { freePort } from './ports.mjs';
import { newPassword, requireFromN8n, untilReady } from './services.mjs';

const HOST = '127.0.0.1';

/**
 * Starts an empty Redis on a free loopback port.
 * @returns {Promise<{ port: number, password: string, stop: () => Promise<void>,
 *   ask: (...command: string[]) => Promise<unknown> }>} `ask` sends one of Redis's own commands
 */
export async function startRedis() {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-redis-'));
	const [port, password] = [await freePort(), newPassword()];
	const settings = join(folder, 'redis.conf');
	const lines = [`bind ${HOST}`, `port ${port}`, 'save ""', `requirepass ${password}`];
	// In a file, because everyone on the machine sees the arguments of a program.
	writeFileSync(settings, lines.join('\n'), { mode: 0o600 });

	const log = join(folder, 'redis.log');
	const server = startProcess('redis-server', [settings], { cwd: folder, log });
	const client = new (requireFromN8n('ioredis'))({ host: HOST, port, password });
	// It connects again by itself; a command that fails says so.
	client.on('error', () => {});
	const stop = async () => {
		client.disconnect();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const ask = async () => await client.ping();
		await untilReady({ name: 'Redis', log, done: server.done, ask });
	} catch (error) {
		await stop();
		throw error;
	}
	return { port, password, stop, ask: async (...command) => await client.call(...command) };
}
