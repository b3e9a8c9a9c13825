import { ItemParameters } from '../../../nodes/HuaweiDataConnections/fields/ItemParameters';
import { readTags } from '../../../nodes/HuaweiDataConnections/dli/tags';

const read = (count: number) => {
	const tag = Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: 'v' }));
	return readTags(ItemParameters.fromValues({ tags: { tag } }));
};

it('twenty tags are as many as a connection takes', () => {
	expect(read(20)).toHaveLength(20);
	expect(() => read(21)).toThrow("'Tags' may be 20 at most, and these are 21");
});
