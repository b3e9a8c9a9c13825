import type { Clock } from './clock';

/** How much earlier than by its own clock a service may date things when it sends no Date header. */
const UNKNOWN_SKEW_TOLERANCE_MS = 1000;

/**
 * What the responses of a run show about the difference between Huawei Cloud's clock and this
 * computer's, the skew. Each response narrows it down: its Date header was written after the request
 * was sent and before the response arrived, and has whole seconds (RFC 9110, 6.6.1).
 */
export class ServerClock {
	private minSkewMs = -Infinity;
	private maxSkewMs = Infinity;
	/** Whether gateways whose clocks differ have responded. */
	private isInconsistent = false;

	constructor(private readonly clock: Clock) {}

	/**
	 * Learns from a response that has just arrived.
	 *
	 * @param sentAt when its request was sent, in milliseconds by this computer's clock
	 * @param date the Date header
	 */
	observe(sentAt: number, date: Date): void {
		const min = date.getTime() - this.clock.now();
		const max = date.getTime() + 1000 - sentAt;
		this.isInconsistent ||= min > this.maxSkewMs || max < this.minSkewMs;
		const [lower, upper] = this.isInconsistent ? [Math.min, Math.max] : [Math.max, Math.min];
		this.minSkewMs = lower(this.minSkewMs, min);
		this.maxSkewMs = upper(this.maxSkewMs, max);
	}

	/** The current time by Huawei Cloud's clock, in milliseconds, as far as it is known. */
	now(): number {
		const skewMs = this.isKnown ? (this.minSkewMs + this.maxSkewMs) / 2 : 0;
		return this.clock.now() + skewMs;
	}

	/**
	 * The earliest time that Huawei Cloud's clock can have shown at a time of this computer's clock,
	 * both in milliseconds.
	 */
	earliestAt(localTime: number): number {
		return localTime + (this.isKnown ? this.minSkewMs : -UNKNOWN_SKEW_TOLERANCE_MS);
	}

	private get isKnown(): boolean {
		return Number.isFinite(this.minSkewMs);
	}
}
