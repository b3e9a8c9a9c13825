import { sleep, type IDataObject } from 'n8n-workflow';

import { ASSUMPTIONS, STORM_KINDS } from './assumptions';
import { actionsOf, dliRow, hiveRow, PASSWORD, SECRET, useConnectionSet } from './useConnectionSet';

const { simulator, seed, seedDli, planOf, applyTo, storedNames } = useConnectionSet();

/** Each seed gives other random faults; see jest.config.js. */
declare const FAULT_SEEDS: number[];

const CONTINUE = { onError: 'continueRegularOutput' } as const;
const OWNER_TAG = { key: 'n8n-owner', value: '1' };
const OPTIONS = {
	ifNotOurs: 'updateWithoutMark',
	deleteUnlisted: true,
	deleteAtMost: 9,
	allowEmptying: true,
	timeLimit: 120,
};

/** The assumptions about these services. With one connection on a page, a run takes minutes. */
const WORLDS = Object.entries(ASSUMPTIONS).filter(([, { switches }]) => !switches.listPageMaximum);

const authRow = (name: string, changes: IDataObject = {}) => ({
	...{ kind: 'dliAuth', name, type: 'passwd', userName: 'etl', password: SECRET },
	...changes,
});

const LIST: IDataObject[] = [
	hiveRow('new_crm', PASSWORD),
	hiveRow('crm', { ...PASSWORD, description: 'CRM', tag: 'sales' }),
	hiveRow('same'),
	hiveRow('renamed', { ...PASSWORD, renamedFrom: 'before' }),
	{ kind: 'dataArts', name: 'gone', ensure: 'absent' },
	dliRow('new_lake', { queues: ['q1'], routes: [{ name: 'r1', cidr: '10.1.0.0/16' }] }),
	authRow('new_login'),
	authRow('login'),
	authRow('gone_login', { ensure: 'absent' }),
	dliRow('lake', { queues: ['q2'], hosts: [{ name: 'a', ip: '10.0.0.1' }], tags: 'env=prod' }),
];

function seedWorld(): void {
	for (const name of ['crm', 'same', 'old', 'before'])
		seed({ dw_name: name, description: '[n8n:1]' });
	seed({ dw_name: 'gone' });
	seed({ dw_name: 'theirs', description: '[n8n:team-b]' });
	seed({ dw_name: 'unmarked' });
	for (const name of ['lake', 'old_lake']) seedDli({ name, queues: ['q1'], tags: [OWNER_TAG] });
	seedDli({ name: 'unmarked_lake' });
	for (const name of ['login', 'gone_login', 'unlisted_login']) {
		const body = { auth_info_name: name, user_name: 'old', password: 'old' };
		simulator().seed.dliAuth({ body });
	}
}

it.each(WORLDS.map(([name], index) => ({ name, seed: FAULT_SEEDS[index % FAULT_SEEDS.length]! })))(
	'reaches the list and nothing else, however often it is disturbed, when $name (seed $seed)',
	async ({ name, seed: random }) => {
		Object.assign(simulator().switches, ASSUMPTIONS[name]?.switches);
		seedWorld();
		simulator().switches.randomFaults = { seed: random, rate: 0.25, kinds: STORM_KINDS };
		for (const when of ['after', 'before'] as const) {
			simulator().dropNext({ match: { method: 'POST', path: /connections$/ }, when });
		}
		await applyTo(LIST, OPTIONS, {}, CONTINUE);
		// A list or a get that lags then shows the end of the first run.
		await sleep(10_000);
		simulator().switches.randomFaults = { seed: random, rate: 0, kinds: [] };
		// One of the two may still be dropped, and then has to be tried again.
		for (let run = 0; run < 2; run++) {
			const { error } = await applyTo(LIST, OPTIONS, {}, CONTINUE);
			expect(error).toBeUndefined();
			await sleep(10_000);
		}

		expect(storedNames()).toEqual(
			[
				...['crm', 'lake', 'login', 'new_crm', 'new_lake', 'new_login', 'renamed', 'same'],
				...['theirs', 'unlisted_login', 'unmarked', 'unmarked_lake'],
			].sort(),
		);
		const { results } = await planOf(LIST, { deleteUnlisted: true });
		expect(actionsOf(results)).toEqual([
			'new_crm: unchanged',
			'crm: unchanged',
			'same: unchanged',
			'renamed: unchanged',
			'gone: unchanged',
			'new_lake: unchanged',
			'new_login: unchanged',
			'login: unchanged',
			'gone_login: unchanged',
			'lake: unchanged',
		]);
	},
);
