import { delimiter, dirname, join } from 'node:path';
import { n8nCacheFolder } from '../../../scripts/lib/paths.mjs';

// The variables that n8n inherits. Others would do harm: a proxy would intercept requests to the
// simulator, and settings of a developer's own n8n would apply to this one.
const INHERITED = ['HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'SHELL', 'TERM', 'TMPDIR', 'TZ', 'USER'];

/**
 * Builds the environment of one n8n process, which keeps it on loopback, offline and quiet.
 * @param {object} settings
 * @param {string} settings.folder n8n's user folder
 * @param {string} settings.encryptionKey the key that n8n encrypts credentials with
 * @param {number} settings.brokerPort port of n8n's task broker; each process needs its own
 * @param {number} [settings.port] port of the editor
 * @param {string} [settings.nodeProgram] the Node.js that runs n8n
 * @param {Record<string, string>} [settings.extra] overrides everything else
 */
export function n8nEnvironment({
	folder,
	encryptionKey,
	brokerPort,
	port,
	nodeProgram = process.execPath,
	extra = {},
}) {
	const inherited = INHERITED.filter((name) => process.env[name] !== undefined);
	return {
		...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
		PATH: [dirname(nodeProgram), process.env.PATH].join(delimiter),
		NODE_ENV: 'production',
		// Caching n8n's compiled modules saves one or two seconds per command.
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
	// This module connects to n8n's servers at each start.
	N8N_DISABLED_MODULES: 'mcp-registry',
	// The editor makes n8n query npm for new versions of packages, with retries that take minutes.
	npm_config_offline: 'true',
};
