const { NodeHelpers, nodeNameToToolName } = require('n8n-workflow');
const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');
const { RESOURCES } = require('../../nodes/HuaweiDataConnections/resources');
const { asTool } = require('../contract/runTool');

const node = new HuaweiDataConnections().description;
const tool = asTool(new HuaweiDataConnections()).description;

const operations = RESOURCES.flatMap(({ option, operations: ofResource }) =>
	Object.values(ofResource).map((declaration) => ({
		parameters: { resource: option.value, operation: declaration.option.value },
		declaration,
	})),
);

/** All properties, those inside collections and fixed collections included, with their paths. */
function withNested(properties, parent = '') {
	return properties.flatMap((property) => {
		const path = `${parent}${property.name}`;
		const nested = (property.options ?? []).flatMap((option) => option.values ?? option);
		const ofType = nested.filter(({ type }) => type !== undefined);
		return [{ path, property }, ...withNested(ofType, `${path}.`)];
	});
}

describe('the names of tools', () => {
	const names = operations.map(({ parameters }) => NodeHelpers.makeNodeName(parameters, tool));

	it.each(names)('%s fits, also the tenth of its kind', (name) => {
		// What longer than 64 characters n8n cuts, and older versions send whole, which models refuse.
		expect(`${name}10`.length).toBeLessThanOrEqual(64);
		expect(nodeNameToToolName(name)).toMatch(/^[A-Z][A-Za-z]+(_[A-Za-z]+)+_in_Huawei_Cloud$/);
	});

	it('are distinct', () => {
		expect(new Set(names.map(nodeNameToToolName)).size).toBe(operations.length);
	});

	it('leave the names of nodes in workflows as they are', () => {
		const parameters = { resource: 'dliDatasourceConnection', operation: 'create' };
		expect(NodeHelpers.makeNodeName(parameters, node)).toBe('Create DLI datasource connection');
	});
});

describe('Allow Deletion', () => {
	const isShown = (description, parameters) => {
		const field = description.properties.filter(({ name }) => name === 'allowDeletion');
		return field.some((property) =>
			NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, description),
		);
	};

	it.each(
		operations.map(({ parameters, declaration }) => [
			Object.values(parameters).join('/'),
			parameters,
			declaration.isDestructive === true,
		]),
	)(
		'is shown for %s only if that takes something away, in a tool',
		(_name, parameters, isDestructive) => {
			expect(isShown(tool, parameters)).toBe(isDestructive);
			expect(isShown(node, parameters)).toBe(false);
		},
	);

	it('has no button with which a model would fill it in', () => {
		const fields = node.properties.filter(({ name }) => name === 'allowDeletion');
		expect(fields.length).toBeGreaterThan(0);
		for (const field of fields)
			expect(field).toMatchObject({ noDataExpression: true, default: false });
	});
});

describe('a field that a model can fill in', () => {
	const OTHER_TYPES = ['notice', 'hidden', 'collection', 'fixedCollection'];
	const fields = withNested(node.properties).filter(
		({ property }) => !OTHER_TYPES.includes(property.type) && !property.noDataExpression,
	);
	const ofType = (...types) => fields.filter(({ property }) => types.includes(property.type));

	it('says what to enter', () => {
		const isMissing = ({ property }) => !property.description;
		expect(fields.filter(isMissing).map(({ path }) => path)).toEqual([]);
	});

	it('names the values to choose from', () => {
		const choices = ofType('options', 'multiOptions');
		const unnamed = choices.flatMap(({ path, property: { description, options } }) =>
			options
				.filter(({ value }) => !new RegExp(`(^|\\W)${value}($|\\W)`, 'i').test(description))
				.map(({ value }) => `${path}: ${value}`),
		);
		expect(choices.length).toBeGreaterThan(5);
		expect(unnamed).toEqual([]);
	});

	it('says whether it is an ID, a name, or an address, if it is a choice from a list', () => {
		const choices = ofType('resourceLocator');
		expect(choices.length).toBeGreaterThan(20);
		for (const { path, property } of choices) {
			expect(`${path}: ${property.description}`).toMatch(/\b(IDs?|Name|address|Link)\b/i);
		}
	});
});

describe('what an AI builder reads', () => {
	it('has no characters that n8n would replace with HTML entities', () => {
		const read = withNested(node.properties).filter(({ property }) => property.type !== 'notice');
		const texts = read.flatMap(({ property: { description = '', hint = '', options = [] } }) => [
			description,
			hint,
			...options.map((option) => option.description ?? ''),
		]);
		expect([...texts, node.description, node.builderHint.searchHint].join('')).not.toMatch(/[<>&]/);
	});

	it('says that basic connections are discontinued, and what replaces them', () => {
		const basic = RESOURCES.find(({ option }) => option.value === 'dliDatasourceConnection');
		for (const { description } of [basic.option, basic.operations.create.option]) {
			expect(description).toMatch(/basic/i);
			expect(description).toMatch(/discontinued 2024-06-30: use DLI Enhanced Connection/i);
		}
	});

	it('marks every required choice from a list', () => {
		const required = node.properties.filter(
			(property) => property.required && property.type === 'resourceLocator',
		);
		expect(required.length).toBeGreaterThan(10);
		for (const { builderHint } of required) expect(builderHint?.propertyHint).toBe('Required');
	});

	it('has no hint on the parameters for which n8n refuses the node', () => {
		const fields = node.properties.filter(({ name }) => ['resource', 'operation'].includes(name));
		for (const { builderHint } of fields) expect(builderHint).toBeUndefined();
	});
});
