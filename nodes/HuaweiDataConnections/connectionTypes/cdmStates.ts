/** States in which a CDM cluster cannot be an agent (docs/api/lookups.md#agents). */
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

/** What the status of a CDM cluster says that cannot be an agent; empty if it can. */
export function unusableCdmState(status: string): string {
	return status === '200' ? '' : (CDM_STATES[status] ?? `status ${status || 'unknown'}`);
}
