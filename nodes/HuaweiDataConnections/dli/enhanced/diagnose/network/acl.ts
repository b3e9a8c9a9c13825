import type { IDataObject } from 'n8n-workflow';

import { recordsIn } from '../../../../client/responses';
import { responseText } from '../../../../client/responseText';
import { contains, parseNetwork, type AddressRange } from './cidr';
import {
	includesPort,
	includesTcp,
	toFilterRules,
	type Condition,
	type FilterRule,
} from './filter';
import type { Traffic } from './rules';

/**
 * The inbound rules of a network ACL that are about the traffic, in their order. Behind them, and in an
 * ACL that is disabled, everything is denied (docs/api/vpc.md#network-acls). Answers need no
 * rule, because ACLs remember connections.
 *
 * @returns undefined if the ACL has no list of rules
 */
export function aclRules(firewall: IDataObject, traffic: Traffic): FilterRule[] | undefined {
	if (firewall.admin_state_up === false) return [];
	const { ingress_rules: rows } = firewall;
	if (!Array.isArray(rows)) return undefined;
	return recordsIn(rows).flatMap((row) => toRules(row, traffic));
}

function toRules(row: IDataObject, { family, port, destination }: Traffic): FilterRule[] {
	const source = readNetwork(row.source_ip_address);
	const target = readNetwork(row.destination_ip_address);
	const isSourceKnown = source !== 'invalid' && !row.source_address_group_id;
	const isTargetKnown = target !== 'invalid' && !row.destination_address_group_id;
	const sources = isSourceKnown && source !== 'any' ? source : undefined;
	const label = `rule ${responseText(row.name) || responseText(row.id) || 'without name'}`;
	return toFilterRules(
		responseText(row.action).toLowerCase(),
		[
			String(row.enabled ?? true) !== 'false',
			Number(row.ip_version ?? family) === family,
			includesTcp(responseText(row.protocol)),
			includesPort(responseText(row.destination_port), port),
			includesEveryPort(responseText(row.source_port)),
			isSourceKnown ? !sources || sources.family === family : undefined,
			isTargetKnown ? includesAddress(target, destination) : undefined,
		],
		{ label, sources },
	);
}

function readNetwork(value: unknown): AddressRange | 'any' | 'invalid' {
	const text = responseText(value);
	return text ? (parseNetwork(text) ?? 'invalid') : 'any';
}

function includesAddress(target: AddressRange | 'any', address?: AddressRange): Condition {
	if (target === 'any') return true;
	return address ? contains(target, address) : undefined;
}

/** A queue sends from any port, so that a rule for some of them holds now and then. */
function includesEveryPort(ports: string): Condition {
	return ['', '1-65535', '0-65535'].includes(ports.trim()) ? true : undefined;
}
