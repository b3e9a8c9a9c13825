import type { DliService } from '../../nodes/HuaweiDataConnections/serviceTypes/dli/DliService';
import { code, jsonBlock, prose, sentence, table } from './markdown';
import { confidence, FIELD_COLUMNS, pageWithConfidence, placeholderFor } from './pageParts';

/** The page of a service that DLI's basic connections reach: its address and the request body. */
export function dliPage(service: DliService): string {
	const { consoleName, value, aliases = [], description, evidence, source, address } = service;
	const names = aliases.map(code).join(', ');
	return pageWithConfidence(`DLI Datasource Connection: ${consoleName}`, [
		sentence(prose(description)),
		`In **Create DLI Datasource Connection**, choose **${prose(consoleName)}** as _Service_.`,
		`Value of ${code('service')}: ${code(value)} (${confidence(evidence, source)}). ${
			names && `**By Name (Expression)** also accepts ${names}. `
		}The value is not case-sensitive.`,
		'## Address',
		addressTable(service),
		`${address.several ? 'Several hosts are separated by commas, each with its port' : 'The service accepts a single address'}. Example of ${code('url')}:`,
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

function addressTable({ address, evidence, source }: DliService): string {
	const { hostName, hostDescription, list, defaultPort, several } = address;
	const sure = confidence(evidence, source);
	const host = [
		sentence(prose(hostDescription)),
		several ? 'One or more.' : '',
		list ? 'Choose from a list or enter an address.' : '',
	];
	return table(FIELD_COLUMNS, [
		[prose(hostName), `in ${code('url')}`, 'yes', sure, host.filter(Boolean).join(' ')],
		[
			'Port',
			`in ${code('url')}`,
			`yes, default ${defaultPort}`,
			sure,
			`Port of ${several ? 'every host' : 'the service'}.${list ? ' An address from the list includes its port.' : ''}`,
		],
		[
			'Address',
			code('url'),
			'with _Paste Address_, instead of both',
			sure,
			'The whole address, as the console shows it.',
		],
	]);
}
