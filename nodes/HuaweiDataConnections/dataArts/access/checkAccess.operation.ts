import type { IDataObject } from 'n8n-workflow';

import {
	firstProblem,
	skipped,
	toChecks,
	type CheckedFinding,
} from '../../connections/checks/Finding';
import { findingOf } from '../../connections/checks/findingOf';
import { toReport } from '../../connections/checks/report';
import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { connection, NOUN, readConnection, resolveChoice } from '../api';
import type { AccessCheckName, AccessWorld } from './AccessCheck';
import { DATABASES_SOURCE, lookOnce, type Look, type Looks } from './databases';
import { agent, cluster, kmsKey } from './parts';

/** What a connection needs before its data source can be tried, in the order of likelihood. */
const CHECKS = [agent, cluster, kmsKey];

/** Source: docs/api/dataarts-connections.md#databases. */
export const checkAccess: Operation = {
	option: {
		name: 'Check Access',
		value: 'checkAccess',
		action: `Check access of ${NOUN}`,
		description:
			'Check whether a connection works with its stored password. Not often: failed sign-ins lock accounts.',
	},
	fields: [connection],
	prepare(item, { requireWorkspace, share }) {
		const workspaceId = requireWorkspace();
		const choice = item.resourceLocator(connection, ID);
		const looks = share<Looks>(() => new Map());
		return async (context) => {
			const { connectionId } = await resolveChoice(context, workspaceId, choice);
			const observed = await readConnection(context.send, workspaceId, connectionId);
			const world = { context, workspaceId, connection: observed };
			return [await checkConnection(world, looks)];
		};
	},
};

async function checkConnection(world: AccessWorld, looks: Looks): Promise<IDataObject> {
	const findings: Array<CheckedFinding<AccessCheckName>> = [];
	for (const { name, title, source, run } of CHECKS) {
		findings.push({ name, title, source, ...(await run(world).catch(findingOf)) });
	}
	const broken = firstProblem(findings);
	const look: Look = broken
		? skipped(`Not tried, because it cannot work: see ${broken.title}`)
		: await lookOnce(world, looks);
	const { databases, ...finding } = look;
	const check = { name: 'databases', title: 'Databases', source: DATABASES_SOURCE } as const;
	findings.push({ ...check, ...finding });
	const { dw_id: connectionId, dw_name: name, dw_type: serviceType } = world.connection;
	const works = look.result === 'ok' ? true : firstProblem(findings) ? false : 'unknown';
	const verdict = verdictOf(name, works, findings);
	return {
		connectionId,
		name,
		serviceType,
		works,
		verdict,
		firstProblem: firstProblem(findings)?.name ?? '',
		...(databases !== undefined && { databases }),
		checks: toChecks(findings),
		report: toReport(verdict, `Type: ${serviceType}`, findings),
	};
}

function verdictOf(
	name: string,
	works: boolean | 'unknown',
	findings: readonly CheckedFinding[],
): string {
	if (works === true) return `${name} works.`;
	const first = firstProblem(findings);
	if (first) return `${name} does not work. ${first.title}: ${first.found}.`;
	const open = findings.filter(({ result }) => result === 'unknown').map(({ title }) => title);
	const reason = open.length > 0 ? ` Not known: ${open.join(', ')}.` : '';
	return `It is not known whether ${name} works.${reason}`;
}
