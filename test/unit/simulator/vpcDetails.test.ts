import { call, OTHER_TOKEN, PROJECT, useSimulators, WORKSPACE } from './helpers';

const start = useSimulators();

describe('details of VPCs', () => {
	it('ports are found by their address', async () => {
		const simulator = await start();
		const [port] = simulator.seed.resources(PROJECT, 'ports', 1, {
			fixed_ips: [{ ip_address: '10.0.0.7', subnet_id: 's' }],
		});
		const path = `/v1/${PROJECT}/ports`;
		const query = { fixed_ips: 'ip_address=10.0.0.7', enterprise_project_id: 'all_granted_eps' };
		const { body } = await call(simulator, { path, query });
		expect(body.ports).toMatchObject([{ id: port!.id }]);
	});

	it('rules are those of a security group, in pages', async () => {
		const simulator = await start();
		const rules = simulator.seed.resources(PROJECT, 'securityGroupRules', 3, {
			security_group_id: 'group',
		});
		const path = `/v3/${PROJECT}/vpc/security-group-rules`;
		const query = { security_group_id: 'group', direction: 'ingress', limit: '2' };
		const { body } = await call(simulator, { path, query });
		const marker = rules[1]!.id;
		expect(body).toMatchObject({
			security_group_rules: [{ id: rules[0]!.id }, { id: marker }],
			page_info: { next_marker: marker },
		});
		const last = await call(simulator, { path, query: { ...query, marker } });
		expect(last.body.security_group_rules).toMatchObject([{ id: rules[2]!.id }]);
	});

	it('routes and rules are in the details only', async () => {
		const simulator = await start();
		const [table] = simulator.seed.resources(PROJECT, 'routeTables', 1, {
			routes: [{ type: 'peering', destination: '10.0.0.0/8', nexthop: 'p', description: '' }],
		});
		const [firewall] = simulator.seed.resources(PROJECT, 'firewalls', 1);
		const tables = `/v1/${PROJECT}/routetables`;
		const firewalls = `/v3/${PROJECT}/vpc/firewalls`;
		expect((await call(simulator, { path: tables })).text).not.toContain('"routes"');
		expect((await call(simulator, { path: firewalls })).text).not.toContain('_rules"');
		const one = await call(simulator, { path: `${tables}/${table!.id}` });
		expect(one.body.routetable).toMatchObject({ routes: [{ nexthop: 'p' }] });
		const acl = await call(simulator, { path: `${firewalls}/${firewall!.id}` });
		expect(acl.body.firewall).toMatchObject({ ingress_rules: [{ action: 'allow' }] });
	});

	it.each(['routetables/x', 'vpc/firewalls/x'])('%s of nothing is 404', async (name) => {
		const version = name.startsWith('vpc') ? 'v3' : 'v1';
		expect((await call(await start(), { path: `/${version}/${PROJECT}/${name}` })).status).toBe(
			404,
		);
	});

	it('peerings are those of the project that the header names', async () => {
		const simulator = await start();
		const [peering] = simulator.seed.resources(PROJECT, 'peerings', 1);
		const path = `/v2.0/vpc/peerings/${peering!.id}`;
		const headers = { 'x-project-id': PROJECT };
		const { body } = await call(simulator, { path, headers });
		expect(body).toMatchObject({ peering: { id: peering!.id, status: 'ACTIVE' } });
		const foreign = { ...headers, 'x-auth-token': OTHER_TOKEN };
		expect((await call(simulator, { path, headers: foreign })).status).toBe(403);
		const missing = { path: '/v2.0/vpc/peerings/missing', headers };
		expect((await call(simulator, missing)).status).toBe(404);
		simulator.switches.lookupsDenied = ['vpc'];
		expect((await call(simulator, { path, headers })).status).toBe(403);
	});
});

describe('reads of databases', () => {
	it('go by the switch for the stored login', async () => {
		const simulator = await start();
		const { id } = simulator.seed.dataArts();
		const path = `/v2/${PROJECT}/${id}/databases`;
		const statuses = [];
		for (const storedLogin of ['accepted', 'refused400', 'refused500'] as const) {
			simulator.switches.storedLogin = storedLogin;
			statuses.push((await call(simulator, { path, headers: { workspace: WORKSPACE } })).status);
		}
		expect(statuses).toEqual([200, 400, 500]);
	});
});

it('the roles of the agency are those of the switch', async () => {
	const simulator = await start({ switches: { agencyRoles: ['obs_adm'] } });
	const { body } = await call(simulator, { path: `/v2/${PROJECT}/agency` });
	expect(body.current_roles).toEqual(['obs_adm']);
});
