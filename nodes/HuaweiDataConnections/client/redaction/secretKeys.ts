/** Words that make a key that of a secret wherever they stand in it; the key has no separators. */
const SECRET_WORDS =
	/password|passwd|pwd|passphrase|passcode|secret(?!ar)|token(?!i[sz])|securitykey|keypair|privatekey|apikey|authorization|credential|bearer|cookie/;

/** The same for words at its end only: `accessKeyId` is an ID, and `passThrough` a switch. */
const SECRET_ENDINGS =
	/(?<!by|com|tres|over|under|sur)pass$|(access|auth|encrypt|encryption|decrypt|decryption|secret|signing|shared|storage)key$|keytab$|auth(header|body)$/;

/** What a key ends with that describes a secret instead of holding it, such as `tokenType`. */
const DESCRIPTIONS =
	/(type|mode|policy|name|url|uri|endpoint|expiry|expires|expiration|expiresin|expiresat|length|(?<!ac)count|enabled?|required|algorithm|status|version|ttl)$/;

/** An encrypted password and its initialization vector, and secret keys of access keys. */
const EXACT_KEYS = /^(encrypt_?value|i_?v)$|(^|[._-])sk$/i;
const SECRET_KEY_IN_CAMEL_CASE = /[a-z0-9]S[kK]$/;

/**
 * Whether a setting with this key holds a secret (docs/api/dataarts-settings.md#secret-keys). The
 * key decides, because most connection types have no published list of settings.
 */
export function isSecretKey(key: string): boolean {
	if (EXACT_KEYS.test(key) || SECRET_KEY_IN_CAMEL_CASE.test(key)) return true;
	const letters = key.toLowerCase().replace(/[^a-z]/g, '');
	if (SECRET_ENDINGS.test(letters)) return true;
	return SECRET_WORDS.test(letters) && !DESCRIPTIONS.test(letters);
}
