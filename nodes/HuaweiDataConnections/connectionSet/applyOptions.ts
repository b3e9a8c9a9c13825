import type { INodeProperties } from 'n8n-workflow';

import { testFirst } from '../dataArts/connectionFields';
import { withoutPassword } from '../dataArts/settings/requireSecrets';
import type { ItemParameters } from '../fields/ItemParameters';
import { options } from '../fields/options';
import { isEmpty } from '../fields/validate';
import { InputError } from '../fields/InputError';
import { planOptionFields, readChoice } from './planOptions';

const deleteAtMost: INodeProperties = {
	displayName: 'Delete at Most',
	name: 'deleteAtMost',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 5,
	description: 'How many connections a run may delete. With more, nothing changes.',
};

const allowEmptying: INodeProperties = {
	displayName: 'Allow Emptying',
	name: 'allowEmptying',
	type: 'boolean',
	default: false,
	description:
		'Whether a run may delete all connections of this owner in a workspace, or most of them',
};

const ifConflicts: INodeProperties = {
	displayName: 'If There Are Conflicts',
	name: 'ifConflicts',
	type: 'options',
	options: [
		{
			name: 'Apply the Rest',
			value: 'applyRest',
			description: 'Leave out what is in conflict or blocked',
		},
		{ name: 'Change Nothing', value: 'changeNothing', description: 'Fail before any change' },
	],
	default: 'changeNothing',
	description: 'What to do if something is in conflict or blocked: applyRest or changeNothing',
};

/** The options of Apply. */
export const applyOptionFields: INodeProperties[] = [
	...planOptionFields,
	allowEmptying,
	deleteAtMost,
	ifConflicts,
	testFirst,
	withoutPassword,
];

/** What the options say beside those of a plan. */
export interface ApplyOptions {
	allowEmptying: boolean;
	allowMissingSecrets: boolean;
	deleteAtMost: number;
	appliesRest: boolean;
	testFirst: boolean;
}

/** @throws InputError that names the option */
export function readApplyOptions(item: ItemParameters): ApplyOptions {
	const chosen = item.collection(options);
	return {
		allowEmptying: chosen.boolean(allowEmptying),
		allowMissingSecrets: chosen.boolean(withoutPassword),
		deleteAtMost: readCount(chosen),
		appliesRest: readChoice<'applyRest' | 'changeNothing'>(chosen, ifConflicts) === 'applyRest',
		testFirst: chosen.boolean(testFirst),
	};
}

function readCount(chosen: ItemParameters): number {
	const value = chosen.raw(deleteAtMost);
	if (isEmpty(value)) return Number(deleteAtMost.default);
	if (/^\d{1,6}$/.test(String(value))) return Number(value);
	throw new InputError(`'${deleteAtMost.displayName}' must be a whole number of 0 or more`);
}
