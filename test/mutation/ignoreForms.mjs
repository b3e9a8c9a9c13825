import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Fields of the form are data. The tests of the package and the editor compare them as a whole. */
const FORM_TYPES = /^INodeProperties\b/;

/** What a list of the form shows for a resource, an operation, or a way to sign in. */
const LIST_ENTRY = 'option';

const ignoreForms = {
	shouldIgnore(path) {
		const isEntry = path.isObjectProperty() && path.node.key.name === LIST_ENTRY;
		return isEntry || isField(path) ? 'A part of the form' : undefined;
	},
};

function isField(path) {
	const { typeAnnotation } = path.isVariableDeclarator() ? path.node.id : {};
	const type = typeAnnotation?.typeAnnotation;
	return FORM_TYPES.test(type?.typeName?.name ?? type?.elementType?.typeName?.name ?? '');
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'forms', ignoreForms)];
