import { entryIntoForce, type Finding } from '@plenary/rules';
import type { Filled } from '../door/slot.ts';
import { readRegister, wasParty } from '../membership/index.ts';
import { lastDayHeld, neededFile, type SessionsFile, type StateRecord } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { type DossierPart, type DossierShown, type DossierState, dossierPart } from './slots.ts';

/** What a State was when a session opened. */
export type Standing = 'party' | 'deposited' | 'signatory' | 'none' | 'left';

export interface SessionStanding {
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly city: string;
  readonly future: boolean;
  readonly standing: Standing;
}

export interface Dossier extends DossierState {
  /** Null for a successor State, whose day does not follow from article 126. */
  readonly entry: Finding<string> | null;
  readonly sessions: readonly SessionStanding[];
  readonly shown: readonly DossierShown[];
}

/** Everything Plenary knows of a State Party, present or former; null when it never was one. */
export async function readDossier(db: Db, iso3: string, day: string, filled: Filled): Promise<Dossier | null> {
  const of = await stateOf(db, iso3, day);
  if (of === null) return null;
  const { state } = of;
  return {
    ...of,
    entry: state.entryIntoForceBasis === 'succession' ? null : entryIntoForce(state.deposited),
    sessions: standings(state, await neededFile(db, 'sessions.json')),
    shown: await Promise.all(partsOf(filled).map((part) => part.shown(db, of))),
  };
}

/** Null when it never was a party. */
export async function stateOf(db: Db, iso3: string, day: string): Promise<DossierState | null> {
  const register = await readRegister(db);
  const state = register.states.find((each) => each.iso3 === iso3);
  return state ? { state, register, party: wasParty(state, day), day } : null;
}

export function partsOf(filled: Filled): readonly DossierPart[] {
  return filled(dossierPart).toSorted((a, b) => a.place - b.place);
}

/** How the State stood on the opening day of each session. */
export function standings(state: StateRecord, { sessions }: SessionsFile): readonly SessionStanding[] {
  return sessions.map((session) => ({
    number: session.number,
    start: session.start,
    end: lastDayHeld(session),
    city: session.venue.city,
    future: session.future,
    standing: standingOn(state, session.start),
  }));
}

export function standingOn(state: StateRecord, day: string): Standing {
  if (wasParty(state, day)) return 'party';
  if (state.partyUntil !== null && state.partyUntil <= day) return 'left';
  if (state.deposited <= day) return 'deposited';
  return state.signed !== null && state.signed <= day ? 'signatory' : 'none';
}
