import type { IDataObject } from 'n8n-workflow';

/** States of a CDM cluster that cannot be an agent (spec lookups 2). */
const CDM_STATES: Record<string, string> = {
	100: 'creating',
	300: 'failed',
	303: 'creation failed',
	500: 'restarting',
	800: 'frozen',
	900: 'shut down',
	910: 'shutting down',
	920: 'starting',
};

/** Why a cluster of CDM, of this status, cannot be an agent; empty when it can. */
export function notRunning(status: string): string {
	return status === '200' ? '' : `Not running: ${CDM_STATES[status] ?? `status ${status}`}`;
}

/** Connections of DLI bind dedicated queues, and whole pools (spec lookups 2). */
export function whereQueueIs({
	elastic_resource_pool_name: pool,
	resource_mode: mode,
}: IDataObject) {
	if (pool) return `In the pool ${text(pool)}`;
	return mode === 0 ? 'Not dedicated: cannot be bound' : '';
}

/** Connections take symmetric keys only. What a key does not tell of itself is not held against it. */
export function cannotEncrypt({ key_usage: usage, key_spec: spec }: IDataObject): boolean {
	return !/^(|ENCRYPT_DECRYPT)$/.test(text(usage)) || !/^(|(AES|SM4).*)$/.test(text(spec));
}

/** Connections of DLI stay in its lists when they are deleted. */
export function isDeleted(state: unknown): boolean {
	return text(state).toUpperCase() === 'DELETED';
}

/** The VPC that something is in, as far as the row tells. */
export function vpcNamed(id: unknown): string {
	return id ? `VPC ${text(id)}` : '';
}

/** Engine and version, such as "MySQL 8.0". */
export function versionOf(datastore: unknown): string {
	const { type, version } = (datastore ?? {}) as IDataObject;
	return [type, version].filter(Boolean).join(' ');
}

/** DLI takes one address of RDS, CSS and DWS, any one (spec dli-datasource-connections 1.3). */
export function privateAddress({ private_ips: ips, port }: IDataObject): string {
	const host = text(first(ips));
	return host && [host, port].filter(Boolean).join(':');
}

/** The first of the addresses in a text with commas. */
export function firstOf(addresses: unknown): string {
	const [address = ''] = text(addresses).split(',');
	return address.trim();
}

/** The address of the first endpoint of a cluster. */
export function firstEndpoint(endpoints: unknown): string {
	return firstOf(first<IDataObject>(endpoints)?.connect_info);
}

function first<T>(list: unknown): T | undefined {
	return Array.isArray(list) ? (list[0] as T | undefined) : undefined;
}

/** What there is of these, with commas between. */
export function joined(...parts: unknown[]): string {
	return parts.map(text).filter(Boolean).join(', ');
}

/** A value of an answer as text; empty where there is none. */
export function text(value: unknown): string {
	return value === undefined || value === null ? '' : String(value);
}
