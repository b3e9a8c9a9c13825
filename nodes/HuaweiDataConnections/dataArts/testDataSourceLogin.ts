import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

/** Checks that a login is complete. What it signs in to is not reachable from here. */
export async function dataSourceLoginTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const { user, password } = credential.data ?? {};
	return user && password
		? { status: 'OK', message: 'User and password are filled in; they were not tried' }
		: { status: 'Error', message: 'Username and Password must be filled in' };
}
