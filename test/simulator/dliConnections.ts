import type { FastifyRequest } from 'fastify';
import { Refusal } from './answers';
import type { Cloud } from './cloud';
import { missingConnection } from './dliAnswers';
import type { ConnectionPath } from './service';
import type { StoredDliEnhanced } from './state';

/** The enhanced connection of a request's path, which may be a deleted one. */
export function findEnhanced(cloud: Cloud, request: FastifyRequest): StoredDliEnhanced {
	const { project_id: projectId, connection_id: id } = request.params as ConnectionPath;
	const connection = cloud.state.find('dliEnhanced', projectId, id);
	if (connection === undefined) throw missing(cloud);
	return connection;
}

/** A deleted connection can be read, but nothing can be done with it. */
export function existing(cloud: Cloud, connection: StoredDliEnhanced): StoredDliEnhanced {
	if (connection.status === 'DELETED') throw missing(cloud);
	return connection;
}

/** The refusal for a connection that is not there. */
export function missing(cloud: Cloud): Refusal {
	return new Refusal(missingConnection(cloud.switches), 'no such connection');
}
