import type { INodeProperties } from 'n8n-workflow';

import type { Confidence } from './typeOptions';

/** A type of datasource authentication: everything that the form, the checks, and the request need. */
export interface DliAuthType {
	/** Sent as `datasource_type`. */
	value: string;
	/** The name on the console. */
	consoleName: string;
	description: string;
	/** In the order of the form. */
	fields: readonly DliAuthField[];
	/** Applies to everything in this table. */
	confidence: Confidence;
	/** A section of docs/api. */
	source: string;
}

type FieldTexts = Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'placeholder'>;

/** One setting of an authentication: a field of the form and the key under which it is sent. */
export interface DliAuthField extends FieldTexts {
	/** A key of the request and, unless it is a secret, of the entries of the list. */
	key: string;
	/** A secret: masked in the form, never trimmed, and not returned by the API. */
	isSecret?: true;
	/** A file in OBS; `extension` if it has to end with that. */
	obsFile?: { extension?: string };
	/** Filled in from a login credential where the user chose one. */
	login?: 'user' | 'password';
	/** An update does not accept it. */
	isImmutable?: true;
	/** The key of another field, without which an update must not change this one. */
	togetherWith?: string;
	/** A create needs all optional fields of a type or none, and all others in any case. */
	isOptional?: true;
}

const documented = {
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#datasource-authentication',
} as const;

const userName: DliAuthField = {
	displayName: 'Username',
	name: 'userName',
	key: 'user_name',
	login: 'user',
	placeholder: 'e.g. etl_user',
	description: 'User of the data source',
};

const password: DliAuthField = {
	displayName: 'Password',
	name: 'password',
	key: 'password',
	login: 'password',
	isSecret: true,
	description: 'Password of this user, stored in the workflow',
};

/** All types of datasource authentications, in the order of the list. */
export const DLI_AUTH_TYPES: readonly DliAuthType[] = [
	{
		value: 'CSS',
		consoleName: 'CSS',
		description: 'CSS cluster 6.5.4 or later in security mode',
		fields: [
			userName,
			password,
			{
				displayName: 'Certificate Path',
				name: 'certificateLocation',
				key: 'certificate_location',
				obsFile: { extension: 'cer' },
				isImmutable: true,
				placeholder: 'e.g. obs://my-bucket/CloudSearchService.cer',
				description: 'OBS path of the certificate of the cluster, a .cer file',
			},
		],
		...documented,
	},
	{
		value: 'Kafka_SSL',
		consoleName: 'Kafka_SSL',
		description: 'Kafka of DMS or MRS with SSL',
		fields: [
			{
				displayName: 'Truststore Path',
				name: 'truststoreLocation',
				key: 'truststore_location',
				obsFile: {},
				placeholder: 'e.g. obs://my-bucket/truststore.jks',
				description: 'OBS path of the truststore',
			},
			{
				displayName: 'Truststore Password',
				name: 'truststorePassword',
				key: 'truststore_password',
				isSecret: true,
				description: 'Password of the truststore',
			},
			{
				displayName: 'Keystore Path',
				name: 'keystoreLocation',
				key: 'keystore_location',
				obsFile: {},
				isOptional: true,
				placeholder: 'e.g. obs://my-bucket/keystore.jks',
				description: 'OBS path of the keystore, if Kafka asks clients for a certificate',
			},
			{
				displayName: 'Keystore Password',
				name: 'keystorePassword',
				key: 'keystore_password',
				isSecret: true,
				isOptional: true,
				description: 'Password of the keystore',
			},
			{
				displayName: 'Key Password',
				name: 'keyPassword',
				key: 'key_password',
				isSecret: true,
				isImmutable: true,
				isOptional: true,
				description:
					'Password of the private key in the keystore. It cannot be changed: leave it empty to update an existing authentication.',
			},
		],
		...documented,
	},
	{
		value: 'KRB',
		consoleName: 'Kerberos',
		description: 'MRS cluster with Kerberos authentication',
		fields: [
			userName,
			{
				displayName: 'krb5.conf Path',
				name: 'krb5Conf',
				key: 'krb5_conf',
				obsFile: {},
				togetherWith: 'keytab',
				placeholder: 'e.g. obs://my-bucket/krb5.conf',
				description: 'OBS path of krb5.conf, from which renew_lifetime has to be removed',
			},
			{
				displayName: 'Keytab Path',
				name: 'keytab',
				key: 'keytab',
				obsFile: {},
				togetherWith: 'krb5_conf',
				placeholder: 'e.g. obs://my-bucket/user.keytab',
				description: 'OBS path of user.keytab',
			},
		],
		...documented,
	},
	{
		value: 'passwd',
		consoleName: 'Password',
		description: 'Data source with user and password: GaussDB(DWS), RDS, DDS, or DCS',
		fields: [userName, password],
		...documented,
	},
];

/** The parameter that chooses the type; the fields of a type are shown while it has its value. */
export const AUTH_TYPE_PARAMETER = 'dliAuthType';

/** The type with this value, which is compared as it is. */
export function findDliAuthType(value: string): DliAuthType | undefined {
	return DLI_AUTH_TYPES.find((type) => type.value === value);
}
