import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { DEFAULT_ENDPOINT_TEMPLATE } from '../../nodes/HuaweiDataConnections/client/endpoints';
import { DEFAULT_FIXTURES, startSimulator, type Simulator } from '../simulator';

const [project] = DEFAULT_FIXTURES.projects;

/** The project and workspace that the tests work in. */
export const PROJECT_ID = project?.id ?? '';
export const WORKSPACE_ID = project?.workspaces[0] ?? '';
export const TOKEN = 'simulator-token-project-a';

/** Starts a simulator for the tests of a file, empties it before each and stops it at the end. */
export function useSimulator(): () => Simulator {
	let simulator: Simulator | undefined;
	const running = () => {
		if (!simulator) throw new Error('The simulator runs only inside tests');
		return simulator;
	};
	beforeAll(async () => {
		simulator = await startSimulator();
	});
	beforeEach(() => running().reset());
	afterAll(async () => await running().close());
	return running;
}

/** A credential for a simulator, or for any other address. */
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
