import cdm from '../../simulator/examples/lookup-cdm-clusters.json';
import cloudTable from '../../simulator/examples/lookup-cloudtable-clusters.json';
import css from '../../simulator/examples/lookup-css-clusters.json';
import instances from '../../simulator/examples/lookup-dataarts-instances.json';
import workspaces from '../../simulator/examples/lookup-dataarts-workspaces.json';
import pools from '../../simulator/examples/lookup-dli-elastic-resource-pools.json';
import queues from '../../simulator/examples/lookup-dli-queues.json';
import dws from '../../simulator/examples/lookup-dws-clusters.json';
import kms from '../../simulator/examples/lookup-kms-keys.json';
import mrs from '../../simulator/examples/lookup-mrs-clusters.json';
import rds from '../../simulator/examples/lookup-rds-instances.json';
import routeTables from '../../simulator/examples/lookup-routetables.json';
import securityGroups from '../../simulator/examples/lookup-security-groups.json';
import subnets from '../../simulator/examples/lookup-subnets.json';
import vpcs from '../../simulator/examples/lookup-vpcs.json';
import { expectAsShown, replay } from './exchanges';
import { eachWithSimulator } from './support';

const EXAMPLES = Object.entries({
	cdm,
	cloudTable,
	css,
	instances,
	workspaces,
	pools,
	queues,
	dws,
	kms,
	mrs,
	rds,
	routeTables,
	securityGroups,
	subnets,
	vpcs,
});

describe('example look-ups', () => {
	const start = eachWithSimulator();

	it.each(EXAMPLES)('%s are answered as shown, the documented row first', async (_, example) => {
		const reply = await replay(await start(), example);
		expectAsShown(reply, example);
		const rows = (body: object) => Object.values(body).filter(Array.isArray) as unknown[][];
		const [first] = rows(example.response.body);
		expect(rows(reply.body)[0]![0]).toEqual(first![0]);
	});
});
