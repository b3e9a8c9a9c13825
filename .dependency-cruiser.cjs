const parts = require('./scripts/lib/layers.cjs');

const escaped = (path) => path.replaceAll('.', '\\.');
/** Matches a file, or every file of a folder. */
const pattern = (path) => `^${escaped(path)}${path.endsWith('/') ? '' : '$'}`;
const OWN_CODE = '^(nodes|credentials)/';
const ENTRY_POINTS = '\\.(node|credentials)\\.ts$';

// Together with the rule against orphans, this also makes every folder appear in the table: a file of
// any other folder is either not imported at all, or imported by a part that may not do so.
const layerRules = parts.flatMap(({ path, mayImport, mayImportTypes = [] }) => {
	const allowed = [path, ...mayImport];
	const rule = (name, permitted, to = {}) => ({
		name: `${name}: ${path}`,
		severity: 'error',
		from: { path: pattern(path) },
		to: { path: OWN_CODE, pathNot: permitted.map(pattern), ...to },
	});
	if (mayImportTypes.length === 0) return [rule('layers', allowed)];
	return [
		rule('layers', [...allowed, ...mayImportTypes]),
		rule('types only', allowed, { dependencyTypesNot: ['type-only'] }),
	];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no import cycles',
			comment: 'Type-only imports count too: files that need each other have to be read at once.',
			severity: 'error',
			from: { path: OWN_CODE },
			to: { circular: true },
		},
		{
			name: 'no orphans',
			comment: 'Code that neither the node nor a credential imports is dead.',
			severity: 'error',
			from: { path: ENTRY_POINTS },
			to: { path: OWN_CODE, pathNot: ENTRY_POINTS, reachable: false },
		},
		{
			name: 'no dependencies',
			comment: 'The package has no runtime dependencies apart from what n8n brings.',
			severity: 'error',
			from: { path: OWN_CODE },
			to: { pathNot: [OWN_CODE, '(^|/)node_modules/n8n-workflow/', '^(node:)?crypto$'] },
		},
		{
			name: 'independent simulator',
			comment: 'Shared code would let the simulator repeat a mistake of the node.',
			severity: 'error',
			from: { path: '^test/simulator/' },
			to: { path: OWN_CODE },
		},
		...layerRules,
	],
	options: {
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
	},
};
