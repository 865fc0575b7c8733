import { type CredentialsStanding, credentialsStanding } from '@plenary/rules';
import { dayOfStep, sessionOnDeadlines } from '../deadlines/index.ts';
import type { Filled } from '../door/slot.ts';
import { partiesOn } from '../membership/index.ts';
import { sessionParameters } from '../parameters/index.ts';
import { type StateNames, stateNames } from '../reference/index.ts';
import { preparedOn, type SessionRunHere, sessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { ReportLists } from './committee-acts.ts';
import { type Due, dueBy } from './due.ts';
import { type Committee, committeeOf } from './facts.ts';
import { credentialsIn, type HeldCredentials, nothingHeld } from './held.ts';
import { type Objection, objectionsOf } from './objections.ts';
import { type BeforeRefusal, beforeRefusals } from './refused.ts';
import { type Report, reportNow, reportsOf } from './reports.ts';
import { type AdoptedByVote, adoptedByVote, assemblyNow, votingNow } from './slots.ts';

/** The credentials of a session, as its pages show them. States by code. */
export interface CredentialsView {
  readonly session: SessionRunHere;
  readonly names: StateNames;
  readonly parties: readonly string[];
  readonly held: ReadonlyMap<string, HeldCredentials>;
  /** what had come before, from those that the Assembly refused */
  readonly beforeRefusal: ReadonlyMap<string, BeforeRefusal>;
  readonly committee: Committee | null;
  readonly reports: readonly Report[];
  /** what the next report would say, and whose credentials wait for the Committee */
  readonly draft: ReportLists & { readonly waiting: readonly string[] };
  readonly objections: readonly Objection[];
  readonly due: Due | null;
  /** by which the Assembly appoints the Committee, ISO day; null for a session that has no such day */
  readonly appointBy: string | null;
  /** the open meeting of the Assembly, where it decides */
  readonly meeting: string | null;
  /** it is open, and pauses */
  readonly suspended: boolean;
  /** something is voted on in it */
  readonly voting: boolean;
  readonly byVote: readonly AdoptedByVote[];
}

/** Null when there is no such session here. */
export async function credentialsView(
  { reads, filled }: { readonly reads: Db; readonly filled: Filled },
  id: string,
  now: string,
): Promise<CredentialsView | null> {
  const session = await sessionRunHere(reads, id);
  if (!session) return null;
  const [assembly] = await Promise.all(filled(assemblyNow).map((read) => read(reads, id)));
  const meeting = assembly?.meeting ?? null;
  const votes = meeting === null ? [] : filled(votingNow).map((read) => read(reads, meeting, filled));
  const texts = await Promise.all(filled(adoptedByVote).map((read) => read(reads, id)));
  const parties = await partiesOn(reads, preparedOn(session, now));
  const held = await credentialsIn(reads, id);
  const parameters = await sessionParameters(reads, id);
  const counted = await sessionOnDeadlines(reads, id);
  if (!counted) return null;
  return {
    session,
    names: await stateNames(reads),
    parties,
    held,
    beforeRefusal: await beforeRefusals(reads, id),
    committee: await committeeOf(reads, id),
    reports: await reportsOf(reads, id),
    draft: reportNow(parties, held),
    objections: await objectionsOf(reads, id),
    due: dueBy(counted, { opened: assembly?.opened ?? null, parameters }),
    appointBy: dayOfStep(counted, parameters, 'credentialsCommittee'),
    meeting,
    suspended: assembly?.suspended ?? false,
    voting: (await Promise.all(votes)).some((first) => first !== null),
    byVote: texts.flat(),
  };
}

/** One delegation on the board. */
export interface DelegationRow {
  readonly state: string;
  readonly held: HeldCredentials;
  readonly standing: CredentialsStanding;
}

export function rowsOf({ parties, held }: Pick<CredentialsView, 'parties' | 'held'>): readonly DelegationRow[] {
  return parties.map((state) => {
    const one = held.get(state) ?? nothingHeld;
    return { state, held: one, standing: credentialsStanding(one) };
  });
}

/** Its original is still asked for; after a refusal, a new one. Whether an objection is open asks nothing of the delegation. */
export function needsSomething({ held }: DelegationRow): boolean {
  return held.received !== 'original';
}
