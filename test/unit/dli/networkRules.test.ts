import { aclRules } from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/acl';
import {
	formatRange,
	parseNetwork,
	partition,
	type AddressRange,
} from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/cidr';
import {
	includesPort,
	includesTcp,
	judge,
	type FilterRule,
} from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/filter';
import { securityGroupRules } from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/rules';

const range = (text: string) => parseNetwork(text) as AddressRange;
const SOURCE = range('10.1.2.0/24');

it.each([
	['', true],
	['any', true],
	['ALL', true],
	['Tcp', true],
	['6', true],
	['udp', false],
	['icmp', false],
	['icmpv6', false],
	['1', false],
	['17', false],
	['256', false],
	['0', undefined],
	['06', undefined],
	['gre', undefined],
	['udplite', undefined],
	['notudp', undefined],
	['6a', undefined],
])("the protocol '%s' includes TCP: %s", (protocol, expected) => {
	expect(includesTcp(protocol)).toBe(expected);
});

it.each([
	['', true],
	[' ', true],
	['8000', true],
	[' 8000 ', true],
	['22, 8000', true],
	['8000-8000', true],
	['7999-8001', true],
	['8001-9000', false],
	['7000-7999', false],
	['80', false],
	['80000', false],
	['18000', false],
	['http', undefined],
	['80,http', undefined],
	['http,8000', true],
	['8000x', undefined],
	['x8000', undefined],
	['8000-', undefined],
	['-8000', undefined],
])("the ports '%s' include 8000: %s", (ports, expected) => {
	expect(includesPort(ports, 8000)).toBe(expected);
});

describe('networks', () => {
	it.each([
		[' 10.0.0.0/8 ', '10.0.0.0/8'],
		['10.0.0.0/31', '10.0.0.0/31'],
		['2001:db8::/127', '2001:db8::/127'],
	])("'%s' is %s", (text, written) => expect(formatRange(range(text))).toBe(written));

	it.each(['10.0.0.0/0008', '10.0.0.0/8x', 'x::1', '::1x', 'g::1'])("'%s' is none", (text) => {
		expect(parseNetwork(text)).toBeUndefined();
	});

	it.each([
		// The size of a network, and not where one begins.
		['10.0.0.1', '10.0.0.4', '10.0.0.1 to 10.0.0.4'],
		// Where a network begins, and not the size of one.
		['10.0.0.0', '10.0.0.2', '10.0.0.0 to 10.0.0.2'],
		['10.0.0.0', '10.0.0.3', '10.0.0.0/30'],
	])('from %s to %s are written as %s', (first, last, written) => {
		const addresses = { family: 4, first: range(first).first, last: range(last).last } as const;
		expect(formatRange(addresses)).toBe(written);
	});

	it('are not divided by what begins with them, or lies elsewhere', () => {
		const parts = partition(SOURCE, [range('10.1.2.0/24'), range('10.1.0.0/16'), range('::/0')]);
		expect(parts).toEqual([SOURCE]);
	});

	it('are divided at their last address', () => {
		const parts = partition(SOURCE, [range('10.1.2.255')]);
		expect(parts.map(formatRange)).toEqual(['10.1.2.0 to 10.1.2.254', '10.1.2.255']);
	});
});

const verdicts = (rules: readonly FilterRule[] = []) =>
	judge(SOURCE, rules).map(({ verdict }) => verdict);
const labels = (rules: readonly FilterRule[] = []) => rules.map(({ label }) => label);

describe('rules of security groups', () => {
	const rulesOf = (...rows: object[]) =>
		securityGroupRules([rows as never], { family: 4, port: 8000 });

	it.each([
		[{ enabled: true }, 'allowed'],
		[{ enabled: undefined }, 'allowed'],
		[{ enabled: false }, 'denied'],
		[{ enabled: 'false' }, 'denied'],
		[{ ethertype: 'IPv4' }, 'allowed'],
		[{ ethertype: 'IPv6' }, 'denied'],
		[{ ethertype: 'xIPv6' }, 'unknown'],
		[{ ethertype: 'IPv42' }, 'unknown'],
		[{ remote_ip_prefix: '::/0' }, 'denied'],
		[{ remote_ip_prefix: '0.0.0.0/0' }, 'allowed'],
		[{ priority: 1 }, 'allowed'],
		[{ priority: '1' }, 'allowed'],
		[{ priority: 0 }, 'unknown'],
		[{ priority: 1.5 }, 'unknown'],
		[{ priority: -1 }, 'unknown'],
	])('with %j are %s', (part, verdict) => {
		expect(verdicts(rulesOf({ action: 'allow', ...part }))).toEqual([verdict]);
	});

	it('are called by their IDs', () => {
		expect(labels(rulesOf({ action: 'allow', id: 'r1' }))).toEqual(['rule r1']);
		expect(labels(rulesOf({ action: 'allow' }))).toEqual(['rule without ID']);
	});
});

describe('rules of network ACLs', () => {
	const rulesOf = (...rows: object[]) =>
		aclRules(
			{ ingress_rules: rows as never },
			{ family: 4, port: 8000, destination: range('10.9.0.1') },
		);

	it.each([
		[{ enabled: undefined }, 'allowed'],
		[{ enabled: false }, 'denied'],
		[{ enabled: 'false' }, 'denied'],
		[{ ip_version: undefined }, 'allowed'],
		[{ ip_version: 4 }, 'allowed'],
		[{ ip_version: '4' }, 'allowed'],
		[{ ip_version: 6 }, 'denied'],
		[{ source_ip_address: '::/0' }, 'denied'],
		[{ source_ip_address: '0.0.0.0/0' }, 'allowed'],
		[{ destination_ip_address: '10.9.0.0/16' }, 'allowed'],
		[{ destination_ip_address: '10.8.0.0/16' }, 'denied'],
		[{ destination_ip_address: 'x' }, 'unknown'],
		[{ source_port: '' }, 'allowed'],
		[{ source_port: ' 1-65535 ' }, 'allowed'],
		[{ source_port: '0-65535' }, 'allowed'],
		[{ source_port: '1-1024' }, 'unknown'],
	])('with %j are %s', (part, verdict) => {
		expect(verdicts(rulesOf({ action: 'allow', ...part }))).toEqual([verdict]);
	});

	it('are called by their names, or else their IDs', () => {
		const allow = { action: 'allow', enabled: true };
		expect(labels(rulesOf({ ...allow, name: 'n', id: 'i' }, { ...allow, id: 'i' }, allow))).toEqual(
			['rule n', 'rule i', 'rule without name'],
		);
	});

	it('of an ACL that is disabled are none', () => {
		expect(aclRules({ admin_state_up: false }, { family: 4, port: 1 })).toEqual([]);
	});
});
