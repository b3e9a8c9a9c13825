const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// n8n-core reads a dozen variables for every request, and Node.js asks the system for each of them.
process.env = { ...process.env };

// n8n-core writes its settings into the user's n8n folder, which tests must not touch.
const folder = mkdtempSync(join(tmpdir(), 'n8n-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_LOG_LEVEL = 'silent';
