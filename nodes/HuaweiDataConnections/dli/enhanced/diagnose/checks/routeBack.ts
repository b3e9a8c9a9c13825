import { recordsIn } from '../../../../client/responses';
import {
	ok,
	problem,
	skipped,
	unknown,
	type Finding,
} from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { formatRange } from '../network/cidr';
import { findWays, readRoutes, type Route, type Way } from '../network/routes';
import { nameOf, rangesText } from './judgements';
import { SOURCES } from './sources';

/** Whether the answers of the data source find the way back to the queue. */
export const routeBack: Check = {
	name: 'routeBack',
	title: 'Route Back',
	source: SOURCES.connectivityFails,
	async run(world) {
		const binding = await world.binding();
		if (!binding) return skipped('The queue is not bound, so there is nothing to route to');
		if (binding.state !== 'ACTIVE') return skipped('DLI adds the route when the peering is there');
		const source = await world.source();
		const table = await world.routeTable();
		if (!table) return unknown('The subnet of the data source has no route table in the list');
		if (!Array.isArray(table.routes)) return unknown("'routes' is missing in the route table");
		const routes = readRoutes(recordsIn(table.routes));
		const readable = routes.filter((route) => route !== undefined);
		if (readable.length < routes.length) {
			return unknown('The route table has a route whose destination is not a network');
		}
		const ways = findWays(source, readable);
		return waysFinding(ways, formatRange(source), binding.peeringId, nameOf(table));
	},
};

function waysFinding(ways: Way[], network: string, peeringId: string, table: string): Finding {
	const isPeering = (route?: Route) => route?.type.toLowerCase() === 'peering';
	const lost = ways.filter(({ route }) => !route);
	const advice = `Add a route to ${network}, the CIDR block of the queue, to the route table ${table}, with the peering ${peeringId || 'of the connection'} as its next hop.`;
	const addressesOf = (some: Way[]) => rangesText(some.map(({ addresses }) => addresses));
	if (lost.length > 0) {
		return problem(`The route table ${table} has no route to ${addressesOf(lost)}`, advice);
	}
	const astray = ways.filter(
		({ route }) => !isPeering(route) || (peeringId && route?.nextHop !== peeringId),
	);
	if (astray.length > 0) {
		const [{ route } = {}] = astray;
		return problem(
			`The route table ${table} leads ${addressesOf(astray)} to the ${route?.type} ${route?.nextHop}, not to the peering`,
			`Change or remove that route. ${advice}`,
		);
	}
	if (!peeringId)
		return unknown('DLI does not return the ID of the peering to compare routes with');
	return ok(`The route table ${table} leads ${addressesOf(ways)} to the peering`);
}
