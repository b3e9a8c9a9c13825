import { Refusal } from './answers';
import { invalidParameter } from './dliAnswers';
import { OBJECT_ID, TAGS } from './dliRules';
import { exactObject } from './service';
import type { BasicBody } from './state';

/** HC-zh dli_02_0144 table of values; `ct` is only in its example and in SEED-DLI. Keys: lower case. */
const SERVICES = new Map(
	Object.entries({
		ct: 'CloudTable',
		cloudtable: 'CloudTable',
		'cloudtable.opentsdb': 'CloudTable.OpenTSDB',
		'mrs.opentsdb': 'MRS.OpenTSDB',
		dws: 'DWS',
		rds: 'RDS',
		css: 'CSS',
	}),
);

/** Body of a basic create. */
export const BASIC_BODY = exactObject(
	{
		// HC-zh dli_02_0144: letters, digits, _ and -; not empty; max 64.
		name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
		service: { type: 'string' },
		security_group_id: OBJECT_ID,
		network_id: OBJECT_ID,
		// HC-zh dli_02_0144: max 512.
		url: { type: 'string', minLength: 1, maxLength: 512 },
		tags: TAGS,
	},
	['name', 'service', 'security_group_id', 'network_id', 'url'],
);

/**
 * The canonical spelling of a service; upper and lower case do not matter (HC-zh dli_02_0144).
 *
 * @throws Refusal 400 DLI.0001 for a service that is not in the table
 */
export function canonicalService(service: string): string {
	const canonical = SERVICES.get(service.toLowerCase());
	if (canonical === undefined) throw new Refusal(invalidParameter('service'), 'unknown service');
	return canonical;
}

/**
 * Checks the service address (HCD-DLI 经典型跨源连接.md table 2 and the figures of its API page):
 * `host:port`, and a comma-separated list of them only for CloudTable.
 *
 * @throws Refusal 400 DLI.0001
 */
export function checkUrl({ service, url }: BasicBody): void {
	const addresses = url.split(',');
	if (addresses.length > 1 && canonicalService(service) !== 'CloudTable') {
		throw new Refusal(invalidParameter('url'), 'more than one address');
	}
	for (const address of addresses) {
		const port = /^[A-Za-z0-9][A-Za-z0-9._-]*:(\d{1,5})$/.exec(address)?.[1];
		if (port === undefined || Number(port) < 1 || Number(port) > 65535) {
			throw new Refusal(invalidParameter('url'), 'an address is not host:port');
		}
	}
}
