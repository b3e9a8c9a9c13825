import { systemClock } from '../../../nodes/HuaweiDataConnections/client/clock';
import { mapConcurrently } from '../../../nodes/HuaweiDataConnections/execution/runWithConcurrency';

describe('mapConcurrently', () => {
	it('maps a few values at a time, and returns the results in the order of the values', async () => {
		let running = 0;
		let most = 0;
		const double = async (value: number) => {
			running += 1;
			most = Math.max(most, running);
			// The later ones end first.
			for (let turn = value; turn < 6; turn++) await Promise.resolve();
			running -= 1;
			return 2 * value;
		};
		expect(await mapConcurrently([1, 2, 3, 4, 5], double, 2, systemClock)).toEqual([
			2, 4, 6, 8, 10,
		]);
		expect(most).toBe(2);
	});

	it('starts no further one after the first failure, and fails with it', async () => {
		const started: number[] = [];
		const fail = async (value: number) => {
			started.push(value);
			await Promise.resolve();
			if (value === 2) throw new Error('refused');
		};
		await expect(mapConcurrently([1, 2, 3, 4, 5, 6], fail, 2, systemClock)).rejects.toThrow(
			'refused',
		);
		for (let turn = 0; turn < 9; turn++) await Promise.resolve();
		expect(started.length).toBeLessThanOrEqual(3);
	});

	it('maps nothing without values', async () => {
		const never = jest.fn();
		expect(await mapConcurrently([], never, 2, systemClock)).toEqual([]);
		expect(never).not.toHaveBeenCalled();
	});
});
