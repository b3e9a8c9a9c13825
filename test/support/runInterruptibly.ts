/* eslint-disable @n8n/community-nodes/no-restricted-imports -- The rule is for code that runs in n8n. */
import { runInNewContext } from 'node:vm';

/**
 * Runs code that would block for hours if it were wrong, such as a search in quadratic time. Jest's
 * own timeout cannot interrupt it.
 *
 * @throws Error when it takes as long as a test may take
 */
export function runInterruptibly<T>(run: () => T): T {
	return runInNewContext('run()', { run }, { timeout: 20_000 }) as T;
}
