import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';

const running = new Set();

/**
 * Starts a command in its own process group, so that stopping it also stops the processes that it
 * started. It is stopped when this process ends.
 * @param {object} [options] `cwd`, `env`, `stdio` as for `child_process.spawn`; `log`: a file for
 *   the output; `grace`: how many milliseconds the command has to end once it is stopped
 * @returns {{ child: import('node:child_process').ChildProcess, done: Promise<number>, stop: () => Promise<void> }}
 *   `done` is the exit code, 128 + n after signal n; it rejects when the command cannot be started
 */
export function startProcess(command, args, options = {}) {
	const { log, stdio = 'inherit', grace = 8000, ...spawnOptions } = options;
	if (log) mkdirSync(dirname(log), { recursive: true });
	const output = log ? openSync(log, 'w') : undefined;
	const child = spawn(command, args, {
		...spawnOptions,
		stdio: log ? ['ignore', output, output] : stdio,
		detached: true,
	});
	if (output !== undefined) closeSync(output);
	const done = new Promise((resolve, reject) => {
		child.once('error', (error) => reject(new Error(`Cannot start ${command}: ${error.message}`)));
		child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
	});
	const handle = { child, done, stop: () => stopGroup(child, done, grace) };
	running.add(handle);
	done.catch(() => {}).finally(() => running.delete(handle));
	return handle;
}

/**
 * Runs a command and waits for its end.
 * @param {object} [options] as for `startProcess`; `what`: names the command in the error; `explain`:
 *   takes the path of the log and returns the part that the error shows, by default the last lines
 * @throws {Error} with that part of the log, if the command fails
 */
export async function run(command, args, { what, explain = lastLines, ...options } = {}) {
	const code = await startProcess(command, args, options).done;
	if (code === 0) return;
	const details = options.log ? `\n${explain(options.log)}\nFull output: ${options.log}` : '';
	throw new Error(
		`${what ?? [command, ...args].join(' ')} failed with exit code ${code}.${details}`,
	);
}

/** The last lines of a file, for an error message. */
export function lastLines(file, count = 40) {
	return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** Runs a command and returns its standard output. Throws as `run` does. */
export async function runForOutput(command, args, options = {}) {
	const { child, done } = startProcess(command, args, {
		...options,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	let errors = '';
	child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
	child.stderr?.setEncoding('utf8').on('data', (text) => (errors += text));
	const closed = new Promise((resolve) => child.once('close', resolve));
	const code = await done;
	await closed;
	if (code === 0) return output;
	throw new Error(
		`${options.what ?? [command, ...args].join(' ')} failed with exit code ${code}.\n${errors || output}`,
	);
}

/** Stops every process that was started here and is still running. */
export async function stopAll() {
	await Promise.all([...running].map(async (handle) => await handle.stop()));
}

/**
 * Runs a script's main function: reports its error in one readable message, turns its result into
 * the exit code, and stops every child process before this one ends, on Ctrl-C too.
 * @param {() => Promise<number | void>} main returns the exit code; nothing means 0
 */
export async function runMain(main) {
	const interruption = watchForEnd();
	try {
		const code = (await main()) ?? 0;
		if (!interruption.happened) await endWith(code);
	} catch (error) {
		// The interruption made a child process fail, which is no error to report.
		if (interruption.happened) return;
		console.error(`\n${process.env.DEBUG ? error.stack : error.message}`);
		await endWith(1);
	}
}

function watchForEnd() {
	const interruption = { happened: false };
	const end = async (signal) => {
		// The signal can arrive twice: the terminal sends it to the whole process group, and npm passes it
		// on to its child.
		if (interruption.happened) return;
		interruption.happened = true;
		await endWith(128 + constants.signals[signal]);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
	// npm runs scripts in a shell that ends without passing the signal on.
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && end('SIGTERM'), 1000).unref();
	return interruption;
}

async function endWith(code) {
	await stopAll();
	process.exit(code);
}

async function stopGroup(child, done, grace) {
	if (child.pid === undefined) return;
	signalGroup(child.pid, 'SIGTERM');
	const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), grace);
	await done.catch(() => {});
	clearTimeout(timer);
	// Processes that the command started may still be running.
	signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(id, signal) {
	try {
		process.kill(-id, signal);
	} catch {
		// The group is gone already.
	}
}
