import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { unknownOutcomeSentAt } from '../../client/errors';
import type { ApiRequest } from '../../client/request';
import type { Operation, OperationContext, PrepareContext } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import type { ItemParameters } from '../../fields/ItemParameters';
import { identifyChoice, readConnection } from '../DliConnectionApi';
import { enhanced } from './api';

/** One request that changes an existing connection. */
export interface ConnectionChange extends Pick<
	ApiRequest,
	'method' | 'path' | 'params' | 'body' | 'treatAsSuccessOnRetry'
> {
	/** The effect as the output names it, such as `bound`. */
	action: string;
	/** The effect as a sentence, for the case that the outcome is unknown. */
	effect: string;
	/** Whether the connection shows the effect; missing where it cannot be seen there. */
	isDone?(connection: IDataObject): boolean;
	/** What the output has besides the connection and the response. */
	output: IDataObject;
}

interface ChangeOperation extends Pick<Operation, 'option' | 'isDestructive'> {
	/** The fields below the connection. */
	fields: INodeProperties[];
	/**
	 * Reads and validates the item.
	 *
	 * @returns a function that builds the change once the ID of the connection is known
	 * @throws InputError that names the field
	 */
	prepareChange(
		item: ItemParameters,
		context: PrepareContext,
	): (connectionId: string) => ConnectionChange;
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
				const { connectionId } = connection;
				const { action, output, params, isDone, ...request } = buildChange(connectionId);
				const response = await context
					.send({
						...request,
						service: 'dli',
						params: { connection_id: connectionId, ...params },
						hasSuccessFlag: true,
					})
					.catch(async (error: Error) => await lookUp(context, connectionId, error, isDone));
				return [{ ...connection, action, ...output, response }];
			};
		},
	};
}

/**
 * Reads the connection after a change whose outcome is unknown.
 *
 * @returns an empty response when the connection shows the effect of the change
 * @throws the error of the change otherwise
 */
async function lookUp(
	{ send }: OperationContext,
	connectionId: string,
	error: Error,
	isDone: ConnectionChange['isDone'],
): Promise<IDataObject> {
	if (!isDone || unknownOutcomeSentAt(error) === undefined) throw error;
	const connection = await readConnection(send, enhanced, connectionId).catch(() => undefined);
	if (connection && isDone(connection)) return {};
	throw error;
}
