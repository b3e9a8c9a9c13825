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

/** @param desired as it is sent */
export function diffConnection(observed: ObservedConnection, desired: IDataObject): ConnectionDiff {
	const { dw_config, supportService, ...properties } = desired;
	const { dw_name, dw_type } = observed;
	const { env_type, ...topLevel } = topLevelProperties(observed);
	const config = dw_config as IDataObject;
	return {
		changed: [
			...diffKeys({ dw_name, dw_type, ...topLevel, env_type: env_type ?? 0 }, properties),
			...diffKeys(copySettings(observed).config, withoutSecrets(config)),
		],
		notCompared: [
			...secretKeysOf(config),
			...(supportService === undefined ? [] : [APPLICABLE_MODULES]),
		],
	};
}

function diffKeys(observed: IDataObject, desired: IDataObject): string[] {
	return Object.keys(desired).filter(
		(key) => JSON.stringify(observed[key] ?? null) !== JSON.stringify(desired[key] ?? null),
	);
}
