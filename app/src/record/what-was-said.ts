import { symbolsOf, type VoteView, votesOf } from '../decisions/index.ts';
import { isUuid } from '../door/input.ts';
import type { ElectionView } from '../election-archive/index.ts';
import { electedBy, electionFactsAt, electionViewAt } from '../elections/index.ts';
import type { LogWords } from '../meetings/index.ts';
import { type StateNames, stateNamesAt } from '../reference/index.ts';
import type { Site } from '../web/site.ts';
import type { LanguageMap } from '../words/languages.ts';
import { itemThen, sessionOfEntry, sessionThen } from './at-entry.ts';
import type { EntryView } from './reads.ts';

/**
 * An entry as people read it: the table of the result that it published, and its sentence in the log of its meeting. All of it
 * as it was at the entry: whoever comes with a paper years later reads what the paper says.
 */
export interface WhatWasSaid {
  readonly vote: VoteView | null;
  /** with the ballot of the entry alone, where it is about one */
  readonly election: ElectionView | null;
  /** the election that the entry is about */
  readonly about: { readonly id: string; readonly title: LanguageMap } | null;
  /** the lot that was recorded, or taken back: names in the order drawn, and how; how where the entry says it */
  readonly lot: { readonly order: readonly string[]; readonly how: string | null } | null;
  readonly names: StateNames;
  readonly logged: { readonly words: LogWords; readonly data: Readonly<Record<string, unknown>> };
}

export async function whatWasSaid(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  entry: EntryView,
): Promise<WhatWasSaid> {
  const { seq, act } = entry;
  const data = (entry.data ?? {}) as Readonly<Record<string, unknown>>;
  const of = (name: string): string | null => idOf(data[name]);
  const names = await stateNamesAt(db, seq);
  const session = await sessionThen(db, await sessionOfEntry(db, entry, filled), seq);
  const ballot = of('ballot');
  const id = of('election');
  const election = id && session && tabled.has(act) ? await electionViewAt(db, id, { entry, session, names }) : null;
  // What is announced stands: neither a vote nor a correction is taken after it.
  const vote = of('vote');
  const votes = act === 'vote.announced' && vote !== null ? await votesOf(db, { id: vote }) : [];
  const city = session?.city ?? 'The Hague';
  const item = of('item');
  const title = item && (await itemThen(db, item, seq));
  const about = election ?? (id && session ? await electionFactsAt(db, id, entry, session) : null);
  const symbols = await symbolsOf(
    db,
    [of('vote'), of('proposal')].flatMap((one) => one ?? []),
  );
  const document = symbols.get(of('vote') ?? '') ?? symbols.get(of('proposal') ?? '') ?? null;
  const words = { names, agenda: item && title ? [{ id: item, title }] : [], session: { city } };
  return {
    vote: votes[0] ? { ...votes[0], city } : null,
    election: election && ballotAlone(election, ballot),
    names,
    about: about && id ? { id, title: about.title } : null,
    lot: lotSaid(act, data, about),
    logged: {
      words,
      data: { ...data, electionTitle: about?.title ?? null, document, elected: namesOf(electedBy(data), about) },
    },
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

/** Of an election, as it was at the entry. */
interface Candidates {
  readonly candidates: readonly { readonly id: string; readonly name: string | null }[];
}

/** The record has ids; people read names. */
function namesOf(ids: readonly string[], election: Candidates | null): readonly string[] {
  return ids.map((id) => election?.candidates.find((each) => each.id === id)?.name ?? '');
}

function lotSaid(
  act: string,
  data: Readonly<Record<string, unknown>>,
  election: Candidates | null,
): WhatWasSaid['lot'] {
  if (act !== 'lot.drawn' && act !== 'lot.taken-back') return null;
  const order = Array.isArray(data.order) ? data.order.filter((id) => typeof id === 'string') : [];
  return { order: namesOf(order, election), how: typeof data.how === 'string' ? data.how : null };
}
