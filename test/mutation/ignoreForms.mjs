import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Fields of the form are data. The tests of the package and the editor compare them as a whole. */
const FORM_TYPES = /^INodeProperties\b/;

const ignoreForms = {
	shouldIgnore(path) {
		const { typeAnnotation } = path.isVariableDeclarator() ? path.node.id : {};
		const type = typeAnnotation?.typeAnnotation;
		const name = type?.typeName?.name ?? type?.elementType?.typeName?.name ?? '';
		return FORM_TYPES.test(name) ? 'A field of the form' : undefined;
	},
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'forms', ignoreForms)];
