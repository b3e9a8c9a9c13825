/* eslint-disable @n8n/community-nodes/no-restricted-imports --
   a test, which is not published, interrupts code in a way that nothing else offers */
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
