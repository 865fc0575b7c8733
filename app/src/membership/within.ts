import type { Within } from '../door/within.ts';
import type { MembershipAct } from './acts.ts';

/** Names, memberships, sessions of the archive: what pages show of them is everywhere (`live/hub.ts`: `reference`). */
export const membershipWithin: Within<MembershipAct> = { 'reference.loaded': () => ['reference'] };
