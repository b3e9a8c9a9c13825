// Prints the display names, types and versions of a package's nodes as JSON. The argument is the
// package's folder. This is a separate process so that NODE_PATH can provide n8n-workflow, as n8n does.
const { basename, join } = require('node:path');

const folder = process.argv[2];
const { name, n8n } = require(join(folder, 'package.json'));

const nodes = n8n.nodes.map((file) => {
	const className = basename(file).replace(/\.node\.js$/, '');
	const node = new (require(join(folder, file))[className])();
	const { description, currentVersion } = node;
	const latestVersion = currentVersion ?? Math.max(...[description.version].flat());
	return { name: description.displayName, type: `${name}.${description.name}`, latestVersion };
});
console.log(JSON.stringify(nodes));
