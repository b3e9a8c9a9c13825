import type { Faults } from './faults';
import type { TokenBucket } from './rateLimit';
import type { RecordedRequest } from './recording';
import { noResources, type Resources } from './resourceRows';
import type { State } from './state';
import type { Statistics } from './stats';
import type { Switches } from './switches';
import type { Project, World } from './world';

/** What every service of the simulated cloud shares. */
export interface Cloud {
	world: World;
	switches: Switches;
	state: State;
	faults: Faults;
	/** What the switch `rateLimit` still allows. */
	bucket: TokenBucket;
	stats: Statistics;
	requests: RecordedRequest[];
	/** How often it was restarted: what was under way before a restart is lost. */
	restarts: number;
	/** The cloud's clock; may be off the computer's. */
	now(): Date;
}

/** The project of an id, or undefined. */
export function findProject(cloud: Cloud, id: string): Project | undefined {
	return cloud.world.projects.find((project) => project.id === id);
}

/** What there is in a project beside connections; the same object every time. */
export function resourcesOf({ world }: Cloud, projectId: string): Resources {
	return (world.resources[projectId] ??= noResources());
}
