import {
	createYielder,
	mapYielding,
} from '../../../nodes/HuaweiDataConnections/client/yieldToEventLoop';
import { VirtualClock } from '../../support/VirtualClock';

const clockWithSleeps = () => {
	const clock = new VirtualClock();
	return { clock, sleep: jest.spyOn(clock, 'sleep') };
};

it('yields only after 15 ms of work, and again after 15 ms more', async () => {
	const { clock, sleep } = clockWithSleeps();
	const yieldIfDue = createYielder(clock);
	const workFor = async (milliseconds: number) => {
		clock.block(milliseconds);
		await clock.runUntilSettled(yieldIfDue());
		return sleep.mock.calls.length;
	};
	expect(await workFor(14)).toBe(0);
	expect(await workFor(1)).toBe(1);
	expect(await workFor(14)).toBe(1);
	expect(await workFor(1)).toBe(2);
	expect(sleep).toHaveBeenCalledWith(0);
});

it('maps a long list in its order, without blocking for long', async () => {
	const { clock, sleep } = clockWithSleeps();
	const entries = Array.from({ length: 100 }, (_, index) => index);
	const double = (entry: number) => {
		clock.block(3);
		return entry * 2;
	};
	const mapped = await clock.runUntilSettled(mapYielding(entries, double, clock));
	expect(mapped).toEqual(entries.map((entry) => entry * 2));
	expect(sleep).toHaveBeenCalledTimes(20);
});
