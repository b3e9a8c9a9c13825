import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { DEFAULT_ENDPOINT_TEMPLATE } from '../../nodes/HuaweiDataConnections/client/endpoints';
import { DEFAULT_FIXTURES, startSimulator, type Simulator } from '../simulator';

const [project] = DEFAULT_FIXTURES.projects;

/** The project and the workspace of the tests. */
export const PROJECT_ID = project?.id ?? '';
export const WORKSPACE_ID = project?.workspaces[0] ?? '';
export const TOKEN = 'simulator-token-project-a';

/** Starts a simulator for a test file, resets it before each test and stops it at the end. */
export function useSimulator(): () => Simulator {
	let simulator: Simulator | undefined;
	const current = () => {
		if (!simulator) throw new Error('The simulator runs only inside tests');
		return simulator;
	};
	beforeAll(async () => {
		simulator = await startSimulator();
	});
	beforeEach(() => current().reset());
	afterAll(async () => await current().close());
	return current;
}

/** A credential whose endpoints are at this URL. */
export function credentialFor(
	url: string,
	changes: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return {
		region: 'cn-north-4',
		projectId: PROJECT_ID,
		workspaceId: WORKSPACE_ID,
		token: TOKEN,
		endpointTemplate: DEFAULT_ENDPOINT_TEMPLATE,
		dliEndpoint: url,
		dataArtsEndpoint: url,
		iamEndpoint: url,
		...changes,
	};
}
