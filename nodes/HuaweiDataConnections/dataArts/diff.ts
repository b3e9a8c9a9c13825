import type { IDataObject } from 'n8n-workflow';

import type { ObservedConnection } from './observedConnection';
import {
	copySettings,
	secretKeysOf,
	topLevelProperties,
	withoutSecrets,
} from './settings/storedSettings';

/** The label of `supportService`, which get never returns (docs/api/dataarts-connections.md#applicable-modules). */
export const APPLICABLE_MODULES = 'Applicable Modules';

/** How a desired connection compares with the observed one. */
export interface ConnectionDiff {
	/** The keys whose value differs; those of the settings stand behind the others. */
	changed: string[];
	/** What the API does not return: secrets and modules that are sent. */
	notCompared: string[];
}

/**
 * @param desired as it is sent
 * @param format what stands for a value in comparisons
 */
export function diffConnection(
	observed: ObservedConnection,
	desired: IDataObject,
	format = JSON.stringify as (value: unknown) => string,
): ConnectionDiff {
	const { dw_config, supportService, ...properties } = desired;
	const { dw_name, dw_type } = observed;
	const { env_type, ...topLevel } = topLevelProperties(observed);
	const config = dw_config as IDataObject;
	return {
		changed: [
			...diffKeys({ dw_name, dw_type, ...topLevel, env_type: env_type ?? 0 }, properties, format),
			...diffKeys(copySettings(observed).config, withoutSecrets(config), format),
		],
		notCompared: [
			...secretKeysOf(config),
			...(supportService === undefined ? [] : [APPLICABLE_MODULES]),
		],
	};
}

/**
 * Whether an observed connection may have been created as the desired one. What the API does not
 * return cannot be compared. A server may store a boolean or a number as text, and that is no
 * difference here.
 */
export function resembles(observed: ObservedConnection, desired: IDataObject): boolean {
	const { notReturned } = copySettings(observed);
	const { changed } = diffConnection(observed, desired, formatAsText);
	return changed.every((key) => notReturned.includes(key));
}

function formatAsText(value: unknown): string {
	const isConvertible = typeof value === 'boolean' || typeof value === 'number';
	return JSON.stringify(isConvertible ? String(value) : value);
}

/** The keys among the desired ones whose value differs. */
export function diffKeys(
	observed: IDataObject,
	desired: IDataObject,
	format: (value: unknown) => string,
): string[] {
	return Object.keys(desired).filter(
		(key) => format(observed[key] ?? null) !== format(desired[key] ?? null),
	);
}
