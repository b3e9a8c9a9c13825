import { KeyedMutex } from '../../../nodes/HuaweiDataConnections/execution/KeyedMutex';
import { settle } from '../../support/VirtualClock';

/** Tasks that end when the test says so, and a log of those that have started. */
function controlledTasks(mutex: KeyedMutex) {
	const started: string[] = [];
	const start = (key: string, name: string) => {
		const { promise, resolve, reject } = Promise.withResolvers<string>();
		const result = mutex.runExclusive(key, async () => {
			started.push(name);
			return await promise;
		});
		return { result, resolve, reject };
	};
	return { started, start };
}

it('runs tasks of one key in their order, and those of other keys at the same time', async () => {
	const { started, start } = controlledTasks(new KeyedMutex());
	const first = start('a', 'a1');
	const second = start('a', 'a2');
	start('b', 'b1');
	await settle();
	expect(started).toEqual(['a1', 'b1']);
	first.resolve('done');
	expect(await first.result).toBe('done');
	await settle();
	expect(started).toEqual(['a1', 'b1', 'a2']);
	second.resolve('');
});

it('runs the next task after one that failed, and reports the failure to its caller only', async () => {
	const { start } = controlledTasks(new KeyedMutex());
	const first = start('a', 'a1');
	const second = start('a', 'a2');
	first.reject(new Error('no'));
	await expect(first.result).rejects.toThrow('no');
	second.resolve('done');
	expect(await second.result).toBe('done');
});
