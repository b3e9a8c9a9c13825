import { delimiter, dirname, join } from 'node:path';
import { n8nCacheFolder } from '../../../scripts/lib/paths.mjs';

// What n8n gets of the surrounding environment. All else stays out: a proxy would catch requests to
// the simulator, and n8n or database settings of a developer's own n8n would apply to this one.
const INHERITED = ['HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'SHELL', 'TERM', 'TMPDIR', 'TZ', 'USER'];

/**
 * The environment of one n8n process: on loopback, offline, and quiet.
 * @param {object} settings
 * @param {string} settings.folder n8n's user folder
 * @param {string} settings.encryptionKey what n8n encrypts credentials with
 * @param {number} settings.brokerPort for n8n's own task broker; each process needs another
 * @param {number} [settings.port] of the editor
 * @param {Record<string, string>} [settings.extra] wins over everything else
 */
export function n8nEnvironment({ folder, encryptionKey, brokerPort, port, extra = {} }) {
	const inherited = INHERITED.filter((name) => process.env[name] !== undefined);
	return {
		...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
		PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
		NODE_ENV: 'production',
		// Keeps n8n's compiled modules between runs: each command starts a second or two sooner.
		NODE_COMPILE_CACHE: join(n8nCacheFolder, 'compiled'),
		N8N_USER_FOLDER: folder,
		N8N_ENCRYPTION_KEY: encryptionKey,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		...(port && { N8N_PORT: String(port) }),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_LOG_LEVEL: 'warn',
		N8N_SECURE_COOKIE: 'false',
		...OFFLINE,
		...extra,
	};
}

const OFFLINE = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_AI_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_PYTHON_ENABLED: 'false',
	// Would call home at each start.
	N8N_DISABLED_MODULES: 'mcp-registry',
	// The editor makes n8n ask npm for newer versions of packages, which would retry for minutes.
	npm_config_offline: 'true',
};
