import type { IDataObject } from 'n8n-workflow';

import type { Choice } from '../../parameters/ItemParameters';
import { withoutSecrets } from '../../secrets';
import type { Refusal } from '../../transport/refusals';
import { ifMissing } from '../existing';
import type { Cloud } from '../Operation';
import { chosenId, pathOfOne, type DliKind } from './DliKind';
import { saysMissing, tellIfMissing } from './missing';

/**
 * Deletes a chosen connection.
 *
 * @param ignores whether one that is not there counts as deleted
 * @throws NotThere otherwise
 */
export async function deleteChosen(
	cloud: Cloud,
	kind: DliKind,
	choice: Choice,
	ignores: boolean,
): Promise<IDataObject[]> {
	const advise = (refusal: Refusal) => adviseWait(refusal) ?? kind.advise?.(refusal);
	return await ifMissing(ignores, choice, async () => {
		const id = await chosenId(cloud, kind, choice);
		const request = {
			service: 'dli',
			method: 'DELETE',
			path: pathOfOne(kind),
			params: { connection_id: id },
			outcome: `the connection ${id} was deleted`,
			advise,
			isDoneIf: saysMissing,
		} as const;
		const answer = await cloud.send(request).catch(tellIfMissing(id));
		return [{ connectionId: id, action: 'deleted', response: withoutSecrets(answer) }];
	});
}

/** Spec dli-datasource-connections 0; the code of that refusal is not documented. */
function adviseWait({ text }: Refusal): string | undefined {
	return /creating/i.test(text)
		? 'A connection that is still being set up cannot be deleted. Try again when Get shows it as ACTIVE or FAILED.'
		: undefined;
}
