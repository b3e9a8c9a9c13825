const FAQ =
	'https://docs.otc.t-systems.com/data-lake-insight/umn/faq/enhanced_datasource_connections';

/**
 * Public pages that describe why a queue does not reach an address
 * (docs/api/dli-connections.md#diagnosis).
 */
export const SOURCES = {
	connectivityFails: `${FAQ}/how_do_i_do_if_the_datasource_connection_is_successfully_created_but_the_network_connectivity_test_fails.html`,
	staysCreating: `${FAQ}/how_do_i_do_if_creating_a_datasource_connection_in_dli_gets_stuck_in_the_creating_state_when_binding_it_to_a_queue.html`,
	networkAcl: `${FAQ}/how_do_i_resolve_a_failure_in_connecting_dli_to_gaussdbdws_through_an_enhanced_datasource_connection.html`,
	hostNames: `${FAQ}/how_do_i_troubleshoot_a_connection_timeout_issue_that_isnt_recorded_in_logs_when_accessing_mrs_hbase_through_a_datasource_connection.html`,
	connectivityTest: 'https://support.huaweicloud.com/usermanual-dli/dli_01_0489.html',
} as const;
