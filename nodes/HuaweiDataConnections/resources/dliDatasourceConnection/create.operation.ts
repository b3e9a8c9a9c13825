import type { ItemParameters } from '../../parameters/ItemParameters';
import { created } from '../../presenter';
import { findDliService } from '../../serviceTypes/dli';
import { BY_NAME } from '../../serviceTypes/evidence';
import type { Refusal } from '../../transport/refusals';
import type { Operation } from '../Operation';
import { additionalFields, connectionName, ID, networkId } from '../sharedFields';
import { readTags } from '../tags';
import { addressFields, readAddress } from './address';
import { createFields, notice, securityGroupId, service, serviceName } from './create.fields';

const NAME = { maxLength: 64, pattern: /^[\w-]+$/, allowed: 'letters, digits, "_" and "-"' };
const DISCONTINUED =
	'Huawei Cloud has discarded basic datasource connections since 2024-06-30, which may be the reason. DLI Enhanced Connection replaces them.';

/** Spec dli-datasource-connections 1.1. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create DLI datasource connection',
		description: 'Create a basic datasource connection of Data Lake Insight',
	},
	fields: [
		notice,
		connectionName,
		service,
		serviceName,
		...addressFields,
		securityGroupId,
		networkId,
		createFields,
	],
	prepare(item) {
		const connection = readConnection(item);
		return async ({ send }) => {
			const answer = await send({
				service: 'dli',
				method: 'POST',
				path: '/v2.0/{project_id}/datasource-connection',
				body: connection,
				outcome: `'${connection.name}' was created`,
				advise: adviseEnhanced,
			});
			const { name, service: serviceType } = connection;
			return [created({ connectionId: answer.connection_id, name, serviceType, answer })];
		};
	},
};

function readConnection(item: ItemParameters) {
	const chosen = String(item.value(service));
	const typed = chosen === BY_NAME ? item.text(serviceName) : chosen;
	const known = findDliService(typed);
	const connection = {
		name: item.text(connectionName, NAME),
		service: known?.value ?? typed,
		security_group_id: item.text(securityGroupId, ID),
		network_id: item.text(networkId, ID),
		url: readAddress(item, known, chosen === BY_NAME),
	};
	const tags = readTags(item.collection(additionalFields));
	return tags.length > 0 ? { ...connection, tags } : connection;
}

/** What a service that was switched off answers is not known; each of these signs will do. */
function adviseEnhanced({ status, code, text }: Refusal): string | undefined {
	const switchedOff = status < 300 || /^(APIGW|APIG)\.0101$|^DLI\.0007$/.test(code);
	const saysSo = /discard|discontinu|deprecat|offline|no longer|not support|废弃|下线/i.test(text);
	return switchedOff || saysSo ? DISCONTINUED : undefined;
}
