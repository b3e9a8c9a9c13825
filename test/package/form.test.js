const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');

const { description } = new HuaweiDataConnections();

/** All properties, those inside collections and fixed collections included. */
function withNested(properties) {
	return properties.flatMap((property) => {
		const nested = (property.options ?? []).flatMap((option) => option.values ?? option);
		return [property, ...withNested(nested.filter(({ type }) => type !== undefined))];
	});
}

// The editor loads the description of every node, and evaluates the conditions of every property
// whenever a value changes.
it('the description of the form is small', () => {
	const { properties } = description;
	const size = {
		bytes: Buffer.byteLength(JSON.stringify(description)),
		properties: properties.length,
		propertiesWithNested: withNested(properties).length,
	};
	// Connection Set, whose list has no field for each column, took 7 kB more.
	const isSmall = size.bytes <= 108_000 && size.properties <= 150;
	// Compared as a whole, so that a failure shows all three numbers.
	expect({ ...size, isSmall }).toEqual({ ...size, isSmall: true });
});
