import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../../scripts/lib/pack.mjs';
import { N8nInstance } from './n8nInstance.mjs';
import { startPostgres } from './servicesPostgres.mjs';
import { startRedis } from './servicesRedis.mjs';

// n8n finds the jobs of a dead worker when their locks have run out. These are shorter than its
// defaults (60, 10 and 30 seconds), so that a test sees in half a minute what takes two otherwise.
const LOCKS = {
	QUEUE_WORKER_LOCK_DURATION: '15000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/**
 * n8n in queue mode: a main process, workers, Redis and PostgreSQL. Each process of n8n has a user
 * folder of its own that holds the package, as containers made from one image have.
 */
export class QueueCluster {
	#folder = mkdtempSync(join(tmpdir(), 'n8n-queue-'));
	#workers = [];
	#main;
	#redis;
	#postgres;
	#stopped;

	/** The address of the main process. */
	get url() {
		return this.#main.url;
	}

	/** Starts everything, with so many workers. */
	async start(workers) {
		this.#redis = await startRedis();
		this.#postgres = await startPostgres();
		const tarball = await packPackage(this.#folder);
		const instances = [];
		for (const name of ['main', ...Array.from({ length: workers }, (_, id) => `worker${id}`)]) {
			const instance = this.#instance(name);
			await instance.addPackage(tarball);
			instances.push(instance);
		}
		const [main, ...others] = instances;
		// The main process makes the tables.
		this.#main = await main.start();
		this.#workers = others.map((instance) => ({ instance }));
		await Promise.all(this.#workers.map(async (_, index) => await this.startWorker(index)));
	}

	#instance(name) {
		const { port, user, password } = this.#postgres;
		const extra = {
			...LOCKS,
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: `${this.#redis.port}`,
			QUEUE_BULL_REDIS_PASSWORD: this.#redis.password,
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: `${port}`,
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: user,
			DB_POSTGRESDB_PASSWORD: password,
		};
		const folder = join(this.#folder, name);
		return new N8nInstance({ folder, encryptionKey: 'x'.repeat(32), extra });
	}

	/** Starts a worker, a dead one in the folder that it had. */
	async startWorker(index) {
		// A test may fail while it waits for the moment to do this.
		if (this.#stopped) throw new Error('All has been stopped already.');
		const worker = this.#workers[index];
		worker.running = worker.instance.startWorker();
		await worker.running;
	}

	/** Ends a worker in the middle of whatever it does. */
	async killWorker(index) {
		const { kill } = await this.#workers[index].running;
		await kill();
	}

	/** How many jobs wait and how many are being worked on, or were when their worker ended. */
	async jobs() {
		const lists = ['bull:jobs:wait', 'bull:jobs:active'];
		const lengths = lists.map(async (list) => await this.#redis.ask('LLEN', list));
		const [waiting, active] = await Promise.all(lengths);
		return { waiting, active };
	}

	/** How many executions of all workflows there are, by their status. */
	async executions() {
		const sql = 'SELECT status, count(*)::int AS count FROM execution_entity GROUP BY status';
		const rows = await this.#postgres.query(sql);
		return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
	}

	/**
	 * What stands in the data of the executions that have succeeded, by a regular expression of
	 * PostgreSQL's; one for each execution.
	 */
	async succeeded(pattern) {
		const sql = `SELECT substring(data from $1) AS found FROM execution_entity
			JOIN execution_data ON "executionId" = id WHERE status = 'success'`;
		const rows = await this.#postgres.query(sql, [pattern]);
		return rows.map(({ found }) => found);
	}

	/** Ends all that runs, and removes its folders; once, however often it is asked. */
	async stop() {
		this.#stopped ??= this.#stop();
		await this.#stopped;
	}

	async #stop() {
		const running = [this.#main, ...this.#workers.map((worker) => worker.running)];
		// Nothing of theirs is kept, so they need not end in order, which takes them eight seconds.
		const end = async (started) => await (await started)?.kill();
		// One that did not start has ended itself.
		await Promise.allSettled(running.map(end));
		await Promise.all([this.#redis?.stop(), this.#postgres?.stop()]);
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
