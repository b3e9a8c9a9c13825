import type { KindName } from '../model';
import { dataArts } from './dataArts';
import { dliAuth } from './dliAuth';
import { dliEnhanced } from './dliEnhanced';
import type { Kind } from './Kind';

/** The kinds of connections, by the value of the column `kind`. */
export const KINDS: Readonly<Record<KindName, Kind>> = { dataArts, dliAuth, dliEnhanced };
