import type { Check } from '../Check';
import { agency } from './agency';
import { cidrOverlap } from './cidrOverlap';
import { connection } from './connection';
import { connectivity } from './connectivity';
import { hostNames } from './hostNames';
import { network } from './network';
import { networkAcl } from './networkAcl';
import { newQueue } from './newQueue';
import { peering } from './peering';
import { routeBack } from './routeBack';
import { securityGroup } from './securityGroup';

/** All checks, the most likely reason first (docs/api/dli-connections.md#diagnosis). */
export const CHECKS: readonly Check[] = [
	connection,
	newQueue,
	network,
	cidrOverlap,
	agency,
	securityGroup,
	peering,
	routeBack,
	networkAcl,
	hostNames,
	connectivity,
];
