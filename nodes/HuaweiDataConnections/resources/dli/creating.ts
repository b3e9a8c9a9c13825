import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import { created } from '../../presenter';
import { withoutSecrets } from '../../secrets';
import { createAtMostOnce } from '../atMostOnce';
import { namedExactly, nameTaken, type Existing, type IfExists } from '../existing';
import type { Cloud } from '../Operation';
import { existingOf, lookAt, type DliKind } from './DliKind';
import { untilReady, type Readiness } from './waiting';

/** A connection to create. */
export interface Creation {
	kind: DliKind;
	name: string;
	/** What the output calls the service. */
	serviceType: string;
	body: IDataObject;
	ifExists: IfExists;
	/** How long a request may take, in seconds. */
	timeLimit: number;
	/** How long to wait until it is ready; undefined: not at all. */
	waitSeconds?: number;
	/** How far it is; `isNew` when this run made it. */
	readiness(answer: IDataObject, isNew: boolean): Readiness;
}

/** Creates a connection, unless there is one of its name, and waits for it where that was asked. */
export async function createOnce(cloud: Cloud, creation: Creation): Promise<IDataObject> {
	const existing = await findTaken(cloud, creation);
	const output = existing ? unchanged(existing, creation) : await createNew(cloud, creation);
	const { kind, name, waitSeconds: seconds } = creation;
	if (seconds === undefined) return output;
	const id = String(output.connectionId);
	const state = await untilReady(cloud, {
		seconds,
		subject: existing ? `'${name}' is there already (${id})` : `'${name}' was created (${id})`,
		look: async () => creation.readiness(await lookAt(cloud.send, kind, id), !existing),
	});
	return { ...output, state };
}

async function createNew(cloud: Cloud, creation: Creation): Promise<IDataObject> {
	const { kind, name, serviceType, body, timeLimit } = creation;
	const { send } = cloud;
	const outputOf = (connectionId: unknown, answer: IDataObject) =>
		created({ connectionId, name, serviceType, answer });
	const post = { service: 'dli', method: 'POST', path: kind.collection, body } as const;
	const { advise } = kind;
	return await createAtMostOnce(cloud, {
		name,
		// No source says so.
		isUnique: false,
		timeLimit,
		// Others of that name have ended the item by now.
		known: [],
		send: async () => {
			const answer = await send({ ...post, advise, outcome: `'${name}' was created` });
			return outputOf(answer.connection_id, answer);
		},
		find: async () => {
			const all = await existingOf(kind)(cloud);
			return all.filter((connection) => connection.name === name);
		},
		madeAt: ({ answer }) => Number(answer.create_time),
		matches: ({ answer }) => kind.isLike(answer, body),
		adopt: ({ id, answer }) => outputOf(id, answer),
	});
}

/**
 * The connection that has the name already. DLI may take a name twice, so it is looked up first.
 *
 * @throws InputError when that ends the item
 */
async function findTaken(
	cloud: Cloud,
	{ kind, name, ifExists }: Creation,
): Promise<Existing | undefined> {
	const looked = namedExactly(cloud, kind.resource, existingOf(kind), name);
	const mayGoOnWithout = ifExists === 'fail';
	const [found, ...others] = await (mayGoOnWithout ? looked.catch(noneIfRefused) : looked);
	if (!found) return undefined;
	if (ifExists === 'fail') throw nameTaken(found);
	if (others.length === 0) return found;
	const ids = [found, ...others].map(({ id }) => id).join(', ');
	throw new InputError(
		`${others.length + 1} connections are named '${name}', so it is not clear which one to return`,
		`Delete those that are not needed, or choose another name: ${ids}.`,
	);
}

/**
 * Who may create need not be allowed to list. What stands in the way of every request, or passes,
 * does end the item: what a list would tell is then not known.
 */
function noneIfRefused(error: Error): Existing[] {
	const isRefusal = error instanceof NodeApiError && error.context.errorCode !== undefined;
	const status = isRefusal ? Number(error.httpCode) : 0;
	const isOfTheList = status >= 200 && status < 500 && ![401, 429].includes(status);
	if (isOfTheList) return [];
	throw error;
}

function unchanged({ id, name, answer }: Existing, { kind, serviceType }: Creation) {
	const found = kind.serviceTypeOf(answer);
	if (found.toLowerCase() !== serviceType.toLowerCase()) {
		throw new InputError(
			`There is a connection named '${name}' already, and it leads to ${found}: ${id}`,
			`Choose another name: 'Return Existing' returns only a connection to ${serviceType}.`,
		);
	}
	const response = withoutSecrets(answer);
	return { connectionId: id, name, serviceType: found, action: 'unchanged', response };
}
