import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	INodeParameterResourceLocator,
	INodeProperties,
} from 'n8n-workflow';

import {
	toBoolean,
	toObject,
	toPort,
	toText,
	isEmpty,
	emptyFieldError,
	validateText,
	parseJson,
	type TextRule,
} from './validate';
import { UserFacingError } from '../client/UserFacingError';

/** A field as the form declares it: messages call it by the name that the user sees. */
export type Field = Pick<INodeProperties, 'name' | 'displayName' | 'required' | 'modes'>;

/** What a resource locator holds. */
export interface LocatorValue {
	/** The name of the mode: `list`, `id`, `url`, `name`. */
	mode: string;
	value: string;
	/** As the list showed it, when it was chosen there. */
	cachedResultName?: string;
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
	static forItem(context: IExecuteFunctions, itemIndex: number): ItemParameters {
		// Without a fallback n8n throws for a parameter that is not in the workflow.
		const read = (name: string) => context.getNodeParameter(name, itemIndex, null);
		// Read for each item: a credential may hold expressions too.
		return new ItemParameters(read, async (type) => await context.getCredentials(type, itemIndex));
	}

	/** Of a collection or of a row of one. */
	static fromValues(values: IDataObject): ItemParameters {
		return new ItemParameters((name) => values[name], noCredential);
	}

	/**
	 * What stands there, unchecked.
	 *
	 * @throws InputError when an expression cannot be resolved
	 */
	raw(field: Field): unknown {
		try {
			return this.read(field.name);
		} catch (error) {
			throw expressionError(field, error as Error);
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
		const text = toText(field.displayName, this.raw(field)).trim();
		if (text) return validateText(field.displayName, text, rule);
		if (field.required) throw emptyFieldError(field.displayName);
		return '';
	}

	/**
	 * What was chosen from a list, typed, or pasted as an address.
	 *
	 * @throws InputError as for text
	 */
	locator(field: Field, rule: TextRule = {}): string {
		return this.resourceLocator(field, rule).value;
	}

	/**
	 * The same, with the name of the mode and the name that the list showed.
	 *
	 * @throws InputError as for text
	 */
	resourceLocator(field: Field, rule: TextRule = {}): LocatorValue {
		const given = this.raw(field);
		const isLocator = typeof given === 'object' && given !== null && 'value' in given;
		const chosen = isLocator ? (given as INodeParameterResourceLocator) : undefined;
		const raw = toText(field.displayName, chosen ? chosen.value : given);
		const value = applyExtractValue(field, chosen?.mode, raw.trim());
		const text = ItemParameters.fromValues({ [field.name]: value }).text(field, rule);
		return { mode: chosen?.mode ?? 'id', value: text, cachedResultName: chosen?.cachedResultName };
	}

	/**
	 * A switch; off when it was not touched.
	 *
	 * @throws InputError when it is neither true nor false
	 */
	boolean(field: Field): boolean {
		const value = this.raw(field);
		return !isEmpty(value) && toBoolean(field.displayName, value);
	}

	/** @throws InputError when it is no port */
	port(field: Field): number {
		return toPort(field.displayName, this.raw(field));
	}

	/** @throws InputError when it is no JSON object, as text or as an object */
	object(field: Field): IDataObject {
		return toObject(field.displayName, this.raw(field));
	}

	/**
	 * The objects of a JSON list, given as text or as a list; none when it is empty.
	 *
	 * @throws InputError when it is something else
	 */
	objects(field: Field): IDataObject[] {
		const value = this.raw(field);
		if (isEmpty(value)) return [];
		const list = parseJson(field.displayName, value);
		if (!Array.isArray(list))
			throw new UserFacingError(`'${field.displayName}' must be a JSON list`);
		return list.map((entry) => toObject(field.displayName, entry));
	}

	/** The fields that the user added to a collection; none when it was not touched. */
	collection(field: Field): ItemParameters {
		return (this.collections[field.name] ??= this.readCollection(field));
	}

	private readCollection(field: Field): ItemParameters {
		const value = this.raw(field);
		return ItemParameters.fromValues(isEmpty(value) ? {} : toObject(field.displayName, value));
	}

	/**
	 * The rows of a fixed collection with one group.
	 *
	 * @throws InputError when an expression put something else there
	 */
	rows(field: Field, group: string): ItemParameters[] {
		const value = this.raw(field);
		if (isEmpty(value)) return [];
		const rows = toObject(field.displayName, value)[group] ?? [];
		if (!Array.isArray(rows))
			throw new UserFacingError(`'${field.displayName}' must be a list of rows`);
		return rows.map((row) => ItemParameters.fromValues(toObject(field.displayName, row)));
	}

	/**
	 * The entries of a field with several values, empty ones left out.
	 *
	 * @throws InputError when an entry is not text
	 */
	list(field: Field): string[] {
		const value = this.raw(field);
		const entries = Array.isArray(value) ? value : [value];
		const texts = entries.map((entry) => toText(field.displayName, entry).trim());
		return texts.filter((text) => text !== '');
	}
}

/** The part of a pasted address that a mode asks for. */
function applyExtractValue({ displayName, modes }: Field, modeName = '', text = ''): string {
	const extractor = modes?.find(({ name }) => name === modeName)?.extractValue;
	if (!text || extractor?.type !== 'regex') return text;
	const [, part] = new RegExp(extractor.regex).exec(text) ?? [];
	if (part) return part;
	throw new UserFacingError(
		`'${displayName}' is not the address of such a page`,
		'Copy it from the address bar while the page is open, or choose By ID.',
	);
}

function expressionError({ displayName }: Field, { message }: Error): UserFacingError {
	return new UserFacingError(`'${displayName}' has an expression that cannot be resolved`, message);
}

async function noCredential(type: string): Promise<never> {
	throw new UserFacingError(`A part of the form has no credential ${type} of its own`);
}
