import type { INodeParameters } from 'n8n-workflow';

import { name, version } from '../../package.json';
import { credentialFor, PROJECT_ID, useSimulator, WORKSPACE_ID } from './account';
import { enhancedForm } from './useDli';
import { openList } from './openList';
import { reasonOf, runNode } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const KEY = {
	accessKeyId: 'AKEXAMPLE0000000000A',
	secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
};
const USER = { accountName: 'IAMDomain', userName: 'IAMUser', password: 'IAMPassword' };

/** The headers of all requests of a run. */
async function headersOf(parameters: INodeParameters, changes = {}) {
	const { error } = await runNode({
		parameters,
		credential: credentialFor(simulator().url, changes),
	});
	return { error, headers: simulator().requests.map(({ headers }) => headers) };
}

const dataArts = (options: INodeParameters = {}): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation: 'getAll',
	returnAll: true,
	options,
});
const dli = enhancedForm('getAll');

it.each<[string, object]>([
	['token', {}],
	['accessKey', { ...KEY, token: '', projectId: '' }],
	['iamUser', { ...USER, token: '', sessionToken: '', projectId: '' }],
])('every request names the package and its version: %s', async (authentication, changes) => {
	const { error, headers } = await headersOf({ ...dli, authentication }, changes);
	expect(error).toBeUndefined();
	expect(headers.length).toBeGreaterThan(0);
	for (const sent of headers) expect(sent['user-agent']).toBe(`${name}/${version}`);
});

it('a signature covers no User-Agent, which proxies change', async () => {
	const { headers } = await headersOf({ ...dli, authentication: 'accessKey' }, KEY);
	expect(headers[0]?.authorization).toContain('SignedHeaders=content-type;host;x-project-id;');
});

it('IAM is sent no project', async () => {
	const authentication = 'accessKey';
	const { error } = await headersOf({ ...dli, authentication }, { ...KEY, projectId: '' });
	expect(error).toBeUndefined();
	const sent = simulator().requests.map(({ path, headers }) => [
		path.startsWith('/v3/'),
		headers['x-project-id'],
	]);
	expect(sent).toEqual([
		[true, undefined],
		[false, PROJECT_ID],
	]);
});

describe('the language of DataArts Studio', () => {
	it.each<[INodeParameters, string]>([
		[{}, 'en-us'],
		[{ language: 'en-us' }, 'en-us'],
		[{ language: 'zh-cn' }, 'zh-cn'],
	])('with the options %j', async (options, language) => {
		const { error, headers } = await headersOf(dataArts(options));
		expect(error).toBeUndefined();
		for (const sent of headers) expect(sent['x-language']).toBe(language);
		const credential = credentialFor(simulator().url);
		await openList('dataArtsConnections', { parameters: dataArts(options), credential });
		const { headers: ofList } = simulator().requests.at(-1) ?? {};
		expect(ofList?.['x-language']).toBe(language);
		expect(ofList?.workspace).toBe(WORKSPACE_ID);
	});

	it('is sent to no other service', async () => {
		const { headers } = await headersOf(dli);
		for (const sent of headers) expect(sent).not.toHaveProperty('x-language');
	});

	it('must be a known one', async () => {
		const { error } = await headersOf(dataArts({ language: '={{ "fr-fr" }}' }));
		expect(reasonOf(error)).toBe("'Language' in Options must be en-us or zh-cn, not fr-fr");
		expect(simulator().requests).toEqual([]);
	});
});
