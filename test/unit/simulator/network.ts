import type { FaultKind, Simulator } from '../../simulator';
import { TOKEN } from './support';

export interface Ask {
	/** Sent as JSON; absent: a GET. */
	body?: object;
	headers?: Record<string, string>;
	/** Milliseconds after which the client goes away. */
	patienceMs?: number;
}

/** Asks over the network with a valid token: what happens to a connection is only seen there. */
export async function ask(
	simulator: Simulator,
	path: string,
	{ body, headers, patienceMs }: Ask = {},
): Promise<Response> {
	return await fetch(`${simulator.url}${path}`, {
		method: body === undefined ? 'GET' : 'POST',
		headers: { 'x-auth-token': TOKEN, 'content-type': 'application/json', ...headers },
		body: body && JSON.stringify(body),
		signal: patienceMs === undefined ? undefined : AbortSignal.timeout(patienceMs),
	});
}

/** How long to wait for an answer with a fault: a short time only where there will be none. */
export function patienceWith(kind: FaultKind): number {
	return kind.startsWith('stall') ? 400 : 4000;
}

/** Asks for something of the control surface, over the network. */
export async function steer(
	simulator: Simulator,
	path: string,
	body?: object,
): Promise<Record<string, unknown>> {
	const response = await ask(simulator, `/__simulator/${path}`, { body });
	return { status: response.status, ...((await response.json()) as object) };
}
