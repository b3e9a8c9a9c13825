/**
 * Sets up the owner of a new n8n, so that its editor asks for a login instead of a registration;
 * logs the owner in where there is one already.
 * @param {string} url n8n's address
 * @param {{ email: string, password: string }} owner
 * @returns {Promise<(path: string, body: object) => Promise<object>>} asks n8n's editor API as that
 *   owner, and gives the data of its answer
 */
export async function ensureOwner(url, owner) {
	const names = { firstName: 'Sample', lastName: 'Owner' };
	const setup = await post(url, '/rest/owner/setup', { ...owner, ...names });
	if (setup.ok) return askAs(url, setup);
	const login = { emailOrLdapLoginId: owner.email, password: owner.password };
	const answer = await post(url, '/rest/login', login);
	if (answer.ok) return askAs(url, answer);
	throw new Error(
		`n8n refused its owner's login (${answer.status}: ${await answer.text()}). ` +
			"Delete n8n's user folder and start again.",
	);
}

function askAs(url, loggedIn) {
	const cookie = loggedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
	return async (path, body) => {
		const answer = await post(url, path, body, { cookie: cookie.join('; ') });
		if (!answer.ok) throw new Error(`n8n answered ${answer.status} to ${path}.`);
		return (await answer.json()).data;
	};
}

async function post(url, path, body, headers) {
	return await fetch(`${url}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'browser-id': 'npm-start', ...headers },
		body: JSON.stringify(body),
	});
}
