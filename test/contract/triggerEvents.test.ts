import type { INodeParameters } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { PollingWorkflow } from './PollingWorkflow';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

function watch(parameters: INodeParameters = {}) {
	return new PollingWorkflow({ parameters, credential: credentialFor(simulator().url) });
}

it('works', async () => {
	simulator().seed.dataArts(); simulator().seed.dataArts({item:{dw_name:'b'}});
	const w = watch({ resource: 'dataArtsConnection', events: ['created', 'changed', 'deleted'] });
	console.log(JSON.stringify(await w.poll()));
	console.log(w.stored);
	simulator().seed.dataArts({item:{dw_name:'third'}});
	console.log(JSON.stringify(await w.poll(), null, 1));
	console.log(JSON.stringify(await w.fetchTestEvent(), null, 1));
	const d = watch({ resource: 'dliEnhancedConnection', events: ['created', 'changed', 'deleted'] });
	console.log(JSON.stringify(await d.poll()));
	simulator().seed.enhanced();
	console.log(JSON.stringify(await d.poll(), null, 1));
});
