import { responseText } from '../client/responseText';
import {
	addressParameter,
	findDliService,
	SERVICE_PARAMETER,
} from '../connectionTypes/dliServices';
import { vpcId } from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { LIST_MODE } from '../fields/locator';
import { isExpression, type ListContext } from './listContext';
import { LISTS } from './lists';
import type { ListDefinition } from './ListDefinition';
import { readList, valueOf } from './readList';

/**
 * The ID of the VPC that the form refers to: the one that an enhanced connection leads to, or that of the
 * instance whose address was chosen for a basic one. Undefined if the form refers to none.
 *
 * @throws InputError if the form has a field for the VPC, and none is chosen yet
 */
export async function findVpcOfForm(context: ListContext): Promise<string | undefined> {
	const { parameters } = context;
	const [resource, operation] = ['resource', 'operation'].map((name) => rawValue(parameters, name));
	if (operation !== 'create') return undefined;
	if (resource === 'dliEnhancedConnection') return chosenVpc(parameters);
	if (resource === 'dliDatasourceConnection') return await findVpcOfInstance(context);
	return undefined;
}

/**
 * The names of all VPCs, by their IDs. An ID is its own name if the VPCs cannot be listed: names only help
 * to choose.
 */
export async function readVpcNames(context: ListContext): Promise<(id: string) => string> {
	const vpcs = await readList(LISTS.vpcs, context).catch(() => []);
	const names = new Map(vpcs.map(({ id, name }) => [id, responseText(name)]));
	return (id) => names.get(id) ?? id;
}

function chosenVpc(parameters: ItemParameters): string {
	const vpc = parameters.locator({ ...vpcId, required: false });
	if (vpc && !isExpression(vpc)) return vpc;
	throw new InputError('Choose a VPC first', 'The list shows only what belongs to that VPC.');
}

/** Undefined too if the instances cannot be listed: the list is then not limited. */
async function findVpcOfInstance(context: ListContext): Promise<string | undefined> {
	const service = findDliService(responseText(rawValue(context.parameters, SERVICE_PARAMETER)));
	if (!service?.address.list) return undefined;
	const list: ListDefinition = LISTS[service.address.list];
	const name = addressParameter(service);
	const { mode, value } = context.parameters.resourceLocator({ name, displayName: name });
	if (!list.vpc || mode !== LIST_MODE || !value) return undefined;
	const instances = await readList(list, context).catch(() => []);
	const instance = instances.find((item) => valueOf(list, item) === value);
	return responseText(instance?.[list.vpc.key]) || undefined;
}

function rawValue(parameters: ItemParameters, name: string): unknown {
	return parameters.raw({ name, displayName: name });
}
