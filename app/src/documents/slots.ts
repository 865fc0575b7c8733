import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { AdoptedHere } from './library.ts';

/** Resolutions and decisions adopted in sessions run here; the documents stand below the sessions, which show them. */
export const adoptedHere = slot<(db: Db) => Promise<readonly AdoptedHere[]>>(
  'what was adopted here, among the documents of the Assembly',
);
