import type { IDataObject } from 'n8n-workflow';

import type { Choice } from '../../parameters/ItemParameters';
import type { HuaweiRequest } from '../../transport/request';
import { idOf, NotThere, type Existing } from '../existing';
import type { Cloud, Send } from '../Operation';
import { tellIfMissing } from './missing';

/** A kind of DLI connection: where it is found and what its answers call things. */
export interface DliKind {
	/** Value of its resource. */
	resource: string;
	/** Path of all its connections. */
	collection: string;
	/** Key of the ID in a list and, where an answer has it, in a single connection. */
	idKey: string;
	/** Key of the state. */
	stateKey: string;
	/** What the output calls the service that a connection leads to. */
	serviceTypeOf(answer: IDataObject): string;
	/** Whether a connection is what the body of a create asks for. */
	isLike(answer: IDataObject, body: IDataObject): boolean;
	/** Gives every connection; deleted ones may be among them. */
	list(send: Send): Promise<IDataObject[]>;
	/** Advice that only this kind can give. */
	advise?: HuaweiRequest['advise'];
}

/** Path of one connection. */
export function pathOfOne({ collection }: DliKind): string {
	return `${collection}/{connection_id}`;
}

/** What an answer calls the state of a connection, in capitals: the sources disagree about them. */
export function stateOf({ stateKey }: DliKind, answer: IDataObject): string {
	return String(answer[stateKey] ?? '').toUpperCase();
}

/** DLI goes on listing and showing what was deleted (spec dli-datasource-connections 1.5, 2.3). */
export function isDeleted(kind: DliKind, answer: IDataObject): boolean {
	return stateOf(kind, answer) === 'DELETED';
}

/** The connections of a kind that are there; see existing.ts. */
export function existingOf(kind: DliKind) {
	return async ({ send }: Cloud): Promise<Existing[]> => {
		const all = await kind.list(send);
		return all
			.filter((answer) => !isDeleted(kind, answer))
			.map((answer) => ({ id: String(answer[kind.idKey]), name: String(answer.name), answer }));
	};
}

/** The ID of a chosen connection; see idOf. */
export async function chosenId(cloud: Cloud, kind: DliKind, choice: Choice): Promise<string> {
	return await idOf(cloud, kind.resource, existingOf(kind), choice);
}

/** A connection as DLI shows it, which may be a deleted one. */
export async function lookAt(send: Send, kind: DliKind, id: string): Promise<IDataObject> {
	const params = { connection_id: id };
	const { advise } = kind;
	return await send({ service: 'dli', method: 'GET', path: pathOfOne(kind), params, advise });
}

/**
 * A connection that is there.
 *
 * @throws NotThere when there is none of this ID, or it was deleted
 */
export async function readConnection(send: Send, kind: DliKind, id: string): Promise<IDataObject> {
	const answer = await lookAt(send, kind, id).catch(tellIfMissing(id));
	if (isDeleted(kind, answer)) throw new NotThere(id);
	return answer;
}
