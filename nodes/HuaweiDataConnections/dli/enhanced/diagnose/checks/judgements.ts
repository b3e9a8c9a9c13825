import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../../../client/responseText';
import { ok, problem, unknown, type Finding } from '../../../../connections/checks/Finding';
import { formatRange, type AddressRange } from '../network/cidr';
import type { Judgement } from '../network/filter';

/** How many ranges of addresses a text lists. */
const MAX_RANGES = 3;

/** What texts call something of the VPC service. */
export function nameOf({ id, name }: IDataObject): string {
	return responseText(name) || responseText(id);
}

/** Ranges of addresses as text. */
export function rangesText(ranges: readonly AddressRange[]): string {
	const texts = ranges.slice(0, MAX_RANGES).map(formatRange);
	const more = ranges.length - texts.length;
	return more > 0 ? `${texts.join(', ')} and ${more} more` : texts.join(', ');
}

interface Filter {
	/** What has the rules, such as "The security group". */
	subject: string;
	port: number;
	advice: string;
}

/** What the judgements of all addresses of a queue come to. Each of its addresses has to be allowed. */
export function judgedFinding(
	judgements: readonly Judgement[],
	{ subject, port, advice }: Filter,
): Finding {
	const withVerdict = (verdict: Judgement['verdict']) =>
		judgements.filter((judgement) => judgement.verdict === verdict);
	const traffic = (some: readonly Judgement[]) =>
		`TCP port ${port} from ${rangesText(some.map(({ addresses }) => addresses))}`;
	const denied = withVerdict('denied');
	if (denied.length > 0) {
		const [rule] = denied.flatMap((judgement) => judgement.rule ?? []);
		return problem(
			`${subject} does not allow ${traffic(denied)}${rule ? `: ${rule.label} denies it` : ''}`,
			advice,
		);
	}
	const open = withVerdict('unknown');
	if (open.length === 0) return ok(`${subject} allows ${traffic(judgements)}`);
	return unknown(
		`Whether ${subject.charAt(0).toLowerCase()}${subject.slice(1)} allows ${traffic(open)} depends on a group of addresses, or on something else that is not read`,
	);
}
