import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { n8nFolder } from '../../../scripts/lib/paths.mjs';

const BUSY_MILLISECONDS = 5000;

/** The path of the database in an n8n user folder. */
export function databaseFile(folder) {
	return join(folder, '.n8n', 'database.sqlite');
}

function withDatabase(folder, options, action) {
	const database = new DatabaseSync(databaseFile(folder), {
		timeout: BUSY_MILLISECONDS,
		...options,
	});
	try {
		return action(database);
	} finally {
		database.close();
	}
}

/** The id of the newest execution of a workflow; 0 when it has not run yet. */
export function newestExecution(folder, workflowId) {
	const query = 'SELECT max(id) AS id FROM execution_entity WHERE workflowId = ?';
	return withDatabase(
		folder,
		{ readOnly: true },
		(database) => database.prepare(query).get(workflowId).id ?? 0,
	);
}

/** All executions of a workflow, oldest first: `{ id, status }` each. */
export function executionsOf(folder, workflowId) {
	const query = 'SELECT id, status FROM execution_entity WHERE workflowId = ? ORDER BY id';
	return withDatabase(folder, { readOnly: true }, (database) =>
		database.prepare(query).all(workflowId),
	);
}

/**
 * Reads one execution.
 * @returns {{ id: number, status: string, data: object }} `data` as n8n's editor sees it:
 *   `data.resultData.runData` holds each node's runs, `data.resultData.error` what stopped it
 */
export function readExecution(folder, id) {
	const query =
		'SELECT status, data FROM execution_entity JOIN execution_data ON executionId = id WHERE id = ?';
	const row = withDatabase(folder, { readOnly: true }, (database) =>
		database.prepare(query).get(id),
	);
	if (!row) throw new Error(`n8n has stored no data of execution ${id}.`);
	return { id, status: row.status, data: parseFlatted(row.data) };
}

/** n8n stores executions in the format of the package `flatted`, which is part of n8n's own tree. */
function parseFlatted(text) {
	return createRequire(join(n8nFolder, 'package.json'))('flatted').parse(text);
}

/** Whether a table holds a row with this id. */
export function hasRow(folder, table, id) {
	return withDatabase(
		folder,
		{ readOnly: true },
		(database) => database.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined,
	);
}

/**
 * Writes what n8n keeps about an installed community package, in place of what it knew before.
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
