import { OPERATIONS, WORKSPACE_HEADER } from './operations.mjs';

/** How many requests the contenders with a bound of their own send at once. */
export const AT_ONCE = 50;

/** Pause of the HTTP Request node's batching. */
export const BATCH = { batchSize: 10, batchInterval: 200 };

/**
 * Who is compared.
 * @typedef {object} Contender
 * @property {string} name as the tables show it
 * @property {'ours' | 'http' | 'helper' | 'bare'} kind our node, n8n's HTTP Request node, a node that
 *   only calls n8n's HTTP helper, or a loop without n8n
 * @property {number} [maxParallel] how many requests at once
 * @property {object} [options] of the HTTP Request node
 * @property {number} [atOnce] how many requests at once, of those without a node's options
 * @property {boolean} [keepAlive] whether the loop uses its connections again
 */

/** @type {Record<string, Contender>} */
export const CONTENDERS = {
	ours: { kind: 'ours', name: 'This node' },
	ours50: { kind: 'ours', name: 'This node, Max Parallel Requests 50', maxParallel: AT_ONCE },
	http: { kind: 'http', name: 'HTTP Request', options: {} },
	httpBatch: {
		kind: 'http',
		name: 'HTTP Request, batches of 10, 200 ms',
		options: { batching: { batch: BATCH } },
	},
	oneByOne: { kind: 'ours', name: 'This node, Max Parallel Requests 1', maxParallel: 1 },
	bare: { kind: 'bare', name: 'Node.js without n8n, 50 at once', atOnce: AT_ONCE, keepAlive: true },
	bareClosing: {
		kind: 'bare',
		name: 'Node.js without n8n, a connection per request, 50 at once',
		atOnce: AT_ONCE,
	},
	helper: { kind: 'helper', name: "Only n8n's HTTP helper, 50 at once", atOnce: AT_ONCE },
	helperAll: { kind: 'helper', name: "Only n8n's HTTP helper, all at once", atOnce: 100_000 },
};

/** Parameters of the contender's node. */
export function parametersOf({ kind, maxParallel, options }, operation, url) {
	const { form, http } = OPERATIONS[operation];
	if (kind === 'ours') return { ...form, options: maxParallel ? optionOf(maxParallel) : {} };
	if (kind === 'helper') return {};
	return {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'huaweiCloudTokenApi',
		sendHeaders: true,
		headerParameters: {
			parameters: Object.entries(WORKSPACE_HEADER).map(([name, value]) => ({ name, value })),
		},
		...http(url),
		options,
	};
}

const optionOf = (maxParallel) => ({ maxParallelRequests: maxParallel });
