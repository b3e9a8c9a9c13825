import type { FakeCloud } from './fakeCloud';
import type { StoredConnection } from './store';
import type { Switches } from './switches';

/** The `create_time` that a response shows, in milliseconds. */
export function creationTime(
	{ createTime }: Pick<StoredConnection, 'createTime'>,
	{ createTimePrecision, createTimeOffsetSeconds }: Switches,
): number {
	const time = createTime + createTimeOffsetSeconds * 1000;
	return createTimePrecision === 'seconds' ? Math.floor(time / 1000) * 1000 : time;
}

/** The connections that are old enough for a list. */
export function inLists<C extends StoredConnection>(
	cloud: FakeCloud,
	connections: readonly C[],
): C[] {
	return connections.filter((one) => ageOf(cloud, one) >= cloud.switches.listLagMs);
}

/** Whether a connection is old enough for get. */
export function inGet(cloud: FakeCloud, connection: StoredConnection): boolean {
	return ageOf(cloud, connection) >= cloud.switches.getLagMs;
}

function ageOf(cloud: FakeCloud, { createTime }: StoredConnection): number {
	return cloud.now().getTime() - createTime;
}
