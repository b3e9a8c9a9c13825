import type { Operation } from '../execution/Operation';
import { listFields } from './listFields';
import { changesByItem, makePlan, readPlanInput } from './makePlan';
import { output, readIsSummary } from './outputField';
import { planOptionFields } from './planOptions';
import { toOutput } from './planOutput';
import { summarizePlan } from './summary';

/** Compares a list of connections with Huawei Cloud. It sends no request that changes anything. */
export const plan: Operation = {
	option: {
		name: 'Plan',
		value: 'plan',
		action: 'Plan connection set',
		description: 'Compare a list of connections with Huawei Cloud, and say what would change',
	},
	isWhole: true,
	fields: [...listFields, output],
	options: planOptionFields,
	prepare(item, prepareContext) {
		const isSummary = readIsSummary(item);
		const { list, chosen } = readPlanInput(item, prepareContext);
		const { itemIndex } = prepareContext;
		return async (context) => {
			const made = await list.once(async () => {
				const planned = await makePlan(context, prepareContext.account, list, chosen);
				return { ...planned, byItem: changesByItem(planned.changes, list) };
			});
			if (isSummary) return itemIndex === list.firstItem ? [summarizePlan(made.changes, made)] : [];
			const own = made.byItem.get(itemIndex) ?? [];
			return own.map((change) => toOutput(change, chosen, made));
		};
	},
};
