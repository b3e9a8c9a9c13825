import { formatDuration, headline } from '../../scripts/lib/terminal.mjs';
import { measureAll } from './measureAll.mjs';
import { benchmarkPage } from './page.ts';
import { targetsOf } from './targets.ts';

/** Measures all and tells it as a page. A target that is missed is no failure: machines differ. */
export async function benchmark(options) {
	const begun = Date.now();
	const say = (what) => headline(`${what} (after ${formatDuration(Date.now() - begun)})`);
	const measured = await measureAll({ ...options, say });
	say('Done');
	return { measured, page: benchmarkPage(measured, targetsOf(measured)) };
}
