import type { Operation } from '../../execution/Operation';
import { options } from '../../fields/options';
import { readSeconds } from '../waitUntilReady';
import { address, readTarget, runConnectivityTest, targetText, timeout } from './connectivityTest';
import { queue, readQueue } from './queues';

/** Source: docs/api/dli-connections.md#connectivity-test. */
export const testConnectivity: Operation = {
	option: {
		name: 'Test Connectivity',
		value: 'testConnectivity',
		action: 'Test connectivity of DLI queue',
		description: 'Test whether a queue reaches an address, such as that of a data source',
	},
	fields: [queue, address],
	options: [timeout],
	prepare(item) {
		const test = {
			queueName: readQueue(item),
			target: readTarget(item),
			timeoutSeconds: readSeconds(item.collection(options), timeout),
		};
		return async (context) => {
			const result = await runConnectivityTest(context, test);
			const tested = { queue: test.queueName, address: targetText(test.target) };
			return [{ ...tested, action: 'tested', ...result }];
		};
	},
};
