import type { INodeParameters } from 'n8n-workflow';

import { CAUSES, moveToPool, type Cause } from './diagnoseCauses';
import {
	checkOf,
	checksWith,
	diagnoseForm,
	IP,
	useDiagnosis,
	type DiagnosisOutput,
	type World,
} from './useDiagnosis';

const { simulator, world, run, diagnose } = useDiagnosis();

/** The names of all checks, in the order of likelihood. */
const NAMES = [
	...['connection', 'newQueue', 'network', 'cidrOverlap', 'agency', 'securityGroup'],
	...['peering', 'routeBack', 'networkAcl', 'hostNames', 'connectivity'],
];

/** The requests that a diagnosis makes, besides that for the connection itself. */
const READS: Record<string, RegExp> = {
	queues: /\/queues$/,
	pools: /\/elastic-resource-pools$/,
	'other connections': /\/enhanced-connections$/,
	agency: /\/agency$/,
	VPCs: /\/vpcs$/,
	subnets: /\/subnets$/,
	ports: /\/ports$/,
	'rules of security groups': /\/security-group-rules$/,
	peerings: /\/peerings\//,
	'route tables': /\/routetables/,
	'network ACLs': /\/firewalls/,
	'connectivity tests': /\/connection-test/,
};

function refuse(path: RegExp): void {
	const body = { code: 'VPC.2701', message: 'Token not allowed to do this action.' };
	simulator().respondNext({ match: { path }, status: 403, body, times: 1000 });
}

function plant(...causes: Cause[]): { planted: World; form: INodeParameters } {
	const planted = world();
	for (const cause of causes) cause.plant(planted);
	return { planted, form: Object.assign({}, ...causes.map(({ form }) => form)) };
}

const causes = Object.entries(CAUSES);
/** One cause for each check. */
const typical = causes.filter(
	([, { check }], index) => causes.findIndex(([, other]) => other.check === check) === index,
);

describe('a queue that reaches its data source', () => {
	it('has no problem', async () => {
		const healthy = world();
		simulator().switches.connectivityOutcome = 'REACHABLE';
		const output = await diagnose(healthy);
		expect(output).toMatchObject({
			connectionId: healthy.connection.id,
			name: 'sales',
			queue: 'sales_queue',
			address: '192.168.0.12:8000',
			reachable: true,
			firstProblem: '',
			verdict: 'sales_queue reaches 192.168.0.12:8000.',
		});
		expect(output.checks.map(({ check }) => check)).toEqual(NAMES);
		expect(checksWith(output, 'ok')).toEqual(NAMES.filter((name) => name !== 'hostNames'));
		expect(checkOf(output, 'hostNames').result).toBe('skipped');
	});

	it('has none when a pool binds it, or a name stands for the address', async () => {
		const healthy = world();
		moveToPool(healthy);
		simulator().switches.connectivityOutcome = 'REACHABLE';
		const output = await diagnose(healthy, { address: 'ECS-1:8000' });
		expect(checksWith(output, 'ok')).toEqual(NAMES);
	});

	it('is no proof of its network if Options skip the test', async () => {
		const output = await diagnose(world(), { options: { skipConnectivityTest: true } });
		expect(output).toMatchObject({ reachable: 'unknown', firstProblem: '' });
		expect(checkOf(output, 'connectivity').result).toBe('skipped');
		expect(simulator().requests.map(({ method }) => method)).not.toContain('POST');
	});

	it('needs neither patience nor hosts', async () => {
		const young = world();
		CAUSES['a new queue']!.plant(young);
		simulator().switches.connectivityOutcome = 'REACHABLE';
		const output = await diagnose(young, { address: 'db.example.com:8000' });
		expect(output).toMatchObject({ reachable: true, firstProblem: '' });
		expect(checksWith(output, 'problem')).toEqual([]);
		expect(checkOf(output, 'newQueue').advice).toBe('');
	});

	it('is not explained by what is no problem', async () => {
		const { planted } = plant(CAUSES['a new queue whose peering is being created']!);
		simulator().switches.connectivityOutcome = 'REACHABLE';
		const output = await diagnose(planted);
		expect(output).toMatchObject({ reachable: true, firstProblem: 'connection' });
		expect(checksWith(output, 'problem')).toEqual(['connection']);
	});

	it('is told about a problem that does not keep it from the address', async () => {
		const { planted } = plant(CAUSES['a peering that was rejected']!);
		simulator().switches.connectivityOutcome = 'REACHABLE';
		const output = await diagnose(planted);
		expect(output).toMatchObject({ reachable: true, firstProblem: 'peering' });
	});
});

describe.each(causes)('%s', (_, cause) => {
	it('is the only problem, apart from the test', async () => {
		const { planted, form } = plant(cause);
		const output = await diagnose(planted, form);
		expect(output).toMatchObject({ reachable: false, firstProblem: cause.check });
		const others = checksWith(output, 'problem').filter((name) => name !== 'connectivity');
		expect(others).toEqual(cause.check === 'connectivity' ? [] : [cause.check]);
		const { found, advice, source } = checkOf(output, cause.check);
		expect(output.verdict).toContain(found);
		expect(advice).not.toBe('');
		expect(source).toMatch(/^https:/);
	});

	it('is found without the test, too', async () => {
		if (cause.check === 'connectivity') return;
		const { planted, form } = plant(cause);
		const options = { ...(form.options as INodeParameters), skipConnectivityTest: true };
		const output = await diagnose(planted, { ...form, options });
		expect(output).toMatchObject({ reachable: false, firstProblem: cause.check });
	});
});

describe.each(typical)('%s, with permissions taken away', (_, cause) => {
	// What is refused makes checks unknown, and nothing else: no cause is named that is not there, and the
	// one that is there is never said to be fine.
	let complete: DiagnosisOutput | undefined;

	it.each(Object.entries(READS))('does not turn into another without %s', async (_read, path) => {
		const { planted, form } = plant(cause);
		complete ??= await diagnose(planted, form);
		refuse(path);
		const output = await diagnose(planted, form, 'continueRegularOutput');
		for (const { check, result } of complete.checks) {
			const actual = checkOf(output, check);
			if (actual.result === result) continue;
			// Without the cause of it, a failed peering is a problem by itself.
			const isUncovered = check === 'connection' && result === 'skipped';
			expect([check, actual.result]).toEqual([check, isUncovered ? 'problem' : 'unknown']);
			if (!isUncovered) expect(actual.found).not.toBe('');
		}
		const isKnown = checkOf(output, cause.check).result === 'problem';
		if (isKnown && checkOf(output, 'connection').result !== 'problem') {
			expect(output.firstProblem).toBe(cause.check);
		}
	});
});

describe('two causes', () => {
	const pairs = typical.flatMap(([a, first], index) =>
		typical.slice(index + 1).map(([b, second]) => [`${a} and ${b}`, first, second] as const),
	);

	it.each(pairs)('%s', async (_, first, second) => {
		const { planted, form } = plant(first, second);
		const output = await diagnose(planted, form);
		// A name that nothing resolves has no network interface to look for.
		const isHidden = second.check === 'hostNames' && /network$|Group/.test(first.check);
		expect(output.firstProblem).toBe(isHidden ? second.check : first.check);
		const others = checksWith(output, 'problem').filter((name) => name !== 'connectivity');
		const planned = [first.check, second.check].filter((name) => name !== 'connectivity');
		expect(planned).toEqual(expect.arrayContaining(others));
	});

	it('of which one explains the other: it is named first', async () => {
		const { planted } = plant(
			CAUSES['a peering that failed']!,
			CAUSES['an agency without a role for VPCs']!,
			CAUSES['a peering that was rejected']!,
		);
		const output = await diagnose(planted);
		expect(output.firstProblem).toBe('agency');
		expect(checkOf(output, 'connection')).toMatchObject({
			result: 'skipped',
			found:
				'The peering of the queue sales_queue failed: subnet not found. The cause is below: DLI Agency',
			advice: '',
		});
	});
});

describe('without any permission but for the connection', () => {
	it('every check is unknown that needs a read', async () => {
		const healthy = world();
		for (const path of Object.values(READS)) refuse(path);
		const output = await diagnose(healthy);
		expect(output).toMatchObject({ reachable: 'unknown', firstProblem: '' });
		expect(checksWith(output, 'ok')).toEqual(['connection', 'agency']);
		expect(checkOf(output, 'securityGroup')).toMatchObject({
			result: 'unknown',
			found: 'Token not allowed to do this action. [VPC.2701]',
			advice: expect.stringContaining('Ask an administrator'),
		});
		expect(output.verdict).toMatch(/^It is not known whether .* Not known: New Queue, Network/);
	});

	it.each(['no route back', 'a network ACL that allows nothing'])(
		'%s is found in the subnet of the connection where ports cannot be read',
		async (name) => {
			const { planted } = plant(CAUSES[name]!);
			refuse(READS.ports!);
			const output = await diagnose(planted);
			expect(output.firstProblem).toBe(CAUSES[name]!.check);
			expect(checksWith(output, 'unknown')).toEqual(['network', 'securityGroup']);
		},
	);

	it('a service that fails makes checks unknown, too', async () => {
		const healthy = world();
		simulator().switches.connectivityOutcome = 'REACHABLE';
		const path = /\/firewalls/;
		simulator().respondNext({ match: { path }, status: 500, body: {}, times: 1000 });
		const output = await diagnose(healthy);
		expect(checksWith(output, 'unknown')).toEqual(['networkAcl']);
	});

	it.each([
		['a list without its key', /\/ports$/, { found: [] }, ['network', 'securityGroup']],
		['a peering without its key', /\/peerings\//, {}, ['peering']],
		['a route table without routes', /\/routetables\/./, { routetable: {} }, ['routeBack']],
		['an ACL without rules', /\/firewalls\/./, { firewall: { name: 'a' } }, ['networkAcl']],
		['rules that are no list', /group-rules$/, { security_group_rules: {} }, ['securityGroup']],
	])('%s makes a check unknown', async (_, path, body, names) => {
		const healthy = world();
		simulator().respondNext({ match: { path }, status: 200, body, times: 1000 });
		expect(checksWith(await diagnose(healthy), 'unknown')).toEqual(names);
	});
});

describe('what cannot be judged', () => {
	const unknownIn = async (change: (healthy: World) => void, form: INodeParameters = {}) => {
		const changed = world();
		change(changed);
		simulator().switches.connectivityOutcome = 'REACHABLE';
		return checksWith(await diagnose(changed, form), 'unknown');
	};

	it('a group of addresses in a rule', async () => {
		const change = ({ rule }: World) =>
			Object.assign(rule, { remote_ip_prefix: null, remote_address_group_id: 'addresses' });
		expect(await unknownIn(change)).toEqual(['securityGroup']);
	});

	it('the roles of an agency of a later kind', async () => {
		const change = ({ binding, switches }: World) => {
			binding.status = 'FAILED';
			switches.agencyRoles = ['dli_datasource_connections'];
		};
		expect(await unknownIn(change)).toEqual(['agency']);
	});

	it('a peering that the VPC service does not show', async () => {
		const hidden = world();
		hidden.peering.id = 'hidden';
		const output = await diagnose(hidden);
		expect(checkOf(output, 'peering')).toMatchObject({
			result: 'unknown',
			found: expect.stringContaining('it was deleted, or only DLI sees it'),
		});
	});

	it('the network of a queue that DLI does not return', async () => {
		expect(await unknownIn(({ queue }) => delete queue.cidr_in_vpc)).toEqual([
			...['cidrOverlap', 'securityGroup', 'routeBack', 'networkAcl'],
		]);
	});

	it('an address behind the VPC', async () => {
		const change = ({ connection }: World) =>
			(connection.routes = [{ name: 'office', cidr: '10.0.0.0/8' }]);
		const unknown = await unknownIn(change, { address: '10.9.0.1:8000' });
		expect(unknown).toEqual(['network', 'securityGroup']);
	});

	it('the IPv6 network of a queue', async () => {
		const change = ({ port }: World) => (port.fixed_ips[0]!.ip_address = '2001:db8::12');
		const unknown = await unknownIn(change, { address: '[2001:DB8:0::12]:8000' });
		expect(unknown).toEqual(['securityGroup', 'routeBack', 'networkAcl']);
	});

	it('an IPv6 address that nothing has', async () => {
		const unknown = await unknownIn(() => {}, { address: '[2001:db8::12]:8000' });
		expect(unknown).toEqual(['network', 'securityGroup', 'routeBack', 'networkAcl']);
	});

	it('a test without a result', async () => {
		const healthy = world();
		simulator().switches.connectivityReadsUntilSettled = 1000;
		const output = await diagnose(healthy, { options: { timeout: 5 } });
		expect(output).toMatchObject({ reachable: 'unknown' });
		expect(checkOf(output, 'connectivity')).toMatchObject({
			result: 'unknown',
			found: expect.stringContaining('had no result after 5 s'),
		});
	});
});

describe('the node', () => {
	it('only reads', async () => {
		await diagnose(world());
		const writes = simulator().requests.filter(({ method }) => method !== 'GET');
		expect(writes.map(({ path }) => path)).toEqual([expect.stringMatching(/connection-test$/)]);
	});

	it('reads what all items share once', async () => {
		const { connection } = world();
		const { results } = await run(diagnoseForm(connection.id), [{}, {}, {}]);
		expect(results).toHaveLength(3);
		const count = (path: RegExp) =>
			simulator().requests.filter((one) => path.test(one.path)).length;
		expect([READS.queues, READS.VPCs, READS.subnets].map((path) => count(path!))).toEqual([
			1, 1, 1,
		]);
	});

	it('fails the item for a connection that does not exist, and goes on with the others', async () => {
		const { connection } = world();
		const missing = '00000000-0000-4000-8000-000000000000';
		const form = diagnoseForm('={{ $json.id }}');
		const items = [{ id: missing }, { id: connection.id }];
		const { results } = await run(form, items, 'continueRegularOutput');
		expect(results).toMatchObject([
			{ error: { message: expect.stringContaining(`${missing} was not found`) } },
			{ reachable: false },
		]);
		const { error } = await run(form, items);
		expect(error?.message).toContain(missing);
	});

	// Those behind it would fail anyway: the last request shows that the refusal itself is no reason.
	it.each([/\/subnets$/, /\/connection-test$/])(
		'fails the item when %s fails the authentication',
		async (path) => {
			const { connection } = world();
			const body = {
				error_code: 'APIGW.0301',
				error_msg: 'Incorrect IAM authentication information',
			};
			simulator().respondNext({ match: { path }, status: 401, body, times: 1000 });
			const { error } = await run(diagnoseForm(connection.id));
			expect(error?.message).toContain('APIGW.0301');
		},
	);

	it.each([
		[IP, 'Address'],
		[`${IP}:0`, 'Address'],
		[`${IP}:http`, 'Address'],
	])("names the field for the address '%s', and sends nothing", async (address, field) => {
		const { error } = await run(diagnoseForm('any', { address }));
		expect(error?.message).toContain(`'${field}'`);
		expect(simulator().requests).toEqual([]);
	});
});

describe('the report', () => {
	const reportOf = async (change: (healthy: World) => void): Promise<DiagnosisOutput> => {
		const changed = world();
		change(changed);
		return await diagnose(changed);
	};

	it('names the verdict, what to do, and every check', async () => {
		const output = await reportOf(({ rule }) => (rule.multiport = '80'));
		const { report, verdict } = output;
		expect(report.split('\n')[0]).toBe(`**${verdict.replace(/[_]/g, '\\$&')}**`);
		expect(report).toContain('- **Security Group**: Add an inbound rule');
		expect(checkOf(output, 'securityGroup').advice).toContain('from 172.16.0.0/18');
		expect(checkOf(output, 'connectivity').advice).toMatch(/^Solve the problem above/);
		expect(report.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(13);
	});

	it('cannot be broken by a text of Huawei Cloud', async () => {
		const { report } = await reportOf(({ subnet }) => {
			subnet.name = 'a | b\n<img src=x> [link](http://x) `code`';
		});
		const line = report.split('\n').find((one) => one.startsWith('| Network |'));
		expect(line).toContain('a \\| b \\<img src=x\\> \\[link\\](http://x) \\`code\\`');
	});
});
