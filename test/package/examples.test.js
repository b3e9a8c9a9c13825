const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { NodeHelpers } = require('n8n-workflow');
const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');
const { properties: triggerForm } = require('../../nodes/HuaweiDataConnections/trigger/form');
const { WATCHED_KINDS } = require('../../nodes/HuaweiDataConnections/trigger/kinds');
const { filesBelow, root } = require('./package');

const TYPE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';
const TRIGGER_TYPE = `${TYPE}Trigger`;
/** The size of a node on the canvas of n8n's editor. */
const SIZE = 96;
/**
 * The names that n8n's editor gives to new credentials. It chooses the user's credential for an
 * imported node if the name is the same.
 */
const CREDENTIAL_NAMES = {
	huaweiCloudAccessKeyApi: 'Huawei Cloud Access Key account',
	huaweiDataSourceLoginApi: 'Huawei Data Source Login account',
	httpHeaderAuth: 'Header Auth account',
};
const { description } = new HuaweiDataConnections();

const examples = filesBelow(join(root, 'examples')).map((file) => [
	file,
	JSON.parse(readFileSync(join(root, 'examples', file), 'utf8')),
]);
const ours = ({ nodes }) => nodes.filter(({ type }) => type === TYPE);

/** The fields that the form shows with a value, those inside collections included. */
function shownFields(properties, values, node, all = values) {
	return properties
		.filter((field) => NodeHelpers.displayParameter(all, field, node, description, all))
		.flatMap((field) => {
			const value = values[field.name];
			const nested = field.options?.some(({ type }) => type !== undefined);
			if (field.type === 'collection' && nested && value) {
				const added = field.options.filter(({ name }) => name in value);
				return added.flatMap((entry) => shownFields([withoutConditions(entry)], value, node, all));
			}
			if (field.type === 'fixedCollection' && value) {
				return field.options.flatMap(({ name, values: columns }) =>
					(value[name] ?? []).flatMap((row) => shownFields(columns, row, node, row)),
				);
			}
			return [{ field, value }];
		});
}

/** A field that was added to a collection is in it, whatever its conditions are. */
const withoutConditions = ({ displayOptions: _conditions, ...field }) => field;

const locatorsOf = (node) =>
	shownFields(description.properties, node.parameters, node).filter(
		({ field }) => field.type === 'resourceLocator',
	);

describe.each(examples)('%s', (_file, workflow) => {
	const { nodes, connections } = workflow;
	const isSticky = ({ type }) => type.endsWith('.stickyNote');
	const steps = nodes.filter((node) => !isSticky(node));

	it('can be imported by every supported version of n8n', () => {
		// The import command of n8n 2.0 fails without it.
		expect(workflow.versionId).toMatch(/^[0-9a-f-]{36}$/);
	});

	it('stores values as the editor does', () => {
		for (const node of ours(workflow)) {
			const { authentication, resource, operation } = node.parameters;
			expect({ name: node.name, authentication }).toMatchObject({ authentication: 'accessKey' });
			expect([resource, operation]).toEqual([expect.any(String), expect.any(String)]);
			for (const { field, value } of locatorsOf(node)) {
				const modes = field.modes.map(({ name }) => name);
				expect({ node: node.name, field: field.name, value }).toMatchObject({
					value: { __rl: true, mode: expect.stringMatching(`^(${modes.join('|')})$`) },
				});
				if (value.mode === 'list' && value.value) expect(value.cachedResultName).toBeTruthy();
			}
		}
	});

	it('waits for events that there are, with filters and options that the form has', () => {
		for (const { parameters } of nodes.filter(({ type }) => type === TRIGGER_TYPE)) {
			expect(parameters).toMatchObject({ authentication: 'accessKey' });
			const kind = WATCHED_KINDS.find(({ option }) => option.value === parameters.resource);
			expect(kind.events).toEqual(expect.arrayContaining(parameters.events));
			for (const collection of ['filters', 'options']) {
				const { options } = triggerForm.find(({ name }) => name === collection);
				const names = options.map(({ name }) => name);
				expect(names).toEqual(expect.arrayContaining(Object.keys(parameters[collection])));
			}
		}
	});

	it('names its credentials so that n8n offers those of the user', () => {
		for (const { name, type, credentials = {} } of nodes) {
			for (const [credentialType, credential] of Object.entries(credentials)) {
				// The editor drops a credential with an ID that it does not know, whatever its name is.
				expect(credential).toEqual({ id: null, name: CREDENTIAL_NAMES[credentialType] });
			}
			if (type === TYPE || type === TRIGGER_TYPE)
				expect([name, credentials]).toMatchObject([name, { huaweiCloudAccessKeyApi: {} }]);
			if (type.endsWith('.webhook')) expect(credentials).toHaveProperty('httpHeaderAuth');
		}
	});

	it('can be run again: no create fails because its connection exists', () => {
		const creates = ours(workflow).filter(({ parameters }) => parameters.operation === 'create');
		for (const { parameters } of creates) {
			expect(parameters.options).toMatchObject({ ifNameExists: 'returnExisting' });
		}
	});

	it('has every node in the workflow once, and wires that cross neither nodes nor each other', () => {
		const byName = new Map(steps.map((node) => [node.name, node]));
		expect(byName.size).toBe(steps.length);
		const wires = Object.entries(connections).flatMap(([from, { main }]) =>
			main.flatMap((targets, output) =>
				(targets ?? []).map(({ node: to, index }) => {
					return { from, to, ...wireBetween(byName, { from, output, of: main.length, to, index }) };
				}),
			),
		);
		const wired = new Set(wires.flatMap(({ from, to }) => [from, to]));
		expect([...byName.keys()].filter((name) => !wired.has(name))).toEqual([]);
		const crossings = wires.flatMap((wire, index) => [
			...wires
				.slice(index + 1)
				.filter((other) => !(wire.from === other.from && wire.to === other.to))
				.filter(
					(other) => !isSamePoint(wire.start, other.start) && !isSamePoint(wire.end, other.end),
				)
				.filter((other) => intersect(wire, other))
				.map((other) => `${wire.from} > ${wire.to} and ${other.from} > ${other.to}`),
			...steps
				.filter(({ name }) => name !== wire.from && name !== wire.to)
				.filter((node) => sidesOf(node).some((side) => intersect(wire, side)))
				.map(({ name }) => `${wire.from} > ${wire.to} and ${name}`),
		]);
		expect(crossings).toEqual([]);
	});
});

it('a connection that is created, listed, tested, or deleted is in some example', () => {
	const used = new Set(
		examples.flatMap(([, workflow]) =>
			ours(workflow).map(({ parameters }) => parameters.operation),
		),
	);
	expect([...used].sort()).toEqual(
		expect.arrayContaining(['create', 'delete', 'get', 'getAll', 'test', 'update', 'upsert']),
	);
});

/** A wire leaves a node at its right side and reaches the next one at its left side. */
function wireBetween(byName, { from, output, of, to, index }) {
	const [x, y] = byName.get(from).position;
	const [toX, toY] = byName.get(to).position;
	const inputs = byName.get(to).parameters.numberInputs ?? 1;
	const port = (count, position) => ((position + 1) * SIZE) / (count + 1);
	return {
		start: [x + SIZE, y + port(of, output)],
		end: [toX, toY + port(inputs, index)],
	};
}

function sidesOf({ position: [x, y] }) {
	const corners = [
		[x, y],
		[x + SIZE, y],
		[x + SIZE, y + SIZE],
		[x, y + SIZE],
	];
	return corners.map((start, index) => ({ start, end: corners[(index + 1) % 4] }));
}

const isSamePoint = (a, b) => a[0] === b[0] && a[1] === b[1];

/** Whether two straight lines have a point in common. */
function intersect(a, b) {
	const side = ({ start, end }, point) =>
		Math.sign(
			(end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0]),
		);
	return (
		side(a, b.start) * side(a, b.end) <= 0 &&
		side(b, a.start) * side(b, a.end) <= 0 &&
		!(side(a, b.start) === 0 && side(a, b.end) === 0)
	);
}
