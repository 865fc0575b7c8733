import { type VoteView, votesOf } from '../decisions/index.ts';
import { isUuid } from '../door/input.ts';
import { type ElectionView, electionViewAt } from '../elections/index.ts';
import type { LogWords } from '../meetings/index.ts';
import { type StateNames, stateNamesAt } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { itemThen, sessionOfEntry, sessionThen } from './at-entry.ts';
import type { EntryView } from './queries.ts';

/**
 * An entry as people read it: the table of the result that it published, and its sentence in the log of its meeting. All of it
 * as it was at the entry: whoever comes with a paper years later reads what the paper says.
 */
export interface WhatWasSaid {
  readonly vote: VoteView | null;
  /** with the ballot of the entry alone, where it is about one */
  readonly election: ElectionView | null;
  readonly names: StateNames;
  readonly logged: { readonly words: LogWords; readonly data: Readonly<Record<string, unknown>> };
}

export async function whatWasSaid(db: Db, entry: EntryView): Promise<WhatWasSaid> {
  const { seq, act } = entry;
  const data = (entry.data ?? {}) as Readonly<Record<string, unknown>>;
  const of = (name: string): string | null => idOf(data[name]);
  const names = await stateNamesAt(db, seq);
  const session = await sessionThen(db, await sessionOfEntry(db, entry), seq);
  const ballot = of('ballot');
  const id = of('election');
  const election = id && session && tabled.has(act) ? await electionViewAt(db, id, { entry, session, names }) : null;
  // What is announced stands: neither a vote nor a correction is taken after it.
  const vote = of('vote');
  const votes = act === 'vote.announced' && vote !== null ? await votesOf(db, { id: vote }) : [];
  const city = session?.city ?? 'The Hague';
  const item = of('item');
  const title = item && (await itemThen(db, item, seq));
  const words = { names, agenda: item && title ? [{ id: item, title }] : [], session: { city } };
  return {
    vote: votes[0] ? { ...votes[0], city } : null,
    election: election && ballotAlone(election, ballot),
    names,
    logged: { words, data: { ...data, ...electedNames(data, election) } },
  };
}

/** Acts whose page has the table of the election. */
const tabled: ReadonlySet<string> = new Set(['ballot.announced', 'lot.drawn', 'tie.ended', 'election.completed']);

function idOf(value: unknown): string | null {
  return typeof value === 'string' && isUuid(value) ? value : null;
}

function ballotAlone(view: ElectionView, ballot: string | null): ElectionView {
  const at = view.ballots.findIndex((each) => each.id === ballot);
  if (at < 0) return view;
  const candidates = view.candidates.map((each) => ({ ...each, cells: each.cells.slice(at, at + 1) }));
  return { ...view, ballots: view.ballots.slice(at, at + 1), candidates };
}

/** The record has ids; people read names. */
function electedNames(data: Readonly<Record<string, unknown>>, election: ElectionView | null) {
  const { elected } = (data.result ?? {}) as { readonly elected?: readonly string[] };
  if (!elected || !election) return {};
  return { elected: elected.map((id) => election.candidates.find((each) => each.id === id)?.name ?? '') };
}
