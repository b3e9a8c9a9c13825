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
import { n8nCacheFolder, readJson } from './paths.mjs';

// The test of `npm start` uses a folder of its own, so that it leaves that of the developer alone.
const folder = process.env.DATA_CONNECTIONS_START_FOLDER ?? join(n8nCacheFolder, 'n8n');
const stateFile = join(folder, 'state.json');
const lockFile = `${folder}.lock`;

/**
 * Opens n8n's user folder of `npm start`, which is kept between runs so that the next one is fast. If it
 * belongs to another version of n8n or its first preparation was interrupted, it is created again.
 * @returns {{ folder: string, state: object, save: (changes: object) => void }} `state` has the encryption
 *   key, the owner's login, and the hash of the installed package
 */
export function openDemoFolder() {
	lock();
	const stored = existsSync(stateFile) ? readJson(stateFile) : undefined;
	let state = stored;
	if (stored?.n8nVersion !== n8nVersion() || !stored.prepared) {
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
		// n8n requires an uppercase letter and a digit.
		owner: { email: 'owner@example.com', password: `Sample1-${randomBytes(6).toString('hex')}` },
	};
}

/** Two runs at the same time would replace the package that the other's n8n is using. */
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
