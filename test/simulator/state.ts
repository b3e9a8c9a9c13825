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

/** Any connection of one kind. */
type OfKind<K extends StoredConnection['kind']> = Extract<StoredConnection, { kind: K }>;

/** The memory of the cloud: connections in order of creation, and the ids it gives out. */
export class State {
	private stored: StoredConnection[] = [];

	/** The same by kind and project: no request is to go through those of all the others. */
	private readonly parts = new Map<string, StoredConnection[]>();

	/** The same by id; of several with one id, which only seeds can make, the first. */
	private readonly ids = new Map<string, StoredConnection>();

	connectivityTests: ConnectivityTest[] = [];

	/** Sign-ins with a wrong password, by account and user. */
	readonly wrongPasswords = new FailureCounts();

	/** Requests with a wrong signature, by access key. */
	readonly wrongSignatures = new FailureCounts();

	private made = 0;

	/** Not to be changed: `add` and `remove` do. */
	get connections(): StoredConnection[] {
		return this.stored;
	}

	/** Connections of one kind in one project, deleted DLI ones included. */
	list<K extends StoredConnection['kind']>(kind: K, projectId: string): ReadonlyArray<OfKind<K>> {
		return (this.parts.get(`${kind} ${projectId}`) ?? []) as Array<OfKind<K>>;
	}

	/** One of them, or undefined. */
	find<K extends StoredConnection['kind']>(
		kind: K,
		projectId: string,
		id: string,
	): OfKind<K> | undefined {
		return this.ids.get(`${kind} ${projectId} ${id}`) as OfKind<K> | undefined;
	}

	/** Stores a connection, and returns it. */
	add<C extends StoredConnection>(connection: C): C {
		const part = partOf(connection);
		const id = `${part} ${connection.id}`;
		if (!this.parts.has(part)) this.parts.set(part, []);
		this.parts.get(part)!.push(connection);
		if (!this.ids.has(id)) this.ids.set(id, connection);
		this.stored.push(connection);
		return connection;
	}

	/** Forgets a connection. */
	remove(connection: StoredConnection): void {
		const isOther = (one: StoredConnection): boolean => one !== connection;
		const part = partOf(connection);
		const left = (this.parts.get(part) ?? []).filter(isOther);
		const id = `${part} ${connection.id}`;
		const namesake = left.find((one) => one.id === connection.id);
		if (namesake === undefined) this.ids.delete(id);
		else this.ids.set(id, namesake);
		this.parts.set(part, left);
		this.stored = this.stored.filter(isOther);
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
		this.stored = [];
		this.parts.clear();
		this.ids.clear();
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

function partOf({ kind, projectId }: StoredConnection): string {
	return `${kind} ${projectId}`;
}
