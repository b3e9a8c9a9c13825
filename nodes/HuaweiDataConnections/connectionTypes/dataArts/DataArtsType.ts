import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ListName } from '../listNames';
import type { Confidence } from '../typeOptions';

/** A type of DataArts connection: everything that the form, the checks and the body need. */
export interface DataArtsType {
	/** What is sent as `dw_type`; where nobody knows it, only the value in the list. */
	value: string;
	/** Nobody knows what is sent as `dw_type`: the form asks for it. */
	requiresTypeName?: true;
	/** What the console calls it; ends with "(Unverified)" where `value` is only inferred. */
	consoleName: string;
	description: string;
	/** For `value`: the settings have their own. `inferred` where the form asks for it. */
	confidence: Confidence;
	/** In the order of the form. All that are shown must be filled in. */
	fields: readonly SettingField[];
	/** Sent only when the user adds them. */
	optionalFields: readonly SettingField[];
	/** The settings of a connection that needs none: the least that was seen to work. */
	defaultConfig?: IDataObject;
	/** Page of the spec. */
	source: string;
}

type FormPart = Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'placeholder'>;

/** One setting of a connection: a field of the form and the key it is sent under. */
export interface SettingField extends FormPart {
	type: 'string' | 'boolean' | 'options';
	default: string | boolean;
	options?: ReadonlyArray<{ name: string; value: string; description?: string }>;
	/** Key in `dw_config`, or beside it where `place` says so. A dot is part of the key. */
	key: string;
	/** Beside `dw_config`, or nowhere: a field of the form alone decides what else is shown. */
	location?: 'connection' | 'form';
	/** An ID: chosen from this list, or typed. */
	list?: ListName;
	/** The name that goes with the ID of this parameter: the list knows it, and so it wins. */
	nameForIdField?: string;
	/** A secret: masked in the form, and never trimmed. */
	typeOptions?: { password: true };
	/** Filled in from a login credential where the user chose one. */
	login?: 'user' | 'password';
	/** Shown only while another field of the type has one of these values. */
	showWhen?: { field: SettingField; is: ReadonlyArray<string | boolean> };
	confidence: Confidence;
	/** Page of the spec. */
	source: string;
}
