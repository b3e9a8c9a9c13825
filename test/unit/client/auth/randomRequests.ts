import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** A random request. */
export interface RandomRequest {
	method: IHttpRequestMethods;
	url: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string>;
	body?: IDataObject;
}

const METHODS: IHttpRequestMethods[] = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'];
const SAFE = 'abcXYZ019-_.~';
const ANY = `${SAFE} +/=&?%#:;,@'"()*!$[]{}<>|\\^\`中文é😀`;
const HEADERS = ['workspace', 'X-Language', 'Accept', 'x-a', 'X-B-c'];

/** The same random requests in every run, so that a failing one can be repeated by its name. */
export function randomRequests(count: number): RandomRequest[] {
	const random = generator(20261122);
	return Array.from({ length: count }, () => randomRequest(random));
}

function randomRequest(random: (limit: number) => number): RandomRequest {
	const text = (characterSet: string, length: number) => {
		const characters = [...characterSet];
		return Array.from({ length }, () => characters[random(characters.length)]).join('');
	};
	const method = METHODS[random(METHODS.length)] ?? 'GET';
	// No segment consists of dots, because "." and ".." are resolved before a request is sent.
	const path = Array.from({ length: random(5) + 1 }, () => `p${text(SAFE, random(12))}`).join('/');
	const query: RandomRequest['query'] = {};
	for (let remaining = random(5); remaining > 0; remaining--) {
		const value = () => text(ANY, random(10));
		// An empty list is not sent, so it is not in any signature.
		const values = Array.from({ length: random(3) + 1 }, value);
		query[text(ANY, random(6) + 1)] = random(3) === 0 ? values : value();
	}
	// The SDK's signer needs this header on every request.
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	for (const name of HEADERS)
		if (random(3) === 0) headers[name] = text(`${SAFE} ;,/`, 9).trim() || 'x';
	const port = random(4) === 0 ? `:${1024 + random(60_000)}` : '';
	const hasBody = ['POST', 'PUT', 'PATCH'].includes(method) && random(4) > 0;
	const body = { [text(ANY, 3)]: text(ANY, 20), nested: { list: [random(9), text(ANY, 5)] } };
	return {
		method,
		url: `https://dli.example.com${port}/${path}${random(3) === 0 ? '/' : ''}`,
		query,
		headers,
		...(hasBody && { body }),
	};
}

/** Repeatable numbers below a limit, from a linear congruential generator. */
function generator(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
		return Math.floor((state / 2 ** 32) * limit);
	};
}
