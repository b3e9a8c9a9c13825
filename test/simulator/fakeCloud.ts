import type { FaultQueue } from './faultQueue';
import type { Fixtures, Project } from './fixtures';
import type { TokenBucket } from './rateLimit';
import type { RecordedRequest } from './recording';
import { emptyResources, type Resources } from './resources';
import type { Statistics } from './statistics';
import type { Store } from './store';
import type { Switches } from './switches';

/** The state of one simulator, which all its services share. */
export interface FakeCloud {
	fixtures: Fixtures;
	switches: Switches;
	store: Store;
	faults: FaultQueue;
	/** Enforces the switch `rateLimit`. */
	bucket: TokenBucket;
	stats: Statistics;
	requests: RecordedRequest[];
	/** The number of restarts. Requests in flight are lost when it changes. */
	restarts: number;
	/** The cloud's clock, which may differ from the computer's. */
	now(): Date;
}

/** The project with an ID, or undefined. */
export function findProject(cloud: FakeCloud, id: string): Project | undefined {
	return cloud.fixtures.projects.find((project) => project.id === id);
}

/** The resources of a project, without its connections. It is always the same object. */
export function projectResources({ fixtures }: FakeCloud, projectId: string): Resources {
	return (fixtures.resources[projectId] ??= emptyResources());
}
