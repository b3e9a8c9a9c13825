import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import { BASIC, DATA_ARTS, PROJECT, type RawCall, WORKSPACE } from './helpers';

const HOST = 'dayu.cn-north-4.myhuaweicloud.com';
const DATE = '20261122T010203Z';
/** The time at which the signatures in this file are valid. */
export const NOW = () => new Date('2026-11-22T01:02:03Z');
const SIGNED = 'content-type;host;workspace;x-project-id;x-sdk-date';
const ACCESS = 'SDK-HMAC-SHA256 Access=AKEXAMPLE0000000000A';

/** A list request whose signature was verified by two independent implementations. */
export const VECTOR_1 = {
	method: 'GET',
	url: `${DATA_ARTS}?limit=100&name=my%20conn%2B1%2F%E4%B8%AD%E6%96%87&offset=0&type=HIVE`,
	headers: {
		host: HOST,
		'content-type': 'application/json',
		workspace: WORKSPACE,
		'x-project-id': PROJECT,
		'x-sdk-date': DATE,
		authorization: `${ACCESS}, SignedHeaders=${SIGNED}, Signature=95bf53794c3a73035d9bdd067a4cd2b61961d454400aaf426b82188dbdd8e997`,
	},
};

/** The same for a create request with non-ASCII text. */
export const VECTOR_2 = {
	method: 'POST',
	url: BASIC,
	headers: {
		host: 'dli.cn-north-4.myhuaweicloud.com',
		'content-type': 'application/json',
		'x-project-id': PROJECT,
		'x-sdk-date': DATE,
		authorization: `${ACCESS}, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=082101889821a10ae6b4b3683d9420124e0b3221a1c17c598358833eb987b129`,
	},
	payload:
		'{"name":"conn_1","service":"CloudTable","security_group_id":"a07ab107-a4ad-4835-ad09-08a2f2efccdb","network_id":"e83ba67d-e812-42d3-908d-6ea0b2cc5ecb","url":"zk1.example.com:2181,zk2.example.com:2181","tags":[{"key":"部门","value":"données é"}]}',
};

/** Signs a list request with the SDK's signer. */
export function signed(
	key: { access: string; secret: string },
	extra: Record<string, string> = {},
): RawCall {
	const headers = { host: HOST, 'X-Sdk-Date': DATE, workspace: WORKSPACE, ...extra };
	const unused = async (): Promise<never> => await Promise.reject(new Error('unused'));
	return {
		method: 'GET',
		url: DATA_ARTS,
		headers: AKSKSigner.sign(
			{ method: 'GET', endpoint: `https://${HOST}${DATA_ARTS}`, headers, queryParams: {} },
			{
				getAk: () => key.access,
				getSk: () => key.secret,
				processAuthRequest: unused,
				processAuthParams: unused,
			},
		) as Record<string, string>,
	};
}
