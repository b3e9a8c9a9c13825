import { contains, partition, type AddressRange } from './cidr';

/** A rule of a security group or a network ACL that is about the connection in question. */
export interface FilterRule {
	action: 'allow' | 'deny';
	/** The addresses that it is about; every address if undefined. */
	sources?: AddressRange;
	/**
	 * True if the rule may or may not be about the connection, because it names something that was not
	 * read, such as a group of addresses.
	 */
	isUncertain?: true;
	/** What messages call it. */
	label: string;
}

/** What rules mean for some addresses. */
export interface Judgement {
	addresses: AddressRange;
	verdict: 'allowed' | 'denied' | 'unknown';
	/** The rule that decides; undefined if none applies, or if it cannot be known which. */
	rule?: FilterRule;
}

/**
 * Judges the addresses of a network by rules in the order in which they apply. The first rule about an
 * address decides; what no rule is about is denied. A rule that is uncertain only makes the verdict
 * unknown if the rules behind it decide something else.
 */
export function judge(source: AddressRange, rules: readonly FilterRule[]): Judgement[] {
	const borders = rules.flatMap(({ sources }) => (sources ? [sources] : []));
	return partition(source, borders).map((addresses) => judgePart(addresses, rules));
}

function judgePart(addresses: AddressRange, rules: readonly FilterRule[]): Judgement {
	const about = rules.filter(({ sources }) => !sources || contains(sources, addresses));
	const decisive = about.findIndex(({ isUncertain }) => !isUncertain);
	const rule = about[decisive];
	const action = rule?.action ?? 'deny';
	const before = decisive < 0 ? about : about.slice(0, decisive);
	if (before.some((uncertain) => uncertain.action !== action)) {
		return { addresses, verdict: 'unknown' };
	}
	return { addresses, verdict: action === 'allow' ? 'allowed' : 'denied', rule };
}

/** Whether a condition of a rule holds; undefined if that cannot be known. */
export type Condition = boolean | undefined;

/**
 * Makes a rule from its conditions.
 *
 * @returns none if a condition does not hold; one for each action if the action is neither
 */
export function toFilterRules(
	action: string,
	conditions: readonly Condition[],
	rule: Pick<FilterRule, 'label' | 'sources'>,
): FilterRule[] {
	if (conditions.includes(false)) return [];
	const isCertain = !conditions.includes(undefined);
	if (action !== 'allow' && action !== 'deny') {
		return (['allow', 'deny'] as const).map((one) => ({ ...rule, action: one, isUncertain: true }));
	}
	return [{ ...rule, action, ...(!isCertain && { isUncertain: true }) }];
}

/** Whether a protocol of a rule includes TCP. Rules have it as a name, as a number, or not at all. */
export function includesTcp(protocol: string): Condition {
	const name = protocol.toLowerCase();
	if (['', 'any', 'all', 'tcp', '6'].includes(name)) return true;
	return /^(udp|icmp|icmpv6|[1-9]\d*)$/.test(name) ? false : undefined;
}

/** Whether a list of ports such as `22,3000-4000` includes a port. An empty one includes all. */
export function includesPort(ports: string, port: number): Condition {
	if (!ports.trim()) return true;
	const parts = ports.split(',').map((part) => /^(\d+)(?:-(\d+))?$/.exec(part.trim()));
	const isIncluded = parts.some((part) => {
		if (!part) return false;
		const [, first, last = first] = part;
		return Number(first) <= port && port <= Number(last);
	});
	if (isIncluded) return true;
	return parts.includes(null) ? undefined : false;
}
