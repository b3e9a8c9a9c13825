import { NodeApiError, type IPollFunctions, type WorkflowActivateMode } from 'n8n-workflow';

import { AuthenticationError } from '../../../nodes/HuaweiDataConnections/client/AuthenticationError';
import { UntrustedListError } from '../../../nodes/HuaweiDataConnections/client/PageState';
import { UserFacingError } from '../../../nodes/HuaweiDataConnections/client/UserFacingError';
import {
	classify,
	FailureReporter,
	toTriggerError,
	TransientError,
} from '../../../nodes/HuaweiDataConnections/trigger/FailureReporter';
import { VirtualClock } from '../../support/VirtualClock';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const DAY = 24 * 60 * MINUTE;

const NODE = { name: 'Watch', type: 'watch', typeVersion: 1, position: [0, 0], parameters: {} };

let nodeCount = 0;

/** The polls of one trigger. */
class FakeTrigger {
	readonly clock = new VirtualClock();
	readonly warnings: string[] = [];
	parameters = {};
	private readonly id = `node-${++nodeCount}`;

	constructor(private readonly activation: WorkflowActivateMode = 'activate') {}

	readonly context = {
		getNode: () => ({ ...NODE, id: this.id, parameters: this.parameters }),
		getWorkflow: () => ({ id: 'workflow' }),
		getActivationMode: () => this.activation,
		logger: { warn: (message: string) => this.warnings.push(message) },
	} as unknown as IPollFunctions;

	/** What a poll reports that ends like this; undefined if it reports nothing. */
	fail(error: UserFacingError | NodeApiError, reportAfter = 3, fingerprint?: string) {
		try {
			const failure = fingerprint === undefined ? { reportAfter } : { reportAfter, fingerprint };
			new FailureReporter(this.context, this.clock).fail(error, failure);
			return undefined;
		} catch (reported) {
			return reported as NodeApiError;
		}
	}

	succeed(credential = ''): void {
		new FailureReporter(this.context, this.clock).succeed(credential);
	}
}

const PASSING = new TransientError('It is slow', 'Try again later.');
const LASTING = new UserFacingError("'Exact Name' is wrong");
const refused = (message = 'IAM refused the sign-in') =>
	new AuthenticationError(message, undefined, false);
const apiError = (status: string, cause: 'rate-limited' | 'configuration-invalid') => {
	const options = { message: 'No', httpCode: status, failure: { cause } };
	return new NodeApiError({ ...NODE, id: '1' } as never, { message: 'No' }, options);
};

describe('what passes', () => {
	it('is reported after as many polls in a row as the user says, and once', () => {
		const trigger = new FakeTrigger();
		const reports = Array.from({ length: 6 }, () => trigger.fail(PASSING) !== undefined);
		expect(reports).toEqual([false, false, true, false, false, false]);
	});

	it('is one and the same failure, whatever its message', () => {
		const trigger = new FakeTrigger();
		expect(trigger.fail(PASSING, 1)).toBeDefined();
		expect(trigger.fail(new TransientError('It is down'), 1)).toBeUndefined();
	});

	it('is another failure than what lasts', () => {
		const trigger = new FakeTrigger();
		expect(trigger.fail(PASSING, 1)).toBeDefined();
		expect(trigger.fail(LASTING, 1)).toBeDefined();
		expect(trigger.fail(PASSING, 1)).toBeDefined();
	});

	it('starts anew when a poll has succeeded', () => {
		const trigger = new FakeTrigger();
		for (let poll = 0; poll < 3; poll++) trigger.fail(PASSING);
		trigger.succeed();
		const reports = Array.from({ length: 3 }, () => trigger.fail(PASSING) !== undefined);
		expect(reports).toEqual([false, false, true]);
	});

	it('is reported again a day after the last report', async () => {
		const trigger = new FakeTrigger();
		trigger.fail(PASSING, 1);
		await trigger.clock.advance(DAY - 1);
		expect(trigger.fail(PASSING, 1)).toBeUndefined();
		await trigger.clock.advance(1);
		expect(trigger.fail(PASSING, 1)).toBeDefined();
		await trigger.clock.advance(DAY - 1);
		expect(trigger.fail(PASSING, 1)).toBeUndefined();
	});
});

describe('what lasts', () => {
	it('is reported at once, and repeated only while n8n tries to activate the workflow', async () => {
		const trigger = new FakeTrigger();
		expect(trigger.fail(LASTING)).toBeDefined();
		await trigger.clock.advance(MINUTE / 2 - 1);
		expect(trigger.fail(LASTING)).toBeDefined();
		await trigger.clock.advance(1);
		expect(trigger.fail(LASTING)).toBeUndefined();
	});

	it('is another failure when its message, the credential, or the form is another one', async () => {
		const trigger = new FakeTrigger();
		const later = async () => await trigger.clock.advance(MINUTE);
		expect(trigger.fail(LASTING, 3, 'a')).toBeDefined();
		await later();
		expect(trigger.fail(new UserFacingError('Something else'), 3, 'a')).toBeDefined();
		await later();
		expect(trigger.fail(LASTING, 3, 'a')).toBeDefined();
		await later();
		expect(trigger.fail(LASTING, 3, 'b')).toBeDefined();
		await later();
		trigger.parameters = { resource: 'other' };
		expect(trigger.fail(LASTING, 3, 'b')).toBeDefined();
		await later();
		expect(trigger.fail(LASTING, 3, 'b')).toBeUndefined();
	});
});

it.each<[WorkflowActivateMode, boolean]>([
	['init', false],
	['leadershipChange', false],
	['activate', true],
	['update', true],
])('the first poll after an activation by %s reports: %s', (activation, reports) => {
	const trigger = new FakeTrigger(activation);
	expect(trigger.fail(LASTING) !== undefined).toBe(reports);
	expect(trigger.fail(LASTING)).toBeDefined();
});

describe('a refused credential', () => {
	const recent = ({ context, clock }: FakeTrigger, fingerprint: string) =>
		new FailureReporter(context, clock).recentRefusal(fingerprint)?.message;

	it('is remembered for half an hour after the attempt, by its fingerprint', async () => {
		const trigger = new FakeTrigger();
		trigger.fail(refused(), 3, 'refused-1');
		await trigger.clock.advance(HALF_HOUR - 1);
		// This is the same refusal, and no attempt.
		trigger.fail(refused('Again'), 3, 'refused-1');
		expect(recent(trigger, 'refused-1')).toBe('IAM refused the sign-in');
		expect(recent(trigger, 'refused-2')).toBeUndefined();
		await trigger.clock.advance(1);
		expect(recent(trigger, 'refused-1')).toBeUndefined();
	});

	it('is not what fails for another reason', () => {
		const trigger = new FakeTrigger();
		trigger.fail(LASTING, 3, 'refused-3');
		expect(recent(trigger, 'refused-3')).toBeUndefined();
	});

	it('is forgotten when it works', () => {
		const trigger = new FakeTrigger();
		trigger.fail(refused(), 3, 'refused-4');
		trigger.succeed('refused-4');
		expect(recent(trigger, 'refused-4')).toBeUndefined();
	});
});

it('each failure is in the log of n8n, whether or not it is reported', () => {
	const trigger = new FakeTrigger();
	trigger.fail(PASSING);
	expect(trigger.warnings).toEqual(['Watch: It is slow. The next poll tries again.']);
});

describe('the error of a failed execution', () => {
	const { context } = new FakeTrigger();

	it('says how many polls have failed if there were several', () => {
		expect(toTriggerError(context, PASSING).description).toBe('Try again later.');
		expect(toTriggerError(context, PASSING, 'transient', 2).description).toBe(
			'Try again later. 2 polls in a row have failed. What happens in the meantime is told when a poll succeeds.',
		);
		expect(toTriggerError(context, LASTING).description).toBeFalsy();
	});

	it('keeps what the error of a response says, but for the item, which a poll has none of', () => {
		const error = apiError('429', 'rate-limited');
		Object.assign(error.context, { errorCode: 'APIGW.0308', itemIndex: 0 });
		expect(toTriggerError(context, error)).toMatchObject({
			message: 'No',
			httpCode: '429',
			failure: { cause: 'rate-limited' },
			context: { errorCode: 'APIGW.0308', itemIndex: undefined },
		});
	});

	it.each([
		['what passes', PASSING, 'temporarily-unavailable'],
		['what lasts', LASTING, 'configuration-invalid'],
		['a refusal', refused(), 'credential-invalid'],
	])('says to n8n how long to wait after %s', (_what, error, cause) => {
		expect(toTriggerError(context, error).failure).toEqual({ cause });
	});
});

it.each<[string, Error, string]>([
	[
		'a list that cannot be trusted',
		new UntrustedListError({ entity: 'connections' } as never, 'it has gaps'),
		'transient',
	],
	['what may pass', PASSING, 'transient'],
	['a sign-in that IAM could not answer', new AuthenticationError('', '', true), 'transient'],
	['a sign-in that IAM refused', refused(), 'refused'],
	['a value of the form', LASTING, 'permanent'],
	['a response that says too many', apiError('429', 'rate-limited'), 'transient'],
	['a response that refuses', apiError('403', 'configuration-invalid'), 'permanent'],
	['an error that says nothing', new NodeApiError({ ...NODE } as never, {}), 'transient'],
])('%s is a failure of the right type', (_what, error, type) => {
	expect(classify(error)).toBe(type);
});
