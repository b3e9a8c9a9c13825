import type { CheckName } from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/Check';
import {
	judgedFinding,
	nameOf,
	rangesText,
} from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/checks/judgements';
import {
	conclude,
	weigh,
	type Diagnosed,
} from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/conclusion';
import {
	parseNetwork,
	type AddressRange,
} from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/cidr';
import type { Judgement } from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/filter';

const finding = (
	name: CheckName,
	result: Diagnosed['result'],
	changes: Partial<Diagnosed> = {},
): Diagnosed => ({
	name,
	title: `The ${name}`,
	source: 'https://example.com',
	result,
	found: `it is ${result}`,
	...(result === 'problem' && { advice: `Mend the ${name}.` }),
	...changes,
});

const range = (text: string) => parseNetwork(text) as AddressRange;

describe('weighing', () => {
	it('leaves what is no problem as it is, even if something would cause it', () => {
		const findings = [
			finding('connection', 'unknown', { causedBy: ['agency'] }),
			finding('network', 'unknown', { isDisprovedByTest: true }),
			finding('agency', 'problem'),
			finding('connectivity', 'ok'),
		];
		expect(weigh(findings)).toEqual(findings);
	});

	it('takes a problem with its cause for a consequence', () => {
		const [consequence] = weigh([
			finding('connection', 'problem', { causedBy: ['agency', 'peering'] }),
			finding('agency', 'ok'),
			finding('peering', 'problem'),
		]);
		expect(consequence).toEqual({
			name: 'connection',
			title: 'The connection',
			source: 'https://example.com',
			result: 'skipped',
			found: 'it is problem. The cause is below: The peering',
		});
	});

	it('drops what a test disproves, and nothing else', () => {
		const weighed = weigh([
			finding('newQueue', 'problem', { isDisprovedByTest: true }),
			finding('peering', 'problem'),
			finding('connectivity', 'ok'),
		]);
		expect(weighed.map(({ result, advice }) => [result, advice])).toEqual([
			['ok', undefined],
			['problem', 'Mend the peering.'],
			['ok', undefined],
		]);
		const failed = [
			finding('newQueue', 'problem', { isDisprovedByTest: true }),
			finding('connectivity', 'unknown'),
		];
		expect(weigh(failed)).toEqual(failed);
	});

	it('asks to test again only if there is another problem', () => {
		const test = finding('connectivity', 'problem');
		expect(weigh([test])).toEqual([test]);
		const [, again] = weigh([finding('peering', 'problem'), test]);
		expect(again?.advice).toBe('Solve the problem above first, then test again.');
	});
});

describe('the conclusion', () => {
	const names = { queue: 'q1', address: '10.0.0.1:80' };

	it.each<[string, Diagnosed[], ReturnType<typeof conclude>]>([
		[
			'a test that works',
			[finding('network', 'unknown'), finding('connectivity', 'ok')],
			{ reachable: true, firstProblem: undefined, verdict: 'q1 reaches 10.0.0.1:80.' },
		],
		[
			'a test that fails, and nothing else',
			[finding('network', 'ok'), finding('connectivity', 'problem')],
			{
				reachable: false,
				firstProblem: 'connectivity',
				verdict: 'q1 does not reach 10.0.0.1:80. The connectivity: it is problem.',
			},
		],
		[
			'a problem without a test',
			[finding('peering', 'problem'), finding('connectivity', 'skipped')],
			{
				reachable: false,
				firstProblem: 'peering',
				verdict: 'q1 does not reach 10.0.0.1:80. The peering: it is problem.',
			},
		],
		[
			'no problem, and no test',
			[finding('peering', 'ok'), finding('connectivity', 'skipped')],
			{
				reachable: 'unknown',
				firstProblem: undefined,
				verdict: 'It is not known whether q1 reaches 10.0.0.1:80.',
			},
		],
		[
			'no check of connectivity',
			[finding('peering', 'ok'), finding('network', 'unknown'), finding('agency', 'unknown')],
			{
				reachable: 'unknown',
				firstProblem: undefined,
				verdict:
					'It is not known whether q1 reaches 10.0.0.1:80. Not known: The network, The agency.',
			},
		],
		[
			'a problem, and something that is not known',
			[finding('network', 'unknown'), finding('peering', 'problem')],
			{
				reachable: false,
				firstProblem: 'peering',
				verdict:
					'q1 does not reach 10.0.0.1:80. The peering: it is problem. Not known: The network.',
			},
		],
		[
			'a problem although it works',
			[finding('peering', 'problem'), finding('connectivity', 'ok')],
			{
				reachable: true,
				firstProblem: 'peering',
				verdict: 'q1 reaches 10.0.0.1:80. The peering: it is problem.',
			},
		],
	])('of %s', (_what, findings, conclusion) => {
		expect(conclude(findings, names)).toEqual(conclusion);
	});
});

describe('texts', () => {
	it('call things by their names, or else their IDs', () => {
		expect(nameOf({ id: 'i', name: 'n' })).toBe('n');
		expect(nameOf({ id: 'i', name: '' })).toBe('i');
		expect(nameOf({ id: 'i' })).toBe('i');
	});

	it('list three ranges, and count the others', () => {
		const ranges = ['10.0.0.0/8', '11.0.0.0/8', '12.0.0.0/8', '13.0.0.0/8', '14.0.0.0/8'].map(
			range,
		);
		expect(rangesText(ranges.slice(0, 1))).toBe('10.0.0.0/8');
		expect(rangesText(ranges.slice(0, 3))).toBe('10.0.0.0/8, 11.0.0.0/8, 12.0.0.0/8');
		expect(rangesText(ranges)).toBe('10.0.0.0/8, 11.0.0.0/8, 12.0.0.0/8 and 2 more');
	});

	const judged = (...judgements: Array<[string, Judgement['verdict'], string?]>) =>
		judgedFinding(
			judgements.map(([addresses, verdict, label]) => ({
				addresses: range(addresses),
				verdict,
				...(label && { rule: { action: 'deny', label } as const }),
			})),
			{ subject: 'The security group g', port: 80, advice: 'Add a rule.' },
		);

	it('say which addresses are allowed', () => {
		expect(judged(['10.0.0.0/9', 'allowed'], ['10.128.0.0/9', 'allowed'])).toEqual({
			result: 'ok',
			found: 'The security group g allows TCP port 80 from 10.0.0.0/9, 10.128.0.0/9',
		});
	});

	it('say which addresses are denied, and by which rule', () => {
		const denied = judged(
			['10.0.0.0/9', 'allowed', 'rule a'],
			['10.128.0.0/10', 'denied'],
			['10.192.0.0/10', 'denied', 'rule b'],
		);
		expect(denied).toEqual({
			result: 'problem',
			found:
				'The security group g does not allow TCP port 80 from 10.128.0.0/10, 10.192.0.0/10: rule b denies it',
			advice: 'Add a rule.',
		});
		expect(judged(['10.0.0.0/9', 'denied']).found).toBe(
			'The security group g does not allow TCP port 80 from 10.0.0.0/9',
		);
	});

	it('say what is not known only if nothing is denied', () => {
		expect(judged(['10.0.0.0/9', 'allowed'], ['10.128.0.0/9', 'unknown']).found).toBe(
			'Whether the security group g allows TCP port 80 from 10.128.0.0/9 depends on a group of addresses, or on something else that is not read',
		);
		expect(judged(['10.0.0.0/9', 'denied'], ['10.128.0.0/9', 'unknown']).result).toBe('problem');
	});
});
