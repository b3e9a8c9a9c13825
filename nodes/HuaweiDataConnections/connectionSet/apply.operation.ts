import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Account } from '../client/account';
import { RequestNotSentError } from '../client/retry';
import type { Operation, OperationContext } from '../execution/Operation';
import { loginFieldsWithoutType, readLogin, type Login } from '../fields/dataSourceLogin';
import { readTimeLimit } from '../fields/options';
import { applyChanges, type RowResult } from './applyChanges';
import { applyOptionFields, readApplyOptions, type ApplyOptions } from './applyOptions';
import { toAppliedOutput } from './applyOutput';
import type { DesiredList } from './DesiredList';
import {
	assertExpectedPlan,
	assertFewDeletions,
	assertNoConflicts,
	blockWithoutSecrets,
} from './guards';
import { listFields } from './listFields';
import { changesByItem, makePlan, readPlanInput } from './makePlan';
import { output, readIsSummary } from './outputField';
import { isDeletion, isWrite } from './plan';
import type { ChosenPlanOptions } from './planOptions';
import { identityOf } from './planOutput';
import { summarizeResults } from './summary';

const expectedPlan: INodeProperties = {
	displayName: 'Expected Plan ID',
	name: 'expectedPlanId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 4f1c0a9be2d37756',
	description:
		'The planId that was approved: with another plan, nothing changes. Empty for any plan.',
};

/** Makes Huawei Cloud match a list of connections. What has to be done is planned anew. */
export const apply: Operation = {
	option: {
		name: 'Apply',
		value: 'apply',
		action: 'Apply connection set',
		description: 'Create, update, and delete connections so that they match a list',
	},
	isDestructive: true,
	isWhole: true,
	fields: [...loginFieldsWithoutType, ...listFields, output, expectedPlan],
	options: applyOptionFields,
	async prepare(item, prepareContext) {
		const applyOptions = readApplyOptions(item);
		const login = await readLogin(item);
		const expectedPlanId = item.text(expectedPlan);
		const timeLimitSeconds = readTimeLimit(item);
		const isSummary = readIsSummary(item);
		const { list, chosen } = readPlanInput(item, prepareContext, {
			[expectedPlan.displayName]: expectedPlanId,
			'Data Source Login': login,
			Options: applyOptions,
		});
		const settings = { ...chosen, ...applyOptions, login, expectedPlanId, timeLimitSeconds };
		const { account, itemIndex } = prepareContext;
		return async (context) => {
			const run = await list.once(async () => await applyList(context, account, list, settings));
			const own = (run.byItem.get(itemIndex) ?? []).map((change) => run.results.get(change));
			const finished = requireFinished(context, own, (result) =>
				toAppliedOutput(result, chosen, run),
			);
			if (!isSummary) return finished;
			const all = run.changes.flatMap((change) => run.results.get(change) ?? []);
			return itemIndex === list.firstItem ? [summarizeResults(all, run)] : [];
		};
	},
};

/** What a run is carried out with. */
interface ApplySettings extends ChosenPlanOptions, ApplyOptions {
	login?: Login;
	expectedPlanId: string;
	timeLimitSeconds: number;
}

/** Plans, checks the plan as a whole, and carries it out. */
async function applyList(
	context: OperationContext,
	account: Account,
	list: DesiredList,
	settings: ApplySettings,
) {
	const {
		changes: planned,
		scopes,
		planId,
		projectId,
	} = await makePlan(context, account, list, settings);
	assertExpectedPlan(expectedPlan.displayName, settings.expectedPlanId, planId);
	const changes = blockWithoutSecrets(planned, settings, settings.login);
	if (!settings.appliesRest) assertNoConflicts(changes);
	assertFewDeletions(changes, scopes, settings);
	const results = await applyChanges(context, changes, settings);
	for (const change of changes) {
		if (isWrite(change) || isDeletion(change)) continue;
		results.set(change, { change, applied: false, recorded: [] });
	}
	return { planId, projectId, changes, results, byItem: changesByItem(changes, list) };
}

/**
 * The outputs for the rows of an item. A row that failed is a failed part of the item.
 *
 * @throws the error of a row, unless the node continues on fail
 * @throws RequestNotSentError when the run stopped before a row was tried
 */
function requireFinished(
	context: OperationContext,
	results: ReadonlyArray<RowResult | undefined>,
	toOutput: (result: RowResult) => IDataObject,
): IDataObject[] {
	const tried = results.filter((result) => result !== undefined);
	const outputs = tried.filter(({ error }) => !error).map(toOutput);
	// What a row without an error has recorded is in its output, too.
	const unfinished = tried.filter(({ error }) => error);
	const changes = [...outputs, ...unfinished.flatMap(({ recorded }) => recorded)];
	for (const change of changes) context.recordChange(change);
	for (const { change, error, written } of tried) {
		if (!error) continue;
		const { name, workspaceId } = identityOf(change);
		const connectionId = written?.connectionId ?? change.observed?.connectionId;
		const target = { name, ...(connectionId && { connectionId }) };
		if (!context.continueOnFail) context.identify(target);
		context.failPart({ target: { ...target, workspaceId }, error });
	}
	if (tried.length < results.length) throw new RequestNotSentError();
	return outputs;
}
