import type { INodeParameters } from 'n8n-workflow';

import kafkaExample from '../simulator/examples/dli-auth-create-kafka-ssl.json';
import krbExample from '../simulator/examples/dli-auth-create-krb.json';
import type { AuthBody, StoredDliAuth } from '../simulator';

/** A filled-in form of an operation on datasource authentications. */
export function authForm(operation: string, changes: INodeParameters = {}): INodeParameters {
	return { resource: 'dliDatasourceAuthentication', operation, ...changes };
}

/** The value of a secret field, which no output may have. */
const secretOf = (what: string) => `${what}-Password-17`;

/** The form of a create for each type, with a password of its own in each secret field. */
export const AUTH_FORMS = {
	CSS: {
		connectionName: 'css_login',
		dliAuthType: 'CSS',
		userName: 'admin',
		password: secretOf('Css'),
		certificateLocation: 'obs://test/CloudSearchService.cer',
	},
	KRB: {
		connectionName: 'krb_login',
		dliAuthType: 'KRB',
		userName: 'etl_user',
		krb5Conf: 'obs://test/krb5.conf',
		keytab: 'obs://test/user.keytab',
	},
	Kafka_SSL: {
		connectionName: 'kafka_login',
		dliAuthType: 'Kafka_SSL',
		truststoreLocation: 'obs://test/truststore.jks',
		truststorePassword: secretOf('Truststore'),
		keystoreLocation: 'obs://test/keystore.jks',
		keystorePassword: secretOf('Keystore'),
		keyPassword: secretOf('Key'),
	},
	passwd: {
		connectionName: 'dws_login',
		dliAuthType: 'passwd',
		userName: 'dbadmin',
		password: secretOf('Dws'),
	},
} satisfies Record<string, INodeParameters>;

/** A type of datasource authentication. */
export type AuthType = keyof typeof AUTH_FORMS;

/** All types. */
export const AUTH_TYPES = Object.keys(AUTH_FORMS) as AuthType[];

/** A filled-in form that creates an authentication of a type. */
export function authCreateForm(type: AuthType, changes: INodeParameters = {}): INodeParameters {
	return authForm('create', { ...AUTH_FORMS[type], ...changes });
}

/** What the form of each type stores, with the names of the forms above. */
export const AUTH_BODIES: Record<AuthType, AuthBody> = {
	CSS: {
		auth_info_name: 'css_login',
		datasource_type: 'CSS',
		user_name: 'admin',
		password: secretOf('Css'),
		certificate_location: 'obs://test/CloudSearchService.cer',
	},
	KRB: {
		...krbExample.request.body,
		auth_info_name: 'krb_login',
		krb5_conf: 'obs://test/krb5.conf',
		keytab: 'obs://test/user.keytab',
	},
	Kafka_SSL: {
		...kafkaExample.request.body,
		auth_info_name: 'kafka_login',
		truststore_location: 'obs://test/truststore.jks',
		truststore_password: secretOf('Truststore'),
		keystore_location: 'obs://test/keystore.jks',
		keystore_password: secretOf('Keystore'),
		key_password: secretOf('Key'),
	},
	passwd: {
		auth_info_name: 'dws_login',
		datasource_type: 'passwd',
		user_name: 'dbadmin',
		password: secretOf('Dws'),
	},
};

/** The bodies of stored authentications. */
export function storedBodies(connections: readonly unknown[]): AuthBody[] {
	return (connections as StoredDliAuth[]).map(({ body }) => body);
}
