import { dataArts } from './dataArts';
import { dliBasic } from './dliBasic';
import { dliEnhanced } from './dliEnhanced';
import type { WatchedKind } from './WatchedKind';

/** All kinds, in the order of the list. */
export const WATCHED_KINDS: readonly WatchedKind[] = [dataArts, dliBasic, dliEnhanced];
