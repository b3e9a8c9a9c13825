const PACKAGE_PREFIX = 'n8n-nodes-huawei-data-connections.';

/**
 * Compares the output of a workflow with the connections that exist.
 * @param {object} workflow as exported by n8n
 * @param {{ status: string, data: object }} execution of that workflow
 * @param {object[]} stored the connections in the simulator
 * @returns {{ rows: string[][], problems: string[] }} `rows` has the node, connection, type, ID and result
 *   of each item. `problems` has sentences, and is empty if everything was created.
 */
export function reportConnections(workflow, execution, stored) {
	const nodes = workflow.nodes.filter(
		({ type, disabled }) => type.startsWith(PACKAGE_PREFIX) && !disabled,
	);
	const results = nodes.flatMap((node) => resultsOf(node, execution));
	for (const result of results) result.problem ??= problemOf(result, stored);

	const problems = results.flatMap(({ problem }) => problem ?? []);
	const ids = new Set(results.map(({ id }) => id).filter(Boolean));
	if (nodes.length === 0) problems.push('The workflow has no Huawei node.');
	if (execution.status !== 'success')
		problems.push(`The execution has the status "${execution.status}".`);
	if (ids.size !== stored.length) {
		problems.push(`The workflow returned ${ids.size} connections, but ${stored.length} exist.`);
	}
	return { rows: results.map(toRow), problems };
}

function toRow({ node, name, type, id, action, problem }) {
	return [node, name, type, id, problem ? 'NOT CREATED' : action];
}

/** One result for each output item of a node. A node without output is reported as a problem. */
function resultsOf({ name: node }, { data }) {
	const runs = data.resultData.runData[node] ?? [];
	const failure = runs.find((run) => run.error)?.error;
	const items = runs.flatMap((run) => run.data?.main?.flat() ?? []).filter(Boolean);
	const results = items.map(({ json, error }) => ({
		node,
		name: json.name,
		type: json.serviceType,
		id: json.connectionId,
		action: json.action,
		problem: describeError(node, error ?? json.error),
	}));
	if (failure) results.push({ node, problem: describeError(node, failure) });
	if (results.length === 0) results.push({ node, problem: `"${node}" did not run.` });
	return results;
}

function describeError(node, error) {
	if (!error) return undefined;
	const text = [error.message ?? error, error.description].filter(Boolean).join(' ');
	return `"${node}" failed: ${text}`;
}

function problemOf({ node, name, id }, stored) {
	if (!id) return `"${node}" returned an item without a connection ID.`;
	const found = stored.some((connection) => JSON.stringify(connection).includes(`"${id}"`));
	return found ? undefined : `"${name}" (${id}) does not exist.`;
}
