import { groupSizesOn, isPartyOn, type Line, type Membership, type Region, statesPartiesOn } from '@plenary/rules';
import {
  confidenceOf,
  type DataConfidence,
  neededFile,
  oncePerData,
  oncePerDay,
  type SignatoriesFile,
  type StateNames,
  type StateRecord,
  type StatesFile,
  stateNames,
} from '../reference/index.ts';
import { outsideStates } from './outside-states.ts';

/** Who is a party, was one, will be one or has only signed: all dated facts of membership. */
export interface Register {
  readonly states: readonly StateRecord[];
  readonly signatories: SignatoriesFile['signatories'];
  readonly meta: StatesFile['meta'];
  /** of every State, also of those that no file names */
  readonly names: StateNames;
}

export const readRegister = oncePerData(async (db): Promise<Register> => {
  const [{ states, meta }, { signatories }, names] = await Promise.all([
    neededFile(db, 'states.json'),
    neededFile(db, 'signatories.json'),
    stateNames(db),
  ]);
  return {
    states: states.map((state) => withFileMarks(state, meta)),
    signatories,
    meta,
    names: new Map([...outsideStates, ...names]),
  };
});

/** A record with what the file says of all its records: fields that were not checked State by State. */
function withFileMarks(state: StateRecord, { fieldConfidence }: StatesFile['meta']): StateRecord {
  const unverified = Object.keys(fieldConfidence).filter(
    (field) => fieldConfidence[field]?.confidence === 'unverified',
  );
  return { ...state, unverifiedFields: [...state.unverifiedFields, ...unverified] };
}

/** How the Assembly stands on one day. */
export interface Composition {
  readonly day: string;
  readonly parties: readonly StateRecord[];
  /** Parties once, and no longer. */
  readonly left: readonly StateRecord[];
  /** Have deposited their instrument; the Statute is not in force for them yet. */
  readonly coming: readonly StateRecord[];
  readonly groups: Readonly<Record<Region, number>>;
  readonly lines: readonly Line[];
}

export const compositionOn = oncePerDay((day, states: readonly StateRecord[]): Composition => {
  const memberships = states.map(membershipOf);
  return {
    day,
    parties: states.filter((state) => isPartyOn(membershipOf(state), day)),
    left: states.filter((state) => state.partyUntil !== null && state.partyUntil <= day),
    coming: states.filter((state) => state.deposited <= day && day < state.entryIntoForce),
    groups: groupSizesOn(day, memberships),
    lines: statesPartiesOn(day, memberships).lines,
  };
});

function membershipOf(state: StateRecord): Membership {
  return {
    iso3: state.iso3,
    group: state.regionalGroup,
    entryIntoForce: state.entryIntoForce,
    partyUntil: state.partyUntil,
  };
}

/** A day on which the number of States Parties changed. */
export interface NumberChange {
  readonly day: string;
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly count: number;
  /** Those of the States whose day is not certain. */
  readonly unverified: readonly string[];
}

/** Every change of the number of States Parties up to and on a day. */
export const numberChanges = oncePerDay((until, states: readonly StateRecord[]): readonly NumberChange[] => {
  const days = states.flatMap((s) => (s.partyUntil === null ? [s.entryIntoForce] : [s.entryIntoForce, s.partyUntil]));
  return [...new Set(days)]
    .filter((day) => day <= until)
    .toSorted()
    .map((day) => ({
      day,
      joined: states.filter((state) => state.entryIntoForce === day).map((state) => state.iso3),
      left: states.filter((state) => state.partyUntil === day).map((state) => state.iso3),
      count: compositionOn(day, states).parties.length,
      unverified: states
        .filter(
          (state) =>
            (state.entryIntoForce === day && confidenceOf(state, 'entryIntoForce') === 'unverified') ||
            (state.partyUntil === day && endIsOpen(state)),
        )
        .map((state) => state.iso3),
    }));
});

/** When a State became a party: with the Statute itself, up to 2010, later. */
export function eraOf(state: StateRecord): '1' | '2' | '3' {
  if (state.entryIntoForce === '2002-07-01') return '1';
  return state.entryIntoForce < '2011-01-01' ? '2' : '3';
}

/** Whether the end of membership rests on a notice that is unverified or may have been taken back. */
export function endIsOpen(state: StateRecord): boolean {
  return state.withdrawals.some((each) => each.effective !== null && confidenceOf(each, 'rescinded') === 'unverified');
}

/** How sure it is that a State is a party, or no longer one. */
export function standingConfidence(state: StateRecord, party: boolean): DataConfidence {
  return !party && endIsOpen(state) ? 'unverified' : confidenceOf(state, 'entryIntoForce');
}

/** Whether a State of the register was a party on a day, YYYY-MM-DD. */
export function wasParty(
  { iso3, regionalGroup: group, entryIntoForce, partyUntil }: StateRecord,
  day: string,
): boolean {
  return isPartyOn({ iso3, group, entryIntoForce, partyUntil }, day);
}
