import type { INodeProperties } from 'n8n-workflow';

import { DLI_SERVICES, type DliService } from '../../connectionTypes/dliServices';
import { BY_NAME } from '../../connectionTypes/typeOptions';
import { InputError } from '../../fields/InputError';
import { ItemParameters } from '../../fields/ItemParameters';
import { locator } from '../../fields/locator';
import {
	emptyFieldError,
	isEmpty,
	toPort,
	validateText,
	type TextRule,
} from '../../fields/validate';

/** The longest `url` that DLI accepts (docs/api/dli-connections.md#basic-create). */
const MAX_URL_LENGTH = 512;

const HOST: TextRule = {
	pattern: /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
	allowedText: 'a host name or an IP address, without scheme, port and path',
};

/** A host with its port, as the lists of the form have it. */
const HOST_AND_PORT = /^(.*):(\d+)$/;

const BY_HOST = { displayName: 'By Host', name: 'address' };

const addressFrom: INodeProperties = {
	displayName: 'Address',
	name: 'addressFrom',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Host and Port',
			value: 'hostAndPort',
			description: 'Choose the address from a list, or enter host and port',
		},
		{
			name: 'Paste Address',
			value: 'paste',
			description: 'Paste the address as the console of the service shows it',
		},
	],
	default: 'hostAndPort',
	displayOptions: { hide: { dliService: [BY_NAME] } },
};

/** The address of each service, as host and port or as a whole. By Name has only the whole. */
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
 * Returns the `url` of the service that the connection leads to.
 *
 * @param service undefined if the table does not have it; its address is then sent unchanged
 * @param isByName whether the user entered the name of the service, so that the form shows only
 * the whole address
 * @throws InputError that names the field
 */
export function readAddress(
	item: ItemParameters,
	service: DliService | undefined,
	isByName: boolean,
): string {
	const isFromParts = service && !isByName && item.raw(addressFrom) !== 'paste';
	const url = isFromParts ? addressFromParts(item, service) : pastedAddress(item, service);
	const label = isFromParts ? service.address.hostName : 'Address';
	return validateText(label, url, { maxLength: MAX_URL_LENGTH });
}

function addressFromParts(item: ItemParameters, service: DliService): string {
	const { hostName, allowsMultiple } = service.address;
	const field = hostField(service);
	const raw = item.raw(field);
	const isLocator = typeof raw === 'object' && raw !== null && 'value' in raw;
	const host = ItemParameters.fromValues({
		[field.name]: (isLocator ? raw.value : raw) as string,
	});
	const hosts = allowsMultiple ? host.list(field).flatMap(splitList) : [host.text(field)];
	if (hosts.length === 0) throw emptyFieldError(hostName);
	return hosts
		.map((text) => {
			// A value that is not a locator is a host without a port.
			const [, name = text, ownPortText] = (isLocator && HOST_AND_PORT.exec(text)) || [];
			const port = ownPortText
				? portFromAddress(item, service, ownPortText)
				: item.port(portField(service));
			return `${validateText(hostName, name, HOST)}:${port}`;
		})
		.join(',');
}

/**
 * Returns the port that is part of an address. It takes precedence over the port field, unless the
 * user changed that field to another port: then it is unclear which one the user wants.
 */
function portFromAddress(item: ItemParameters, service: DliService, ownPortText: string): number {
	const { hostName, defaultPort } = service.address;
	const ownPort = toPort(hostName, ownPortText);
	const field = portField(service);
	const formPort = isEmpty(item.raw(field)) ? defaultPort : item.port(field);
	if (formPort === defaultPort || formPort === ownPort) return ownPort;
	throw new InputError(
		`'${hostName}' has the port ${ownPort}, and '${field.displayName}' is ${formPort}`,
		`Set '${field.displayName}' back to ${defaultPort} to use the port of the address.`,
	);
}

function splitList(text: string): string[] {
	const parts = text.split(',').map((part) => part.trim());
	return parts.filter((part) => part !== '');
}

function pastedAddress(item: ItemParameters, service?: DliService): string {
	const text = item.text(pasteField(service));
	if (!service) return text;
	const parts = text.split(',').map((part) => part.trim());
	if (parts.length > 1 && !service.address.allowsMultiple) {
		throw new InputError(
			`'Address' must be one address for ${service.consoleName}, and this is a list of ${parts.length}`,
			'Choose any one of them.',
		);
	}
	return parts.map((part) => validateAddress(part, service)).join(',');
}

function validateAddress(text: string, { address }: DliService): string {
	const [host, port] = text.split(/:(?=[^:]*$)/);
	if (!host || port === undefined) {
		throw new InputError(`'Address' must be host:port, such as ${address.example}, not ${text}`);
	}
	return `${validateText('Address', host, HOST)}:${toPort('Address', port)}`;
}

function hostField({ parameterPrefix, address }: DliService): INodeProperties {
	const { hostName, hostPlaceholder, hostDescription, list, allowsMultiple } = address;
	const base = {
		displayName: hostName,
		name: allowsMultiple ? `${parameterPrefix}Hosts` : `${parameterPrefix}Host`,
		required: true,
		placeholder: hostPlaceholder,
		description: hostDescription,
	};
	if (!list) return { ...base, type: 'string', default: '' };
	const hint = allowsMultiple ? { hint: 'Separate several hosts with commas' } : {};
	return locator(base, list, [], { ...BY_HOST, ...hint });
}

function portField({ parameterPrefix, address }: DliService): INodeProperties {
	const { defaultPort, list } = address;
	return {
		// Each service has its own parameter, or n8n would keep the port of the previous service.
		displayName: 'Port',
		name: `${parameterPrefix}Port`,
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
		description: service?.address.hostDescription ?? 'Address of the service, sent unchanged',
	};
}

function showForService(
	{ value }: DliService,
	from: string,
	field: INodeProperties,
): INodeProperties {
	return { ...field, displayOptions: { show: { dliService: [value], addressFrom: [from] } } };
}
