import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A client's network connection. */
export type Socket = FastifyRequest['raw']['socket'];

/** The address that simulators listen on. */
export const HOST = '127.0.0.1';

/** A server that can stop and listen again. Fastify itself can be closed only once. */
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
	 * Closes every network connection and listens again on the same port. Resolves when it listens.
	 *
	 * @param spared the connection that requested the restart and expects a response
	 */
	async restart(keepOpen?: Socket): Promise<void> {
		this.restarting = this.restarting.then(async () => await this.reopen(keepOpen));
		await this.restarting;
	}

	private async reopen(keepOpen?: Socket): Promise<void> {
		const { server } = this;
		const address = server.address();
		if (address === null || typeof address === 'string')
			throw new Error('The simulator does not listen');
		// Stops listening immediately. Its callback would also wait for the connection that is kept
		// open.
		server.close();
		for (const socket of this.sockets) if (socket !== keepOpen) socket.destroy();
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen({ host: HOST, port: address.port }, () => {
				server.off('error', reject);
				resolve();
			});
		});
	}
}
