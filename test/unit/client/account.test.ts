import {
	readAccount,
	requireWorkspaceId,
} from '../../../nodes/HuaweiDataConnections/client/account';
import { responseText } from '../../../nodes/HuaweiDataConnections/client/responseText';

const CREDENTIAL = { region: 'cn-north-4', projectId: 'project_1-A', workspaceId: 'workspace' };

describe('the account of a credential', () => {
	it('is read without spaces, and from numbers, too', () => {
		expect(readAccount({ ...CREDENTIAL, projectId: ' p ', workspaceId: 17 })).toMatchObject({
			region: 'cn-north-4',
			projectId: 'p',
			workspaceId: '17',
		});
	});

	it('has the region that was entered', () => {
		const other = { ...CREDENTIAL, region: 'other', otherRegion: 'xx-new-1' };
		expect(readAccount(other).region).toBe('xx-new-1');
	});

	it('is the same object as long as the credential is', () => {
		const credential = { ...CREDENTIAL };
		expect(readAccount(credential)).toBe(readAccount(credential));
		expect(readAccount({ ...credential })).not.toBe(readAccount(credential));
	});

	it.each([
		[{ region: '' }, "'Region' of the credential is empty"],
		[{ region: 'other' }, "'Region ID' of the credential is empty"],
	])('%j is refused', (changes, message) => {
		expect(() => readAccount({ ...CREDENTIAL, ...changes })).toThrow(message);
	});

	it.each([{ p: 1 }, true])('%j is no project', (projectId) => {
		expect(() => readAccount({ ...CREDENTIAL, projectId: projectId as never })).toThrow(
			expect.objectContaining({
				message: "'Project ID' of the credential must be text",
				description: 'If it is an expression, check what it returns.',
			}),
		);
	});

	it.each(['a/b', 'ä', '../x', 'a b', 'a\nb', 'x'.repeat(129)])('%j is no ID', (workspaceId) => {
		expect(() => readAccount({ ...CREDENTIAL, workspaceId })).toThrow(
			expect.objectContaining({
				message:
					'\'Workspace ID\' of the credential is invalid. Allowed: letters, digits, "_" and "-"',
				description:
					'Copy it from the console: My Credentials shows the region and the project, and the address bar of DataArts Studio shows the workspace.',
			}),
		);
	});

	it('may have an ID of 128 characters', () => {
		const workspaceId = 'x'.repeat(128);
		expect(readAccount({ ...CREDENTIAL, workspaceId }).workspaceId).toBe(workspaceId);
	});

	it('needs a workspace for what belongs to one', () => {
		const account = readAccount(CREDENTIAL);
		expect(requireWorkspaceId(account)).toBe('workspace');
		expect(() => requireWorkspaceId({ ...account, workspaceId: '' })).toThrow(
			expect.objectContaining({
				message: "'Workspace ID' of the credential is empty",
				description: expect.stringContaining('copy the value of workspace= from the address bar'),
			}),
		);
	});
});

it.each([
	['text', 'text'],
	[0, '0'],
	[false, 'false'],
	[undefined, ''],
	[null, ''],
	[{ a: 1 }, ''],
	[['a'], ''],
])('a response with %j has the text %j', (value, text) => {
	expect(responseText(value)).toBe(text);
});
