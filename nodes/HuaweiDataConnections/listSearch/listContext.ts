import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { requireWorkspaceId, type Account } from '../client/account';
import { HuaweiCloudClient } from '../client/HuaweiCloudClient';
import type { ApiRequest } from '../client/request';
import { responseText } from '../client/responseText';
import { findDataArtsType } from '../connectionTypes/dataArts';
import { connectionType, typeName } from '../connectionTypes/dataArts/typeFields';
import { BY_NAME } from '../connectionTypes/typeOptions';
import { ID, sourceWorkspace } from '../fields/commonFields';
import { ItemParameters } from '../fields/ItemParameters';
import { readLanguage, resolveItemAccount } from '../fields/options';

/** What a list is read with: the account and the form as the user has filled it in so far. */
export interface ListSource {
	/** Sends a request in the project of the account. */
	send(request: ApiRequest): Promise<IDataObject>;
	/** The account of the credential, with the overrides in Options. */
	account: Account;
	parameters: ItemParameters;
}

/** The same for the editor. */
export interface ListContext extends ListSource {
	client: HuaweiCloudClient;
}

/** Short, because the user is waiting for the list. */
const TIME_LIMIT_SECONDS = 20;

/** @throws InputError if the credential or Options have an invalid value */
export async function createListContext(context: ILoadOptionsFunctions): Promise<ListContext> {
	const client = await HuaweiCloudClient.create(context);
	const parameters = ItemParameters.fromValues(context.getCurrentNodeParameters() ?? {});
	const account = resolveItemAccount(parameters, client.account, client.hasProjectScopedToken);
	const { projectId } = account;
	const language = readLanguage(parameters);
	const requestOptions = { projectId, language, timeLimitSeconds: TIME_LIMIT_SECONDS };
	return {
		client,
		send: async (request) => await client.request(request, requestOptions),
		account,
		parameters,
	};
}

/** @throws UserFacingError if neither Options nor the credential have a workspace */
export function formWorkspace({ account }: ListSource): string {
	return requireWorkspaceId(account);
}

/** The workspace to copy settings from. */
export function sourceWorkspaceOfForm(context: ListSource): string {
	return context.parameters.locator(sourceWorkspace, ID) || formWorkspace(context);
}

/** Filters DataArts connections by the type in the form; not at all while that is unknown. */
export function typeQuery({ parameters }: ListSource): { type?: string } {
	const selected = parameters.text(connectionType);
	const isEntered = selected === BY_NAME;
	const name = isEntered ? parameters.text({ ...typeName, required: false }) : selected;
	if (!name || isExpression(name)) return {};
	return { type: findDataArtsType(name)?.value ?? name };
}

/** Whether an MRS cluster may have what the type in the form needs, as far as both are known. */
export function hasComponentOfType(
	{ componentList }: IDataObject,
	{ parameters }: ListSource,
): boolean {
	const component = findDataArtsType(parameters.text(connectionType))?.mrsComponent?.toLowerCase();
	if (!component || !Array.isArray(componentList)) return true;
	const names = (componentList as IDataObject[]).map((one) => responseText(one.componentName));
	// Spark is called Spark2x in some versions (docs/api/lookups.md#mrs-clusters).
	return names.some((name) => name.toLowerCase().startsWith(component));
}

/** An expression that the editor could not resolve arrives as its source text. */
export function isExpression(text: string): boolean {
	return text.startsWith('=');
}
