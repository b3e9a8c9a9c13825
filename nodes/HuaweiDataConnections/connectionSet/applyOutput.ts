import type { IDataObject } from 'n8n-workflow';

import type { RowResult } from './applyChanges';
import type { PlanOptions } from './plan';
import { toOutput } from './planOutput';
import { drifted } from './explanations';
import { outcomeOf } from './summary';

/** A row that was carried out, or left as it is, as an output item: the row of the plan, and its end. */
export function toAppliedOutput(
	result: RowResult,
	options: Pick<PlanOptions, 'owner'>,
	ids: { planId: string; projectId: string },
): IDataObject {
	const { change, applied, written, skipped } = result;
	const planned = toOutput(change, options, ids);
	const {
		connectionId = planned.connectionId,
		secretSent,
		drift,
		notCopied,
		response,
	} = written ?? {};
	return {
		...planned,
		action: outcomeOf(result),
		applied: applied && !written?.isUnchanged,
		connectionId,
		...(secretSent !== undefined && { secretSent }),
		...(drift && { drift }),
		...(drift && drift.length > 0 && drifted(drift)),
		...(notCopied !== undefined && { notCopied: notCopied as IDataObject[] }),
		...skipped,
		...(response && { response }),
	};
}
