import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ListName } from '../listNames';
import type { Confidence } from '../typeOptions';

/** A type of DataArts connection: everything that the form, the checks, and the request need. */
export interface DataArtsType {
	/** Sent as `dw_type`. */
	value: string;
	/** The name on the console. */
	consoleName: string;
	description: string;
	/** Applies to `value`; the settings have their own. */
	confidence: Confidence;
	/** In the order of the form. */
	fields: readonly SettingField[];
	/** Sent only when the user adds them. */
	optionalFields: readonly SettingField[];
	/** Sent when the form holds no setting: the least that was seen to work. */
	defaultConfig?: IDataObject;
	/** What an MRS cluster needs for it, as MRS calls it (docs/api/lookups.md#mrs-clusters). */
	mrsComponent?: string;
	/** What the console asks for in connection string mode under keys that no source has. */
	unknownInConnectionStringMode?: readonly string[];
	/** A section of docs/api. */
	source: string;
}

type FieldTexts = Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'placeholder'>;

/** One setting of a connection: a field of the form and the key under which it is sent. */
export interface SettingField extends FieldTexts {
	type: 'string' | 'boolean' | 'options';
	default: string | boolean;
	options?: ReadonlyArray<{ name: string; value: string; description?: string }>;
	/** A key in `dw_config`, or of the connection itself where `location` says so. A dot is part of it. */
	key: string;
	/** `connection`: beside `dw_config`. `form`: not sent, it only decides what else is shown. */
	location?: 'connection' | 'form';
	/** An ID that is chosen from this list or entered. */
	list?: ListName;
	/** Set on a name that belongs to the ID in the field of this name. The list supplies it. */
	nameForIdField?: string;
	/** A secret: masked in the form and never trimmed. */
	typeOptions?: { password: true };
	/** What is sent for the options of a choice, where that is not their values. */
	sentAs?: Readonly<Record<string, boolean>>;
	/** What text that is filled in has to be. */
	format?: 'managerAddresses';
	/** Filled in from a login credential where the user chose one. */
	login?: 'user' | 'password';
	/** Shown only while another field of the type has one of these values. */
	showWhen?: FieldCondition;
	/** Hidden while another field of the type is shown and has one of these values. */
	hideWhen?: FieldCondition;
	confidence: Confidence;
	/**
	 * The console requires it: although its key is inferred, the form requires a text, too, and the
	 * default of a choice is sent.
	 */
	requiredOnConsole?: true;
	/** A section of docs/api. */
	source: string;
}

/** That a field has one of these values. */
interface FieldCondition {
	field: SettingField;
	values: ReadonlyArray<string | boolean>;
}

/** The same fields, shown only while `field` has one of these values. */
export function onlyWhen(
	field: SettingField,
	values: ReadonlyArray<string | boolean>,
	fields: readonly SettingField[],
): SettingField[] {
	return fields.map((shown) => ({ ...shown, showWhen: { field, values } }));
}

/** The same fields, hidden while `field` is shown and has one of these values. */
export function unless(
	field: SettingField,
	values: ReadonlyArray<string | boolean>,
	fields: readonly SettingField[],
): SettingField[] {
	return fields.map((hidden) => ({ ...hidden, hideWhen: { field, values } }));
}

/** Whether a field is shown in a form in which no choice was changed. */
export function isInitiallyShown({ showWhen, hideWhen }: SettingField): boolean {
	const isMet = ({ field, values }: FieldCondition) =>
		isInitiallyShown(field) && values.map(String).includes(String(field.default));
	return (!showWhen || isMet(showWhen)) && !(hideWhen && isMet(hideWhen));
}

/** Whether a field is sent by a form in which no choice was changed and every text is filled in. */
export function isInitiallySent(field: SettingField): boolean {
	const isText = field.type === 'string';
	const isSent = isText || field.confidence !== 'inferred' || field.requiredOnConsole === true;
	return isSent && field.location !== 'form' && isInitiallyShown(field);
}

/**
 * Whether Huawei Cloud does not publish the settings of a type, so that their keys are inferred. What
 * is sent only after a choice was changed does not count: the choice itself says what it does.
 */
export function hasUnpublishedSettings({ fields }: DataArtsType): boolean {
	return fields.some((field) => field.confidence === 'inferred' && isInitiallySent(field));
}

/** The name in the list of types, with the one word of caution. */
export function listedName(type: DataArtsType): string {
	return hasUnpublishedSettings(type) ? `${type.consoleName} (Unverified)` : type.consoleName;
}
