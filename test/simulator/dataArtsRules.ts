import type { FastifyRequest } from 'fastify';
import { operationRefusal } from './dataArtsAnswers';
import { inspectConfig, needsAgent } from './dwConfig';
import { addNote } from './recording';
import { isSecretKey } from './redact';
import { exactObject } from './service';
import type { DataSourceItem } from './state';
import type { Switches } from './switches';

/** What the legacy API shows instead of a password (OTC-DA legacy connection pages). */
export const SERVER_MASK = '*********';

/** Item keys that SEED-DA shows and the server makes; PY has none of them. */
const SERVER_MADE = {
	qualified_name: { type: 'string' },
	dw_id: { type: 'string' },
	create_user: { type: 'string' },
	create_time: { type: 'number' },
};

/** One connection (SEED-DA ApigDataSourceVo; PY apig_data_source_vo.py); bare, the body of a test. */
export const ITEM = exactObject(
	{
		// OTC-DA console pages, TF doc: letters, digits, _ and -; max 100 (the schema's 128 is older).
		dw_name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,100}$' },
		// TF-old and PY list types, none completely: any text.
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
		...SERVER_MADE,
	},
	['dw_name', 'dw_type', 'dw_config'],
);

/** Body of create and update (SEED-DA; mode and visible: PY apig_data_sources_vo.py). */
export const ITEMS_BODY = exactObject(
	{
		// SEED-DA calls the list optional, but there is nothing to do without it.
		data_source_vos: { type: 'array', minItems: 1, items: ITEM },
		mode: { type: 'integer', enum: [0, 1] },
		visible: { type: 'integer', enum: [0, 1] },
	},
	['data_source_vos'],
);

const DIGITS = { type: 'string', pattern: '^[0-9]{1,9}$' };

/** Query of the list (OTC-DA ListDataconnections; ip: PY 2026). */
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
 * Checks what the schema of an item cannot say, and notes what nobody can check.
 *
 * @throws Refusal 400 DAYU.4402
 */
export function checkItem(request: FastifyRequest, item: DataSourceItem, switches: Switches): void {
	const wrong = wrongAgent(item) ?? wrongConfig(request, item, switches);
	if (wrong !== undefined) throw operationRefusal(switches, wrong);
	const made = Object.keys(SERVER_MADE).filter((key) => Object.hasOwn(item, key));
	if (made.length === 0) return;
	if (switches.serverMadeKeys === 'refuse') {
		throw operationRefusal(switches, `${made.join(', ')} cannot be set`);
	}
	addNote(request, `ignored, made by the server: ${made.join(', ')}`);
}

function wrongAgent(item: DataSourceItem): string | undefined {
	const { agent_id: id, agent_name: name, dw_type: type, dw_config: config } = item;
	// TF demands both together.
	if ((id === undefined) !== (name === undefined)) {
		return 'agent_id and agent_name go together';
	}
	// PY: an agent must be given with proxy connections.
	return id === undefined && needsAgent(type, config) ? 'agent_id is missing' : undefined;
}

function wrongConfig(
	request: FastifyRequest,
	{ dw_type: type, dw_config: config }: DataSourceItem,
	switches: Switches,
): string | undefined {
	const masked = secretKeys(config).filter((key) => config[key] === SERVER_MASK);
	if (masked.length > 0) addNote(request, `a mask was sent as secret: ${masked.join(', ')}`);
	const { wrong, unverified } = inspectConfig(type, config);
	if (unverified === 'all') {
		addNote(request, `dw_type ${type} accepted, keys unverified`);
	} else if (unverified.length > 0) {
		if (switches.unknownConfigKeys === 'refuse') {
			return wrong ?? `dw_config: unknown ${unverified.join(', ')}`;
		}
		addNote(request, `dw_config accepted, unverified: ${unverified.join(', ')}`);
	}
	return wrong;
}

/** Keys of a `dw_config` that hold a secret text. */
export function secretKeys(config: Record<string, unknown>): string[] {
	return Object.keys(config).filter((key) => isSecretKey(key) && typeof config[key] === 'string');
}
