import { SignInError } from '../../../../nodes/HuaweiDataConnections/client/auth/iamToken';
import { USER_AGENT } from '../../../../nodes/HuaweiDataConnections/client/userAgent';
import { FakeCloud, IAM, send, SERVICE } from './FakeCloud';

let cloud: FakeCloud;
beforeEach(() => (cloud = new FakeCloud()));

describe('A sign-in', () => {
	it.each([
		['a lost answer', 'ECONNRESET'],
		['throttling', 429],
		['a failure of IAM', 502],
		['a name server that does not respond', 'EAI_AGAIN'],
	])('is repeated once for all requests after %s', async (_what, fault) => {
		cloud.signInFaults = [fault, fault];
		const session = await cloud.openSession();
		const statuses = await cloud.clock.runUntilSettled(send(session, 30));
		expect(statuses).toEqual(Array(30).fill(200));
		expect(cloud.signIns).toBe(3);
	});

	it.each([400, 401, 403])('is not repeated after a refusal (%i)', async (status) => {
		cloud.signInFaults = [status];
		const session = await cloud.openSession();
		await expect(cloud.clock.runUntilSettled(send(session, 30))).rejects.toThrow(SignInError);
		expect(cloud.signIns).toBe(1);
	});

	it('is not repeated any more when a repetition is refused', async () => {
		cloud.signInFaults = [502];
		cloud.isPasswordValid = false;
		const session = await cloud.openSession();
		await expect(cloud.clock.runUntilSettled(send(session))).rejects.toThrow('wrong: ***');
		expect(cloud.signIns).toBe(2);
	});

	it('is given up after five attempts', async () => {
		cloud.signInFaults = Array(9).fill(503) as number[];
		const session = await cloud.openSession();
		await expect(cloud.clock.runUntilSettled(send(session))).rejects.toThrow('HTTP 503');
		expect(cloud.signIns).toBe(5);
	});

	it('is asked of n8n with a request to IAM that needs no permission', async () => {
		await send(await cloud.openSession());
		const { credentialsDecrypted, ...request } = cloud.handedOver[0] ?? {};
		expect(request).toEqual({
			method: 'GET',
			url: `${IAM}/v3/auth/projects`,
			headers: { 'User-Agent': USER_AGENT },
			timeout: 60_000,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		});
		expect(credentialsDecrypted).toMatchObject({ type: 'huaweiCloudIamUserApi' });
		expect(cloud.handedOver.map(({ url }) => url)).toEqual([`${IAM}/v3/auth/projects`, SERVICE]);
	});

	it('has succeeded even if the request for which n8n signed in fails', async () => {
		cloud.answerOfIam = () => {
			throw Object.assign(new Error('lost'), { code: 'ECONNRESET' });
		};
		expect(await send(await cloud.openSession())).toEqual([200]);
		expect(cloud.signIns).toBe(1);
	});

	it('waits as long as IAM asks, up to a minute', async () => {
		cloud.clock.randomNumber = 0;
		cloud.signInFaults = [503];
		cloud.faultHeaders = { 'retry-after': '60' };
		const session = await cloud.openSession();
		expect(await cloud.clock.runUntilSettled(send(session))).toEqual([200]);
		expect(cloud.clock.now()).toBe(60_000);
	});

	it('fails at once if IAM asks for more than a minute', async () => {
		cloud.signInFaults = [503];
		cloud.faultHeaders = { 'retry-after': '61' };
		const session = await cloud.openSession();
		await expect(cloud.clock.runUntilSettled(send(session))).rejects.toThrow('HTTP 503');
		expect(cloud.signIns).toBe(1);
		expect(cloud.clock.now()).toBe(0);
	});
});
