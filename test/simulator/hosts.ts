import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './answers';
import { notPublishedAnswer } from './gatewayAnswers';

/** First part of the host of each service (NODE `<Svc>Region.ts`; CSS is `es` in two regions). */
const SERVICES_BY_HOST = {
	dli: 'dli',
	dayu: 'dayu',
	iam: 'iam',
	vpc: 'vpc',
	cdm: 'cdm',
	kms: 'kms',
	mrs: 'mrs',
	dws: 'dws',
	rds: 'rds',
	css: 'css',
	es: 'css',
	cloudtable: 'cloudtable',
} as const;

/** A service by the usual first part of its host. */
export type Service = (typeof SERVICES_BY_HOST)[keyof typeof SERVICES_BY_HOST];

/** The service that a `Host` header names, or undefined for an address that names none. */
export function serviceOfHost(host = ''): Service | undefined {
	const prefix = host.split(/[.:]/)[0] ?? '';
	return Object.hasOwn(SERVICES_BY_HOST, prefix)
		? SERVICES_BY_HOST[prefix as keyof typeof SERVICES_BY_HOST]
		: undefined;
}

/** Answers 404 to requests that were sent to the host of another service. */
export function requireHost(scope: FastifyInstance, service: Service): void {
	scope.addHook('preValidation', async (request) => {
		const named = serviceOfHost(request.headers.host);
		if (named === undefined || named === service) return;
		throw new Refusal(notPublishedAnswer(), `the host is that of ${named}, not of ${service}`);
	});
}

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0];
type Handler = NonNullable<ReturnType<ReturnType<Strategy['storage']>['get']>>;

/** Query keys that only the CSS cluster list has. */
const CSS_QUERY = /[?&](start|offset|limit|datastoreType)=/;

/**
 * Tells CSS and DWS apart, whose cluster lists have one path: by the host, and where it names no
 * service by the query, because DWS has no paging and clients of CSS always page (TF).
 */
export const CLUSTER_SERVICE: Strategy = {
	name: 'service',
	storage: () => {
		const handlers = new Map<unknown, Handler>();
		return {
			get: (service) => handlers.get(service) ?? null,
			set: (service, handler) => void handlers.set(service, handler),
		};
	},
	deriveConstraint: ({ headers, url = '' }: FastifyRequest['raw']): Service =>
		serviceOfHost(headers.host) === 'css' ||
		(serviceOfHost(headers.host) !== 'dws' && CSS_QUERY.test(url))
			? 'css'
			: 'dws',
};
