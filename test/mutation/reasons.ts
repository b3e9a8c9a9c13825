/** Why a fault that no test notices stays. */
export interface SurvivorReason {
	/** Below nodes/HuaweiDataConnections. */
	file: string;
	/** Part of the line in which the fault begins; any line of the file if missing. */
	line?: string;
	/** The fault; any if missing. */
	replacement?: string;
	reason: string;
}

const NAME_OF_ERROR = 'Only for debuggers and logs: no code compares the name';
const UNREACHABLE = 'Never used: TypeScript asks for a value that the code before rules out';
const SAME_COMPARISON = 'A comparison with undefined is false anyway';
const ANY_OTHER_VALUE = 'One of two values, and only the other one is asked for';
const SPEED = 'The result is the same. It only saves time';
const BOUNDARY = 'At exactly this value, both ways lead to the same result';

/** The faults that stay, in the order of their files. */
export const SURVIVOR_REASONS: readonly SurvivorReason[] = [
	{
		file: 'client/HuaweiCloudClient.ts',
		line: 'if (this.authFailure) throw this.authFailure',
		reason: 'Each attempt checks it again. Here it only saves looking the project up',
	},
	{
		file: 'client/HuaweiCloudClient.ts',
		line: "isTransient ? 'transient'",
		reason: ANY_OTHER_VALUE,
	},
	{ file: 'client/PageState.ts', line: 'override name', reason: NAME_OF_ERROR },
	{ file: 'client/PageState.ts', line: 'total < this.total', reason: SAME_COMPARISON },
	{
		file: 'client/PageState.ts',
		line: 'this.lastPage = Array.isArray',
		reason: 'Such a response is not trusted, so that the rows are never used',
	},
	{
		file: 'client/PageState.ts',
		line: 'Number.isFinite(count)',
		reason: 'Nothing but a number is finite',
	},
];
