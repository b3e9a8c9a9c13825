import { createHash } from 'node:crypto';
import type { FaultKind } from './faultKinds';
import type { RecordedRequest } from './recording';
import type { ChaosSettings } from './switches';

/** Four bytes as a number from 0 to just below 1. */
const RANGE = 2 ** 32;

/**
 * Faults by chance that come again with the same seed. Chance depends on what is asked and how often
 * it was asked before, not on the order of arrival: requests that run at the same time arrive in
 * another order every time.
 */
export class Chaos {
	private settings: ChaosSettings | null = null;

	private readonly seen = new Map<string, number>();

	/** The fault that a request meets, if any. New settings begin from the start. */
	draw(
		settings: ChaosSettings | null,
		{ method, url, rawBody }: Pick<RecordedRequest, 'method' | 'url' | 'rawBody'>,
	): FaultKind | undefined {
		if (settings !== this.settings) this.seen.clear();
		this.settings = settings;
		if (settings === null) return undefined;
		const asked = sha256(`${method} ${url} ${rawBody}`).toString('base64');
		const before = this.seen.get(asked) ?? 0;
		this.seen.set(asked, before + 1);
		const chance = sha256(`${settings.seed} ${before} ${asked}`);
		if (chance.readUInt32BE(0) / RANGE >= settings.rate) return undefined;
		const { kinds } = settings;
		return kinds[Math.floor((chance.readUInt32BE(4) / RANGE) * kinds.length)];
	}

	clear(): void {
		this.seen.clear();
	}
}

function sha256(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
