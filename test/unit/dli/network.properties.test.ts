/* eslint-disable @n8n/community-nodes/no-restricted-imports --
   The rule is for code that runs in n8n. Here BlockList of Node.js is what that code is compared with. */
import fc from 'fast-check';
import { BlockList, isIPv6 } from 'node:net';

import {
	contains,
	formatRange,
	overlaps,
	parseNetwork,
	partition,
	type AddressRange,
} from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/cidr';
import { aclRules } from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/acl';
import { judge } from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/filter';
import {
	findWays,
	readRoutes,
	type Route,
} from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/routes';
import { securityGroupRules } from '../../../nodes/HuaweiDataConnections/dli/enhanced/diagnose/network/rules';

/**
 * The slow, obvious model: an address is a string of bits, a network is its beginning, and what holds for
 * a network is asked for each of its addresses. The networks are small, so that all can be asked.
 */
const BASE = { 4: '10.1.2', 6: '2001:db8::' } as const;
const BITS = { 4: 32, 6: 128 } as const;

type Family = 4 | 6;

/** Addresses that differ in the last 8 bits only. */
const addressOf = (family: Family, low: number) =>
	family === 4 ? `${BASE[4]}.${low}` : `${BASE[6]}${low.toString(16)}`;
const bitsOf = (low: number) => low.toString(2).padStart(8, '0');

const family = fc.constantFrom<Family>(4, 6);
/** The last 8 bits of an address, and how many of them belong to the network. */
const block = fc.record({
	low: fc.integer({ min: 0, max: 255 }),
	length: fc.integer({ min: 0, max: 8 }),
});
type Block = typeof block extends fc.Arbitrary<infer T> ? T : never;

const cidrOf = (version: Family, { low, length }: Block) =>
	`${addressOf(version, low)}/${BITS[version] - 8 + length}`;
const isIn = ({ low, length }: Block, address: number) =>
	bitsOf(low).slice(0, length) === bitsOf(address).slice(0, length);
const ALL = Array.from({ length: 256 }, (_, low) => low);
const membersOf = (one: Block) => ALL.filter((low) => isIn(one, low));

function range(text: string): AddressRange {
	const parsed = parseNetwork(text);
	if (!parsed) throw new Error(`${text} is no network`);
	return parsed;
}

/** The last 8 bits of the first address of a range. */
const lowOf = ({ first }: AddressRange) => Number(first % 256n);
const rangeHas = ({ first, last }: AddressRange, low: number) =>
	Number(first % 256n) <= low && low <= Number(last % 256n);

describe('networks', () => {
	it('have the addresses that a block list of Node.js has', () => {
		const v4 = fc.ipV4();
		const v6 = fc.ipV6().filter(isIPv6);
		const cases = fc.oneof(
			fc.tuple(fc.constant<Family>(4), v4, v4, fc.integer({ min: 0, max: 32 })),
			fc.tuple(fc.constant<Family>(6), v6, v6, fc.integer({ min: 0, max: 128 })),
		);
		fc.assert(
			fc.property(cases, ([version, network, address, prefix]) => {
				const list = new BlockList();
				list.addSubnet(network, prefix, `ipv${version}`);
				const isIncluded = contains(range(`${network}/${prefix}`), range(address));
				expect(isIncluded).toBe(list.check(address, `ipv${version}`));
			}),
		);
	});

	it('contain and overlap as their addresses do', () => {
		fc.assert(
			fc.property(family, block, block, (version, a, b) => {
				const [left, right] = [a, b].map((one) => range(cidrOf(version, one)));
				const members = membersOf(b);
				expect(contains(left!, right!)).toBe(members.every((low) => isIn(a, low)));
				expect(overlaps(left!, right!)).toBe(members.some((low) => isIn(a, low)));
			}),
		);
	});

	it('of different versions have nothing in common', () => {
		fc.assert(
			fc.property(block, block, (a, b) => {
				// The same number of an address in either version.
				const low = range(`::${addressOf(4, b.low)}/${96 + 24 + b.length}`);
				const v4 = range(cidrOf(4, a));
				for (const v6 of [range(cidrOf(6, b)), range('::/0'), low]) {
					expect([overlaps(v4, v6), contains(v6, v4), contains(v4, v6)]).not.toContain(true);
				}
			}),
		);
	});

	it('are divided into parts that lie inside or outside of each other network', () => {
		fc.assert(
			fc.property(family, block, fc.array(block), (version, one, others) => {
				const parts = partition(
					range(cidrOf(version, one)),
					others.map((other) => range(cidrOf(version, other))),
				);
				const covered = parts.flatMap((part) => ALL.filter((low) => rangeHas(part, low)));
				expect(covered).toEqual(membersOf(one));
				for (const part of parts) {
					const lows = ALL.filter((low) => rangeHas(part, low));
					for (const other of others) {
						expect(new Set(lows.map((low) => isIn(other, low))).size).toBe(1);
					}
				}
			}),
		);
	});

	it('are written as they are read', () => {
		fc.assert(
			fc.property(family, block, (version, one) => {
				const network = range(cidrOf(version, one));
				expect(range(formatRange(network))).toEqual(network);
			}),
		);
	});

	it.each([
		['10.0.0.0/8', '10.0.0.0/8'],
		['10.0.0.7/8', '10.0.0.0/8'],
		['0.0.0.0/0', '0.0.0.0/0'],
		['192.168.0.12', '192.168.0.12'],
		['::/0', '::/0'],
		['::1', '::1'],
		['2001:DB8:0:0:0:0:0:1/64', '2001:db8::/64'],
		['::ffff:10.0.0.1', '::ffff:a00:1'],
		['fe80::1:0:0:1', 'fe80::1:0:0:1'],
	])('%s is %s', (text, written) => {
		expect(formatRange(range(text))).toBe(written);
	});

	it('that are none are written with their first and last address', () => {
		const [, part] = partition(range('10.0.0.0/30'), [range('10.0.0.0')]);
		expect(formatRange(part!)).toBe('10.0.0.1 to 10.0.0.3');
	});

	it.each([
		'',
		'10.0.0.0/33',
		'::/129',
		'10.0.0',
		'10.0.0.256',
		'010.0.0.1',
		'10.0.0.0/8/8',
		'10.0.0.0/',
		'10.0.0.0/-1',
		'1::2::3',
		'fe80::1%eth0',
		':::',
		'[::1]',
		'q1',
		'8f2a1b3c-0d4e-4f5a-9b6c-7d8e9f0a1b2c',
	])("'%s' is no network", (text) => expect(parseNetwork(text)).toBeUndefined());
});

const PORT = 8000;
const action = fc.constantFrom('allow', 'deny');
const protocol = fc.constantFrom('', 'tcp', 'TCP', '6', 'udp', 'icmp', '17');
const ports = fc.constantFrom('', '8000', '1-65535', '22,8000', '22,7000-9000', '80', '8001-9000');
const isTcp = (name: string) => ['', 'tcp', 'TCP', '6'].includes(name);
const isPort = (text: string) => !['80', '8001-9000'].includes(text);

/** The verdict of each address of a network. */
const verdictOf = (version: Family, source: Block, rules: Parameters<typeof judge>[1]) => {
	const judgements = judge(range(cidrOf(version, source)), rules);
	return membersOf(source).map((low) => {
		const about = judgements.filter(({ addresses }) => rangeHas(addresses, low));
		expect(about).toHaveLength(1);
		return about[0]!.verdict;
	});
};

describe('rules of security groups', () => {
	const rule = fc.record({
		action,
		protocol,
		multiport: ports,
		priority: fc.constantFrom(1, 2, 50, 100),
		ethertype: fc.constantFrom('IPv4', 'IPv6'),
		enabled: fc.constantFrom(true, true, true, false),
		remote: fc.constantFrom('prefix', 'prefix', 'prefix', 'any', 'group'),
		block,
	});
	type Rule = typeof rule extends fc.Arbitrary<infer T> ? T : never;

	const toRow = (version: Family, one: Rule, index: number) => ({
		id: `r${index}`,
		direction: 'ingress',
		action: one.action,
		protocol: one.protocol,
		multiport: one.multiport,
		priority: one.priority,
		ethertype: one.ethertype,
		enabled: one.enabled,
		...(one.remote === 'prefix' && { remote_ip_prefix: cidrOf(version, one.block) }),
		...(one.remote === 'group' && { remote_group_id: 'members' }),
	});

	it('decide about every address as the order of groups, priorities and actions says', () => {
		const groups = fc.array(fc.array(rule, { maxLength: 6 }), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(family, block, groups, (version, source, all) => {
				const rows = all.map((group) => group.map((one, index) => toRow(version, one, index)));
				const rules = securityGroupRules(rows, { family: version, port: PORT });
				const isAbout = (one: Rule, low: number) =>
					one.enabled &&
					one.ethertype === `IPv${version}` &&
					isTcp(one.protocol) &&
					isPort(one.multiport) &&
					(one.remote === 'any' || (one.remote === 'prefix' && isIn(one.block, low)));
				const expected = membersOf(source).map((low) => {
					for (const group of all) {
						const about = group.filter((one) => isAbout(one, low));
						const best = Math.min(...about.map(({ priority }) => priority));
						const winners = about.filter(({ priority }) => priority === best);
						if (winners.some((one) => one.action === 'deny')) return 'denied';
						if (winners.length > 0) return 'allowed';
					}
					return 'denied';
				});
				expect(verdictOf(version, source, rules)).toEqual(expected);
			}),
		);
	});

	const SOURCE = range('10.1.2.0/24');
	const judgeRows = (...rows: object[]) =>
		judge(SOURCE, securityGroupRules([rows as never], { family: 4, port: PORT })).map(
			({ verdict }) => verdict,
		);
	const allow = { action: 'allow', priority: 50 };

	it.each([
		['a group of addresses', { remote_address_group_id: 'a' }],
		['a network that cannot be read', { remote_ip_prefix: 'all of them' }],
		['a protocol that is not known', { protocol: 'gre' }],
		['ports that cannot be read', { multiport: 'http' }],
		['a version that is not known', { ethertype: 'IPv10' }],
	])('with %s leave the verdict open, unless others decide the same', (_, part) => {
		expect(judgeRows({ ...part, action: 'allow', priority: 1 })).toEqual(['unknown']);
		expect(judgeRows({ ...part, action: 'deny', priority: 1 })).toEqual(['denied']);
		expect(judgeRows({ ...part, action: 'deny', priority: 1 }, allow)).toEqual(['unknown']);
		expect(judgeRows({ ...part, action: 'allow', priority: 1 }, allow)).toEqual(['allowed']);
		expect(judgeRows({ ...part, action: 'deny', priority: 99 }, allow)).toEqual(['allowed']);
	});

	it('with an action or a priority that is not known leave the verdict open', () => {
		expect(judgeRows({ ...allow, action: undefined })).toEqual(['unknown']);
		expect(judgeRows({ action: 'deny', priority: 'low' }, allow)).toEqual(['unknown']);
	});

	it('have defaults: IPv4, and the highest priority', () => {
		expect(judgeRows({ action: 'deny' }, { ...allow, priority: 2 })).toEqual(['denied']);
		expect(judgeRows({ action: 'allow' })).toEqual(['allowed']);
	});

	it('for outbound traffic do not count', () => {
		expect(judgeRows({ ...allow, direction: 'egress' })).toEqual(['denied']);
	});
});

describe('network ACLs', () => {
	const DESTINATION = 7;
	const rule = fc.record({
		action,
		protocol,
		port: ports,
		version: family,
		enabled: fc.constantFrom(true, true, true, false),
		source: fc.option(block, { freq: 4 }),
		destination: fc.option(block, { freq: 2 }),
	});

	it('decide by the first rule about an address, and deny what none is about', () => {
		fc.assert(
			fc.property(family, block, fc.array(rule, { maxLength: 8 }), (version, source, all) => {
				const firewall = {
					ingress_rules: all.map((one) => ({
						action: one.action,
						protocol: one.protocol,
						destination_port: one.port,
						ip_version: one.version,
						enabled: one.enabled,
						...(one.source && { source_ip_address: cidrOf(version, one.source) }),
						...(one.destination && { destination_ip_address: cidrOf(version, one.destination) }),
					})),
				};
				const destination = range(addressOf(version, DESTINATION));
				const rules = aclRules(firewall, { family: version, port: PORT, destination });
				const expected = membersOf(source).map((low) => {
					const first = all.find(
						(one) =>
							one.enabled &&
							one.version === version &&
							isTcp(one.protocol) &&
							isPort(one.port) &&
							(!one.source || isIn(one.source, low)) &&
							(!one.destination || isIn(one.destination, DESTINATION)),
					);
					return first?.action === 'allow' ? 'allowed' : 'denied';
				});
				expect(verdictOf(version, source, rules ?? [])).toEqual(expected);
			}),
		);
	});

	const judgeAcl = (firewall: object, destination?: AddressRange) =>
		judge(
			range('10.1.2.0/24'),
			aclRules(firewall as never, { family: 4, port: PORT, destination }) ?? [],
		).map(({ verdict }) => verdict);
	const allowAll = { action: 'allow', ip_version: 4 };

	it('that are disabled deny everything', () => {
		expect(judgeAcl({ ingress_rules: [allowAll] })).toEqual(['allowed']);
		expect(judgeAcl({ ingress_rules: [allowAll], admin_state_up: false })).toEqual(['denied']);
	});

	it.each([
		['source ports', { source_port: '1024-2048' }],
		['a group of sources', { source_address_group_id: 'a' }],
		['a group of destinations', { destination_address_group_id: 'a' }],
		['a source that cannot be read', { source_ip_address: 'x' }],
		[
			'a destination of which it is not known whether it is the address',
			{
				destination_ip_address: '10.9.0.0/16',
			},
		],
	])('with %s leave the verdict open', (_, part) => {
		const deny = { ...allowAll, action: 'deny', ...part };
		expect(judgeAcl({ ingress_rules: [deny, allowAll] })).toEqual(['unknown']);
		expect(judgeAcl({ ingress_rules: [allowAll, deny] })).toEqual(['allowed']);
	});

	it('without a list of rules cannot be judged', () => {
		expect(aclRules({}, { family: 4, port: PORT })).toBeUndefined();
	});
});

describe('routes', () => {
	it('lead every address by the smallest destination that has it', () => {
		const routes = fc.uniqueArray(block, {
			selector: ({ low, length }) => bitsOf(low).slice(0, length),
			maxLength: 8,
		});
		fc.assert(
			fc.property(family, block, routes, (version, network, blocks) => {
				const read = readRoutes(
					blocks.map((one, index) => {
						return { destination: cidrOf(version, one), type: 'peering', nexthop: String(index) };
					}),
				);
				const ways = findWays(range(cidrOf(version, network)), read as Route[]);
				const actual = membersOf(network).map((low) => {
					const way = ways.find(({ addresses }) => rangeHas(addresses, low));
					return way?.route?.nextHop;
				});
				const expected = membersOf(network).map((low) => {
					let best: number | undefined;
					blocks.forEach((one, index) => {
						if (!isIn(one, low)) return;
						if (best === undefined || one.length > blocks[best]!.length) best = index;
					});
					return best === undefined ? undefined : String(best);
				});
				expect(actual).toEqual(expected);
				expect(ways.map(({ addresses }) => lowOf(addresses))[0]).toBe(membersOf(network)[0]);
			}),
		);
	});

	it('whose destination is no network are left open', () => {
		expect(readRoutes([{ destination: 'pl-1', type: 'ecs', nexthop: 'x' }])).toEqual([undefined]);
	});
});
