import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { requestIamToken } from '../../../../nodes/HuaweiDataConnections/client/auth/iamToken';
import type { HttpResponse } from '../../../../nodes/HuaweiDataConnections/client/responses';
import { USER_AGENT } from '../../../../nodes/HuaweiDataConnections/client/userAgent';

const IAM = 'https://iam.cn-north-4.myhuaweicloud.com';
const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';
const CREDENTIAL: ICredentialDataDecryptedObject = {
	region: 'cn-north-4',
	projectId: PROJECT,
	accountName: 'IAMDomain',
	userName: 'IAMUser',
	password: 'IAMPassword',
};
const SUCCESS: HttpResponse = {
	statusCode: 201,
	headers: { 'x-subject-token': 'MIIexample' },
	body: { token: { project: { id: PROJECT, name: 'cn-north-4' } } },
};

/** Signs in, and returns the token with the requests that IAM has received. */
async function signIn(
	changes: ICredentialDataDecryptedObject = {},
	response: Partial<HttpResponse> = {},
) {
	const requests: IHttpRequestOptions[] = [];
	const httpRequest = async (options: IHttpRequestOptions) => {
		requests.push(options);
		return await Promise.resolve({ ...SUCCESS, ...response });
	};
	const helper = { helpers: { httpRequest } };
	const token = await requestIamToken(helper as never, { ...CREDENTIAL, ...changes });
	return { token, requests };
}

/** What IAM is asked for. */
async function requestedAuth(changes?: ICredentialDataDecryptedObject): Promise<unknown> {
	const { requests } = await signIn(changes);
	return JSON.parse(String(requests[0]?.body));
}

describe('the request for a token', () => {
	it('is a single POST that answers every status, follows no redirect and ends in time', async () => {
		const { requests } = await signIn();
		expect(requests).toEqual([
			{
				method: 'POST',
				url: `${IAM}/v3/auth/tokens?nocatalog=true`,
				headers: { 'Content-Type': 'application/json;charset=utf8', 'User-Agent': USER_AGENT },
				body: expect.any(String),
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: 60_000,
			},
		]);
	});

	it('goes to the IAM endpoint of the credential', async () => {
		const { requests } = await signIn({ iamEndpoint: 'https://identity.example.com' });
		expect(requests[0]?.url).toBe('https://identity.example.com/v3/auth/tokens?nocatalog=true');
	});

	it('names the user and the project of the credential', async () => {
		expect(await requestedAuth()).toEqual({
			auth: {
				identity: {
					methods: ['password'],
					password: {
						user: { domain: { name: 'IAMDomain' }, name: 'IAMUser', password: 'IAMPassword' },
					},
				},
				scope: { project: { id: PROJECT } },
			},
		});
	});

	it.each([
		[{ region: 'eu-west-101' }, 'eu-west-101'],
		[{ region: 'other', otherRegion: 'my-region-1' }, 'my-region-1'],
	])('names the project of the region if the credential has none: %j', async (changes, name) => {
		expect(await requestedAuth({ ...changes, projectId: ' ' })).toMatchObject({
			auth: { scope: { project: { name } } },
		});
	});

	it('has the names without spaces around them, and the password as it is', async () => {
		const changes = { accountName: ' Konto ä ', userName: 'Benutzer ö ', password: ' p"ß\n' };
		expect(await requestedAuth(changes)).toMatchObject({
			auth: {
				identity: {
					password: {
						user: { domain: { name: 'Konto ä' }, name: 'Benutzer ö', password: ' p"ß\n' },
					},
				},
			},
		});
	});

	it.each([
		[{ accountName: ' ' }, "'Account Name' of the credential is empty"],
		[{ userName: '' }, "'IAM User Name' of the credential is empty"],
		[{ password: '' }, "'Password' of the credential is empty"],
		[{ region: '' }, "'Region' of the credential is empty"],
		[{ iamEndpoint: 'http://iam.example.com' }, "'IAM Endpoint' of the credential must begin with"],
	])('is not sent with %j', async (changes, message) => {
		const httpRequest = jest.fn();
		const request = requestIamToken({ helpers: { httpRequest } } as never, {
			...CREDENTIAL,
			...changes,
		});
		await expect(request).rejects.toThrow(message);
		expect(httpRequest).not.toHaveBeenCalled();
	});
});

describe('the token', () => {
	it('is in a header of the response, and its project in the body', async () => {
		const body = { token: { project: { id: 'of-the-token' } } };
		const { token } = await signIn({}, { body });
		expect(token).toEqual({ token: 'MIIexample', projectId: 'of-the-token' });
	});

	it.each([{}, { 'x-subject-token': '' }, { 'x-subject-token': ['a', 'b'] }])(
		'is missing in a response with the headers %j',
		async (headers) => {
			await expect(signIn({}, { headers, body: '<html>' })).rejects.toMatchObject({
				reason: 'IAM accepted the sign-in but returned no token',
				description:
					'The response may come from a proxy between this n8n server and Huawei Cloud. Check the IAM endpoint in the credential and the proxy settings of the server.',
				passing: undefined,
			});
		},
	);

	it.each([null, '', {}, { token: {} }, { token: { project: {} } }, { token: { domain: {} } }])(
		'is of no use if the body names no project: %j',
		async (body) => {
			await expect(signIn({}, { body })).rejects.toMatchObject({
				reason: 'IAM returned a token without a project',
				description:
					'Check Region and Project ID in the credential: the project must exist, and the IAM user must have access to it.',
				passing: undefined,
			});
		},
	);
});
