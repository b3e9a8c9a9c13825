import { randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { n8nVersion } from '../../test/e2e/lib/n8nInstance.mjs';
import { cacheFolder, n8nCacheFolder, readJson } from './paths.mjs';

const folder = join(n8nCacheFolder, 'n8n');
const stateFile = join(folder, 'state.json');
const lockFile = join(cacheFolder, 'n8n.lock');

/**
 * Opens n8n's user folder of `npm start`, which stays between runs so that the next one is fast. A
 * folder of another n8n version, or one whose first preparation was cut short, is made anew.
 * @returns {{ folder: string, state: object, save: (changes: object) => void }} `state`: the
 *   encryption key, the owner's login, and the hash of the installed package
 */
export function openDemoFolder() {
	lock();
	const known = existsSync(stateFile) ? readJson(stateFile) : undefined;
	let state = known;
	if (known?.n8nVersion !== n8nVersion() || !known.prepared) {
		rmSync(folder, { recursive: true, force: true });
		state = newState();
	}
	const save = (changes) => {
		Object.assign(state, changes);
		writeFileSync(stateFile, JSON.stringify(state, null, 2), { mode: 0o600 });
	};
	mkdirSync(folder, { recursive: true });
	save({});
	return { folder, state, save };
}

function newState() {
	return {
		n8nVersion: n8nVersion(),
		prepared: false,
		encryptionKey: randomBytes(24).toString('hex'),
		// n8n wants a capital letter and a digit in it.
		owner: { email: 'owner@example.com', password: `Sample1-${randomBytes(6).toString('hex')}` },
	};
}

/** Two runs at a time would change the package under each other's n8n. */
function lock() {
	mkdirSync(dirname(lockFile), { recursive: true });
	try {
		const file = openSync(lockFile, 'wx');
		writeFileSync(file, String(process.pid));
		closeSync(file);
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		const holder = Number(readFileSync(lockFile, 'utf8'));
		if (isAlive(holder)) {
			throw new Error(
				`npm start is already running (process ${holder}). Stop it with Ctrl-C first.`,
			);
		}
		writeFileSync(lockFile, String(process.pid));
	}
	process.on('exit', () => rmSync(lockFile, { force: true }));
}

function isAlive(processId) {
	try {
		return processId > 0 && process.kill(processId, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
}
