import type { INodeProperties } from 'n8n-workflow';

import { isRecord } from '../../client/responses';
import {
	addressParameter,
	DLI_SERVICES,
	SERVICE_PARAMETER,
	type DliService,
} from '../../connectionTypes/dliServices';
import { BY_NAME } from '../../connectionTypes/typeOptions';
import { InputError } from '../../fields/InputError';
import { ItemParameters } from '../../fields/ItemParameters';
import { LIST_MODE, locator, modePath, stringMode, textLocator } from '../../fields/locator';
import { emptyFieldError, toPort, validateText, type TextRule } from '../../fields/validate';

/** The longest `url` that DLI accepts (docs/api/dli-connections.md#basic-create). */
const MAX_URL_LENGTH = 512;

const HOST: TextRule = {
	pattern: /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
	allowedText: 'a host name or an IP address, without scheme and path',
};

const HOST_AND_PORT = /^(.*):(\d+)$/;

/** The mode in which the port has a field of its own. */
const BY_HOST = { displayName: 'By Host and Port', name: 'host' };

/** The mode for an address as the console shows it, which has to contain the port. */
const BY_ADDRESS = { displayName: 'By Address', name: 'address' };

/** The address of a service that is entered by name, and so has no list. */
const addressByName: INodeProperties = {
	displayName: 'Address',
	name: 'address',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 192.168.0.240:9200',
	description: 'Address of the service with its port, sent unchanged',
	displayOptions: { show: { [SERVICE_PARAMETER]: [BY_NAME] } },
};

/** The address of each service, and its port where the address does not contain it. */
export const addressFields: INodeProperties[] = [
	...DLI_SERVICES.flatMap((service) => [addressField(service), portField(service)]),
	addressByName,
];

/**
 * Returns the `url` of the service that the connection leads to.
 *
 * @param service undefined if the table does not have it; its address is then sent unchanged
 * @param isByName whether the user entered the name of the service, so that the form has no list
 * @throws InputError that names the field
 */
export function readAddress(
	item: ItemParameters,
	service: DliService | undefined,
	isByName: boolean,
): string {
	const field = service && !isByName ? addressField(service) : addressByName;
	const url = service ? readAddresses(item, service, field) : item.text(field);
	return validateText(field.displayName, url, { maxLength: MAX_URL_LENGTH });
}

function readAddresses(item: ItemParameters, service: DliService, field: INodeProperties): string {
	const { consoleName, address } = service;
	const { mode, texts } = readTexts(item, field);
	if (texts.length === 0) throw emptyFieldError(field.displayName);
	if (texts.length > 1 && !address.allowsMultiple) {
		throw new InputError(
			`'${field.displayName}' must be one address for ${consoleName}, and this is a list of ${texts.length}`,
			'Choose any one of them.',
		);
	}
	const hasPort = field === addressByName || mode === BY_ADDRESS.name;
	const port = hasPort ? undefined : readPort(item, service);
	return texts.map((text) => toAddress(text, field.displayName, address.example, port)).join(',');
}

/** The addresses that were chosen or entered. An expression can also pass a list of them. */
function readTexts(item: ItemParameters, field: INodeProperties) {
	const raw = item.raw(field);
	const { mode, value } =
		isRecord(raw) && 'value' in raw ? raw : { mode: undefined, value: raw as string };
	const texts = ItemParameters.fromValues({ [field.name]: value }).list(field);
	const parts = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
	return { mode, texts: parts.filter((part) => part !== '') };
}

/** The port of addresses without one. */
interface Port {
	label: string;
	/** What the user entered, if anything. */
	entered?: number;
	usual: number;
}

function readPort(item: ItemParameters, service: DliService): Port {
	const field = portField(service);
	const value = item.raw(field);
	// n8n passes undefined for an expression without a result, which is no choice of the usual port.
	if (value === undefined) throw emptyFieldError(field.displayName);
	return {
		label: field.displayName,
		usual: service.address.defaultPort,
		...(value !== null && value !== '' && { entered: item.port(field) }),
	};
}

/** @param port undefined if the address has to contain it */
function toAddress(text: string, label: string, example: string, port?: Port): string {
	const [, host = text, portText] = HOST_AND_PORT.exec(text) ?? [];
	if (portText === undefined && !port) {
		throw new InputError(`'${label}' must be host:port, such as ${example}, not ${text}`);
	}
	validateText(label, host, HOST);
	const ownPort = portText === undefined ? undefined : toPort(label, portText);
	if (ownPort && port?.entered && port.entered !== ownPort) {
		throw new InputError(
			`'${label}' has the port ${ownPort}, and '${port.label}' is ${port.entered}`,
			`Leave '${port.label}' empty to use the port of the address.`,
		);
	}
	return `${host}:${ownPort ?? port?.entered ?? port?.usual}`;
}

function addressField(service: DliService): INodeProperties {
	const { hostName, hostPlaceholder, hostDescription, list, allowsMultiple, example } =
		service.address;
	const hint = allowsMultiple ? { hint: 'Separate several with commas' } : {};
	const byHost = { ...BY_HOST, ...hint };
	const byAddress = stringMode({ ...BY_ADDRESS, ...hint, placeholder: `e.g. ${example}` });
	const base = {
		displayName: hostName,
		name: addressParameter(service),
		required: true,
		description: hostDescription,
		displayOptions: { show: { [SERVICE_PARAMETER]: [service.value] } },
	};
	return list
		? locator({ ...base, placeholder: hostPlaceholder }, list, [byAddress], byHost)
		: textLocator(base, [stringMode({ ...byHost, placeholder: hostPlaceholder }), byAddress]);
}

/** Hidden only where the address contains the port, because an expression has no mode. */
function portField(service: DliService): INodeProperties {
	const { defaultPort } = service.address;
	return {
		displayName: 'Port',
		name: `${service.parameterPrefix}Port`,
		// A number could not be empty, and the usual port would look as if somebody had chosen it.
		type: 'string',
		default: '',
		placeholder: `e.g. ${defaultPort}`,
		description: `Port of the service. Leave empty for ${defaultPort}.`,
		displayOptions: {
			show: { [SERVICE_PARAMETER]: [service.value] },
			hide: { [modePath(addressParameter(service))]: [LIST_MODE, BY_ADDRESS.name] },
		},
	};
}
