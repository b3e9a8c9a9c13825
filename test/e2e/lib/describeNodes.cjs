// Prints what a package's nodes say about themselves, as JSON. Argument: the package's folder.
// A process of its own, so that n8n-workflow can be found by NODE_PATH, as it is inside n8n.
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
