import { createServer } from 'node:net';

/**
 * Finds a free port on the loopback address.
 * @param {number} [preferred] used if it is free
 */
export async function freePort(preferred = 0) {
	try {
		return await listenOnce(preferred);
	} catch (error) {
		if (preferred === 0) throw error;
		return await listenOnce(0);
	}
}

async function listenOnce(port) {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const { port: found } = server.address();
			server.close(() => resolve(found));
		});
	});
}
