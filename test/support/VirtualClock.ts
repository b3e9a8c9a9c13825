import { sleep } from 'n8n-workflow';

import type { Clock } from '../../nodes/HuaweiDataConnections/client/clock';

interface Sleeper {
	wakeAt: number;
	wake: () => void;
}

/** Lets everything run that only waits for promises, which takes a turn of the event loop. */
export const settle = async () => await sleep(0);

/**
 * A clock on which time passes only when a test says so, in no time at all. It starts at 0, and
 * every random number is `randomNumber`.
 */
export class VirtualClock implements Clock {
	randomNumber = 0.5;
	private time = 0;
	private readonly sleepers: Sleeper[] = [];

	readonly now = () => this.time;
	readonly random = () => this.randomNumber;

	async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
		if (signal?.aborted) return;
		await new Promise<void>((wake) => {
			const sleeper = { wakeAt: this.time + milliseconds, wake };
			this.sleepers.push(sleeper);
			// Node.js warns when one signal has many listeners.
			const ownSignal = signal && AbortSignal.any([signal]);
			ownSignal?.addEventListener('abort', () => {
				this.remove(sleeper);
				wake();
			});
		});
	}

	/** Lets time pass while code runs, so that nothing else can run meanwhile. */
	block(milliseconds: number): void {
		this.time += milliseconds;
	}

	/** Lets time pass, and wakes those who sleep no longer than that, in their order. */
	async advance(milliseconds: number): Promise<void> {
		const end = this.time + milliseconds;
		await settle();
		while (this.nextSleeper && this.nextSleeper.wakeAt <= end) await this.wakeNext();
		this.time = Math.max(this.time, end);
	}

	/** Lets time pass until nothing sleeps. */
	async runAll(): Promise<void> {
		await settle();
		while (this.nextSleeper) await this.wakeNext();
	}

	/** Lets time pass until a promise is settled. Fails when nothing sleeps that could settle it. */
	async runUntilSettled<T>(promise: Promise<T>): Promise<T> {
		let isSettled = false;
		const onSettled = () => (isSettled = true);
		promise.then(onSettled, onSettled);
		await settle();
		while (!isSettled) {
			if (!this.nextSleeper) throw new Error('The promise will never be settled');
			await this.wakeNext();
		}
		return await promise;
	}

	private get nextSleeper(): Sleeper | undefined {
		return this.sleepers.reduce<Sleeper | undefined>(
			(next, sleeper) => (next && next.wakeAt <= sleeper.wakeAt ? next : sleeper),
			undefined,
		);
	}

	private async wakeNext(): Promise<void> {
		const sleeper = this.nextSleeper;
		if (!sleeper) return;
		this.remove(sleeper);
		this.time = Math.max(this.time, sleeper.wakeAt);
		sleeper.wake();
		await settle();
	}

	private remove(sleeper: Sleeper): void {
		const index = this.sleepers.indexOf(sleeper);
		if (index >= 0) this.sleepers.splice(index, 1);
	}
}
