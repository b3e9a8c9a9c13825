import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { N8nInstance } from './n8nInstance.mjs';
import { startPostgres, startRedis } from './queueServices.mjs';
import { packageFolder } from './testN8n.mjs';

// n8n detects the jobs of a dead worker when their locks have expired. With n8n's defaults (60, 10 and
// 30 seconds) the test would take two minutes longer.
const LOCK_SETTINGS = {
	QUEUE_WORKER_LOCK_DURATION: '15000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/**
 * n8n in queue mode: a main process, workers, Redis and PostgreSQL. Each n8n process has its own user
 * folder with the package, like containers made from the same image.
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

	/** Starts all processes, with this number of workers. */
	async start(workerCount) {
		const [packages, redis, postgres] = await Promise.all([
			packageFolder(),
			startRedis(),
			startPostgres(),
		]);
		this.#redis = redis;
		this.#postgres = postgres;
		const names = Array.from({ length: workerCount }, (_, index) => `worker${index}`);
		const [main, ...workers] = ['main', ...names].map((name) => this.#instance(name, packages));
		// The main process creates the tables.
		this.#main = await main.start();
		this.#workers = workers.map((instance) => ({ instance }));
		await Promise.all(this.#workers.map(async (_, index) => await this.startWorker(index)));
	}

	#instance(name, packages) {
		const { port, user, password } = this.#postgres;
		const extra = {
			...LOCK_SETTINGS,
			// Isolating expressions takes a quarter of the time, and has nothing to do with the queue.
			N8N_EXPRESSION_ENGINE: 'legacy',
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
		mkdirSync(join(folder, 'logs'), { recursive: true });
		cpSync(packages, join(folder, '.n8n', 'nodes'), { recursive: true });
		return new N8nInstance({ folder, encryptionKey: 'x'.repeat(32), extra });
	}

	/** Starts a worker. One that was killed starts again in its old folder. */
	async startWorker(index) {
		// The test can fail, and stop everything, while this is still to be called.
		if (this.#stopped) throw new Error('The cluster has been stopped.');
		const worker = this.#workers[index];
		worker.running = worker.instance.startWorker();
		await worker.running;
	}

	/** Kills a worker, whatever it is doing. */
	async killWorker(index) {
		const { kill } = await this.#workers[index].running;
		await kill();
	}

	/** Counts the waiting jobs and the active ones, which include those of a worker that was killed. */
	async jobs() {
		const lists = ['bull:jobs:wait', 'bull:jobs:active'];
		const lengths = lists.map(async (list) => await this.#redis.send('LLEN', list));
		const [waiting, active] = await Promise.all(lengths);
		return { waiting, active };
	}

	/** Counts the executions of all workflows by status. */
	async executions() {
		const sql = 'SELECT status, count(*)::int AS count FROM execution_entity GROUP BY status';
		const rows = await this.#postgres.query(sql);
		return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
	}

	/**
	 * Finds the first match of a PostgreSQL regular expression in the data of each successful execution.
	 */
	async matchInSuccessful(pattern) {
		const sql = `SELECT substring(data from $1) AS match FROM execution_entity
			JOIN execution_data ON "executionId" = id WHERE status = 'success'`;
		const rows = await this.#postgres.query(sql, [pattern]);
		return rows.map(({ match }) => match);
	}

	/** Stops all processes and deletes their folders. Further calls wait for the first one. */
	async stop() {
		this.#stopped ??= this.#stop();
		await this.#stopped;
	}

	async #stop() {
		const running = [this.#main, ...this.#workers.map((worker) => worker.running)];
		// Their data is not needed any more, so they need not shut down, which takes eight seconds.
		const kill = async (started) => await (await started)?.kill();
		// A process that failed to start has ended by itself.
		await Promise.allSettled(running.map(kill));
		await Promise.all([this.#redis?.stop(), this.#postgres?.stop()]);
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
