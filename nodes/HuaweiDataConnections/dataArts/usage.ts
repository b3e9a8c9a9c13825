import type { IDataObject } from 'n8n-workflow';

import { isSecretKey } from '../client/redaction/secretKeys';
import { isRecord } from '../client/responses';
import type { ObservedConnection } from './observedConnection';

/** Keys whose values have an address in them, possibly among others, with a port, or in a URL. */
const ADDRESS_KEY = /(ips?|url|hosts?|address|addresses|link|server|servers)$/i;

/**
 * The keys under which a connection has a value, such as the ID of its agent or the name of its user.
 * Secrets are never compared: the answer would tell whether a guess was right.
 */
export function keysWithValue(
	{ agent_id, agent_name, agetn_name, dw_config: config }: ObservedConnection,
	value: string,
): string[] {
	const wanted = value.toLowerCase();
	const own = { agent_id, agent_name: agent_name ?? agetn_name };
	return [...new Set([...findKeys(own, wanted), ...findKeys(config, wanted)])];
}

function findKeys(settings: IDataObject, wanted: string): string[] {
	return Object.entries(settings).flatMap(([key, value]) => {
		if (isSecretKey(key)) return [];
		if (isRecord(value)) return findKeys(value, wanted);
		const text = String(value ?? '').toLowerCase();
		const parts = ADDRESS_KEY.test(key) ? [text, ...text.split(/[\s,;/:@?&=]+/)] : [text];
		return parts.includes(wanted) ? [key] : [];
	});
}
