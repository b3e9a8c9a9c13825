import type { IDataObject } from 'n8n-workflow';

import { compareTexts } from '../client/compareTexts';
import type { Environment } from '../dataArts/findExisting';

/** The kinds of connections that a set can have. */
export const KIND_NAMES = ['dataArts', 'dliAuth', 'dliEnhanced'] as const;

/** A kind of connection, as the column `kind` names it. */
export type KindName = (typeof KIND_NAMES)[number];

/** Where connections are: a workspace of DataArts Studio, or DLI in the project. */
export interface Scope {
	kind: KindName;
	/** Empty for DLI. */
	workspaceId: string;
}

/** What identifies a connection. */
export interface ConnectionKey extends Scope {
	name: string;
	/** In DataArts Studio, each environment can have a connection of the same name. */
	environment?: Environment;
}

/**
 * What a connection has, by column. Each setting has the key `settings.<key>`. Lists are in a fixed
 * order. There are no secrets among the values.
 */
export type Properties = IDataObject;

/** Says who maintains a connection, where everyone who looks at the connection can see it. */
export interface Mark {
	owner: string;
	/** The version of the secrets that were sent last; empty if the list names none. */
	secretVersion: string;
}

/** A connection as the list describes it. */
export interface DesiredEntry extends ConnectionKey {
	/** The input item that it comes from. */
	itemIndex: number;
	/** The project that the list names for it; empty for that of the run. */
	projectId: string;
	/** True if there is to be no such connection. */
	isAbsent: boolean;
	properties: Properties;
	/** Why a value cannot be sent, by its key among the properties. It may be what is stored all the same. */
	invalid: Readonly<Record<string, string>>;
	/** Columns that the list gives and that Huawei Cloud does not return. */
	notCompared: string[];
	/** The secrets of the list, as they are sent, by their keys in the settings or by their columns. They are in no output. */
	secretSettings: IDataObject;
	secretVersion: string;
	/** Names by the columns whose IDs are those of this name. */
	refs: Readonly<Record<string, string>>;
	/** The name that the connection had before, if it is to be renamed. */
	renamedFrom?: string;
	/** Columns with the ID of something that was found in this project. */
	lookedUp?: readonly string[];
	/** Why a name was not found. */
	unresolved?: Explanation;
	/** Whether the login credential is for this connection, too. */
	usesLogin: boolean;
	/** What a request sends and Huawei Cloud never returns: the modules, as a bitmask. */
	modules?: number;
	/** Why no connection can be created from it. */
	incomplete?: Explanation;
}

/** The names that an entry is about: its own, and the one that it had before. */
export function namesOf({ name, renamedFrom }: DesiredEntry): string[] {
	return renamedFrom === undefined ? [name] : [name, renamedFrom];
}

/** What prevents a change, and what to do about it. */
export interface Explanation {
	reason: string;
	advice: string;
}

/** A connection in Huawei Cloud. */
export interface ObservedEntry extends ConnectionKey {
	connectionId: string;
	/** Who owns it; undefined if it has no mark. */
	mark?: Mark;
	properties: Properties;
	/** Columns that its response does not have at all. */
	notReturned: string[];
	/** Keys of the secrets that an update has to send again. */
	secretKeys: string[];
	/** The response that it was read from. */
	response?: IDataObject;
	/** Why it could not be read; its properties are then unknown. */
	readError?: string;
}

/** What was found in a scope. */
export interface ObservedScope extends Scope {
	connections: ObservedEntry[];
	/** Why it could not be read; its connections are then unknown. */
	readError?: string;
}

/** Whether two scopes are the same. */
export function isSameScope(a: Scope, b: Scope): boolean {
	return a.kind === b.kind && a.workspaceId === b.workspaceId;
}

/** A text that is the same for equal scopes only. */
export function scopeKey({ kind, workspaceId }: Scope): string {
	return `${kind} ${workspaceId}`;
}

/** Orders connections by kind, workspace, name, and environment, the same on every computer. */
export function compareKeys(a: ConnectionKey, b: ConnectionKey): number {
	return compareTexts(sortText(a), sortText(b));
}

function sortText({ kind, workspaceId, name, environment }: ConnectionKey): string {
	return [kind, workspaceId, name, environment ?? ''].join('\u0000');
}
