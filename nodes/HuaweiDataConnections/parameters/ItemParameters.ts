import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	INodeParameterResourceLocator,
	INodeProperties,
} from 'n8n-workflow';

import {
	asBoolean,
	asObject,
	asPort,
	asText,
	isEmpty,
	missing,
	obey,
	parsedJson,
	type TextRule,
} from './checks';
import { InputError } from './InputError';

/** A field as the form declares it: messages call it by the name that the user sees. */
export type Field = Pick<INodeProperties, 'name' | 'displayName' | 'required' | 'modes'>;

/** What a resource locator holds. */
export interface Choice {
	/** The name of the mode: `list`, `id`, `url`, `name`. */
	mode: string;
	value: string;
	/** As the list showed it, when it was chosen there. */
	listedName?: string;
}

/** Gives the data of the node's credential of this type. */
export type ReadCredential = (type: string) => Promise<ICredentialDataDecryptedObject>;

/**
 * The parameters of one item, read by the declarations of the form and checked on the way.
 * Reading asks for a field once and never for a hidden one.
 */
export class ItemParameters {
	/** n8n works a collection out anew each time that it is asked for. */
	private readonly collections: Record<string, ItemParameters> = {};

	private constructor(
		private readonly read: (name: string) => unknown,
		/** The credential of a type that the node has beside the one it signs in with. */
		readonly credential: ReadCredential,
	) {}

	/** Of the item with this index, with expressions resolved. */
	static ofItem(context: IExecuteFunctions, itemIndex: number): ItemParameters {
		// Without a fallback n8n throws for a parameter that is not in the workflow.
		const read = (name: string) => context.getNodeParameter(name, itemIndex, null);
		// Read for each item: a credential may hold expressions too.
		return new ItemParameters(read, async (type) => await context.getCredentials(type, itemIndex));
	}

	/** Of a collection or of a row of one. */
	static of(values: IDataObject): ItemParameters {
		return new ItemParameters((name) => values[name], noCredential);
	}

	/**
	 * What stands there, unchecked.
	 *
	 * @throws InputError when an expression cannot be resolved
	 */
	value(field: Field): unknown {
		try {
			return this.read(field.name);
		} catch (error) {
			throw unresolved(field, error as Error);
		}
	}

	/** True when the user added the field to its collection. */
	has(field: Field): boolean {
		return this.read(field.name) !== undefined;
	}

	/**
	 * Text without spaces around it.
	 *
	 * @throws InputError when it is required and empty, not text, or against the rule
	 */
	text(field: Field, rule: TextRule = {}): string {
		const text = asText(field.displayName, this.value(field)).trim();
		if (text) return obey(field.displayName, text, rule);
		if (field.required) throw missing(field.displayName);
		return '';
	}

	/**
	 * What was chosen from a list, typed, or pasted as an address.
	 *
	 * @throws InputError as for text
	 */
	locator(field: Field, rule: TextRule = {}): string {
		return this.choice(field, rule).value;
	}

	/**
	 * The same, with the name of the mode and the name that the list showed.
	 *
	 * @throws InputError as for text
	 */
	choice(field: Field, rule: TextRule = {}): Choice {
		const given = this.value(field);
		const isLocator = typeof given === 'object' && given !== null && 'value' in given;
		const chosen = isLocator ? (given as INodeParameterResourceLocator) : undefined;
		const raw = asText(field.displayName, chosen ? chosen.value : given);
		const value = extracted(field, chosen?.mode, raw.trim());
		const text = ItemParameters.of({ [field.name]: value }).text(field, rule);
		return { mode: chosen?.mode ?? 'id', value: text, listedName: chosen?.cachedResultName };
	}

	/**
	 * A switch; off when it was not touched.
	 *
	 * @throws InputError when it is neither true nor false
	 */
	boolean(field: Field): boolean {
		const value = this.value(field);
		return !isEmpty(value) && asBoolean(field.displayName, value);
	}

	/** @throws InputError when it is no port */
	port(field: Field): number {
		return asPort(field.displayName, this.value(field));
	}

	/** @throws InputError when it is no JSON object, as text or as an object */
	object(field: Field): IDataObject {
		return asObject(field.displayName, this.value(field));
	}

	/**
	 * The objects of a JSON list, given as text or as a list; none when it is empty.
	 *
	 * @throws InputError when it is something else
	 */
	objects(field: Field): IDataObject[] {
		const value = this.value(field);
		if (isEmpty(value)) return [];
		const list = parsedJson(field.displayName, value);
		if (!Array.isArray(list)) throw new InputError(`'${field.displayName}' must be a JSON list`);
		return list.map((entry) => asObject(field.displayName, entry));
	}

	/** The fields that the user added to a collection; none when it was not touched. */
	collection(field: Field): ItemParameters {
		return (this.collections[field.name] ??= this.readCollection(field));
	}

	private readCollection(field: Field): ItemParameters {
		const value = this.value(field);
		return ItemParameters.of(isEmpty(value) ? {} : asObject(field.displayName, value));
	}

	/**
	 * The rows of a fixed collection with one group.
	 *
	 * @throws InputError when an expression put something else there
	 */
	rows(field: Field, group: string): ItemParameters[] {
		const value = this.value(field);
		if (isEmpty(value)) return [];
		const rows = asObject(field.displayName, value)[group] ?? [];
		if (!Array.isArray(rows)) throw new InputError(`'${field.displayName}' must be a list of rows`);
		return rows.map((row) => ItemParameters.of(asObject(field.displayName, row)));
	}

	/**
	 * The entries of a field with several values, empty ones left out.
	 *
	 * @throws InputError when an entry is not text
	 */
	list(field: Field): string[] {
		const value = this.value(field);
		const entries = Array.isArray(value) ? value : [value];
		const texts = entries.map((entry) => asText(field.displayName, entry).trim());
		return texts.filter((text) => text !== '');
	}
}

/** The part of a pasted address that a mode asks for. */
function extracted({ displayName, modes }: Field, modeName = '', text = ''): string {
	const extractor = modes?.find(({ name }) => name === modeName)?.extractValue;
	if (!text || extractor?.type !== 'regex') return text;
	const [, part] = new RegExp(extractor.regex).exec(text) ?? [];
	if (part) return part;
	throw new InputError(
		`'${displayName}' is not the address of such a page`,
		'Copy it from the address bar while the page is open, or choose By ID.',
	);
}

function unresolved({ displayName }: Field, { message }: Error): InputError {
	return new InputError(`'${displayName}' has an expression that cannot be resolved`, message);
}

async function noCredential(type: string): Promise<never> {
	throw new InputError(`A part of the form has no credential ${type} of its own`);
}
