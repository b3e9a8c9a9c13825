import { IPV4 } from '../../../../fields/validate';

/**
 * A range of IP addresses as numbers. Every network (CIDR block) is one; so is what is left of a network
 * when another one is cut out of it.
 *
 * n8n-workflow has no functions for networks, and `node:net` with its BlockList must not be imported: n8n
 * allows community nodes no modules but its own and `crypto`. What can go wrong in reading an IPv6
 * address is left to the URL parser of JavaScript, and the rest is arithmetic of whole numbers.
 */
export interface AddressRange {
	family: 4 | 6;
	first: bigint;
	last: bigint;
}

const BITS = { 4: 32, 6: 128 } as const;
const IPV4_ADDRESS = new RegExp(`^${IPV4}$`);

/**
 * Reads a network such as 10.0.0.0/8 or 2001:db8::/32, or one address. Bits behind the prefix are
 * ignored, as routers do.
 *
 * @returns undefined if the text is neither
 */
export function parseNetwork(text: string): AddressRange | undefined {
	const [address = '', prefix, ...rest] = text.trim().split('/');
	const parsed = parseAddress(address);
	if (!parsed || rest.length > 0) return undefined;
	const { family, value } = parsed;
	const length = prefix === undefined ? BITS[family] : readPrefix(prefix);
	if (length === undefined || length > BITS[family]) return undefined;
	const size = 1n << BigInt(BITS[family] - length);
	const first = value - (value % size);
	return { family, first, last: first + size - 1n };
}

function readPrefix(text: string): number | undefined {
	return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function parseAddress(text: string): { family: 4 | 6; value: bigint } | undefined {
	if (IPV4_ADDRESS.test(text)) return { family: 4, value: joinGroups(text.split('.'), 10, 8n) };
	const url = `http://[${text}]`;
	if (!/^[\da-f:.]+$/i.test(text) || !URL.canParse(url)) return undefined;
	// The parser returns lower-case groups, with `::` for at most one run of zeros.
	const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::');
	const groupsOf = (part = '') => (part ? part.split(':') : []);
	const [left, right] = [groupsOf(head), groupsOf(tail)];
	const zeros = Array<string>(8 - left.length - right.length).fill('0');
	return { family: 6, value: joinGroups([...left, ...zeros, ...right], 16, 16n) };
}

function joinGroups(groups: string[], radix: number, bits: bigint): bigint {
	return groups.reduce((value, group) => (value << bits) | BigInt(parseInt(group, radix)), 0n);
}

/** Whether a range has every address of another one. */
export function contains(outer: AddressRange, inner: AddressRange): boolean {
	return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether two ranges have an address in common. */
export function overlaps(a: AddressRange, b: AddressRange): boolean {
	return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** How many addresses a range has. */
export function sizeOf({ first, last }: AddressRange): bigint {
	return last - first + 1n;
}

/**
 * Cuts a range at the borders of others, so that each part lies inside or outside of each of them as a
 * whole. What holds for one address of a part then holds for all of them.
 */
export function partition(range: AddressRange, others: readonly AddressRange[]): AddressRange[] {
	const starts = others
		.filter((other) => overlaps(range, other))
		.flatMap(({ first, last }) => [first, last + 1n])
		.filter((start) => start > range.first && start <= range.last);
	const sorted = [...new Set([range.first, ...starts])].sort((a, b) => (a < b ? -1 : 1));
	return sorted.map((first, index) => ({
		family: range.family,
		first,
		last: (sorted[index + 1] ?? range.last + 1n) - 1n,
	}));
}

/** A range as people write it: an address, a network, or the first and the last address. */
export function formatRange(range: AddressRange): string {
	const { family, first, last } = range;
	if (first === last) return formatAddress(family, first);
	const size = sizeOf(range);
	const isNetwork = (size & (size - 1n)) === 0n && first % size === 0n;
	if (!isNetwork) return `${formatAddress(family, first)} to ${formatAddress(family, last)}`;
	return `${formatAddress(family, first)}/${BITS[family] - (size.toString(2).length - 1)}`;
}

function formatAddress(family: 4 | 6, value: bigint): string {
	if (family === 4) return splitGroups(value, 4, 8n).join('.');
	const groups = splitGroups(value, 8, 16n).map((group) => group.toString(16));
	return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

function splitGroups(value: bigint, count: number, bits: bigint): bigint[] {
	const mask = (1n << bits) - 1n;
	return Array.from(
		{ length: count },
		(_, index) => (value >> (bits * BigInt(count - 1 - index))) & mask,
	);
}
