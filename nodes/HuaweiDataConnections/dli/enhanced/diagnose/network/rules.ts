import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../../../client/responseText';
import { parseNetwork, type AddressRange } from './cidr';
import { includesPort, includesTcp, toFilterRules, type FilterRule } from './filter';

/** The traffic that rules are asked about: TCP to a port of the data source. */
export interface Traffic {
	family: 4 | 6;
	port: number;
	/** The address of the data source; undefined if it is not known. */
	destination?: AddressRange;
}

/**
 * The inbound rules of the security groups of a network interface that are about the traffic, in the
 * order in which they apply: group by group, then by priority from 1 on, and a deny before an allow
 * (docs/api/vpc.md#security-group-rules). A rule for the members of a security group is never about a
 * queue, which is outside of the VPC.
 *
 * @param groups the rules of each group, in the order of the groups
 */
export function securityGroupRules(
	groups: ReadonlyArray<readonly IDataObject[]>,
	traffic: Traffic,
): FilterRule[] {
	return groups.flatMap((rows) =>
		rows
			.flatMap((row) => toRules(row, traffic))
			.sort((a, b) => a.priority - b.priority || a.order - b.order)
			.map(({ rule }) => rule),
	);
}

interface RankedRule {
	rule: FilterRule;
	priority: number;
	order: number;
}

function toRules(row: IDataObject, { family, port }: Traffic): RankedRule[] {
	const prefix = responseText(row.remote_ip_prefix);
	const sources = prefix ? parseNetwork(prefix) : undefined;
	const isSourceKnown = (!prefix || sources) && !row.remote_address_group_id;
	const priority = readPriority(row.priority);
	const ethertype = responseText(row.ethertype ?? 'IPv4').toLowerCase();
	const conditions = [
		responseText(row.direction ?? 'ingress').toLowerCase() === 'ingress',
		String(row.enabled ?? true) !== 'false',
		!row.remote_group_id,
		/^ipv[46]$/.test(ethertype) ? ethertype === `ipv${family}` : undefined,
		includesTcp(responseText(row.protocol)),
		includesPort(responseText(row.multiport), port),
		isSourceKnown ? !sources || sources.family === family : undefined,
		priority === undefined ? undefined : true,
	];
	const label = `rule ${responseText(row.id) || 'without ID'}`;
	const rules = toFilterRules(responseText(row.action).toLowerCase(), conditions, {
		label,
		...(isSourceKnown && { sources }),
	});
	// A rule whose priority cannot be read is uncertain, and may come first.
	return rules.map((rule) => ({
		rule,
		priority: priority ?? 0,
		order: rule.action === 'deny' ? 0 : 1,
	}));
}

/** 1 by default. */
function readPriority(value: unknown): number | undefined {
	const priority = Number(responseText(value ?? 1));
	return Number.isInteger(priority) && priority >= 1 ? priority : undefined;
}
