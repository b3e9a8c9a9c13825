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
	// 37 operations of five resources, and a form for each type.
	const isSmall = size.bytes <= 130_000 && size.properties <= 160;
	// Compared as a whole, so that a failure shows all three numbers.
	expect({ ...size, isSmall }).toEqual({ ...size, isSmall: true });
});
