import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { n8nFolder } from '../../../scripts/lib/paths.mjs';

const BUSY_TIMEOUT_MS = 5000;

/** The path of the database in an n8n user folder. */
export function databaseFile(folder) {
	return join(folder, '.n8n', 'database.sqlite');
}

function withDatabase(folder, options, action) {
	const database = new DatabaseSync(databaseFile(folder), {
		timeout: BUSY_TIMEOUT_MS,
		...options,
	});
	try {
		return action(database);
	} finally {
		database.close();
	}
}

/** The ID of the newest execution of a workflow; 0 if it has not run yet. */
export function newestExecution(folder, workflowId) {
	const query = 'SELECT max(id) AS id FROM execution_entity WHERE workflowId = ?';
	return withDatabase(
		folder,
		{ readOnly: true },
		(database) => database.prepare(query).get(workflowId).id ?? 0,
	);
}

/** The status of an execution. */
export function executionStatus(folder, id) {
	const query = 'SELECT status FROM execution_entity WHERE id = ?';
	return withDatabase(
		folder,
		{ readOnly: true },
		(database) => database.prepare(query).get(id)?.status,
	);
}

/** All executions of a workflow, oldest first, with `id` and `status`. */
export function executionsOf(folder, workflowId) {
	const query = 'SELECT id, status FROM execution_entity WHERE workflowId = ? ORDER BY id';
	return withDatabase(folder, { readOnly: true }, (database) =>
		database.prepare(query).all(workflowId),
	);
}

/**
 * Reads one execution.
 * @returns {{ id: number, status: string, data: object }} `data` is what n8n's editor shows:
 *   `data.resultData.runData` has the runs of each node, `data.resultData.error` the error that stopped it
 */
export function readExecution(folder, id) {
	const query =
		'SELECT status, data FROM execution_entity JOIN execution_data ON executionId = id WHERE id = ?';
	const row = withDatabase(folder, { readOnly: true }, (database) =>
		database.prepare(query).get(id),
	);
	if (!row) throw new Error(`n8n has not stored any data for execution ${id}.`);
	return { id, status: row.status, data: parseFlatted(row.data) };
}

/** n8n stores executions in the format of the package `flatted`, which is among its dependencies. */
function parseFlatted(text) {
	return createRequire(join(n8nFolder, 'package.json'))('flatted').parse(text);
}

/** Whether a table has a row with this ID. */
export function hasRow(folder, table, id) {
	return withDatabase(
		folder,
		{ readOnly: true },
		(database) => database.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined,
	);
}

/** The number of rows of a table. */
export function countRows(folder, table) {
	return withDatabase(
		folder,
		{ readOnly: true },
		(database) => database.prepare(`SELECT count(*) AS count FROM ${table}`).get().count,
	);
}

/**
 * Records an installed community package in n8n's database, and replaces an earlier record of it.
 * @param {{ name: string, version: string, author?: { name?: string, email?: string } }} manifest
 * @param {{ name: string, type: string, latestVersion: number }[]} nodes
 */
export function registerPackage(folder, manifest, nodes) {
	withDatabase(folder, {}, (database) => {
		database.exec('BEGIN');
		database.prepare('DELETE FROM installed_nodes WHERE package = ?').run(manifest.name);
		database.prepare('DELETE FROM installed_packages WHERE packageName = ?').run(manifest.name);
		const { name, version, author = {} } = manifest;
		database
			.prepare(
				`INSERT INTO installed_packages
				(packageName, installedVersion, authorName, authorEmail, createdAt, updatedAt)
				VALUES (?, ?, ?, ?, datetime('now'), datetime('now'))`,
			)
			.run(name, version, author.name ?? null, author.email ?? null);
		const insertNode = database.prepare(
			'INSERT INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)',
		);
		for (const node of nodes) {
			insertNode.run(node.name, node.type, node.latestVersion, manifest.name);
		}
		database.exec('COMMIT');
	});
}
