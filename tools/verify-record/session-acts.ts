import { localDay } from '../../app/src/sessions/local-day.ts';
import { sha256Hex } from '../../packages/record/src/index.ts';
import { isPartyOn, type Membership } from '../../packages/rules/src/index.ts';
import { seatOf } from '../../packages/rules/src/published/index.ts';
import type { Told } from './acts.ts';
import { type Around, fresh, Impossible, type Known, named } from './known.ts';

/** The file of the reference data on which results rest, as far as they do. */
interface StatesFile {
  readonly states: readonly {
    readonly iso3: string;
    readonly regionalGroup: Membership['group'];
    readonly entryIntoForce: string;
    readonly partyUntil: string | null;
    readonly names: { readonly en?: string };
  }[];
}

const statesFile = 'states.json';

export function referenceLoaded({ known, found }: Around, { seq, data, texts }: Told<'reference.loaded'>): void {
  for (const [path, text] of Object.entries(texts)) {
    const file = data.files.find((one) => one.path === path);
    if (file?.sha256 !== sha256Hex(text)) {
      found.wrong('results', seq, `reference.loaded: the text of ${path} beside it is not the one it names`);
      return;
    }
  }
  const text = texts[statesFile];
  if (text === undefined) {
    found.outside('noMembers');
    known.memberships = null;
    return;
  }
  const { states } = JSON.parse(text) as StatesFile;
  known.memberships = states
    .map(({ iso3, regionalGroup: group, entryIntoForce, partyUntil }) => ({ iso3, group, entryIntoForce, partyUntil }))
    .toSorted((a, b) => order(a.iso3, b.iso3) || order(a.entryIntoForce, b.entryIntoForce));
  known.names = new Map(states.map(({ iso3, names }) => [iso3, names.en ?? iso3]));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function sessionCreated({ known }: Around, { data }: Told<'session.created'>): void {
  const { session: id, symbolPrefix, city, starts } = data;
  fresh(known.sessions, id, 'session');
  const nothing = {
    proposals: 0,
    adopted: 0,
    meetings: 0,
    settings: [],
    statements: new Map(),
    credentials: new Map(),
  };
  known.sessions.set(id, { id, symbolPrefix, city, starts, ...nothing, reported: false });
}

export function sessionChanged({ known }: Around, { data }: Told<'session.changed'>): void {
  const session = named(known.sessions, data.session, 'session');
  session.city = data.city;
  session.starts = data.starts;
}

export function parameterSet({ known }: Around, { seq, at, data }: Told<'parameter.set'>): void {
  const session = named(known.sessions, data.session, 'session');
  const { key, value, decidedOn, reference, reason } = data;
  const others = session.settings.filter((setting) => setting.key !== key);
  session.settings = [...others, { seq, key, value, decidedOn, reference, reason, since: at }];
}

export function parameterReset({ known }: Around, { data }: Told<'parameter.reset'>): void {
  const session = named(known.sessions, data.session, 'session');
  if (!session.settings.some(({ key }) => key === data.key))
    throw new Impossible(`it takes ${data.key} back to its default, and nobody had set it`);
  session.settings = session.settings.filter(({ key }) => key !== data.key);
}

/** A wrong clock is found out: nothing was set after this instant. */
export function clockConfirmed({ known }: Around, { at }: Told<'clock.confirmed'>): void {
  for (const session of known.sessions.values())
    session.settings = session.settings.map((one) => (one.since > at ? { ...one, since: at } : one));
}

export function contributionsCertified({ known }: Around, { seq, data }: Told<'contributions.certified'>): void {
  const { session, state, due, paid } = data;
  const { statements } = named(known.sessions, session, 'session');
  statements.set(state, { state, seq, due, paid, waiver: statements.get(state)?.waiver ?? false });
}

export function exemption(
  { known }: Around,
  { seq, act, data: { session, state } }: Told<'exemption.granted' | 'exemption.taken-back'>,
): void {
  const { statements } = named(known.sessions, session, 'session');
  const before = statements.get(state);
  const waiver = act === 'exemption.granted';
  if (before === undefined) throw new Impossible(`no contributions of ${state} were certified before it`);
  if (before.waiver === waiver)
    throw new Impossible(waiver ? `${state} has an exemption already` : `${state} has no exemption`);
  statements.set(state, { ...before, seq, waiver });
}

export function reportAdopted({ known }: Around, { data }: Told<'credentials-report.adopted'>): void {
  const session = named(known.sessions, data.session, 'session');
  session.reported = true;
  for (const state of data.accepted) session.credentials.set(state, 'accepted');
  for (const state of data.onUnderstanding) session.credentials.set(state, 'acceptedOnUnderstanding');
}

/** An objection to a person ends an accreditation, and leaves the delegation as it is. */
export function objectionDecided({ known }: Around, { data }: Told<'credentials-objection.decided'>): void {
  const { credentials } = named(known.sessions, data.session, 'session');
  if (data.outcome === 'upheld' && data.account === null) credentials.set(data.state, 'refused');
}

/** How many of these have credentials that the Assembly accepted; null before it has adopted a report. */
export function acceptedAmong(known: Known, session: string, parties: readonly string[]): number | null {
  const { reported, credentials } = named(known.sessions, session, 'session');
  const accepted = parties.filter((state) =>
    ['accepted', 'acceptedOnUnderstanding'].includes(credentials.get(state) ?? ''),
  );
  return reported ? accepted.length : null;
}

/** The calendar day in the city of the session. */
export function dayOf(known: Known, session: string, at: string): string {
  return localDay(named(known.sessions, session, 'session').city, at);
}

/** Codes of the States Parties on the day, in order; null when the export does not say who they are. */
export function partiesOn(known: Known, day: string): readonly string[] | null {
  return known.memberships?.filter((one) => isPartyOn(one, day)).map(({ iso3 }) => iso3) ?? null;
}

/** Every State Party on the day with its right to vote; null as above. */
export function seatsOn(known: Known, session: string, day: string) {
  const { statements, credentials } = named(known.sessions, session, 'session');
  const parameters = known.parameters(session);
  return (
    known.memberships
      ?.filter((one) => isPartyOn(one, day))
      .map((one) => seatOf(one, statements.get(one.iso3) ?? null, day, parameters, credentials.get(one.iso3))) ?? null
  );
}
