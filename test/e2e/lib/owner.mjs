/**
 * Sets up the owner of a new n8n, so that its editor asks for a login instead of a registration.
 * Does nothing when it has an owner already.
 * @param {string} url n8n's address
 * @param {{ email: string, password: string }} owner
 */
export async function ensureOwner(url, owner) {
	const names = { firstName: 'Sample', lastName: 'Owner' };
	const setup = await post(url, '/rest/owner/setup', { ...owner, ...names });
	if (setup.ok) return;
	const login = { emailOrLdapLoginId: owner.email, password: owner.password };
	const answer = await post(url, '/rest/login', login);
	if (answer.ok) return;
	throw new Error(
		`n8n refused its owner's login (${answer.status}: ${await answer.text()}). ` +
			"Delete n8n's user folder and start again.",
	);
}

async function post(url, path, body) {
	return await fetch(`${url}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'browser-id': 'npm-start' },
		body: JSON.stringify(body),
	});
}
