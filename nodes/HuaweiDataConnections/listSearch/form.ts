import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { InputError } from '../parameters/InputError';
import { ItemParameters } from '../parameters/ItemParameters';
import { connectionType, typeName } from '../resources/dataArtsConnection/create.fields';
import { sourceWorkspace } from '../resources/dataArtsConnection/existingConnection';
import { vpcId } from '../resources/dliEnhancedConnection/create.fields';
import { accountOfItem } from '../resources/options';
import { ID } from '../resources/sharedFields';
import { findDataArtsType, listedDataArtsType } from '../serviceTypes/dataArts';
import { BY_NAME } from '../serviceTypes/evidence';
import { workspaceOf, type Account } from '../transport/account';
import { HuaweiCloud } from '../transport/HuaweiCloud';

/** The form while it is filled in, and the cloud that its lists come from. */
export interface Form {
	cloud: HuaweiCloud;
	/** That of the credential, but for what Options override. */
	account: Account;
	/** What is filled in so far. */
	given: ItemParameters;
}

/** @throws InputError when the credential or Options hold something that cannot be used */
export async function openForm(context: ILoadOptionsFunctions): Promise<Form> {
	const cloud = await HuaweiCloud.signIn(context);
	const given = ItemParameters.of(context.getCurrentNodeParameters() ?? {});
	return { cloud, account: accountOfItem(given, cloud.account, cloud.hasOwnToken), given };
}

/** @throws InputError when neither Options nor the credential name a workspace */
export function workspaceOfForm({ account }: Form): string {
	return workspaceOf(account);
}

/** The workspace of an existing connection, which may be another one. */
export function workspaceOfSource(form: Form): string {
	return form.given.locator(sourceWorkspace, ID) || workspaceOfForm(form);
}

/** Query for the chosen type of DataArts connections; for all types while it is not known. */
export function ofType({ given }: Form): { type?: string } {
	const chosen = given.text(connectionType);
	const isNamed = chosen === BY_NAME || listedDataArtsType(chosen)?.asksForName;
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
export function ofVpc(form: Form): { vpc_id?: string } {
	if (!asksForVpc(form)) return {};
	const chosen = form.given.locator({ ...vpcId, required: false });
	if (chosen && !chosen.startsWith('=')) return { vpc_id: chosen };
	throw new InputError('Choose a VPC first', 'The list shows what belongs to that VPC.');
}

function asksForVpc({ given }: Form): boolean {
	const [resource, operation] = ['resource', 'operation'].map((name) =>
		given.text({ name, displayName: name }),
	);
	return resource === 'dliEnhancedConnection' && operation === 'create';
}
