import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../../../nodes/HuaweiDataConnections/client/request';
import type { ObservedConnection } from '../../../nodes/HuaweiDataConnections/dataArts/observedConnection';
import { replaceConnection } from '../../../nodes/HuaweiDataConnections/dataArts/replaceConnection';

/** Settings of any kind that are neither secret nor made by the server. */
const settings = fc.dictionary(
	fc.constantFrom('a', 'b', 'clusterName', 'hostName', 'nested', 'properties'),
	fc.oneof(
		fc.string(),
		fc.boolean(),
		fc.constant(null),
		fc.dictionary(fc.constantFrom('x', 'y'), fc.string()),
	),
) as fc.Arbitrary<IDataObject>;

const observed = (dw_config: IDataObject): ObservedConnection => ({
	dw_id: 'id',
	dw_name: 'sales',
	dw_type: 'UNLISTED',
	env_type: 0,
	description: 'before',
	dw_config,
});

/** A cloud with one connection, which a PUT replaces as a whole. */
function cloudWith(connection: ObservedConnection) {
	const cloud = { stored: connection, puts: 0 };
	const send = async ({ method, body }: ApiRequest): Promise<IDataObject> => {
		if (method === 'GET') return await Promise.resolve(structuredClone(cloud.stored));
		const [item] = body?.data_source_vos as IDataObject[];
		cloud.stored = { dw_id: 'id', ...structuredClone(item) } as ObservedConnection;
		cloud.puts += 1;
		return { is_success: true };
	};
	const update = async (dw_config: IDataObject) =>
		await replaceConnection(send, {
			observed: structuredClone(cloud.stored),
			changes: { dw_config },
			workspaceId: 'w',
			requestProperties: {},
			testFirst: false,
			allowMissingSecrets: false,
		});
	return { cloud, update };
}

/** The settings that have a value: one that is null counts as missing. */
const present = (config: IDataObject) =>
	Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));

const cases = fc.tuple(settings, settings);

it('stores what was changed, and keeps everything else', async () => {
	await fc.assert(
		fc.asyncProperty(cases, async ([before, changes]) => {
			const { cloud, update } = cloudWith(observed(before));
			await update(changes);
			expect(present(cloud.stored.dw_config)).toEqual(present({ ...before, ...changes }));
			expect(cloud.stored).toMatchObject({ dw_name: 'sales', description: 'before' });
		}),
		{ seed: 17 },
	);
});

it('names exactly the keys that differ', async () => {
	await fc.assert(
		fc.asyncProperty(cases, async ([before, changes]) => {
			const { update } = cloudWith(observed(before));
			const differing = Object.keys(changes).filter(
				(key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(changes[key]),
			);
			expect(((await update(changes)).changed as string[]).sort()).toEqual(differing.sort());
		}),
		{ seed: 17 },
	);
});

it('changes nothing when it is repeated, and undoes itself', async () => {
	await fc.assert(
		fc.asyncProperty(cases, async ([before, changes]) => {
			const { cloud, update } = cloudWith(observed(before));
			await update(changes);
			const { puts } = cloud;
			expect(await update(changes)).toMatchObject({ action: 'unchanged', changed: [] });
			expect(cloud.puts).toBe(puts);
			const undo = Object.keys(changes).map((key) => [key, before[key] ?? null]);
			await update(Object.fromEntries(undo) as IDataObject);
			expect(present(cloud.stored.dw_config)).toEqual(present(before));
		}),
		{ seed: 17 },
	);
});

it('replaces a setting that is stored in its other spelling', async () => {
	const { cloud, update } = cloudWith(observed({ clusterName: 'old', host_name: 'h', a: 'x' }));
	await update({ cluster_name: 'new', hostName: 'g' });
	expect(cloud.stored.dw_config).toEqual({ cluster_name: 'new', hostName: 'g', a: 'x' });
});
