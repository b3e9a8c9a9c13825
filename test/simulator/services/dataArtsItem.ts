import type { FastifyRequest } from 'fastify';
import { addNote, isSecretKey } from '../recording';
import { exactObject } from '../routes';
import type { DataSourceItem } from '../store';
import type { Switches } from '../switches';
import { operationFailedError } from './dataArtsErrors';
import { isBooleanText, requiresAgent, validateConfig } from './dwConfig';

/** The text that replaces passwords in the legacy API (OTC-DA legacy connection pages). */
export const SERVER_MASK = '*********';

/** Item keys that SEED-DA shows but the server sets. PY has none of them. */
const SERVER_SET_KEYS = {
	qualified_name: { type: 'string' },
	dw_id: { type: 'string' },
	create_user: { type: 'string' },
	create_time: { type: 'number' },
};

/**
 * One connection (SEED-DA ApigDataSourceVo; PY apig_data_source_vo.py). It is also the body of a
 * test.
 */
export const ITEM = exactObject(
	{
		// OTC-DA console pages, TF doc: letters, digits, _ and -; max 100 (the schema's 128 is older).
		dw_name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,100}$' },
		// The lists of types in TF-old and PY are incomplete, so any text is accepted.
		dw_type: { type: 'string', minLength: 1 },
		// SEED-DA: an object, mandatory; its keys depend on the type.
		dw_config: { type: 'object' },
		agent_id: { type: 'string', minLength: 1 },
		agent_name: { type: 'string', minLength: 1 },
		// SEED-DA: 0 development, 1 production; LAT: 2 in enterprise mode.
		env_type: { type: 'integer', minimum: 0, maximum: 2 },
		// PY: sum of 1, 2, 4, 8, 16, 32, 64.
		supportService: { type: 'integer', minimum: 1, maximum: 127 },
		// OTC-DA console pages: letters, digits, _ ; not starting with _ ; max 100.
		dw_category: {
			type: 'string',
			maxLength: 100,
			pattern: '^([\\p{L}\\p{N}][\\p{L}\\p{N}_]*)?$',
		},
		// PY: schema max 4096 (the console allows 100).
		description: { type: 'string', maxLength: 4096 },
		...SERVER_SET_KEYS,
	},
	['dw_name', 'dw_type', 'dw_config'],
);

/** The body of create and update (SEED-DA; mode and visible: PY apig_data_sources_vo.py). */
export const ITEMS_BODY = exactObject(
	{
		// SEED-DA calls the list optional, but a request without it has no effect.
		data_source_vos: { type: 'array', minItems: 1, items: ITEM },
		mode: { type: 'integer', enum: [0, 1] },
		visible: { type: 'integer', enum: [0, 1] },
	},
	['data_source_vos'],
);

const DIGITS = { type: 'string', pattern: '^[0-9]{1,9}$' };

/** The query of the list (OTC-DA ListDataconnections; ip: PY 2026). */
export const LIST_QUERY = exactObject({
	name: { type: 'string' },
	type: { type: 'string' },
	limit: DIGITS,
	offset: DIGITS,
	ip: { type: 'string' },
});

/** `workspace` is mandatory (OTC-DA); whether it exists is checked later. */
export const HEADERS = {
	type: 'object',
	required: ['workspace'],
	properties: { workspace: { type: 'string', minLength: 1 } },
};

/** 32 hex digits (SEED-DA, OTC-DA examples). */
export const CONNECTION_PATH = {
	type: 'object',
	properties: { connection_id: { type: 'string', pattern: '^[0-9a-fA-F]{32}$' } },
};

/**
 * Validates the parts of an item that its schema does not cover, and notes what cannot be verified.
 *
 * @throws HttpError 400 DAYU.4402
 */
export function validateItem(
	request: FastifyRequest,
	item: DataSourceItem,
	switches: Switches,
): void {
	const error = agentError(item) ?? configError(request, item, switches);
	if (error !== undefined) throw operationFailedError(switches, error);
	const serverKeys = Object.keys(SERVER_SET_KEYS).filter((key) => Object.hasOwn(item, key));
	if (serverKeys.length === 0) return;
	if (switches.serverMadeKeys === 'reject') {
		throw operationFailedError(switches, `${serverKeys.join(', ')} cannot be set`);
	}
	addNote(request, `ignored, set by the server: ${serverKeys.join(', ')}`);
}

function agentError(item: DataSourceItem): string | undefined {
	const { agent_id: id, agent_name: name, dw_type: type, dw_config: config } = item;
	// TF requires both or neither.
	if ((id === undefined) !== (name === undefined)) {
		return 'agent_id and agent_name go together';
	}
	// PY: proxy connections require an agent.
	return id === undefined && requiresAgent(type, config) ? 'agent_id is missing' : undefined;
}

function configError(
	request: FastifyRequest,
	{ dw_type: type, dw_config: config }: DataSourceItem,
	switches: Switches,
): string | undefined {
	const masked = secretKeys(config).filter((key) => config[key] === SERVER_MASK);
	if (masked.length > 0) addNote(request, `a mask was sent as secret: ${masked.join(', ')}`);
	const { error, unverifiedKeys } = validateConfig(type, config, switches.storedBooleans);
	if (unverifiedKeys === 'all') {
		addNote(request, `dw_type ${type} accepted, keys unverified`);
	} else if (unverifiedKeys.length > 0) {
		if (switches.unknownConfigKeys === 'reject') {
			return error ?? `dw_config: unknown ${unverifiedKeys.join(', ')}`;
		}
		addNote(request, `dw_config accepted, unverified: ${unverifiedKeys.join(', ')}`);
	}
	return error;
}

/** The keys of a `dw_config` whose values are secrets. A boolean may be text. */
export function secretKeys(config: Record<string, unknown>): string[] {
	const isText = (value: unknown): boolean => typeof value === 'string' && !isBooleanText(value);
	return Object.keys(config).filter((key) => isSecretKey(key) && isText(config[key]));
}
