import type {
	DesiredEntry,
	ObservedEntry,
	ObservedScope,
} from '../../../nodes/HuaweiDataConnections/connectionSet/model';

/** A connection of the list, with changes. */
export function desired(changes: Partial<DesiredEntry>): DesiredEntry {
	return {
		kind: 'dataArts',
		workspaceId: 'w1',
		name: 'crm',
		itemIndex: 0,
		projectId: '',
		isAbsent: false,
		properties: {},
		invalid: {},
		notCompared: [],
		secretSettings: {},
		secretVersion: '',
		usesLogin: true,
		refs: {},
		...changes,
	};
}

/** A connection in Huawei Cloud, with changes. */
export function observed(changes: Partial<ObservedEntry>): ObservedEntry {
	return {
		kind: 'dataArts',
		workspaceId: 'w1',
		name: 'crm',
		connectionId: 'id-1',
		properties: {},
		notReturned: [],
		secretKeys: [],
		...changes,
	};
}

/** A workspace with these connections. */
export function scope(connections: ObservedEntry[], changes: Partial<ObservedScope> = {}) {
	return { kind: 'dataArts' as const, workspaceId: 'w1', connections, ...changes };
}
