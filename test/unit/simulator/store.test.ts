import { Store, type StoredDataArts } from '../../simulator/store';
import { ITEM, OTHER_PROJECT, PROJECT } from './helpers';

const connection = (id: string, projectId = PROJECT): StoredDataArts => ({
	kind: 'dataArts',
	projectId,
	workspace: 'w',
	id,
	name: ITEM.dw_name,
	createTime: 0,
	revision: 0,
	reads: 0,
	item: ITEM,
});

describe('store', () => {
	it('finds connections by project', () => {
		const state = new Store();
		const [a, b, c] = [connection('a'), connection('b'), connection('a', OTHER_PROJECT)];
		for (const one of [a, b, c]) expect(state.add(one)).toBe(one);
		expect(state.connections).toEqual([a, b, c]);
		expect(state.list('dataArts', PROJECT)).toEqual([a, b]);
		expect(state.list('dliBasic', PROJECT)).toEqual([]);
		expect(state.find('dataArts', OTHER_PROJECT, 'a')).toBe(c);
		expect(state.find('dataArts', OTHER_PROJECT, 'b')).toBeUndefined();
		expect(state.find('dliBasic', PROJECT, 'a')).toBeUndefined();
	});

	it('does not find removed connections', () => {
		const state = new Store();
		const [a, b] = [connection('a'), connection('b')];
		for (const one of [a, b]) state.add(one);
		state.remove(a);
		expect(state.connections).toEqual([b]);
		expect(state.list('dataArts', PROJECT)).toEqual([b]);
		expect(state.find('dataArts', PROJECT, 'a')).toBeUndefined();
		state.clear();
		expect(state.connections).toEqual([]);
		expect(state.list('dataArts', PROJECT)).toEqual([]);
		expect(state.find('dataArts', PROJECT, 'b')).toBeUndefined();
	});

	it('finds the first of several connections with the same ID', () => {
		const state = new Store();
		const [first, second] = [connection('a'), connection('a')];
		for (const one of [first, second]) state.add(one);
		expect(state.find('dataArts', PROJECT, 'a')).toBe(first);
		state.remove(first);
		expect(state.find('dataArts', PROJECT, 'a')).toBe(second);
	});
});
