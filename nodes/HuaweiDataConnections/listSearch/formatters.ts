import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../client/responseText';
import { unusableCdmState } from '../connectionTypes/cdmStates';

/** The state of a CDM cluster that cannot be an agent; empty if it can. */
export function unusableClusterState({ status }: IDataObject): string {
	return unusableCdmState(responseText(status));
}

/** DLI connections are bound to dedicated queues and to whole pools (docs/api/lookups.md#lists). */
export function queueHint({ elastic_resource_pool_name: pool, resource_mode: mode }: IDataObject) {
	if (pool) return `In the pool ${responseText(pool)}`;
	return mode === 0 ? 'Not dedicated: cannot be bound' : '';
}

/** Connections need a symmetric key. A key whose usage or type is unknown is not left out. */
export function isNotEncryptionKey({ key_usage: usage, key_spec: spec }: IDataObject): boolean {
	return (
		!/^(|ENCRYPT_DECRYPT)$/.test(responseText(usage)) ||
		!/^(|(AES|SM4).*)$/.test(responseText(spec))
	);
}

/** DLI keeps deleted connections in its lists. */
export function isDeleted(state: unknown): boolean {
	return responseText(state).toUpperCase() === 'DELETED';
}

/** Engine and version, such as "MySQL 8.0". */
export function versionOf(datastore: unknown): string {
	const { type, version } = (datastore ?? {}) as IDataObject;
	return [type, version].filter(Boolean).join(' ');
}

/** DLI needs any one address of an RDS instance (docs/api/dli-connections.md#basic-address). */
export function privateAddress({ private_ips: ips, port }: IDataObject): string {
	const host = responseText(first(ips));
	return host && [host, port].filter(Boolean).join(':');
}

/** The first address in a list separated by commas. */
export function firstAddress(addresses: unknown): string {
	const [address = ''] = responseText(addresses).split(',');
	return address.trim();
}

/** The address of the first endpoint of a cluster. */
export function firstEndpoint(endpoints: unknown): string {
	return firstAddress(first<IDataObject>(endpoints)?.connect_info);
}

function first<T>(list: unknown): T | undefined {
	return Array.isArray(list) ? (list[0] as T | undefined) : undefined;
}

/** The values that are not empty, separated by commas. */
export function joinNonEmpty(...values: unknown[]): string {
	return values.map(responseText).filter(Boolean).join(', ');
}
