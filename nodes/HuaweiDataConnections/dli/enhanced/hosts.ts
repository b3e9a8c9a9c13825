import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../../fields/InputError';
import { ItemParameters } from '../../fields/ItemParameters';
import { IPV4, toText, validateText, type TextRule } from '../../fields/validate';

/** A name that DLI resolves to an address of the data source (docs/api/dli-connections.md#hosts). */
export interface Host extends IDataObject {
	name: string;
	ip: string;
}

const MAX_HOSTS = 20_000;

const NAME: TextRule = {
	maxLength: 128,
	pattern: /^[A-Za-z][\w.-]*$/,
	allowedText: 'letters, digits, "_", "-" and ".", beginning with a letter',
};

const IP: TextRule = {
	pattern: new RegExp(`^${IPV4}$`),
	allowedText: 'an IPv4 address, such as 192.168.0.1',
};

const hostName: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ecs-0001',
	description: 'Host name that DLI is to resolve',
};

const hostIp: INodeProperties = {
	displayName: 'IP Address',
	name: 'ip',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 192.168.0.1',
	description: 'IPv4 address of the host',
};

const hostRows: INodeProperties = {
	displayName: 'Hosts',
	name: 'hosts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Host',
	default: {},
	description: 'Host names of the data source that DLI is to resolve',
	options: [{ displayName: 'Host', name: 'host', values: [hostName, hostIp] }],
};

const hostsFile: INodeProperties = {
	displayName: 'Hosts (Hosts File)',
	name: 'hostsFile',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. 192.168.0.1 ecs-0001',
	description: 'One line for each address and its names, as in /etc/hosts',
};

/** An empty list in this field removes all hosts. */
export const hostsJson: INodeProperties = {
	displayName: 'Hosts (JSON)',
	name: 'hostsJson',
	type: 'json',
	default: '[]',
	description: 'A list of objects with name and ip, as JSON text or as an expression for a list',
};

/** Three ways to enter hosts. The node combines those that the user adds to the form. */
export const hostFields: INodeProperties[] = [hostRows, hostsFile, hostsJson];

/**
 * Reads the hosts of an item.
 *
 * @throws InputError that names the field and the host
 */
export function readHosts(added: ItemParameters): Host[] {
	const hosts = [
		...added.rows(hostRows, 'host').map((row) => readHost(row, hostRows.displayName)),
		...parseHostsFile(toText(hostsFile.displayName, added.raw(hostsFile))),
		...added
			.objects(hostsJson)
			.map((host) => readHost(ItemParameters.fromValues(host), hostsJson.displayName)),
	];
	if (hosts.length <= MAX_HOSTS) return hosts;
	throw new InputError(`'Hosts' may be ${MAX_HOSTS} at most, and these are ${hosts.length}`);
}

function readHost(row: ItemParameters, label: string): Host {
	const read = (field: INodeProperties, rule: TextRule) =>
		row.text({ ...field, displayName: `${label}: ${field.displayName}` }, rule);
	return { name: read(hostName, NAME), ip: read(hostIp, IP) };
}

function parseHostsFile(text: string): Host[] {
	const { displayName: label } = hostsFile;
	const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
	return lines.filter(Boolean).flatMap((line) => {
		const [ip = '', ...names] = line.split(/\s+/);
		if (names.length === 0) {
			throw new InputError(`'${label}' has an address without a name`, line);
		}
		validateText(label, ip, IP);
		return names.map((name) => ({ name: validateText(label, name, NAME), ip }));
	});
}
