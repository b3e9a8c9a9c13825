import type { IDataObject } from 'n8n-workflow';

import { isSecretKey } from '../client/redact';

/**
 * The keys of a desired connection whose value differs from the observed one; those of its settings
 * stand behind the others. Secrets are left out, because the API does not return them.
 *
 * @param observed as the API returns it
 * @param desired as it is sent
 */
export function diffConnection(observed: IDataObject, desired: IDataObject): string[] {
	// The response misspells the key of the tag (docs/api/dataarts-connections.md#get).
	const { dw_catagory: dw_category, dw_config: observedConfig, ...others } = observed;
	const { dw_config: desiredConfig, ...properties } = desired;
	return [
		...diffKeys({ ...others, dw_category }, properties),
		...diffKeys((observedConfig ?? {}) as IDataObject, desiredConfig as IDataObject),
	];
}

function diffKeys(observed: IDataObject, desired: IDataObject): string[] {
	return Object.keys(desired).filter(
		(key) =>
			!isProvidedSecret(key, desired[key]) &&
			JSON.stringify(observed[key] ?? null) !== JSON.stringify(desired[key] ?? null),
	);
}

/** Whether a setting is a secret with a value. It may or may not differ from the stored one. */
export function isProvidedSecret(key: string, value: unknown): boolean {
	return isSecretKey(key) && typeof value === 'string' && value !== '';
}
