import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A client's connection. */
export type Socket = FastifyRequest['raw']['socket'];

/** Where simulators listen. */
export const HOST = '127.0.0.1';

/** A server that can be shut and opened again; Fastify itself can be closed only once. */
export class Listener {
	private readonly sockets = new Set<Socket>();

	private restarting: Promise<void> = Promise.resolve();

	constructor(private readonly server: FastifyInstance['server']) {
		server.on('connection', (socket) => {
			this.sockets.add(socket);
			socket.once('close', () => this.sockets.delete(socket));
		});
	}

	/**
	 * Closes every connection and listens again on the same port. Resolves when it does.
	 *
	 * @param spared the connection that asks for it and waits for an answer
	 */
	async restart(spared?: Socket): Promise<void> {
		this.restarting = this.restarting.then(async () => await this.reopen(spared));
		await this.restarting;
	}

	private async reopen(spared?: Socket): Promise<void> {
		const { server } = this;
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('It does not listen');
		// Ends listening at once. Its callback would wait for the spared connection too.
		server.close();
		for (const socket of this.sockets) if (socket !== spared) socket.destroy();
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen({ host: HOST, port: address.port }, () => {
				server.off('error', reject);
				resolve();
			});
		});
	}
}
