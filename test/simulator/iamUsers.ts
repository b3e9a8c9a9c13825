import { answerFrom, Refusal } from './answers';
import type { Cloud } from './cloud';
import wrongPassword from './examples/iam-token-wrong-password.json';
import { iamRefusal, mfaMissing } from './iamAnswers';
import type { Project, User } from './world';

/** What a sign-in by password says about its user. */
export interface SignIn {
	name: string;
	password: string;
	domain: { name: string };
}

/**
 * The user who signs in.
 *
 * @throws Refusal if it is not the user's password, or a user who may not sign in with one alone
 */
export function signIn(cloud: Cloud, given: SignIn): User {
	const { wrongPasswords } = cloud.state;
	const user = cloud.world.users.find(
		(one) => one.name === given.name && one.domainName === given.domain.name,
	);
	const id = `${given.domain.name}/${given.name}`;
	// Only a user who exists can be locked.
	if (user && wrongPasswords.reached(id, cloud.switches.lockUserAfter)) {
		throw new Refusal(iamRefusal('IAM.0061'), 'the user is locked after wrong passwords');
	}
	if (user?.password !== given.password) {
		wrongPasswords.add(id);
		throw new Refusal(answerFrom(wrongPassword), 'wrong user or password');
	}
	wrongPasswords.forget(id);
	if (user.mfa === true) throw new Refusal(mfaMissing(), 'the user has login protection');
	if (user.consoleOnly === true) {
		throw new Refusal(iamRefusal('IAM.0081'), 'the user has console access only');
	}
	return user;
}

/** Whether a user may use a project of the account; no user: whoever may use them all. */
export function mayUse(user: User | undefined, project: Project): boolean {
	return user?.projectIds?.includes(project.id) ?? true;
}

/**
 * Changes a user's password, which ends the user's tokens (IAM-zh: at once; OTC-IAM: within 30
 * minutes). Wrong passwords given before still count.
 *
 * @returns false if there is no such user
 */
export function changePassword(cloud: Cloud, name: string, password: string): boolean {
	const user = cloud.world.users.find((one) => one.name === name);
	if (user === undefined) return false;
	user.password = password;
	for (const token of cloud.world.tokens) {
		if (token.userName === name && token.domainId === user.domainId) token.ended = true;
	}
	return true;
}

/** Makes every token an expired one, or only those that a sign-in has given out. */
export function expireTokens(cloud: Cloud, which: 'signedIn' | 'all' = 'signedIn'): void {
	for (const token of cloud.world.tokens) {
		if (which === 'all' || token.userName !== undefined) token.ended = true;
	}
}
