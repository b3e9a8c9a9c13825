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
	/** Filled in from a login credential where the user chose one. */
	login?: 'user' | 'password';
	/** Shown only while another field of the type has one of these values. */
	showWhen?: { field: SettingField; values: ReadonlyArray<string | boolean> };
	confidence: Confidence;
	/** The console requires it, so that the form does too although its key is inferred. */
	requiredOnConsole?: true;
	/** A section of docs/api. */
	source: string;
}

/** The same fields, shown only while `field` has one of these values. */
export function onlyWhen(
	field: SettingField,
	values: ReadonlyArray<string | boolean>,
	fields: readonly SettingField[],
): SettingField[] {
	return fields.map((shown) => ({ ...shown, showWhen: { field, values } }));
}

/** Whether Huawei Cloud does not publish the settings of a type, so that their keys are inferred. */
export function hasUnpublishedSettings({ fields }: DataArtsType): boolean {
	return fields.some(({ confidence }) => confidence === 'inferred');
}

/** The name in the list of types, with the one word of caution. */
export function listedName(type: DataArtsType): string {
	return hasUnpublishedSettings(type) ? `${type.consoleName} (Unverified)` : type.consoleName;
}
