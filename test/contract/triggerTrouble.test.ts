import { sleep } from 'n8n-workflow';

import { FAULT_KINDS } from '../simulator';
import { credentialFor, TOKEN } from './account';
import { eventsOf, SECRET, useTrigger } from './useTrigger';

const { simulator, watch, addDataArts, addDli, save, remove } = useTrigger();

const LIST = { method: 'GET', path: /data-connections$/ };
const GET = { method: 'GET', path: /data-connections\/.+/ };
const MINUTES = 60_000;

/** Has so many matching requests fail. */
const fail = (status: number, match = LIST, times = 10_000) =>
	simulator().respondNext({
		match,
		status,
		body: { error_code: 'DAYU.9999', error_msg: 'Out of order' },
		times,
	});
/** A user whose password is wrong. One that was refused before would not be tried again. */
const iamUser = (password = `${SECRET} ${(userCount += 1)}`) =>
	credentialFor(simulator().url, {
		accountName: 'simulator-account',
		userName: 'simulator-user',
		password,
	});
let userCount = 0;
const signIns = () => simulator().requests.filter(({ path }) => path === '/v3/auth/tokens');

describe.each(['legacy', 'durable'] as const)('trouble that passes (%s scheduler)', (scheduler) => {
	it('is told after three polls in a row, once, and again when it comes back', async () => {
		addDataArts('sales');
		const trigger = watch({}, { scheduler });
		await trigger.poll();
		await trigger.poll();
		addDataArts('crm');
		// A read is tried five times.
		fail(500, LIST, 6 * 5);
		const toldIn = async (polls: number) => {
			const told: boolean[] = [];
			for (let poll = 0; poll < polls; poll++) {
				const { error } = await trigger.poll();
				if (error) expect(error.message).toContain('Out of order');
				told.push(error !== undefined);
			}
			return told;
		};
		expect(await toldIn(6)).toEqual([false, false, true, false, false, false]);
		expect(eventsOf(await trigger.poll())).toEqual(['created: crm']);
		fail(500, LIST, 3 * 5);
		expect(await toldIn(3)).toEqual([false, false, true]);
	});

	it('loses nothing of what happens in the meantime', async () => {
		const sales = addDataArts('sales');
		const trigger = watch({}, { scheduler });
		await trigger.poll();
		await trigger.poll();
		fail(503, LIST, 40);
		addDataArts('crm');
		await trigger.poll();
		save(sales, { clusterName: 'other' });
		const events: string[] = [];
		for (let poll = 0; poll < 12; poll++) events.push(...eventsOf(await trigger.poll()));
		expect(events).toEqual(['created: crm', 'changed: sales']);
	});
});

it('says how often it failed, that nothing is lost, and how long n8n is to wait', async () => {
	const trigger = watch({ options: { reportAfter: 2 } });
	await trigger.poll();
	fail(429);
	expect(await trigger.poll()).toEqual({ items: [] });
	const { error } = await trigger.poll();
	expect(error?.description).toContain('2 polls in a row have failed');
	expect(error?.description).toContain('is told when a poll succeeds');
	expect(error?.failure).toMatchObject({ cause: 'rate-limited' });
});

it('takes a list with gaps for trouble that passes', async () => {
	addDataArts('sales');
	const trigger = watch();
	await trigger.poll();
	simulator().respondNext({
		match: LIST,
		status: 200,
		body: { data_connection_lists: [], count: 0, total_size: 1 },
		times: 9,
	});
	for (let poll = 0; poll < 2; poll++) expect(await trigger.poll()).toEqual({ items: [] });
	expect((await trigger.poll()).error?.message).toContain('cannot be trusted');
	expect(await trigger.poll()).toEqual({ items: [] });
});

it('tells trouble that lasts for days once a day', async () => {
	const trigger = watch();
	await trigger.poll();
	fail(403);
	let count = 0;
	for (let hour = 0; hour < 48; hour++) {
		const { error } = await trigger.poll();
		if (error) count += 1;
		await sleep(60 * MINUTES);
	}
	expect(count).toBe(2);
});

it('does not keep a workflow from being published because of trouble that passes', async () => {
	addDataArts('sales');
	fail(429, LIST, 300);
	const trigger = watch();
	expect(await trigger.publish()).toEqual({ items: [] });
});

describe('a sign-in that is refused', () => {
	it('is told at once, and not tried again for half an hour, so that no user is locked', async () => {
		const trigger = watch({ authentication: 'iamUser' }, { credential: iamUser() });
		const { error } = await trigger.publish();
		expect(error?.message).toContain('IAM refused the sign-in');
		expect(error?.failure).toEqual({ cause: 'credential-invalid' });
		expect(JSON.stringify(error) + trigger.stored).not.toContain(SECRET);
		expect(signIns()).toHaveLength(1);
		for (let poll = 0; poll < 20; poll++) {
			await sleep(MINUTES);
			await trigger.poll();
		}
		expect(signIns()).toHaveLength(1);
		await sleep(15 * MINUTES);
		await trigger.poll();
		expect(signIns()).toHaveLength(2);
	});

	it('is not tried again by another trigger with the same credential, which tells it, too', async () => {
		const credential = iamUser();
		for (const poll of ['first', 'second']) {
			const trigger = watch({ authentication: 'iamUser' }, { credential });
			const { error } = await trigger.publish();
			expect({ poll, cause: error?.failure?.cause }).toEqual({ poll, cause: 'credential-invalid' });
		}
		expect(signIns()).toHaveLength(1);
	});

	it('is told at once although other trouble was told before', async () => {
		const sales = addDataArts('sales');
		const credential = credentialFor(simulator().url);
		const trigger = watch({}, { credential });
		await trigger.poll();
		fail(403, { ...GET, path: new RegExp(sales.id) });
		await trigger.poll();
		await trigger.poll();
		expect((await trigger.poll()).error?.message).toContain("Connection 'sales'");
		credential.token = 'another-expired-token';
		expect((await trigger.poll()).error?.failure).toEqual({ cause: 'credential-invalid' });
	});

	it('passes if IAM cannot be reached or is down, because no password was refused', async () => {
		const credential = { ...iamUser(), iamEndpoint: 'http://127.0.0.1:9' };
		const trigger = watch({ authentication: 'iamUser' }, { credential });
		expect(await trigger.publish()).toEqual({ items: [] });
		await trigger.poll();
		expect((await trigger.poll()).error?.failure).toEqual({ cause: 'temporarily-unavailable' });
	});

	it('is told each time that a user has changed something and published it again', async () => {
		const trigger = watch({ options: { projectId: 'a' } });
		expect((await trigger.publish()).error?.message).toContain('requires a credential');
		await sleep(5 * MINUTES);
		expect(await trigger.poll()).toEqual({ items: [] });
		const parameters = { ...trigger.options.parameters, options: { projectId: 'b' } };
		expect((await trigger.publish({ parameters })).error?.message).toContain(
			'requires a credential',
		);
	});

	it('is tried at once with another credential', async () => {
		const credential = iamUser();
		const trigger = watch({ authentication: 'iamUser' }, { credential });
		await trigger.publish();
		credential.password = 'another wrong one';
		await trigger.poll();
		expect(signIns()).toHaveLength(2);
	});

	it('ends a poll at once that has read a part, and nothing of that is remembered', async () => {
		const sales = addDataArts('sales');
		addDataArts('crm');
		const trigger = watch({ options: { maxParallelRequests: 1 } });
		await trigger.poll();
		const { stored } = trigger;
		save(sales, { clusterName: 'other' });
		addDataArts('new');
		simulator().respondNext({
			match: GET,
			status: 401,
			body: { error_code: 'APIGW.0307', error_msg: 'The token must be updated.' },
		});
		const { error } = await trigger.poll();
		expect(error?.failure).toEqual({ cause: 'credential-invalid' });
		expect(error?.context?.itemIndex).toBeUndefined();
		expect(trigger.stored).toBe(stored);
		await sleep(30 * MINUTES);
		expect(eventsOf(await trigger.poll())).toEqual(['created: new', 'changed: sales']);
	});

	it('does not keep the trigger from coming up when n8n starts, and is told then', async () => {
		const credential = credentialFor(simulator().url);
		const trigger = watch({}, { credential });
		await trigger.poll();
		credential.token = 'expired-token';
		expect(await trigger.restart()).toEqual({ items: [] });
		const { error } = await trigger.poll();
		expect(error?.failure).toEqual({ cause: 'credential-invalid' });
		Object.assign(credential, { token: TOKEN });
		addDataArts('sales');
		expect(eventsOf(await trigger.poll())).toEqual(['created: sales']);
	});
});

describe('an outage while n8n starts', () => {
	it('does not end the watch, and loses nothing', async () => {
		addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		addDataArts('crm');
		fail(500, LIST, 15);
		expect(await trigger.restart()).toEqual({ items: [] });
		const events: string[] = [];
		for (let poll = 0; poll < 4; poll++) events.push(...eventsOf(await trigger.poll()));
		expect(events).toEqual(['created: crm']);
	});
});

describe('a connection that cannot be read', () => {
	it('keeps nothing of the others back, and is told of later', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		save(sales, { clusterName: 'other' });
		addDataArts('crm');
		fail(403, { ...GET, path: new RegExp(sales.id) }, 2);
		expect(eventsOf(await trigger.poll())).toEqual(['created: crm']);
		expect(await trigger.poll()).toEqual({ items: [] });
		expect(eventsOf(await trigger.poll())).toEqual(['changed: sales']);
	});

	it('is told of even if there is news of others in each poll', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		fail(403, { ...GET, path: new RegExp(sales.id) });
		for (let poll = 0; poll < 4; poll++) {
			addDataArts(`new_${poll}`);
			expect(eventsOf(await trigger.poll())).toEqual([`created: new_${poll}`]);
		}
		expect((await trigger.poll()).error?.message).toContain("Connection 'sales'");
	});

	it('is named when it goes on', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		fail(403, { ...GET, path: new RegExp(sales.id) });
		await trigger.poll();
		await trigger.poll();
		const { error } = await trigger.poll();
		expect(error?.message).toMatch(/^Connection 'sales': Out of order/);
	});

	it('is no event later if it could not be read at first', async () => {
		addDataArts('sales');
		const trigger = watch();
		fail(403, GET, 1);
		await trigger.poll();
		expect(await trigger.poll()).toEqual({ items: [] });
		expect(await trigger.poll()).toEqual({ items: [] });
	});
});

it.each(FAULT_KINDS.filter((kind) => !/AfterExecution|tokensExpire/.test(kind)))(
	'invents and loses nothing when %s hits the list, a read, and the look at a deleted connection',
	async (kind) => {
		const sales = addDataArts('sales');
		const old = addDataArts('old');
		const trigger = watch();
		await trigger.poll();
		const events: string[] = [];
		// A read is tried five times, so that the last of these reach the trigger.
		for (const match of [LIST, GET, { ...GET, path: new RegExp(old.id) }]) {
			for (let times = 0; times < 6; times++) simulator().failNext(kind, match);
			events.push(...eventsOf(await trigger.poll()));
		}
		expect(events).toEqual([]);
		save(sales, { clusterName: 'other' });
		await remove(old);
		for (let times = 0; times < 6; times++)
			simulator().failNext(kind, { path: new RegExp(old.id) });
		// Some are tried again in the same poll, and some are not.
		for (let poll = 0; poll < 30 && events.length < 2; poll++) {
			events.push(...eventsOf(await trigger.poll()));
		}
		expect(events.sort()).toEqual(['changed: sales', 'deleted: old']);
	},
);

describe('the time that n8n allows for a poll', () => {
	it('ends the poll, which goes on in the next one where it stopped', async () => {
		const all = Array.from({ length: 30 }, (_, index) => addDataArts(`c${index}`));
		const trigger = watch({ options: { maxParallelRequests: 1 } }, { budgetMs: 36_000 });
		await trigger.poll();
		for (const one of all) save(one, { clusterName: 'other' });
		simulator().switches.delayMs = 2000;
		const changed: string[] = [];
		for (let poll = 0; poll < 12; poll++) {
			const startedAt = Date.now();
			changed.push(...eventsOf(await trigger.poll()));
			expect(Date.now() - startedAt).toBeLessThan(36_000);
		}
		expect(changed.sort()).toEqual(all.map(({ name }) => `changed: ${name}`).sort());
	});

	it('is not used up by one connection that hangs, which is told of', async () => {
		const [first, ...others] = ['a', 'b', 'c', 'd'].map((name) => addDataArts(name));
		// Less than the client allows for one request.
		const trigger = watch({ options: { maxParallelRequests: 1 } }, { budgetMs: 24_000 });
		await trigger.poll();
		const hangs = { ...GET, path: new RegExp(first!.id) };
		for (let times = 0; times < 99; times++) simulator().failNext('stallBeforeExecution', hangs);
		for (const one of others) save(one, { clusterName: 'other' });
		expect(eventsOf(await trigger.poll())).toEqual(['changed: b', 'changed: c', 'changed: d']);
		const errors: string[] = [];
		for (let poll = 0; poll < 4; poll++) {
			const { items, error } = await trigger.poll();
			expect(items).toEqual([]);
			if (error) errors.push(error.message);
		}
		expect(errors).toEqual([expect.stringMatching(/^Connection 'a': .* did not respond in time/)]);
	});

	it('sends nothing when too little is left for a request', async () => {
		const lake = addDli('lake');
		const trigger = watch({ resource: 'dliEnhancedConnection' }, { budgetMs: 36_000 });
		await trigger.poll();
		lake.body.hosts = [{ name: 'ecs-1', ip: '192.168.0.1' }];
		lake.hosts.push({ name: 'ecs-1', ip: '192.168.0.1' });
		simulator().switches.delayMs = 8000;
		const before = simulator().requests.length;
		const startedAt = Date.now();
		expect(await trigger.poll()).toEqual({ items: [] });
		// Two pages, the tags of the list, the connection: after 32 of 32.4 usable seconds its tags are left.
		expect(
			simulator()
				.requests.slice(before)
				.map(({ method }) => method),
		).toEqual([...['GET', 'GET', 'POST', 'GET']]);
		expect(Date.now() - startedAt).toBeLessThan(33_000);
		simulator().switches.delayMs = 0;
		expect(eventsOf(await trigger.poll())).toEqual(['changed: lake']);
	});

	it('is trouble if it does not suffice for one connection', async () => {
		addDataArts('sales');
		const trigger = watch({}, { budgetMs: 36_000 });
		await trigger.poll();
		simulator().switches.delayMs = 20_000;
		for (let poll = 0; poll < 2; poll++) expect(await trigger.poll()).toEqual({ items: [] });
		const { error } = await trigger.poll();
		expect(error?.message).toMatch(/took longer than n8n allows|did not respond in time/);
	});
});

it.each(['legacy', 'durable'] as const)(
	'tells a fact once when polls run at once (%s scheduler)',
	async (scheduler) => {
		const trigger = watch({}, { scheduler });
		await trigger.poll();
		await trigger.poll();
		addDataArts('sales');
		const results = await Promise.all([trigger.poll(), trigger.poll(), trigger.poll()]);
		expect(results.flatMap(eventsOf)).toEqual(['created: sales']);
	},
);

it('tells nothing at the end of a poll that took so long that another one has told everything', async () => {
	const trigger = watch();
	await trigger.poll();
	const sales = addDataArts('sales');
	const hold = simulator().holdNext({ match: { ...GET, path: new RegExp(sales.id) } });
	const slow = trigger.poll();
	await hold.reached;
	expect(eventsOf(await trigger.poll())).toEqual(['created: sales']);
	await sleep(MINUTES / 1.2);
	hold.release();
	expect(await slow).toEqual({ items: [] });
	expect(await trigger.poll()).toEqual({ items: [] });
});

it('tells a fact once although a third poll has remembered something else in between', async () => {
	const other = addDataArts('other');
	const trigger = watch({ filters: { name: 'sales' } });
	await trigger.poll();
	const holdRead = ({ id }: { id: string }) =>
		simulator().holdNext({ match: { ...GET, path: new RegExp(id) } });
	save(other, { clusterName: 'other' });
	const holds = [holdRead(other)];
	const polls = [trigger.poll()];
	await holds[0]?.reached;
	const sales = addDataArts('sales');
	for (const turn of [1, 2]) {
		holds.push(holdRead(sales));
		polls.push(trigger.poll());
		await holds[turn]?.reached;
		// The first poll ends between the start of the two others.
		holds[0]?.release();
		await polls[0];
	}
	holds[1]?.release();
	expect(eventsOf(await polls[1]!)).toEqual(['created: sales']);
	holds[2]?.release();
	expect(await polls[2]).toEqual({ items: [] });
});

it('waits until n8n has saved what it has told, and tells it again if n8n does not', async () => {
	const trigger = watch({}, { scheduler: 'durable' });
	await trigger.poll();
	await trigger.poll();
	addDataArts('sales');
	const { items: lost } = await trigger.pollWithoutSaving();
	expect(lost).toHaveLength(1);
	expect(await trigger.poll()).toEqual({ items: [] });
	await sleep(MINUTES);
	const { items } = await trigger.poll();
	expect(items.map(({ eventId }) => eventId)).toEqual(lost.map(({ eventId }) => eventId));
});

it('gives a fact the same ID when it is told again, and another one when it happens again', async () => {
	const lake = addDli('lake', { queues: ['etl'] });
	const trigger = watch({ resource: 'dliEnhancedConnection' });
	await trigger.poll();
	const ids: unknown[] = [];
	for (const status of ['FAILED', 'ACTIVE', 'FAILED'] as const) {
		lake.queues[0]!.status = status;
		const lost = await trigger.pollAndKill();
		const { items } = await trigger.restart();
		expect(items.map(({ eventId }) => eventId)).toEqual(lost.items.map(({ eventId }) => eventId));
		ids.push(...items.map(({ eventId }) => eventId));
	}
	expect(new Set(ids).size).toBe(3);
});

it('goes on when the node is renamed, also back to a name it had', async () => {
	const trigger = watch();
	await trigger.poll();
	addDataArts('a');
	await trigger.poll();
	addDataArts('b');
	expect(eventsOf(await trigger.publish({ name: 'Other' }))).toEqual(['created: b']);
	addDataArts('c');
	expect(eventsOf(await trigger.publish({ name: 'Watch' }))).toEqual(['created: c']);
});

it('begins anew with data that nobody can read', async () => {
	addDataArts('sales');
	const trigger = watch();
	await trigger.poll();
	trigger.spoil();
	expect(await trigger.restart()).toEqual({ items: [] });
	addDataArts('crm');
	expect(eventsOf(await trigger.poll())).toEqual(['created: crm']);
});
