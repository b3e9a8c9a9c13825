import { Refusal } from './answers';
import { dliRefusal, invalidParameter } from './dliAnswers';
import type { Tag } from './state';
import type { Switches } from './switches';

/** Ids of DLI connections (SEED-DLI, OTC-DLI examples): UUID. */
export const CONNECTION_ID = {
	type: 'string',
	pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
};

/** Ids of VPC objects, not empty (HC-zh dli_02_0144, OTC-DLI); their shape is the VPC's business. */
export const OBJECT_ID = { type: 'string', minLength: 1 };

// HC-zh dli_02_0144: letters of any language, digits, space and _ . : + - @; `=` on an earlier page.
const TAG_TEXT = '[\\p{L}\\p{M}\\p{N} _.:+@=-]';

/** Tags are objects (HCD-DLI, HC-zh dli_02_0144, PY tag.py), not the strings of SEED-DLI. */
export const TAGS = {
	type: 'array',
	items: {
		type: 'object',
		additionalProperties: false,
		required: ['key', 'value'],
		properties: {
			// PY tag.py: 1..128; HC-zh dli_02_0144: no space at the ends, no _sys_ in front.
			key: {
				type: 'string',
				minLength: 1,
				maxLength: 128,
				pattern: `^(?! )(?!_sys_)${TAG_TEXT}+(?<! )$`,
			},
			// PY tag.py: up to 255.
			value: { type: 'string', maxLength: 255, pattern: `^${TAG_TEXT}*$` },
		},
	},
};

/** Tag filter of a list: `k1=v1,k2=v2` (PY list_datasource_connections_request.py). */
export const TAG_FILTER = { type: 'string', pattern: '^[^,=]+=[^,]*(,[^,=]+=[^,]*)*$' };

/** Whether tags hold every pair of a filter. */
export function hasTags(tags: Tag[] | undefined, filter: string | undefined): boolean {
	if (filter === undefined) return true;
	return filter.split(',').every((pair) => {
		const [key, ...value] = pair.split('=');
		return tags?.some((tag) => tag.key === key && tag.value === value.join('='));
	});
}

/** The limits that only the console's 2021 manual gives (HCD-DLI): at most 10, one value per key. */
export function checkTagCount(tags: Tag[] | undefined, switches: Switches): void {
	if (tags === undefined || !switches.consoleTagLimits) return;
	const keys = new Set(tags.map((tag) => tag.key));
	if (tags.length > 10 || keys.size < tags.length) {
		throw new Refusal(invalidParameter('tags'), 'more than 10 tags, or a key twice');
	}
}

/** Refuses a name in use by a connection that is not deleted (DLI.0006), if names are unique. */
export function checkNameFree(switches: Switches, isTaken: () => boolean): void {
	if (switches.dliNamesUnique && isTaken()) {
		throw new Refusal(dliRefusal('DLI.0006', 'The connection already exists.'), 'name in use');
	}
}
