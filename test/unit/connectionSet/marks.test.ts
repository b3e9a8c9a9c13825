import fc from 'fast-check';

import {
	explainNoRoom,
	joinDescription,
	markOfTags,
	splitDescription,
	validateOwner,
	validateSecretVersion,
} from '../../../nodes/HuaweiDataConnections/connectionSet/marks';
import { desired, observed } from './entries';

const owner = fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/);
const secretVersion = fc.oneof(fc.constant(''), fc.stringMatching(/^[\w.-]{1,20}$/));

it('reads back every mark that it writes', () => {
	fc.assert(
		fc.property(fc.record({ owner, secretVersion }), fc.string(), (mark, text) => {
			const plain = splitDescription(text).text.trim();
			expect(splitDescription(joinDescription(plain, mark))).toEqual({ text: plain, mark });
		}),
	);
});

it.each([
	['Sales', 'Sales', undefined],
	['', '', undefined],
	['Sales [n8n:team-a]', 'Sales', { owner: 'team-a', secretVersion: '' }],
	['[n8n:a#v3]', '', { owner: 'a', secretVersion: 'v3' }],
	// Someone has edited it on the console: it is no mark any longer.
	['[n8n:a] Sales', '[n8n:a] Sales', undefined],
	['Sales [n8n:]', 'Sales [n8n:]', undefined],
	['Sales [n8n:a b]', 'Sales [n8n:a b]', undefined],
	['Sales [n8n:a', 'Sales [n8n:a', undefined],
])('%j is a text and a mark', (description, text, mark) => {
	expect(splitDescription(description)).toEqual({ text, mark });
});

it('finds the mark of a connection of DLI among its tags', () => {
	expect(markOfTags([{ key: 'env', value: 'x' }])).toBeUndefined();
	expect(markOfTags([{ key: 'n8n-owner', value: '' }])).toBeUndefined();
	expect(markOfTags([{ key: 'n8n-owner', value: 'a' }])).toEqual({ owner: 'a', secretVersion: '' });
});

it.each(['', 'a b', 'a]', 'a#b', 'ä', 'x'.repeat(33)])('refuses the owner %j', (text) => {
	expect(() => validateOwner('Owner', text)).toThrow("'Owner' is invalid");
});

it.each(['a b', 'a]', 'a#b', 'x'.repeat(65)])('refuses the secret version %j', (text) => {
	expect(() => validateSecretVersion('secretVersion', text)).toThrow("'secretVersion' is invalid");
	expect(validateSecretVersion('secretVersion', '')).toBe('');
});

describe('room for a mark', () => {
	const mark = { owner: 'o'.repeat(10), secretVersion: '' };
	const withDescription = (length: number) =>
		desired({ properties: { description: 'x'.repeat(length) } });

	it('says how long a description may be', () => {
		expect(explainNoRoom(withDescription(83), undefined, mark)).toBeUndefined();
		expect(explainNoRoom(withDescription(84), undefined, mark)).toEqual({
			reason: "'description' is too long for the mark behind it: 84 characters",
			advice: "The console takes 100 characters, so 'description' may have 83.",
		});
	});

	it('counts the description that stays, and takes one that is stored already', () => {
		const long = observed({ properties: { description: 'x'.repeat(90) } });
		expect(explainNoRoom(desired({}), long, mark)).toBeDefined();
		expect(explainNoRoom(desired({}), { ...long, mark }, mark)).toBeUndefined();
	});

	it('counts the tags of a connection of DLI', () => {
		const tagsOf = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `${i}` }));
		const dli = (count: number) =>
			desired({ kind: 'dliEnhanced', properties: { tags: tagsOf(count) } });
		expect(explainNoRoom(dli(19), undefined, mark)).toBeUndefined();
		expect(explainNoRoom(dli(20), undefined, mark)?.reason).toContain('one tag too many');
	});
});
