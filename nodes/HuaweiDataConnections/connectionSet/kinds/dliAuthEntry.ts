import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../client/responseText';
import { NAME_KEY, typeOf } from '../../dli/authentication/api';
import { AUTH_FIELDS } from '../authColumns';
import { neededSecrets } from '../authSecrets';
import type { ObservedEntry, Properties } from '../model';

/** A datasource authentication as the list describes it. It has no place for a mark. */
export function toEntry(observed: IDataObject): ObservedEntry {
	const name = responseText(observed[NAME_KEY]);
	const visible = AUTH_FIELDS.filter(({ isSecret }) => !isSecret)
		.map((field) => [field.name, responseText(observed[field.key])])
		.filter(([, value]) => value !== '');
	const properties: Properties = {
		type: typeOf(observed),
		...(Object.fromEntries(visible) as Properties),
	};
	return {
		kind: 'dliAuth',
		workspaceId: '',
		name,
		connectionId: name,
		properties,
		notReturned: [],
		secretKeys: neededSecrets(typeOf(observed), properties, false),
		response: observed,
	};
}
