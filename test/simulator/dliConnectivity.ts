import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom, Refusal } from './answers';
import type { Cloud } from './cloud';
import { dliRefusal, invalidParameter, missingObject } from './dliAnswers';
import { isQueue } from './dliEnhancedRules';
import created from './examples/dli-connectivity-create.json';
import shown from './examples/dli-connectivity-get.json';
import { requireHost } from './hosts';
import {
	answering,
	exactObject,
	NO_QUERY,
	NOT_EMPTY,
	type ProjectPath,
	refuseInvalid,
	requireProject,
} from './service';
import type { ConnectivityTest } from './state';

const TESTS = `/v1.0/:project_id/queues/:queue_name(${NOT_EMPTY})/connection-test`;

// HC-zh dli_02_0284: an IP address or domain name, a colon, the port; dli_01_0489: IPv6 in brackets.
const ADDRESS = /^([A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\]):(\d{1,5})$/;

interface QueuePath extends ProjectPath {
	queue_name: string;
}

/** Tests whether a queue reaches an address (HC-zh dli_02_0284, dli_02_0285; PY). */
export async function dliConnectivity(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	requireHost(scope, 'dli');
	requireProject(scope, cloud);
	refuseInvalid(scope, invalidParameter);
	scope.post(
		TESTS,
		{
			schema: {
				body: exactObject({ address: { type: 'string' } }, ['address']),
				querystring: NO_QUERY,
			},
		},
		answering((request) => start(cloud, request)),
	);
	scope.get(
		`${TESTS}/:task_id(${NOT_EMPTY})`,
		{ schema: { querystring: NO_QUERY } },
		answering((request) => show(cloud, request)),
	);
}

/** @throws Refusal for an address without a port, or an unknown queue */
function start(cloud: Cloud, request: FastifyRequest): Answer {
	const { address } = request.body as { address: string };
	const [, host = '', port = ''] = ADDRESS.exec(address) ?? [];
	if (Number(port) < 1 || Number(port) > 65535) {
		throw new Refusal(invalidParameter('address'), 'the address is not host:port');
	}
	const { projectId, queue } = queueOf(cloud, request);
	const tests = cloud.state.connectivityTests;
	// The documented id, and the next ones.
	const id = created.response.body.task_id + tests.length;
	tests.push({ projectId, queue, id, reads: 0 });
	const { message } = created.response.body;
	return answerFrom(created, {
		message: message.replace('iam.xxx.com', () => host).replace('443', port),
		task_id: cloud.switches.connectivityTaskId === 'text' ? String(id) : id,
	});
}

function show(cloud: Cloud, request: FastifyRequest): Answer {
	const test = find(cloud, request);
	test.reads += 1;
	const { connectivityReadsUntilSettled, connectivityOutcome } = cloud.switches;
	const settled = test.reads > connectivityReadsUntilSettled;
	return answerFrom(shown, {
		message: shown.response.body.message.replace('9', String(test.id)),
		connectivity: settled ? connectivityOutcome : '',
	});
}

/** @throws Refusal for an unknown task: not documented; DLI.0002, object does not exist, fits best */
function find(cloud: Cloud, request: FastifyRequest): ConnectivityTest {
	const { task_id: id } = request.params as { task_id: string };
	const { projectId, queue } = queueOf(cloud, request);
	const test = cloud.state.connectivityTests.find(
		(one) => one.projectId === projectId && one.queue === queue && String(one.id) === id,
	);
	if (test === undefined) {
		throw new Refusal(dliRefusal('DLI.0002', 'The task does not exist.'), 'no such task');
	}
	return test;
}

/** @throws Refusal for a queue that is not the project's */
function queueOf(cloud: Cloud, request: FastifyRequest): { projectId: string; queue: string } {
	const { project_id: projectId, queue_name: queue } = request.params as QueuePath;
	if (queue !== 'default' && !isQueue(cloud, projectId, queue)) {
		throw new Refusal(missingObject('queue', queue), 'unknown queue');
	}
	// PY queue.py: the service lower-cases queue names.
	return { projectId, queue: queue.toLowerCase() };
}
