import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { InputError } from '../fields/InputError';
import { ItemParameters } from '../fields/ItemParameters';
import { resolveItemAccount } from '../fields/options';
import { ID, sourceWorkspace, vpcId } from '../fields/commonFields';
import { findDataArtsType, listedDataArtsType } from '../connectionTypes/dataArts';
import { BY_NAME } from '../connectionTypes/typeOptions';
import { requireWorkspaceId, type Account } from '../client/account';
import { HuaweiCloudClient } from '../client/HuaweiCloudClient';
import { connectionType, typeName } from '../connectionTypes/dataArts/typeFields';

/** The form while it is filled in, and the cloud that its lists come from. */
export interface ListContext {
	client: HuaweiCloudClient;
	/** That of the credential, but for what Options override. */
	account: Account;
	/** What is filled in so far. */
	parameters: ItemParameters;
}

/** @throws InputError when the credential or Options hold something that cannot be used */
export async function createListContext(context: ILoadOptionsFunctions): Promise<ListContext> {
	const cloud = await HuaweiCloudClient.create(context);
	const given = ItemParameters.fromValues(context.getCurrentNodeParameters() ?? {});
	return {
		client: cloud,
		account: resolveItemAccount(given, cloud.account, cloud.hasProjectScopedToken),
		parameters: given,
	};
}

/** @throws InputError when neither Options nor the credential name a workspace */
export function formWorkspace({ account }: ListContext): string {
	return requireWorkspaceId(account);
}

/** The workspace of an existing connection, which may be another one. */
export function sourceWorkspaceOfForm(form: ListContext): string {
	return form.parameters.locator(sourceWorkspace, ID) || formWorkspace(form);
}

/** Query for the chosen type of DataArts connections; for all types while it is not known. */
export function typeQuery({ parameters: given }: ListContext): { type?: string } {
	const chosen = given.text(connectionType);
	const isNamed = chosen === BY_NAME || listedDataArtsType(chosen)?.requiresTypeName;
	const named = isNamed ? given.text({ ...typeName, required: false }) : chosen;
	// An expression has no value yet.
	if (!named || named.startsWith('=')) return {};
	return { type: findDataArtsType(named)?.value ?? named };
}

/**
 * Query for what belongs to the chosen VPC; for that of all VPCs where the form asks for none.
 *
 * @throws InputError where it asks for one, and none is chosen yet
 */
export function vpcQuery(form: ListContext): { vpc_id?: string } {
	if (!hasVpcField(form)) return {};
	const chosen = form.parameters.locator({ ...vpcId, required: false });
	if (chosen && !chosen.startsWith('=')) return { vpc_id: chosen };
	throw new InputError('Choose a VPC first', 'The list shows what belongs to that VPC.');
}

function hasVpcField({ parameters: given }: ListContext): boolean {
	const [resource, operation] = ['resource', 'operation'].map((name) =>
		given.text({ name, displayName: name }),
	);
	return resource === 'dliEnhancedConnection' && operation === 'create';
}
