import type { INodeProperties } from 'n8n-workflow';

import {
	toPort,
	isEmpty,
	emptyFieldError,
	validateText,
	type TextRule,
} from '../../fields/validate';
import { UserFacingError } from '../../client/UserFacingError';
import { ItemParameters } from '../../fields/ItemParameters';
import { DLI_SERVICES } from '../../connectionTypes/dliServices';
import type { DliService } from '../../connectionTypes/dliServices';
import { BY_NAME } from '../../connectionTypes/typeOptions';
import { locator } from '../../fields/locator';

/** Longest `url` that DLI takes (docs/api/dli-connections.md#basic-create). */
const URL_LIMIT = 512;

const HOST: TextRule = {
	pattern: /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
	allowedText: 'a host name or an IP address, without scheme, port and path',
};

/** A host with its port, as the lists give it. */
const OWN_PORT = /^(.*):(\d+)$/;

const BY_ADDRESS = { displayName: 'By Host', name: 'address' };

const addressFrom: INodeProperties = {
	displayName: 'Address',
	name: 'addressFrom',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Host and Port',
			value: 'hostAndPort',
			description: 'Choose the address from a list, or put it together from its parts',
		},
		{
			name: 'Paste Address',
			value: 'paste',
			description: 'Take the address as the console of the service shows it',
		},
	],
	default: 'hostAndPort',
	displayOptions: { hide: { dliService: [BY_NAME] } },
};

/** The address fields of all services: host and port by service, and everywhere the whole address. */
export const addressFields: INodeProperties[] = [
	addressFrom,
	...DLI_SERVICES.flatMap((service) => [
		showForService(service, 'hostAndPort', hostField(service)),
		showForService(service, 'hostAndPort', portField(service)),
		showForService(service, 'paste', pasteField(service)),
	]),
	{ ...pasteField(), displayOptions: { show: { dliService: [BY_NAME] } } },
];

/**
 * The `url` of the service to connect.
 *
 * @param service undefined for a service that is not in the table: its address is sent as it is
 * @param byName the service was named by text, where the form asks for the whole address only
 * @throws InputError that names the field
 */
export function readAddress(
	item: ItemParameters,
	service: DliService | undefined,
	byName: boolean,
): string {
	const fromParts = service && !byName && item.raw(addressFrom) !== 'paste';
	const url = fromParts ? joinedAddress(item, service) : pastedAddress(item, service);
	return validateText(fromParts ? service.address.hostName : 'Address', url, {
		maxLength: URL_LIMIT,
	});
}

function joinedAddress(item: ItemParameters, service: DliService): string {
	const { hostName, allowsMultiple: several } = service.address;
	const field = hostField(service);
	const given = item.raw(field);
	const isLocator = typeof given === 'object' && given !== null && 'value' in given;
	const host = ItemParameters.fromValues({
		[field.name]: (isLocator ? given.value : given) as string,
	});
	const hosts = several ? host.list(field).flatMap(partsOf) : [host.text(field)];
	if (hosts.length === 0) throw emptyFieldError(hostName);
	return hosts
		.map((text) => {
			// Text without a mode is from before the list: a host alone, as it was then.
			const [, name = text, own] = (isLocator && OWN_PORT.exec(text)) || [];
			const port = own ? ownPort(item, service, own) : item.port(portField(service));
			return `${validateText(hostName, name, HOST)}:${port}`;
		})
		.join(',');
}

/**
 * The port that an address brings along. The one of the form is not asked for then, but where the
 * user set it to something else, there is no telling which one is meant.
 */
function ownPort(item: ItemParameters, service: DliService, own: string): number {
	const { hostName, defaultPort } = service.address;
	const port = toPort(hostName, own);
	const field = portField(service);
	const inForm = isEmpty(item.raw(field)) ? defaultPort : item.port(field);
	if (inForm === defaultPort || inForm === port) return port;
	throw new UserFacingError(
		`'${hostName}' has the port ${port}, and '${field.displayName}' is ${inForm}`,
		`Set '${field.displayName}' back to ${defaultPort}, and the port of the address counts.`,
	);
}

function partsOf(list: string): string[] {
	const parts = list.split(',').map((part) => part.trim());
	return parts.filter((part) => part !== '');
}

function pastedAddress(item: ItemParameters, service?: DliService): string {
	const pasted = item.text(pasteField(service));
	if (!service) return pasted;
	const parts = pasted.split(',').map((part) => part.trim());
	if (parts.length > 1 && !service.address.allowsMultiple) {
		throw new UserFacingError(
			`'Address' must be one address for ${service.consoleName}, and this is a list of ${parts.length}`,
			'Choose any one of them.',
		);
	}
	return parts.map((part) => checkedPart(part, service)).join(',');
}

function checkedPart(part: string, { address }: DliService): string {
	const [host, port] = part.split(/:(?=[^:]*$)/);
	if (!host || port === undefined) {
		throw new UserFacingError(
			`'Address' must be host:port, such as ${address.example}`,
			`Given: ${part}`,
		);
	}
	return `${validateText('Address', host, HOST)}:${toPort('Address', port)}`;
}

function hostField({ parameterPrefix: stem, address }: DliService): INodeProperties {
	const { hostName, hostPlaceholder, hostDescription, list, allowsMultiple: several } = address;
	const part = {
		displayName: hostName,
		name: several ? `${stem}Hosts` : `${stem}Host`,
		required: true,
		placeholder: hostPlaceholder,
		description: hostDescription,
	};
	if (!list) return { ...part, type: 'string', default: '' };
	const hint = several ? { hint: 'Separate several hosts with commas' } : {};
	return locator(part, list, [], { ...BY_ADDRESS, ...hint });
}

function portField({
	parameterPrefix: stem,
	address: { defaultPort, list },
}: DliService): INodeProperties {
	return {
		// A name for each service: n8n would keep the port of the service chosen before.
		displayName: 'Port',
		name: `${stem}Port`,
		type: 'number',
		required: true,
		typeOptions: { minValue: 1, maxValue: 65535, numberPrecision: 0 },
		default: defaultPort,
		...(list && {
			description: 'Not used for an address with its own port, such as from the list',
		}),
	};
}

function pasteField(service?: DliService): INodeProperties {
	return {
		displayName: 'Address',
		name: 'address',
		type: 'string',
		required: true,
		default: '',
		placeholder: `e.g. ${service?.address.example ?? '192.168.0.240:9200'}`,
		description: service?.address.hostDescription ?? 'Address of the service, sent as it stands',
	};
}

function showForService(
	service: DliService,
	from: string,
	field: INodeProperties,
): INodeProperties {
	const show = { dliService: [service.value], addressFrom: [from] };
	return { ...field, displayOptions: { show } };
}
