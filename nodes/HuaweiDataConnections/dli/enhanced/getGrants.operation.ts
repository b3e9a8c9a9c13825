import { DLI_ENHANCED_CONNECTION } from '../../client/apiPaths';
import { recordsIn } from '../../client/responses';
import { responseText } from '../../client/responseText';
import { UserFacingError } from '../../client/UserFacingError';
import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { identifyChoice } from '../DliConnectionApi';
import { toNotFoundError } from '../notFound';
import { enhanced } from './api';

const { connectionField } = enhanced;

/** Source: docs/api/dli-connections.md#privileges. */
export const getGrants: Operation = {
	option: {
		name: 'Get Grants',
		value: 'getGrants',
		action: 'Get grants of DLI enhanced connection',
		description: 'Get the projects that may bind their queues to an enhanced connection',
	},
	fields: [connectionField],
	prepare(item) {
		const choice = item.resourceLocator(connectionField, ID);
		return async (context) => {
			const connection = await identifyChoice(context, enhanced, choice);
			const { connectionId } = connection;
			const { privileges } = await context
				.send({
					service: 'dli',
					method: 'GET',
					path: `${DLI_ENHANCED_CONNECTION}/privileges`,
					params: { connection_id: connectionId },
				})
				.catch(toNotFoundError(connectionId));
			if (!Array.isArray(privileges)) {
				throw new UserFacingError('The response has no list of the grants of the connection');
			}
			return recordsIn(privileges).map((granted) => ({
				...connection,
				// Sources disagree about the key of the project.
				otherProjectId: responseText(granted.applicant_project_id ?? granted.project_id),
				privileges: granted.privileges as string[],
			}));
		};
	},
};
