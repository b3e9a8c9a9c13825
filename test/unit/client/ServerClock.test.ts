import { ServerClock } from '../../../nodes/HuaweiDataConnections/client/ServerClock';
import { VirtualClock } from '../../support/VirtualClock';

/** A server whose clock is ahead, and what its responses show. */
function setup(aheadMs: number) {
	const clock = new VirtualClock();
	clock.block(1_000_000_123);
	const serverClock = new ServerClock(clock);
	/** A response that was written this long after its request was sent, and arrived as long after that. */
	const respond = (latencyMs: number, offsetMs = aheadMs) => {
		const sentAt = clock.now();
		clock.block(latencyMs);
		const date = new Date(Math.floor((clock.now() + offsetMs) / 1000) * 1000);
		clock.block(latencyMs);
		serverClock.observe(sentAt, date);
	};
	return { clock, serverClock, respond };
}

it('is taken for that of this computer, within a second, until a response has shown it', () => {
	const { clock, serverClock } = setup(0);
	expect(serverClock.now()).toBe(clock.now());
	expect(serverClock.earliestAt(5000)).toBe(4000);
});

it.each([0, 7_200_000, -7_200_000])(
	'is never later than it says when it is %i ms ahead',
	(aheadMs) => {
		const { clock, serverClock, respond } = setup(aheadMs);
		for (let index = 0; index < 20; index++) {
			respond(10);
			const actual = clock.now() + aheadMs;
			expect(serverClock.earliestAt(clock.now())).toBeLessThanOrEqual(actual);
			expect(serverClock.earliestAt(clock.now())).toBeGreaterThan(actual - 1020);
			clock.block(137);
		}
		const error = serverClock.now() - (clock.now() + aheadMs);
		expect(Math.abs(error)).toBeLessThan(100);
		expect(serverClock.earliestAt(clock.now())).toBeGreaterThan(clock.now() + aheadMs - 160);
	},
);

it('is as early as the earliest of several clocks', () => {
	const { clock, serverClock, respond } = setup(0);
	for (let index = 0; index < 5; index++) respond(10, index % 2 === 0 ? 0 : 60_000);
	expect(serverClock.earliestAt(clock.now())).toBeLessThanOrEqual(clock.now());
});

it.each([
	[0, 60_000],
	[60_000, 0],
])('knows two clocks from one response of each, first %i and then %i ms ahead', (...aheads) => {
	const { clock, serverClock, respond } = setup(0);
	for (const aheadMs of aheads) respond(10, aheadMs);
	expect(serverClock.earliestAt(clock.now())).toBeLessThanOrEqual(clock.now());
	expect(serverClock.now()).toBeGreaterThan(clock.now() + 20_000);
	expect(serverClock.now()).toBeLessThan(clock.now() + 40_000);
});

it('takes the limits of two responses that touch for the same clock', () => {
	const clock = new VirtualClock();
	const serverClock = new ServerClock(clock);
	// It is 0 to 1000 ms ahead, then 1000 to 2000: together exactly 1000.
	serverClock.observe(0, new Date(0));
	serverClock.observe(0, new Date(1000));
	expect(serverClock.now()).toBe(1000);
	const other = new ServerClock(clock);
	other.observe(0, new Date(1000));
	other.observe(0, new Date(0));
	expect(other.now()).toBe(1000);
});
