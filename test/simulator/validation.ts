import Fastify, { type FastifySchemaCompiler } from 'fastify';

type Compiler = FastifySchemaCompiler<unknown>;
type Validator = ReturnType<Compiler>;

const validators = new Map<string, Validator>();

let compiler: Promise<Compiler> | undefined;

/**
 * Fastify's own compiler of JSON schemas, which remembers what it compiled: every simulator of a
 * process has the same schemas, and compiling them is nearly all that starting one costs.
 */
export async function validatorCompiler(): Promise<Compiler> {
	compiler ??= makeCompiler();
	const compile = await compiler;
	return (route) => {
		const key = JSON.stringify(route.schema);
		const validator = validators.get(key) ?? compile(route);
		validators.set(key, validator);
		return validator;
	};
}

async function makeCompiler(): Promise<Compiler> {
	const app = Fastify({
		ajv: {
			// An oracle changes nothing: no coercion, no defaults, no keys removed.
			customOptions: {
				coerceTypes: false,
				removeAdditional: false,
				useDefaults: false,
				strict: true,
			},
		},
	});
	// Fastify makes its compiler when it meets the first schema.
	app.get('/', { schema: { querystring: { type: 'object' } } }, async () => null);
	await app.ready();
	if (app.validatorCompiler === undefined) throw new Error('Fastify has no schema compiler');
	return app.validatorCompiler;
}
