import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { toText, validateText, type TextRule } from '../../fields/validate';
import { UserFacingError } from '../../client/UserFacingError';
import { ItemParameters } from '../../fields/ItemParameters';

/** A name that DLI resolves to an address of the data source. */
export interface Host extends IDataObject {
	name: string;
	ip: string;
}

const AT_MOST = 20_000;
const NAME: TextRule = {
	maxLength: 128,
	pattern: /^[A-Za-z][\w.-]*$/,
	allowedText: 'letters, digits, "_", "-" and ".", and begin with a letter',
};
/** A number of an IPv4 address. */
export const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IP: TextRule = {
	pattern: new RegExp(`^${OCTET}(\\.${OCTET}){3}$`),
	allowedText: 'an IPv4 address, such as 192.168.0.1',
};

const hostName: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. ecs-0001',
};

const hostIp: INodeProperties = {
	displayName: 'IP Address',
	name: 'ip',
	type: 'string',
	default: '',
	placeholder: 'e.g. 192.168.0.1',
};

const hostRows: INodeProperties = {
	displayName: 'Hosts',
	name: 'hosts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Host',
	default: {},
	description: 'Names of the data source that DLI is to resolve',
	options: [{ displayName: 'Host', name: 'host', values: [hostName, hostIp] }],
};

const hostText: INodeProperties = {
	displayName: 'Hosts (Hosts File)',
	name: 'hostsFile',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. 192.168.0.1 ecs-0001',
	description: 'A line for each address with its names, as in /etc/hosts',
};

/** The way to say that there are none. */
export const hostJson: INodeProperties = {
	displayName: 'Hosts (JSON)',
	name: 'hostsJson',
	type: 'json',
	default: '[]',
	description: 'A list of objects with name and ip, as text or as a list',
};

/** The three ways to give hosts; those that are added to the form count together. */
export const hostFields: INodeProperties[] = [hostRows, hostText, hostJson];

/**
 * The hosts of an item.
 *
 * @throws InputError that names the field and shows the host
 */
export function readHosts(added: ItemParameters): Host[] {
	const hosts = [
		...added.rows(hostRows, 'host').map((row) => hostOf(row, hostRows.displayName)),
		...fromHostsFile(toText(hostText.displayName, added.raw(hostText))),
		...added
			.objects(hostJson)
			.map((host) => hostOf(ItemParameters.fromValues(host), hostJson.displayName)),
	];
	if (hosts.length <= AT_MOST) return hosts;
	throw new UserFacingError(`'Hosts' may be ${AT_MOST} at most, and these are ${hosts.length}`);
}

function hostOf(row: ItemParameters, label: string): Host {
	const part = (field: INodeProperties, rule: TextRule) =>
		row.text({ ...field, displayName: `${label}: ${field.displayName}`, required: true }, rule);
	return { name: part(hostName, NAME), ip: part(hostIp, IP) };
}

function fromHostsFile(text: string): Host[] {
	const { displayName: label } = hostText;
	const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
	return lines.filter(Boolean).flatMap((line) => {
		const [ip = '', ...names] = line.split(/\s+/);
		if (names.length === 0)
			throw new UserFacingError(`'${label}' has an address without a name`, line);
		validateText(label, ip, IP);
		return names.map((name) => ({ name: validateText(label, name, NAME), ip }));
	});
}
