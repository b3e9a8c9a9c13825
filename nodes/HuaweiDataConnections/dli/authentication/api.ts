import type { IDataObject } from 'n8n-workflow';

import { DLI_AUTHENTICATIONS } from '../../client/apiPaths';
import { fetchAllPages } from '../../client/pagination';
import type { ApiError } from '../../client/responses';
import { responseText } from '../../client/responseText';
import {
	ConnectionNotFoundError,
	selectByName,
	toExistingConnections,
	type ExistingConnection,
} from '../../connections/connectionLookup';
import type { OperationContext, Send } from '../../execution/Operation';
import { isoTime, type SimplifyMap } from '../../execution/output';
import { CONNECTION_ID } from '../../fields/commonFields';
import type { ItemParameters } from '../../fields/ItemParameters';
import { locator } from '../../fields/locator';
import type { TextRule } from '../../fields/validate';

/** What texts call an authentication. */
export const NOUN = 'datasource authentication';

/** The key of the name, which is the only ID (docs/api/dli-connections.md#datasource-authentication). */
export const NAME_KEY = 'auth_info_name';

/** The rule for names, which become part of paths (docs/api/dli-connections.md#datasource-authentication). */
export const NAME: TextRule = {
	maxLength: 128,
	pattern: /^(?!_)(?!\d+$)\w+$/,
	allowedText: 'letters, digits and "_", not only digits, and not beginning with "_"',
};

/** The authentication that an operation works on. */
export const authentication = locator(
	{
		displayName: 'Datasource Authentication',
		name: CONNECTION_ID,
		required: true,
		placeholder: 'e.g. css_login',
		description: 'Name of the datasource authentication',
	},
	'dliDatasourceAuthentications',
	[],
	{ displayName: 'By Name', name: 'name' },
);

/** What Simplify makes of an authentication (docs/api/dli-connections.md#datasource-authentication). */
export const SIMPLIFIED: SimplifyMap = {
	connectionId: NAME_KEY,
	name: NAME_KEY,
	serviceType: 'datasource_type',
	userName: 'user_name',
	files: filesOf,
	owner: 'owner',
	createdAt: ({ create_time: time }) => isoTime(time),
	updatedAt: ({ update_time: time }) => isoTime(time),
};

/** The OBS paths that an authentication has; undefined if it has none. */
function filesOf(observed: IDataObject): IDataObject | undefined {
	const paths = Object.entries({
		certificate: observed.certificate_location,
		krb5Conf: observed.krb5_conf,
		keytab: observed.keytab,
		truststore: observed.truststore_location,
		keystore: observed.keystore_location,
	}).filter(([, path]) => path);
	return paths.length > 0 ? Object.fromEntries(paths) : undefined;
}

/** What identifies an authentication in outputs and errors: its name is its ID. */
export function identityOf(name: string) {
	return { connectionId: name, name };
}

/** @throws InputError that names the field */
export function readChoice(item: ItemParameters): string {
	return item.locator(authentication, NAME);
}

/**
 * Lists the authentications of the project. What `count` counts is not known, so that only a page
 * without new entries ends the list.
 *
 * @param name only those of this name and, as the API may look for parts of names, others
 * @throws UntrustedListError if authentications may be missing
 */
export async function listAuthentications(
	send: Send,
	name?: string,
	maxItems = Infinity,
): Promise<IDataObject[]> {
	const list = {
		entity: `DLI ${NOUN}s`,
		itemsKey: 'auth_infos',
		idKey: NAME_KEY,
		maxItems,
	};
	return await fetchAllPages(
		'offset',
		list,
		async (page) =>
			await send({
				service: 'dli',
				method: 'GET',
				path: DLI_AUTHENTICATIONS,
				query: { [NAME_KEY]: name, ...page },
				hint: (error) => (name ? undefined : nameRequiredHint(error)),
			}),
	);
}

/** Sources disagree on whether the list needs a name (docs/api/dli-connections.md#datasource-authentication). */
function nameRequiredHint({ status }: ApiError): string | undefined {
	return status === 400
		? "DLI may list datasource authentications only by their name. Add 'Authentication Name' to Filters."
		: undefined;
}

/** The authentications with exactly this name, of which there is at most one, from a new list. */
export async function findByName(
	{ send }: Pick<OperationContext, 'send'>,
	name: string,
): Promise<ExistingConnection[]> {
	const listed = await listAuthentications(send, name);
	return selectByName(toExistingConnections(listed, NAME_KEY, NAME_KEY), name);
}

/**
 * Gets an authentication from the list, because no call gets a single one.
 *
 * @throws ConnectionNotFoundError when there is none with this name
 */
export async function readAuthentication(
	context: OperationContext,
	name: string,
): Promise<IDataObject> {
	context.identify(identityOf(name));
	const [found] = await findByName(context, name);
	if (!found) throw new ConnectionNotFoundError(`'${name}'`, NOUN);
	return found.response;
}

/** The type of an authentication, as the API names it. */
export function typeOf(observed: IDataObject): string {
	return responseText(observed.datasource_type);
}
