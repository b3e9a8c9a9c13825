import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	INodeParameterResourceLocator,
	INodeProperties,
	IPollFunctions,
} from 'n8n-workflow';

import { InputError } from './InputError';
import {
	toBoolean,
	toObject,
	toPort,
	toPositiveInteger,
	toText,
	describeType,
	quoteValue,
	isEmpty,
	emptyFieldError,
	validateText,
	parseJson,
	type TextRule,
} from './validate';

/** A field as the form declares it. Messages refer to it by the display name. */
export type Field = Pick<INodeProperties, 'name' | 'displayName' | 'required' | 'modes'>;

/** The value of a resource locator. */
export interface LocatorValue {
	/** The name of the mode: `list`, `id`, `url` or `name`. */
	mode: string;
	value: string;
	/** The label of the list entry, if the value was chosen from the list. */
	cachedResultName?: string;
}

/**
 * The parameters of one item. Each is read through its declaration in the form and validated on
 * the way. An operation reads only the fields that its form shows.
 */
export class ItemParameters {
	/** Kept because n8n resolves all expressions of a collection each time it is read. */
	private readonly collections: Record<string, ItemParameters> = {};

	private constructor(
		private readonly read: (name: string) => unknown,
		/** Reads a credential of the node other than the one it signs in with. */
		readonly credential: (type: string) => Promise<ICredentialDataDecryptedObject>,
		/** The names of the fields that the user added, of a collection. */
		private readonly addedNames: readonly string[] = [],
		/** The JSON of the input item, for an operation whose input items are data. */
		readonly input: () => IDataObject = () => ({}),
	) {}

	/**
	 * The parameters of the item with this index, with expressions resolved.
	 *
	 * @param onCredential learns every credential that is read
	 */
	static forItem(
		node: IExecuteFunctions,
		itemIndex: number,
		onCredential?: (credential: ICredentialDataDecryptedObject) => void,
	): ItemParameters {
		// Kept, because the expression of a parameter takes n8n longer than all else that is done for an item.
		const values = new Map<string, unknown>();
		const read = (name: string) => {
			// Without a fallback value, n8n throws for a parameter that is not in the workflow.
			if (!values.has(name)) values.set(name, node.getNodeParameter(name, itemIndex, null));
			return values.get(name);
		};
		return new ItemParameters(
			read,
			// A credential is read per item, because it may contain expressions.
			async (type) => {
				const credential = await node.getCredentials(type, itemIndex);
				onCredential?.(credential);
				return credential;
			},
			[],
			() => node.getInputData()[itemIndex]?.json ?? {},
		);
	}

	/** The parameters of a trigger, which has no items, with expressions resolved. */
	static forTrigger(trigger: IPollFunctions): ItemParameters {
		return new ItemParameters(
			(name) => trigger.getNodeParameter(name, null),
			async (type) => await trigger.getCredentials(type),
		);
	}

	/** The fields of a collection, or of one row of a fixed collection. */
	static fromValues(values: IDataObject): ItemParameters {
		return new ItemParameters(
			(name) => values[name],
			async (type) => await Promise.reject(new TypeError(`A collection has no ${type}`)),
			Object.keys(values),
		);
	}

	/**
	 * The value, not validated.
	 *
	 * @throws InputError when its expression cannot be resolved
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
	 * Text, trimmed.
	 *
	 * @throws InputError when it is not text, breaks the rule, or is required and empty
	 */
	text(field: Field, rule: TextRule = {}): string {
		const text = toText(field.displayName, this.raw(field)).trim();
		if (text) return validateText(field.displayName, text, rule);
		if (field.required) throw emptyFieldError(field.displayName);
		return '';
	}

	/**
	 * The value of a resource locator: chosen from the list, entered, or extracted from a URL.
	 *
	 * @throws InputError as for text
	 */
	locator(field: Field, rule: TextRule = {}): string {
		return this.resourceLocator(field, rule).value;
	}

	/**
	 * The value of a resource locator, with its mode and its label in the list.
	 *
	 * @throws InputError as for text
	 */
	resourceLocator(field: Field, rule: TextRule = {}): LocatorValue {
		const raw = this.raw(field);
		const isLocator = typeof raw === 'object' && raw !== null && 'value' in raw;
		// An expression for the whole field resolves to the value alone.
		const { mode, value, cachedResultName } = isLocator
			? (raw as INodeParameterResourceLocator)
			: { mode: undefined, value: raw, cachedResultName: undefined };
		const text = toText(field.displayName, value).trim();
		const extracted = applyExtractValue(field, mode, text);
		return {
			mode: mode ?? 'id',
			value: ItemParameters.fromValues({ [field.name]: extracted }).text(field, rule),
			cachedResultName,
		};
	}

	/**
	 * A boolean; false when the field was not touched.
	 *
	 * @throws InputError when it is neither true nor false
	 */
	boolean(field: Field): boolean {
		const value = this.raw(field);
		return !isEmpty(value) && toBoolean(field.displayName, value, quoteValue);
	}

	/** @throws InputError unless it is a port number */
	port(field: Field): number {
		return toPort(field.displayName, this.raw(field));
	}

	/** @throws InputError unless it is a whole number of 1 or more */
	positiveInteger(field: Field): number {
		return toPositiveInteger(field.displayName, this.raw(field));
	}

	/** @throws InputError unless it is a JSON object, given as text or as an object */
	object(field: Field): IDataObject {
		return toObject(field.displayName, this.raw(field));
	}

	/**
	 * The objects of a JSON list, given as text or as a list. An empty field has none.
	 *
	 * @throws InputError when it is not a list of objects
	 */
	objects(field: Field): IDataObject[] {
		const value = this.raw(field);
		if (isEmpty(value)) return [];
		const list = parseJson(field.displayName, value);
		if (!Array.isArray(list)) {
			throw new InputError(`'${field.displayName}' must be a JSON list, not ${describeType(list)}`);
		}
		return list.map((entry) => toObject(field.displayName, entry));
	}

	/**
	 * Refuses a field that was added to a collection without a value, where leaving it out means
	 * something else than the user wants: who adds it wants another value than the default. n8n passes
	 * `undefined` for an expression without a result.
	 *
	 * @throws InputError when the collection has the field and it is empty
	 */
	requireIfAdded(collection: Field, field: Field): void {
		const values = this.collection(collection);
		if (!values.addedNames.includes(field.name) || values.locator(field)) return;
		throw new InputError(
			`'${field.displayName}' in ${collection.displayName} is empty`,
			`Enter a value, or remove the field from ${collection.displayName}. If it comes from an expression, check that the input item has a value.`,
		);
	}

	/** The fields that the user added to a collection. */
	collection(field: Field): ItemParameters {
		return (this.collections[field.name] ??= this.readCollection(field));
	}

	private readCollection(field: Field): ItemParameters {
		const value = this.raw(field);
		return ItemParameters.fromValues(isEmpty(value) ? {} : toObject(field.displayName, value));
	}

	/**
	 * The rows of a fixed collection that has one group.
	 *
	 * @throws InputError when an expression gives anything but rows
	 */
	rows(field: Field, group: string): ItemParameters[] {
		const value = this.raw(field);
		if (isEmpty(value)) return [];
		const rows = toObject(field.displayName, value)[group] ?? [];
		if (!Array.isArray(rows)) {
			throw new InputError(
				`'${field.displayName}' must be a list of rows, not ${describeType(rows)}`,
			);
		}
		return rows.map((row) => ItemParameters.fromValues(toObject(field.displayName, row)));
	}

	/**
	 * The non-empty entries of a field with multiple values.
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

/** The part of a text that its mode extracts, such as the workspace ID in a URL. */
function applyExtractValue({ displayName, modes }: Field, modeName = '', text = ''): string {
	const extractor = modes?.find(({ name }) => name === modeName)?.extractValue;
	if (!text || extractor?.type !== 'regex') return text;
	const [, part] = new RegExp(extractor.regex).exec(text) ?? [];
	if (part) return part;
	throw new InputError(
		`'${displayName}' is not a ${displayName.toLowerCase()} URL`,
		"Copy it from the browser's address bar while the page is open, or choose By ID.",
	);
}

function expressionError({ displayName }: Field, { message }: Error): InputError {
	return new InputError(`'${displayName}' has an expression that cannot be resolved`, message);
}
