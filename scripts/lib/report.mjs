const PACKAGE_PREFIX = 'n8n-nodes-huawei-data-connections.';

/**
 * Compares what a workflow says it created with what is stored.
 * @param {object} workflow as exported by n8n
 * @param {{ status: string, data: object }} execution of that workflow
 * @param {object[]} stored the connections that the simulator holds
 * @returns {{ rows: string[][], problems: string[] }} `rows`: node, connection, type, id and result
 *   of each item; `problems`: sentences, none when everything was created
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
		problems.push(`The execution ended as "${execution.status}".`);
	if (ids.size !== stored.length) {
		problems.push(`${ids.size} connections were reported, but ${stored.length} are stored.`);
	}
	return { rows: results.map(toRow), problems };
}

function toRow({ node, name, type, id, action, problem }) {
	return [node, name, type, id, problem ? 'NOT CREATED' : action];
}

/** One result per output item of a node; a node without any is a result with a problem itself. */
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
	if (!id) return `"${node}" returned an item without a connection id.`;
	const found = stored.some((connection) => JSON.stringify(connection).includes(`"${id}"`));
	return found ? undefined : `"${name}" (${id}) is not stored.`;
}
