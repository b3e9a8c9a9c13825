import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { responseText } from '../../../client/responseText';
import { toChecks } from '../../../connections/checks/Finding';
import { findingOf } from '../../../connections/checks/findingOf';
import { toReport } from '../../../connections/checks/report';
import type { Operation } from '../../../execution/Operation';
import { ID } from '../../../fields/commonFields';
import { locator } from '../../../fields/locator';
import { options } from '../../../fields/options';
import { readConnection, resolveChoice } from '../../DliConnectionApi';
import { readSeconds } from '../../waitUntilReady';
import { enhanced } from '../api';
import { address, readTarget, targetText, timeout } from '../connectivityTest';
import { queue, readQueue } from '../queues';
import { CHECKS } from './checks';
import { conclude, weigh, type Diagnosed } from './conclusion';
import { World, type Question } from './World';

const securityGroup: INodeProperties = locator(
	{
		displayName: 'Security Group',
		name: 'securityGroup',
		placeholder: 'e.g. a07ab107-a4ad-4835-ad09-08a2f2efccdb',
		description: 'ID of the security group of the address, if no network interface has it',
	},
	'securityGroups',
);

const skipTest: INodeProperties = {
	displayName: 'Skip Connectivity Test',
	name: 'skipConnectivityTest',
	type: 'boolean',
	default: false,
	description: 'Whether to leave out the test of the address by the queue',
};

/** Source: docs/api/dli-connections.md#diagnosis. */
export const diagnose: Operation = {
	option: {
		name: 'Diagnose',
		value: 'diagnose',
		action: 'Diagnose DLI enhanced connection',
		description: 'Find out why a queue does not reach an address through an enhanced connection',
	},
	fields: [enhanced.connectionField, queue, address],
	options: [securityGroup, skipTest, timeout],
	prepare(item) {
		const choice = item.resourceLocator(enhanced.connectionField, ID);
		const added = item.collection(options);
		const testSeconds = readSeconds(added, timeout);
		const question: Question = {
			queueName: readQueue(item),
			target: readTarget(item),
			securityGroupId: added.locator(securityGroup, ID),
			testSeconds: added.boolean(skipTest) ? undefined : testSeconds,
		};
		return async (context) => {
			const { connectionId } = await resolveChoice(context, enhanced, choice);
			const connection = await readConnection(context.send, enhanced, connectionId);
			const world = new World(context, connection, question);
			const findings = weigh(await runChecks(world));
			const name = responseText(connection.name);
			return [{ connectionId, name, ...toOutput(question, findings, name || connectionId) }];
		};
	},
};

/** One after the other, because each reads what the next one can use. */
async function runChecks(world: World): Promise<Diagnosed[]> {
	const findings: Diagnosed[] = [];
	for (const { name, title, source, run } of CHECKS) {
		const finding = await run(world).catch(findingOf);
		findings.push({ name, title, source, ...finding });
	}
	return findings;
}

function toOutput(
	{ queueName, target }: Question,
	findings: readonly Diagnosed[],
	connection: string,
): IDataObject {
	const question = { queue: queueName, address: targetText(target) };
	const conclusion = conclude(findings, question);
	return {
		...question,
		reachable: conclusion.reachable,
		verdict: conclusion.verdict,
		firstProblem: conclusion.firstProblem ?? '',
		checks: toChecks(findings),
		report: toReport(conclusion.verdict, `Connection: ${connection}`, findings),
	};
}
