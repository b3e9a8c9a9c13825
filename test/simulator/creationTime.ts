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
	const newest = cloud.now().getTime() - cloud.switches.listLagMs;
	return connections.filter(({ createTime }) => createTime <= newest);
}
