/** Why a fault that no unit test notices stays. */
export interface SurvivorReason {
	/** Below nodes/HuaweiDataConnections. */
	file: string;
	/** Part of the line in which the fault begins; any line of the file if missing. */
	line?: string;
	/** The fault; any if missing. */
	replacement?: string;
	reason: string;
}

/** The faults that stay, in the order of their files. */
export const SURVIVOR_REASONS: readonly SurvivorReason[] = [];
