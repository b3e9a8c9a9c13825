import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../../../client/responseText';
import { contains, parseNetwork, partition, sizeOf, type AddressRange } from './cidr';

/** A route of a route table. */
export interface Route {
	destination: AddressRange;
	/** What it leads to, such as `peering` or `ecs`. */
	type: string;
	/** The ID of what it leads to. */
	nextHop: string;
}

/** The way of some addresses. */
export interface Way {
	addresses: AddressRange;
	/** The route that applies; undefined if there is none. */
	route?: Route;
}

/**
 * The routes of a route table, as its API returns them (docs/api/vpc.md#route-tables).
 *
 * @returns `undefined` among them for each whose destination is no network, because it could be about
 * any address
 */
export function readRoutes(rows: readonly IDataObject[]): Array<Route | undefined> {
	return rows.map((row) => {
		const destination = parseNetwork(responseText(row.destination));
		const { type, nexthop } = row;
		return destination && { destination, type: responseText(type), nextHop: responseText(nexthop) };
	});
}

/** Finds the route of every address of a network. The route with the smallest destination applies. */
export function findWays(network: AddressRange, routes: readonly Route[]): Way[] {
	const borders = routes.map(({ destination }) => destination);
	return partition(network, borders).map((addresses) => {
		const about = routes.filter(({ destination }) => contains(destination, addresses));
		const [first, ...others] = about;
		const route = others.reduce(
			(best, one) => (best && sizeOf(one.destination) < sizeOf(best.destination) ? one : best),
			first,
		);
		return { addresses, route };
	});
}
