import type { DliService } from '../../nodes/HuaweiDataConnections/connectionTypes/dliServices';
import { DLI_SERVICE_NAMES } from './chinese/consoleNames';
import { code, jsonBlock, prose, sentence } from './markdown';
import {
	chineseSources,
	describeConfidence,
	fieldTable,
	pageWithConfidence,
	placeholderFor,
} from './pageParts';

/** The page of a service that DLI's basic connections reach: its address and the request body. */
export function dliPage(service: DliService): string {
	const { consoleName, value, aliases = [], description, confidence, source, address } = service;
	const names = aliases.map(code).join(', ');
	const chinese = DLI_SERVICE_NAMES[value];
	return pageWithConfidence(`DLI Datasource Connection: ${consoleName}`, [
		sentence(prose(description)),
		`In **Create DLI Datasource Connection**, choose **${prose(consoleName)}** as _Service_.${
			chinese ? ` On the Chinese console: ${prose(chinese.service.name)}.` : ''
		}`,
		`Value of ${code('service')}: ${code(value)} (${describeConfidence(confidence, source)}). ${
			names && `**By Name (Expression)** also accepts ${names}. `
		}The value is not case-sensitive.`,
		'## Address',
		addressTable(service),
		...chineseSources([chinese?.service, chinese?.host, chinese?.port]),
		`${address.allowsMultiple ? 'Several hosts are separated by commas, each with its port' : 'The service accepts a single address'}. Example of ${code('url')}:`,
		`\`\`\`text\n${address.example}\n\`\`\``,
		'## Example',
		'Request body without additional fields:',
		jsonBlock(exampleBody(service)),
	]);
}

/** The body that the node sends for a form with the example of the address. */
export function exampleBody({ value, address }: DliService): object {
	return {
		name: placeholderFor('Connection Name'),
		service: value,
		security_group_id: placeholderFor('Security Group ID'),
		network_id: placeholderFor('Network ID'),
		url: address.example,
	};
}

function addressTable({ value, address, confidence, source }: DliService): string {
	const { hostName, hostDescription, list, defaultPort, allowsMultiple } = address;
	const sure = describeConfidence(confidence, source);
	const host = [
		sentence(prose(hostDescription)),
		allowsMultiple ? 'One or more.' : '',
		list ? '_From List_ includes the port.' : '',
	];
	const chinese = DLI_SERVICE_NAMES[value];
	return fieldTable([
		{
			cells: [prose(hostName), `in ${code('url')}`, 'yes', sure, host.filter(Boolean).join(' ')],
			chinese: chinese?.host,
		},
		{
			cells: [
				'Port',
				`in ${code('url')}`,
				`no, default ${defaultPort}`,
				sure,
				`With _By Host and Port_: port of ${allowsMultiple ? 'every host' : 'the service'}. _By Address_ takes host and port as the console shows them.`,
			],
			chinese: chinese?.port,
		},
	]);
}
