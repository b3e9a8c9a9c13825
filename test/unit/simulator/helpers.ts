import { sleep } from 'n8n-workflow';
import {
	type FaultKind,
	type Simulator,
	type SimulatorOptions,
	startSimulator,
} from '../../simulator';

/** IDs in the default fixtures. */
export const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';
export const OTHER_PROJECT = '065a7c66da0010992ff7c0031e5a0001';
export const WORKSPACE = '1dd3bc0000004f0aa0f0000000d93f00';
export const OTHER_WORKSPACE = '1dd3bc0000004f0aa0f0000000d93f01';
export const TOKEN = 'simulator-token-project-a';
export const OTHER_TOKEN = 'simulator-token-project-b';

export const BASIC = `/v2.0/${PROJECT}/datasource-connection`;
export const ENHANCED = `/v2.0/${PROJECT}/datasource/enhanced-connections`;
export const DATA_ARTS = `/v1/${PROJECT}/data-connections`;

/** Valid request bodies. */
export const BASIC_BODY = {
	name: 'conn-1',
	service: 'RDS',
	security_group_id: 'a07ab107-a4ad-4835-ad09-08a2f2efccdb',
	network_id: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
	url: '192.168.0.6:3306',
};
export const ENHANCED_BODY = { name: 'conn_1', dest_vpc_id: 'vpc-1', dest_network_id: 'net-1' };
export const ITEM = { dw_name: 'dli_conn', dw_type: 'DLI', dw_config: {} };
export const AGENT = { agent_id: '91f81a12-75c5-43ce-aab8-7149ecef3b17', agent_name: 'cdm' };
export const HIVE_CONFIG = {
	clusterId: '353ff458-a560-413e-9b84-33f930cb8057',
	clusterName: 'mrs_3x',
	dbUserName: 'user',
	dbPassword: 'S3cret-Text',
	kmsId: 'a721616c-9a12-47b1-a805-3cfcd3e63cd7',
	kmsName: 'KMS-1111',
	mrsConnectionType: 'agent',
};
export const HIVE = { dw_name: 'hive_conn', dw_type: 'HIVE', ...AGENT, dw_config: HIVE_CONFIG };

export interface Call {
	method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD';
	path: string;
	query?: Record<string, string>;
	/**
	 * Override the default headers: token, workspace and content type. Undefined removes a header.
	 */
	headers?: Record<string, string | undefined>;
	/** Sent as JSON, unless it is text. */
	body?: unknown;
}

export interface CallResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	text: string;
	/** The JSON object in the response; empty if there is none. */
	body: Record<string, unknown>;
}

/** A request without default headers. */
export interface RawCall {
	method: string;
	/** The encoded path and query. */
	url: string;
	headers: Record<string, string>;
	payload?: string;
}

/** Sends a request without a network and without changes to it. */
export async function send(simulator: Simulator, request: RawCall): Promise<CallResponse> {
	const response = await simulator.inject({ ...request, method: request.method as 'GET' });
	const text = response.body;
	const isJson =
		text !== '' && response.headers['content-type']?.startsWith('application/json') === true;
	return {
		status: response.statusCode,
		headers: response.headers as Record<string, string>,
		text,
		body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
	};
}

/** Sends a request with a valid token. */
export async function call(simulator: Simulator, request: Call): Promise<CallResponse> {
	const { method = request.body === undefined ? 'GET' : 'POST', path, query, body } = request;
	const headers: Record<string, string | undefined> = {
		'x-auth-token': TOKEN,
		...(path.startsWith('/v1/') && { workspace: WORKSPACE }),
		...(body !== undefined && { 'content-type': 'application/json' }),
		...request.headers,
	};
	return await send(simulator, {
		method,
		url: query === undefined ? path : `${path}?${new URLSearchParams(query).toString()}`,
		headers: Object.fromEntries(
			Object.entries(headers).filter(
				(header): header is [string, string] => header[1] !== undefined,
			),
		),
		payload: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
	});
}

/**
 * Returns a function that gives a test a simulator of its own. Unless the test has closed it, it serves
 * another one after that, because a start takes longer than most tests.
 */
export function useSimulators(): (options?: SimulatorOptions) => Promise<Simulator> {
	const free: Simulator[] = [];
	const used: Simulator[] = [];
	afterEach(() => {
		for (const simulator of used.splice(0)) {
			simulator.reset({});
			if (simulator.isListening) free.push(simulator);
		}
	});
	afterAll(async () => {
		await Promise.all(free.map(async (simulator) => await simulator.close()));
	});
	return async (options = {}) => {
		const simulator = free.pop() ?? (await startSimulator());
		simulator.reset(options);
		used.push(simulator);
		return simulator;
	};
}

/** Creates a DataArts connection from the DLI item with changes. */
export async function createItem(
	simulator: Simulator,
	item: object,
	headers: Record<string, string> = {},
): Promise<CallResponse> {
	return await call(simulator, {
		path: DATA_ARTS,
		body: { data_source_vos: [{ ...ITEM, ...item }] },
		headers,
	});
}

export interface FetchOptions {
	/** Sent as JSON. Absent: a GET request. */
	body?: object;
	headers?: Record<string, string>;
	/** When the client disconnects. */
	signal?: AbortSignal;
}

/** Sends a request over the network, for tests of network connections, with a valid token. */
export async function fetchFrom(
	simulator: Simulator,
	path: string,
	{ body, headers, signal }: FetchOptions = {},
): Promise<Response> {
	return await fetch(`${simulator.url}${path}`, {
		method: body === undefined ? 'GET' : 'POST',
		headers: { 'x-auth-token': TOKEN, 'content-type': 'application/json', ...headers },
		body: body && JSON.stringify(body),
		signal,
	});
}

/** How long a client waits for a response after the fault: it needs a few milliseconds. */
const PATIENCE_MS = 30;

/** How long a client waits for the fault, at most. */
const FAULT_MS = 4000;

/** Aborts soon after a fault has taken effect, when a response would have arrived. */
export function abortAfterFault(simulator: Simulator): AbortSignal {
	const controller = new AbortController();
	const end = Date.now() + FAULT_MS;
	const abort = async () => {
		while (simulator.stats().faults === 0 && Date.now() < end) await sleep(1);
		await sleep(PATIENCE_MS);
		controller.abort();
	};
	void abort();
	return controller.signal;
}

/** When a client gives a request with this fault up: only if there will be no response. */
export function signalFor(simulator: Simulator, kind: FaultKind): AbortSignal | undefined {
	return kind.startsWith('stall') ? abortAfterFault(simulator) : undefined;
}

/** Sends a request to a control endpoint over the network. */
export async function callControl(
	simulator: Simulator,
	path: string,
	body?: object,
): Promise<Record<string, unknown>> {
	const response = await fetchFrom(simulator, `/__simulator/${path}`, { body });
	return { status: response.status, ...((await response.json()) as object) };
}
