import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './answers';
import type { Cloud } from './cloud';
import { requireHost } from './hosts';
import { deniedLookup, invalidLookup } from './lookupAnswers';
import { exactObject, refuseInvalid, requireProject } from './service';
import type { LookupService } from './switches';

/** Query parameters of a look-up; what is not text has been refused. */
export type LookupQuery = Partial<Record<string, string>>;

/** Schema of a query that may have these keys, each once. */
export function queryOf(...keys: string[]): object {
	return exactObject(Object.fromEntries(keys.map((key) => [key, { type: 'string' }])));
}

/** Prepares the scope of a service's look-ups: host, authentication, permission, envelope. */
export function openLookup(scope: FastifyInstance, cloud: Cloud, service: LookupService): void {
	requireHost(scope, service);
	requireProject(scope, cloud);
	scope.addHook('preValidation', async () => {
		if (!cloud.switches.lookupsDenied.includes(service)) return;
		throw new Refusal(deniedLookup(service, cloud.switches), `${service} may not be read`);
	});
	refuseInvalid(scope, (part) => invalidLookup(service, part, cloud.switches));
}

/** Which numbers a parameter takes, and the one it has when it is absent. */
export interface Bounds {
	min: number;
	max?: number;
	fallback: number;
}

/** What a look-up reads its parameters with; each method throws the service's 400. */
export class LookupParameters {
	constructor(
		private readonly service: LookupService,
		private readonly cloud: Cloud,
		readonly values: LookupQuery,
	) {}

	/** The whole number in a parameter. */
	number(key: string, { min, max = 2 ** 31 - 1, fallback }: Bounds): number {
		const text = this.values[key];
		if (text === undefined) return fallback;
		const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
		if (value >= min && value <= max) return value;
		throw this.refusal(key);
	}

	/** The text in a parameter; only one of these if any are named. */
	text(key: string, ...allowed: string[]): string | undefined {
		const text = this.values[key];
		if (text === '' || (text !== undefined && allowed.length > 0 && !allowed.includes(text))) {
			throw this.refusal(key);
		}
		return text;
	}

	/**
	 * Whether a parameter asks for the rows of an enterprise project: `0` is the default one, and
	 * some lists take `all_granted_eps`.
	 */
	asksFor(enterpriseProject: string, key: string, fallback: string): boolean {
		const asked = this.text(key) ?? fallback;
		if (!/^(0|all_granted_eps|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(asked)) {
			throw this.refusal(key);
		}
		return asked === 'all_granted_eps' || asked === enterpriseProject;
	}

	/** The page of rows after the one that `marker` names (VPC, all lists of version 1). */
	afterMarker<T extends { id: string }>(rows: T[], limit: number): T[] {
		const marker = this.text('marker');
		const start = marker === undefined ? 0 : rows.findIndex(({ id }) => id === marker) + 1;
		// What a marker gives that is no row of the list is not documented.
		if (marker !== undefined && start === 0) throw this.refusal('marker');
		return rows.slice(start, start + limit);
	}

	refusal(key: string): Refusal {
		return new Refusal(
			invalidLookup(this.service, key, this.cloud.switches),
			`${key} is out of bounds`,
		);
	}
}

/** The parameters in the query of a look-up. */
export function parametersOf(
	service: LookupService,
	cloud: Cloud,
	{ query }: FastifyRequest,
): LookupParameters {
	return new LookupParameters(service, cloud, query as LookupQuery);
}
