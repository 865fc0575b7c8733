import { type VoteView, votesOf } from '../decisions/index.ts';
import { isUuid } from '../door/input.ts';
import { type ElectionView, electionView } from '../elections/index.ts';
import { type MeetingView, meetingView } from '../meetings/index.ts';
import { stateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../web/languages.ts';
import type { EntryView } from './queries.ts';

/** An entry as people read it: the table of the result that it published, and its sentence in the log of its meeting. */
export interface WhatWasSaid {
  readonly vote: VoteView | null;
  /** with the ballot of the entry alone, where it is about one */
  readonly election: ElectionView | null;
  readonly names: ReadonlyMap<string, LanguageMap>;
  readonly logged: { readonly meeting: MeetingView; readonly data: Readonly<Record<string, unknown>> } | null;
}

export async function whatWasSaid(db: Db, entry: EntryView, now: string): Promise<WhatWasSaid> {
  const data = (entry.data ?? {}) as Readonly<Record<string, unknown>>;
  const of = (name: string): string | null => idOf(data[name]);
  const names = await stateNames(db);
  const id = of('vote');
  const votes = entry.act === 'vote.announced' && id !== null ? await votesOf(db, { id }) : [];
  const meeting = of('meeting') ?? (await meetingOf(db, entry.subject));
  const view = meeting ? await meetingView(db, meeting, now) : null;
  const line = view?.log.find(({ seq }) => seq === entry.seq);
  return {
    vote: votes[0] ?? null,
    election: await electionSaid(db, entry.act, of('election'), of('ballot')),
    names,
    logged: view && line ? { meeting: view, data: line.data } : null,
  };
}

/** Of a vote or a ballot whose act does not say its meeting itself. */
async function meetingOf(db: Db, subject: string): Promise<string | null> {
  const [kind, given] = subject.split(':', 2);
  const id = idOf(given);
  if (id === null || (kind !== 'vote' && kind !== 'ballot')) return null;
  const row = await db.selectFrom(kind).select('meeting').where('id', '=', id).executeTakeFirst();
  return row?.meeting ?? null;
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' && isUuid(value) ? value : null;
}

async function electionSaid(db: Db, act: string, election: string | null, ballot: string | null) {
  if (act !== 'ballot.announced' && act !== 'lot.drawn' && act !== 'tie.ended' && act !== 'election.completed')
    return null;
  const id = election ?? (ballot && (await electionOf(db, ballot)));
  const view = id ? await electionView(db, id) : null;
  const at = view?.ballots.findIndex((each) => each.id === ballot) ?? -1;
  if (!view || at < 0) return view;
  const candidates = view.candidates.map((each) => ({ ...each, cells: each.cells.slice(at, at + 1) }));
  return { ...view, ballots: view.ballots.slice(at, at + 1), candidates };
}

async function electionOf(db: Db, ballot: string): Promise<string | null> {
  const row = await db.selectFrom('ballot').select('election').where('id', '=', ballot).executeTakeFirst();
  return row?.election ?? null;
}
