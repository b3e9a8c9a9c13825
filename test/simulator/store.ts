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

/** A route to a network beyond the destination subnet of an enhanced connection. */
export interface Route {
	name: string;
	cidr: string;
}

/** The privileges of another project on an enhanced connection. */
export interface Grant {
	projectId: string;
	privileges: string[];
}

/** Body of a request that creates a basic connection. */
export interface BasicBody {
	name: string;
	service: string;
	security_group_id: string;
	network_id: string;
	url: string;
	tags?: Tag[];
}

/** Body of a request that creates an enhanced connection. */
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

/** Body of a request that creates a datasource authentication. */
export interface AuthBody {
	auth_info_name: string;
	datasource_type: string;
	user_name?: string;
	password?: string;
	certificate_location?: string;
	krb5_conf?: string;
	keytab?: string;
	truststore_location?: string;
	truststore_password?: string;
	keystore_location?: string;
	keystore_password?: string;
	key_password?: string;
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

/** A stored basic DLI connection. */
export interface StoredDliBasic {
	kind: 'dliBasic';
	projectId: string;
	id: string;
	name: string;
	/** Milliseconds since 1970. */
	createTime: number;
	state: 'CREATING' | 'ACTIVE' | 'FAILED' | 'DELETED';
	/** The number of reads while CREATING. */
	reads: number;
	body: BasicBody;
	/**
	 * Bound queues. Only the console can bind them (HCD-DLI), so only seeded connections have any.
	 */
	queues: string[];
}

/** The VPC peering of one queue or pool with the destination network. */
export interface Peering {
	id: string;
	name: string;
	status: 'CREATING' | 'ACTIVE' | 'FAILED';
	/** The number of reads while CREATING. */
	reads: number;
	/** Milliseconds since 1970. */
	updateTime: number;
}

/** A stored enhanced DLI connection. */
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

/** A stored datasource authentication. Its name is its ID. Deleted ones are removed. */
export interface StoredDliAuth {
	kind: 'dliAuth';
	projectId: string;
	id: string;
	name: string;
	/** Milliseconds since 1970. */
	createTime: number;
	/** Milliseconds since 1970. */
	updateTime: number;
	body: AuthBody;
}

/** A stored DataArts data connection. Deleted ones are removed. */
export interface StoredDataArts {
	kind: 'dataArts';
	projectId: string;
	workspace: string;
	id: string;
	name: string;
	/** Milliseconds since 1970. */
	createTime: number;
	/** The number of updates. It makes every `update_time` different. */
	revision: number;
	/** The number of gets. */
	reads: number;
	item: DataSourceItem;
}

/** Any stored connection or authentication, with `kind` as the discriminator. */
export type StoredConnection = StoredDliBasic | StoredDliEnhanced | StoredDliAuth | StoredDataArts;

/** A test of whether a queue can reach an address. */
export interface ConnectivityTest {
	projectId: string;
	queue: string;
	id: number;
	/** The number of reads so far. */
	reads: number;
}

/** The stored connections of one kind. */
type ConnectionOfKind<K extends StoredConnection['kind']> = Extract<StoredConnection, { kind: K }>;

/** What requests have changed: the connections in order of creation, and the IDs given out. */
export class Store {
	private stored: StoredConnection[] = [];

	/** The same by kind and project, so that no request has to scan all connections. */
	private readonly byKindAndProject = new Map<string, StoredConnection[]>();

	/** The same by ID. Only seeding can store an ID twice; the first one is found then. */
	private readonly byId = new Map<string, StoredConnection>();

	connectivityTests: ConnectivityTest[] = [];

	/** Sign-ins with a wrong password, by account and user. */
	readonly wrongPasswords = new FailureCounter();

	/** Requests with a wrong signature, by access key. */
	readonly wrongSignatures = new FailureCounter();

	private generated = 0;

	/** Read only: use `add` and `remove` for changes. */
	get connections(): StoredConnection[] {
		return this.stored;
	}

	/** Connections of one kind in one project, deleted DLI ones included. */
	list<K extends StoredConnection['kind']>(
		kind: K,
		projectId: string,
	): ReadonlyArray<ConnectionOfKind<K>> {
		return (this.byKindAndProject.get(`${kind} ${projectId}`) ?? []) as Array<ConnectionOfKind<K>>;
	}

	/** The connection with an ID, or undefined. */
	find<K extends StoredConnection['kind']>(
		kind: K,
		projectId: string,
		id: string,
	): ConnectionOfKind<K> | undefined {
		return this.byId.get(`${kind} ${projectId} ${id}`) as ConnectionOfKind<K> | undefined;
	}

	/** Stores a connection and returns it. */
	add<C extends StoredConnection>(connection: C): C {
		const key = partitionKey(connection);
		const id = `${key} ${connection.id}`;
		if (!this.byKindAndProject.has(key)) this.byKindAndProject.set(key, []);
		this.byKindAndProject.get(key)!.push(connection);
		if (!this.byId.has(id)) this.byId.set(id, connection);
		this.stored.push(connection);
		return connection;
	}

	/** Removes a connection. */
	remove(connection: StoredConnection): void {
		const isOther = (other: StoredConnection): boolean => other !== connection;
		const key = partitionKey(connection);
		const rest = (this.byKindAndProject.get(key) ?? []).filter(isOther);
		const id = `${key} ${connection.id}`;
		const duplicate = rest.find((other) => other.id === connection.id);
		if (duplicate === undefined) this.byId.delete(id);
		else this.byId.set(id, duplicate);
		this.byKindAndProject.set(key, rest);
		this.stored = this.stored.filter(isOther);
	}

	/**
	 * A UUID: the documented one if it is unused, otherwise a generated one. The same requests always
	 * get the same IDs.
	 */
	uuid(documented?: string): string {
		return this.isUnused(documented)
			? documented
			: `d1100000-0000-4000-8000-${this.next().padStart(12, '0')}`;
	}

	/** An ID of 32 hex digits, chosen in the same way. */
	hex(documented?: string): string {
		return this.isUnused(documented)
			? documented
			: `8a94805876212c6a${this.next().padStart(16, '0')}`;
	}

	clear(): void {
		this.stored = [];
		this.byKindAndProject.clear();
		this.byId.clear();
		this.connectivityTests = [];
		this.wrongPasswords.clear();
		this.wrongSignatures.clear();
		this.generated = 0;
	}

	private isUnused(id: string | undefined): id is string {
		return id !== undefined && !this.connections.some((other) => other.id === id);
	}

	private next(): string {
		this.generated += 1;
		return this.generated.toString(16);
	}
}

function partitionKey({ kind, projectId }: StoredConnection): string {
	return `${kind} ${projectId}`;
}

/** Counts consecutive failures by name. */
export class FailureCounter {
	private readonly counts = new Map<string, number>();

	add(name: string): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
	}

	/** Resets a count after a success. */
	reset(name: string): void {
		this.counts.delete(name);
	}

	/** Whether the count has reached a limit; 0 means no limit. */
	isReached(name: string, limit: number): boolean {
		return limit > 0 && (this.counts.get(name) ?? 0) >= limit;
	}

	clear(): void {
		this.counts.clear();
	}
}
