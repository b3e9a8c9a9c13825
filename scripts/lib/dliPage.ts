import type { DliService } from '../../nodes/HuaweiDataConnections/connectionTypes/dli/DliService';
import { placeholderFor } from './exampleValues';
import { code, jsonBlock, prose, sentence, table } from './markdown';
import { pageWithEvidence } from './pageFrame';

/** Everything about a service of DLI's basic connections: its address and what is sent. */
export function dliPage(service: DliService): string {
	const { consoleName, value, aliases = [], description, confidence: evidence, address } = service;
	const names = aliases.map(code).join(', ');
	return pageWithEvidence(`DLI Datasource Connection: ${consoleName}`, [
		sentence(prose(description)),
		`On the form of **Create DLI Datasource Connection**, choose **${prose(consoleName)}** as _Service_.`,
		`Sent as ${code('service')}: ${code(value)} (${evidence}). ${
			names && `**By Name (Expression)** also takes ${names} for it. `
		}Capitals do not matter.`,
		'## Address',
		addressTable(service),
		`${address.allowsMultiple ? 'Several hosts are joined by commas, each with the port' : 'The service takes one address, and no list'}. An example of ${code('url')}:`,
		`\`\`\`text\n${address.example}\n\`\`\``,
		'## Example',
		'What is sent without additional fields:',
		jsonBlock(exampleBody(service)),
	]);
}

/** The body that the node sends for a form filled in with its own example of an address. */
export function exampleBody({ value, address }: DliService): object {
	return {
		name: placeholderFor('Connection Name'),
		service: value,
		security_group_id: placeholderFor('Security Group ID'),
		network_id: placeholderFor('Network ID'),
		url: address.example,
	};
}

function addressTable({ address, confidence: evidence }: DliService): string {
	const { hostName, hostDescription, list, defaultPort, allowsMultiple: several } = address;
	return table(
		['Field', 'Sent as', 'Given', 'Evidence', 'What it is, and where to find it'],
		[
			[
				prose(hostName),
				`in ${code('url')}`,
				`required, ${several ? 'one or more' : 'one'}${list ? ' (from a list or by address)' : ''}`,
				evidence,
				prose(hostDescription),
			],
			[
				'Port',
				`in ${code('url')}`,
				`required, set to ${defaultPort} at first`,
				evidence,
				`${several ? 'Port of every host' : 'Port of the service'}${list ? '; an address from the list has its own' : ''}`,
			],
			[
				'Address',
				code('url'),
				'instead of both, with _Paste Address_',
				evidence,
				'The whole address, as the console shows it',
			],
		],
	);
}
