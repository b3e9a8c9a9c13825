import { InputError } from '../fields/InputError';
import { MAX_TAGS, type Tag } from '../dli/tags';
import type { DesiredEntry, Explanation, KindName, Mark, ObservedEntry } from './model';

/** The key of the tag that marks an enhanced connection of DLI. */
export const OWNER_TAG = 'n8n-owner';

/** What stands at the end of the description of a connection of DataArts Studio. */
const MARK = /\s*\[n8n:([A-Za-z0-9_-]{1,32})(?:#([^\s[\]#]{1,64}))?\]\s*$/;

const OWNER = /^[A-Za-z0-9_-]{1,32}$/;
const SECRET_VERSION = /^[^\s[\]#]{1,64}$/;

/**
 * The longest description with a mark. The console takes 100 characters
 * (docs/api/dataarts-connections.md#connection-item), and one that is cut off would lose its mark.
 */
const MAX_DESCRIPTION = 100;

/** @throws InputError when an owner could not be told from the text around it */
export function validateOwner(label: string, owner: string): string {
	if (OWNER.test(owner)) return owner;
	throw new InputError(
		`'${label}' is invalid: '${owner.slice(0, 50)}'. Allowed: at most 32 letters, digits, "_" and "-"`,
	);
}

/** @throws InputError when a version could not be told from the text around it */
export function validateSecretVersion(label: string, version: string): string {
	if (!version || SECRET_VERSION.test(version)) return version;
	throw new InputError(
		`'${label}' is invalid. Allowed: at most 64 characters without spaces, brackets and #`,
	);
}

/** A description without its mark, and the mark. */
export function splitDescription(description: string): { text: string; mark?: Mark } {
	const [whole, owner, secretVersion = ''] = MARK.exec(description) ?? [];
	if (whole === undefined || !owner) return { text: description };
	return { text: description.slice(0, -whole.length), mark: { owner, secretVersion } };
}

/** A description with a mark behind its text. */
export function joinDescription(text: string, { owner, secretVersion }: Mark): string {
	const version = secretVersion ? `#${secretVersion}` : '';
	return `${text} [n8n:${owner}${version}]`.trim();
}

/** The mark among the tags of a connection of DLI. */
export function markOfTags(tags: readonly Tag[]): Mark | undefined {
	const owner = tags.find(({ key }) => key === OWNER_TAG)?.value;
	return owner ? { owner, secretVersion: '' } : undefined;
}

/** The tag that marks an enhanced connection of DLI. */
export function ownerTag({ owner }: Mark): Tag {
	return { key: OWNER_TAG, value: owner };
}

/** Whether a mark can be stored: an authentication of DLI has neither tags nor a description. */
export function takesMark(kind: KindName): boolean {
	return kind !== 'dliAuth';
}

/** Why a connection has no room for the mark that it is to get; undefined if it has. */
export function explainNoRoom(
	desired: DesiredEntry,
	observed: ObservedEntry | undefined,
	mark: Mark,
): Explanation | undefined {
	const valueOf = (column: string) => desired.properties[column] ?? observed?.properties[column];
	if (desired.kind === 'dliEnhanced') {
		const tags = valueOf('tags');
		const isFull = Array.isArray(tags) && tags.length >= MAX_TAGS;
		if (!isFull) return undefined;
		return {
			reason: `The tag ${OWNER_TAG}, which marks the connection, would be one tag too many`,
			advice: `A connection takes ${MAX_TAGS} tags. Leave at most ${MAX_TAGS - 1} in 'tags'.`,
		};
	}
	const text = String(valueOf('description') ?? '');
	const marked = joinDescription(text, mark);
	const stored = observed?.mark ? joinDescription(textOf(observed), observed.mark) : '';
	// One that is stored already has proved to fit.
	if (marked.length <= Math.max(MAX_DESCRIPTION, stored.length)) return undefined;
	const room = MAX_DESCRIPTION - (marked.length - text.length);
	return {
		reason: `'description' is too long for the mark behind it: ${text.length} characters`,
		advice: `The console takes ${MAX_DESCRIPTION} characters, so 'description' may have ${room}.`,
	};
}

function textOf({ properties }: ObservedEntry): string {
	return String(properties.description ?? '');
}
