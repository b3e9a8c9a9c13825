import { isSecretKey } from '../../../../nodes/HuaweiDataConnections/client/redaction/secretKeys';

it.each([
	['passwords', 'password dbPassword nsPassword passwd userPwd PASSWORD2 db_password passphrase'],
	['short words for them', 'pass dbPass keyStorePass TRUSTSTOREPASS db.pass'],
	['secrets', 'clientSecret secret_id SecretAccessKey client-secret-value'],
	['secret keys', 'sk obs.sk obsSk obs_SK accessKey access_key authKey encryptKey encryption_key'],
	['keys of services', 'apiKey api-key API_KEY privateKey privateKeyPem securityKey keyPair'],
	['tokens', 'token accessToken X-Auth-Token tokenId tokens security_token bearer Cookie'],
	['headers', 'Authorization Proxy-Authorization authHeader authbody credentials'],
	['accounts of secrets', 'secretAccount tokenaccount'],
	['files of Kerberos', 'keytab userKeytab'],
	['encrypted passwords', 'encryptValue encrypt_value iV i_v IV'],
])('knows %s', (_group, keys) => {
	expect(keys.split(' ').filter((key) => !isSecretKey(key))).toEqual([]);
});

it.each([
	[
		'IDs and names',
		'accessKeyId access_key_id ak kmsId kmsName kmsKey keyId dbUserName clusterName',
	],
	['switches', 'passThrough passthrough bypass passwordRequired tokenEnabled tokenEnable'],
	['places of files', 'keytabPath keytab_file'],
	['numbers', 'tokenCount secretCount'],
	['what describes a secret', 'tokenType tokenUrl authorizationType passwordPolicy secretName'],
	['words that contain such a word', 'tokenizer tokenization secretary compass keyspace keystore'],
	[
		'words that end like one',
		'task disk risk priv ivy port driver db-skip db.skill dbSkip autoSKUs authHeaderSize',
	],
	['what the node returns', 'connectionId name serviceType action response changed notCopied'],
])('does not take %s for secrets', (_group, keys) => {
	expect(keys.split(' ').filter(isSecretKey)).toEqual([]);
});
