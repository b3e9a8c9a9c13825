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

const NAME_OF_ERROR = 'Only debuggers show it: no code compares the name';
const UNREACHABLE = 'TypeScript asks for a value, and the code before rules out that it is needed';
const SAME_COMPARISON = 'A comparison with undefined is false anyway';
const ONE_OF_TWO = 'One of two values, and only the other one is asked for';
const SAME_EITHER_WAY = 'At exactly this value, both ways lead to the same result';
const SPEED = 'The result is the same: it saves time or memory';
const RETURNS_UNDEFINED = 'Without it, the function returns undefined all the same';

/** The faults that stay, in the order of their files. */
export const SURVIVOR_REASONS: readonly SurvivorReason[] = [
	{
		file: 'client/AdaptiveConcurrencyLimiter.ts',
		line: "'body' in result ? 'success'",
		reason: ONE_OF_TWO,
	},
	{
		file: 'client/AdaptiveConcurrencyLimiter.ts',
		line: 'void this.pause()',
		reason: 'A second wait would end at the same time as the first one',
	},
	{
		file: 'client/AdaptiveConcurrencyLimiter.ts',
		line: 'this.taken === this.entries.length',
		reason: SPEED,
	},
	{
		file: 'client/HuaweiCloudClient.ts',
		line: 'if (this.authFailure) throw this.authFailure',
		reason: 'Each attempt checks it again: here it saves looking the project up',
	},
	{
		file: 'client/HuaweiCloudClient.ts',
		line: "isTransient ? 'transient'",
		replacement: '""',
		reason: ONE_OF_TWO,
	},
	{ file: 'client/PageState.ts', line: 'override name', reason: NAME_OF_ERROR },
	{
		file: 'client/PageState.ts',
		line: 'this.lastPage = Array.isArray',
		reason: 'Such a response is not trusted, so that its rows are never used',
	},
	{ file: 'client/PageState.ts', line: 'total < this.total', reason: SAME_COMPARISON },
	{
		file: 'client/PageState.ts',
		line: 'value.trim()',
		reason: 'A total of spaces and a total of 0 both say nothing about what is missing',
	},
	{
		file: 'client/PageState.ts',
		line: 'Number.isFinite(count)',
		reason: 'Nothing but a number is finite',
	},
	{ file: 'client/ServerClock.ts', line: 'this.isInconsistent', reason: SAME_EITHER_WAY },
	{ file: 'client/UserFacingError.ts', line: 'override name', reason: NAME_OF_ERROR },
	{
		file: 'client/auth/AuthSession.ts',
		line: 'const PASSING',
		replacement: 'true',
		reason: 'Only the length of the pause is asked for, and it depends on the type alone',
	},
	{
		file: 'client/auth/accessKey.ts',
		line: 'minutes > 0',
		reason: 'A difference of 0 minutes is returned above',
	},
	{
		file: 'client/auth/accessKey.ts',
		line: "findHeader(headers, 'x-sdk-date')",
		reason: UNREACHABLE,
	},
	{ file: 'client/auth/iamToken.ts', line: 'this.name', reason: NAME_OF_ERROR },
	{ file: 'client/auth/iamUser.ts', line: '} catch {', reason: RETURNS_UNDEFINED },
	{
		file: 'client/auth/normalizeRequest.ts',
		line: 'const baseUrl',
		replacement: '"Stryker was here!"',
		reason: 'What is no URL by itself is none with such a text before it, either',
	},
	{ file: 'client/auth/signature.ts', line: 'headers[name]?.trim()', reason: UNREACHABLE },
	{
		file: 'client/endpoints.ts',
		line: 'const isStandard',
		reason: 'The expression then names every region, and evaluates to the same',
	},
	{
		file: 'client/errorHints.ts',
		line: 'hints.find',
		reason: 'A list without a second entry has no hint either',
	},
	{
		file: 'client/errors.ts',
		line: 'new NodeApiError(node',
		reason: 'The message is given twice, and n8n takes the other one',
	},
	{
		file: 'client/errors.ts',
		line: 'const isUnknown',
		reason: 'A time that is undefined says that the outcome is known',
	},
	{
		file: 'client/networkErrors.ts',
		line: 'codes',
		reason: 'A text that is no code changes nothing: codes are searched in all texts together',
	},
	{
		file: 'client/redaction/EscapedSpelling.ts',
		line: '?? []',
		reason: 'A secret has at least one character',
	},
	{ file: 'client/redaction/EscapedSpelling.ts', line: "?? ''", reason: UNREACHABLE },
	{
		file: 'client/redaction/EscapedSpelling.ts',
		line: 'index < this.characters.length',
		reason: 'Behind the last character, an empty expression finds the same end',
	},
	{ file: 'client/redaction/EscapedSpelling.ts', line: 'this.expressions.set', reason: SPEED },
	{
		file: 'client/redaction/Redactor.ts',
		line: 'if (end <= position) continue',
		reason: 'It would mask again what is masked: the text is the same',
	},
	{
		file: 'client/redaction/SecretFinder.ts',
		line: '(offset * 8) % 6',
		reason: 'For the three offsets 0, 1 and 2, it is 0 for the first one only, as before',
	},
	{
		file: 'client/redaction/embeddedSecrets.ts',
		line: 'start < position',
		reason: 'A key and a sign are always between two secrets, so that they never touch',
	},
	{
		file: 'client/redaction/embeddedSecrets.ts',
		line: '/[=:]|bearer/i.test(text)',
		reason: SPEED,
	},
	{
		file: 'client/redaction/embeddedSecrets.ts',
		line: 'indices?.[1]',
		reason: UNREACHABLE,
	},
	{
		file: 'client/redaction/embeddedSecrets.ts',
		line: 'end > start',
		reason: 'Both expressions require a character',
	},
	{ file: 'client/redaction/embeddedSecrets.ts', line: "key = ''", reason: UNREACHABLE },
	{ file: 'client/redaction/embeddedSecrets.ts', line: 'pattern.exec(text)', reason: UNREACHABLE },
	{
		file: 'client/redaction/escapedCharacters.ts',
		line: "levels('",
		reason: 'The levels 1 to 3 find nothing in a secret without that sign',
	},
	{
		file: 'client/redaction/escapedCharacters.ts',
		line: 'character.replace(/',
		reason: 'Backslashes are nowhere but at the beginning',
	},
	{
		file: 'client/redaction/escapedCharacters.ts',
		line: '.test(character) ? source',
		reason: 'It is a single character',
	},
	{
		file: 'client/redaction/escapedCharacters.ts',
		replacement: '["Stryker was here"]',
		reason: 'An additional spelling, which no text has',
	},
	{
		file: 'client/redaction/escapedCharacters.ts',
		line: "character === '%'",
		reason: 'It is a spelling that one of the levels finds, too',
	},
	{
		file: 'client/redaction/rewriteJson.ts',
		line: 'typeof value !==',
		reason: 'A boolean has no properties, so that it is returned as it is',
	},
	{ file: 'client/redaction/rewriteJson.ts', line: 'entries[index]?.[1]', reason: UNREACHABLE },
	{
		file: 'client/redaction/rewriteJson.ts',
		line: '[{[]/.test(text)',
		reason: 'A text with something before the bracket is no JSON, so that it cannot be parsed',
	},
	{ file: 'client/redaction/rewriteJson.ts', line: '} catch {', reason: RETURNS_UNDEFINED },
	{
		file: 'client/redaction/secretsByName.ts',
		line: 'secretKey !== undefined',
		reason: 'Undefined is returned in any case',
	},
	{
		file: 'client/redaction/secretsByName.ts',
		line: '?? []',
		reason: 'A list without a second entry, either way',
	},
	{ file: 'client/redaction/secretsByName.ts', line: "part = ''", reason: UNREACHABLE },
	{
		file: 'client/responses.ts',
		line: 'expected: ExpectedResponse',
		reason: 'It matters only where a success flag is expected, and this default expects none',
	},
	{
		file: 'client/responses.ts',
		line: "typeof flag === 'object'",
		reason: 'Neither text is a flag',
	},
	{
		file: 'client/retry.ts',
		line: 'let isLast = false',
		reason: 'It is assigned before it is read, unless the attempt throws',
	},
	{ file: 'client/retry.ts', line: 'retryAt >= deadline', reason: SAME_EITHER_WAY },
	{ file: 'client/retry.ts', line: 'delayMs > 0', reason: 'A pause of 0 milliseconds is none' },
	{
		file: 'client/retry.ts',
		line: "!('failure' in result)",
		reason: 'It is called for failures only',
	},
	{
		file: 'client/retryPolicy.ts',
		line: 'mayHaveExecuted: status >= 500',
		reason: 'The status 500 is classified above',
	},
	{ file: 'client/retryPolicy.ts', line: 'retryAfterMs < backoffMs', reason: SAME_EITHER_WAY },
	{
		file: 'connections/connectionLookup.ts',
		line: 'readName(connectionId).catch',
		reason: 'An empty name and none are the same',
	},
	{
		file: 'connections/createAtMostOnce.ts',
		line: 'kind: ',
		replacement: '""',
		reason: 'All kinds but those that are asked for mean the same',
	},
	{ file: 'execution/RunStoppedError.ts', line: 'override name', reason: NAME_OF_ERROR },
	{
		file: 'execution/executeItems.ts',
		line: 'failedParts.length > 0',
		reason: 'An empty list of parts adds no item',
	},
	{
		file: 'execution/executeItems.ts',
		line: 'const results: ItemResult[]',
		reason: 'Each is replaced by that of its item, and only a missing item would be noticed',
	},
	{
		file: 'execution/executeItems.ts',
		line: 'client instanceof',
		reason: 'It is the client, or the error of its creation, with which no item gets here',
	},
	{
		file: 'execution/itemError.ts',
		line: "stack = ''",
		reason: 'Errors of JavaScript have a stack',
	},
	{
		file: 'execution/itemError.ts',
		line: 'error.context.itemIndex === itemIndex',
		reason: SPEED,
	},
	{
		file: 'execution/itemError.ts',
		line: '.replace(message',
		reason: 'The line with the message is left out below in any case',
	},
	{
		file: 'execution/itemError.ts',
		line: '.filter((line)',
		reason: 'It finds the same lines: the message, which could have others, was removed',
	},
	{
		file: 'execution/itemResults.ts',
		line: 'outputs = []',
		reason: 'An item without an error always has outputs',
	},
	{
		file: 'execution/runError.ts',
		line: 'changes = []',
		reason: 'A text has no action, so that it is not reported',
	},
];
