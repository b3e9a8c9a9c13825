import { cloudTable } from './cloudTable';
import { cloudTableOpenTsdb } from './cloudTableOpenTsdb';
import { css } from './css';
import type { DliService } from './DliService';
import { dws } from './dws';
import { mrsOpenTsdb } from './mrsOpenTsdb';
import { rds } from './rds';

/** All services of basic datasource connections, in the order of the list. */
export const DLI_SERVICES: readonly DliService[] = [
	cloudTable,
	cloudTableOpenTsdb,
	css,
	dws,
	mrsOpenTsdb,
	rds,
];

/** The service of this name or alias; Huawei Cloud reads names without regard to capitals. */
export function findDliService(name: string): DliService | undefined {
	const wanted = name.toLowerCase();
	return DLI_SERVICES.find(({ value, aliases = [] }) =>
		[value, ...aliases].some((spelling) => spelling.toLowerCase() === wanted),
	);
}
