import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { unknownOutcomeSentAt } from '../../client/errors';
import type { ApiRequest } from '../../client/request';
import type { ChosenConnection } from '../../connections/connectionLookup';
import type { Operation, OperationContext, PrepareContext } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import type { ItemParameters } from '../../fields/ItemParameters';
import { identifyChoice, readConnection } from '../DliConnectionApi';
import { enhanced } from './api';

/** One request that changes an existing connection. */
export interface ConnectionChange {
	/** The request; its `effect` is what is told when the outcome is unknown. */
	request: Omit<ApiRequest, 'service'>;
	/** The effect as the output names it, such as `bound`. */
	action: string;
	/** Reads what shows the effect; the connection if missing. */
	observe?(context: OperationContext, connectionId: string): Promise<IDataObject>;
	/** Whether what is observed shows the effect; missing where it cannot be seen. */
	isDone?(observed: IDataObject): boolean;
	/** Checks the effect after a success, where that does not prove it. */
	confirm?(context: OperationContext): Promise<void>;
	/** What the output has besides the connection and the response. */
	output: IDataObject;
}

/** Builds a change once the ID of the connection is known. */
export type BuildChange = (connectionId: string) => ConnectionChange;

interface ChangeOperation extends Pick<Operation, 'option' | 'isDestructive'> {
	/** The fields below the connection. */
	fields: INodeProperties[];
	/**
	 * Reads and validates the item.
	 *
	 * @throws InputError that names the field
	 */
	prepareChange(item: ItemParameters, context: PrepareContext): BuildChange;
}

/** An operation that changes the connection that the user chose with one request. */
export function changeOperation({ fields, prepareChange, ...rest }: ChangeOperation): Operation {
	const { connectionField } = enhanced;
	return {
		...rest,
		fields: [connectionField, ...fields],
		prepare(item, prepareContext) {
			const choice = item.resourceLocator(connectionField, ID);
			const buildChange = prepareChange(item, prepareContext);
			return async (context) => {
				const connection = await identifyChoice(context, enhanced, choice);
				const change = buildChange(connection.connectionId);
				return [await sendChange(context, connection, change)];
			};
		},
	};
}

/**
 * Changes a connection with one request, and returns the output.
 *
 * @throws NodeApiError or UserFacingError when DLI refuses, or the outcome stays unknown
 */
export async function sendChange(
	context: OperationContext,
	connection: ChosenConnection,
	change: ConnectionChange,
): Promise<IDataObject> {
	const { connectionId } = connection;
	const { request, action, output, confirm } = change;
	const response = await context
		.send({
			...request,
			service: 'dli',
			params: { connection_id: connectionId, ...request.params },
		})
		.catch(async (error: Error) => await lookUp(context, connectionId, error, change));
	await confirm?.(context);
	return { ...connection, action, ...output, response };
}

/**
 * Reads the connection after a change whose outcome is unknown.
 *
 * @returns an empty response when the connection shows the effect of the change
 * @throws the error of the change otherwise
 */
async function lookUp(
	context: OperationContext,
	connectionId: string,
	error: Error,
	{ observe = observeConnection, isDone }: ConnectionChange,
): Promise<IDataObject> {
	if (!isDone || unknownOutcomeSentAt(error) === undefined) throw error;
	const observed = await observe(context, connectionId).catch(() => undefined);
	if (observed && isDone(observed)) return {};
	throw error;
}

async function observeConnection(
	{ send }: OperationContext,
	connectionId: string,
): Promise<IDataObject> {
	return await readConnection(send, enhanced, connectionId);
}
