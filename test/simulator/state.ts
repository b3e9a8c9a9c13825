import { FailureCounts } from './locks';

/** A tag of a DLI connection. */
export interface Tag {
	key: string;
	value: string;
}

/** A host name that an enhanced connection resolves. */
export interface Host {
	name: string;
	ip: string;
}

/** A network that an enhanced connection leads to beside that of its data source. */
export interface Route {
	name: string;
	cidr: string;
}

/** What another project may do with an enhanced connection. */
export interface Grant {
	projectId: string;
	privileges: string[];
}

/** Body of a basic create. */
export interface BasicBody {
	name: string;
	service: string;
	security_group_id: string;
	network_id: string;
	url: string;
	tags?: Tag[];
}

/** Body of an enhanced create. */
export interface EnhancedBody {
	name: string;
	dest_vpc_id: string;
	dest_network_id: string;
	queues?: string[];
	elastic_resource_pools?: string[];
	routetable_id?: string;
	hosts?: Host[];
	tags?: Tag[];
}

/** One item of `data_source_vos`, also the body of a connection test. */
export interface DataSourceItem {
	dw_name: string;
	dw_type: string;
	dw_config: Record<string, unknown>;
	agent_id?: string;
	agent_name?: string;
	env_type?: number;
	supportService?: number;
	dw_category?: string;
	description?: string;
}

/** A basic DLI connection as the cloud keeps it. */
export interface StoredDliBasic {
	kind: 'dliBasic';
	projectId: string;
	id: string;
	name: string;
	/** Milliseconds since 1970. */
	createTime: number;
	state: 'CREATING' | 'ACTIVE' | 'FAILED' | 'DELETED';
	/** Reads seen while CREATING. */
	reads: number;
	body: BasicBody;
	/** Bound queues; only the console can bind them (HCD-DLI), so only a seed has any. */
	queues: string[];
}

/** The link of one queue or pool to the destination network. */
export interface Peering {
	id: string;
	name: string;
	status: 'CREATING' | 'ACTIVE' | 'FAILED';
	/** Reads seen while CREATING. */
	reads: number;
	/** Milliseconds since 1970. */
	updateTime: number;
}

/** An enhanced DLI connection as the cloud keeps it. */
export interface StoredDliEnhanced {
	kind: 'dliEnhanced';
	projectId: string;
	id: string;
	name: string;
	/** Milliseconds since 1970. */
	createTime: number;
	status: 'ACTIVE' | 'DELETED';
	body: EnhancedBody;
	queues: Peering[];
	pools: Peering[];
	hosts: Host[];
	routes: Route[];
	grants: Grant[];
}

/** A DataArts data connection as the cloud keeps it. Deleted ones are gone. */
export interface StoredDataArts {
	kind: 'dataArts';
	projectId: string;
	workspace: string;
	id: string;
	name: string;
	/** Milliseconds since 1970. */
	createTime: number;
	/** How often it was created or updated; makes the `update_time` text. */
	revision: number;
	item: DataSourceItem;
}

/** Any connection of the cloud; `kind` tells which. */
export type StoredConnection = StoredDliBasic | StoredDliEnhanced | StoredDataArts;

/** A test whether a queue reaches an address. */
export interface ConnectivityTest {
	projectId: string;
	queue: string;
	id: number;
	/** Reads seen without a result. */
	reads: number;
}

/** The memory of the cloud: connections in order of creation, and the ids it gives out. */
export class State {
	connections: StoredConnection[] = [];

	connectivityTests: ConnectivityTest[] = [];

	/** Sign-ins with a wrong password, by account and user. */
	readonly wrongPasswords = new FailureCounts();

	/** Requests with a wrong signature, by access key. */
	readonly wrongSignatures = new FailureCounts();

	private made = 0;

	/** Connections of one kind in one project, deleted DLI ones included. */
	list<K extends StoredConnection['kind']>(
		kind: K,
		projectId: string,
	): Array<Extract<StoredConnection, { kind: K }>> {
		return this.connections.filter(
			(one): one is Extract<StoredConnection, { kind: K }> =>
				one.kind === kind && one.projectId === projectId,
		);
	}

	/** A UUID: the documented one if it is still free, otherwise a made one. Same run, same ids. */
	uuid(documented?: string): string {
		return this.isFree(documented)
			? documented
			: `d1100000-0000-4000-8000-${this.next().padStart(12, '0')}`;
	}

	/** 32 hex digits, likewise. */
	hex(documented?: string): string {
		return this.isFree(documented)
			? documented
			: `8a94805876212c6a${this.next().padStart(16, '0')}`;
	}

	clear(): void {
		this.connections = [];
		this.connectivityTests = [];
		this.wrongPasswords.clear();
		this.wrongSignatures.clear();
		this.made = 0;
	}

	private isFree(id: string | undefined): id is string {
		return id !== undefined && !this.connections.some((one) => one.id === id);
	}

	private next(): string {
		this.made += 1;
		return this.made.toString(16);
	}
}
