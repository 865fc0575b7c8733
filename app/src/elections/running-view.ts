import { judgesNeeded, tallyOf } from '@plenary/rules';
import { awaitingLot } from '@plenary/rules/published';
import type {
  BallotView,
  CandidateView,
  CellView,
  ElectionView,
  Figure,
  NoteView,
  StateRef,
} from '../election-archive/index.ts';
import { cityAt, dayAt, type InPlaces } from '../sessions/index.ts';
import { type LanguageMap, langs } from '../words/languages.ts';
import { punctuation } from '../words/punctuation.ts';
import type { BallotLot, ElectionAct } from './acts.ts';
import { type BallotFacts, type CandidateFacts, type ElectionFacts, electedOf, lastAnnounced } from './facts.ts';

/** What the page needs beside the facts: the session, names of States, and the reasons the record keeps. */
export interface Surroundings {
  readonly session: InPlaces & {
    readonly id: string;
    readonly number: number | null;
    readonly title: LanguageMap;
  };
  readonly names: ReadonlyMap<string, LanguageMap>;
  /** why the President removed a candidate, or annulled a ballot, by id */
  readonly reasons: ReadonlyMap<string, string>;
  /** what was taken back or corrected, from the record, in its order */
  readonly mended: readonly Mended[];
}

/** An act that mends another one, as the record keeps it. */
export type Mended = Extract<
  ElectionAct,
  { act: 'lot.taken-back' | 'candidate.corrected' | 'election.changed' | 'candidate.withdrawn' }
>;

/** An election that is run here, as its page shows it. What is counted and not announced stays out. */
export function runningView(facts: ElectionFacts, around: Surroundings): ElectionView {
  const { session } = around;
  const ballots = facts.ballots.map((ballot) => ballotView(ballot, session));
  const example = lastAnnounced(facts);
  const elected = electedOf(facts);
  return {
    id: facts.election,
    origin: 'plenary',
    demonstration: facts.demonstration,
    kind: 'judges',
    title: facts.title,
    session: {
      id: session.id,
      number: session.number,
      title: session.number === null ? session.title : null,
      resumption: null,
    },
    city: cityAt(session, facts.ballots[0]?.openedAt ?? null),
    dates: datesOf(facts, session),
    seats: facts.seats,
    status: facts.status,
    elected: elected
      .toSorted((a, b) => (a.afterBallot ?? 0) - (b.afterBallot ?? 0))
      .map((candidate) => ({
        candidate: candidate.id,
        name: candidate.name,
        state: stateRef(around, candidate.nationality),
        ballot: wonIn(facts, candidate)?.ballot ?? null,
        by: 'ballot',
        certain: true,
        term: null,
      })),
    ballots,
    candidates: facts.candidates.map((candidate) => candidateView(facts, candidate, around)),
    candidateCount: facts.candidates.length,
    majority: {
      rule: 'twoThirdsPresentAndVoting',
      members: null,
      provision: 'Rome Statute, article 36(6)(a)',
      example: example?.result
        ? { ballot: example.ballot, base: example.result.presentAndVoting, needed: example.result.needed }
        : null,
    },
    requirements: facts.ballots
      .filter(({ status }) => status !== 'annulled')
      .map(({ number, requirements, explanation, restricted }) => ({
        ballot: number,
        by: 'computed',
        values: requirements,
        lifted: restricted || explanation.some(({ code }) => code === 'requirement.ended'),
        lines: explanation,
        source: [],
      })),
    bench: {
      inOffice: facts.inOffice,
      elected: tallyOf(elected),
      incomplete: elected.filter(({ list, gender }) => list === null || gender === null).length,
      standing: 'published',
      source: [],
      notes: [],
    },
    acclamations: [],
    notes: notesOf(facts, around),
    sources: [],
    live: [`election:${facts.election}`],
  };
}

/** The day papers first went out, and the last day on which something was decided. */
function datesOf(facts: ElectionFacts, session: InPlaces): ElectionView['dates'] {
  const days = facts.ballots
    .flatMap(({ openedAt, announcedAt }) => [openedAt, announcedAt ?? openedAt])
    .map((instant) => dayAt(session, instant))
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first, last } : null;
}

function ballotView(ballot: BallotFacts, session: InPlaces): BallotView {
  const announced = ballot.status === 'announced';
  const figure = (value: number | undefined): Figure | null =>
    value === undefined || !announced ? null : { value, standing: 'published' };
  const { count, result } = ballot;
  const base = result?.presentAndVoting;
  return {
    id: ballot.ballot,
    from: ballot.number,
    to: ballot.number,
    numberCertain: true,
    status: ballot.status,
    group: null,
    date: dayAt(session, ballot.announcedAt ?? ballot.openedAt),
    dateCertain: true,
    issued: ballot.issued,
    papers:
      count && ballot.status === 'counted' ? { value: count.papers, standing: 'published' } : figure(count?.papers),
    invalid: figure(count?.invalid),
    valid: figure(count?.valid),
    abstentions: figure(count?.abstentions),
    presentAndVoting: figure(base),
    needed: figure(result?.needed),
    seats: { value: ballot.seats, standing: 'published' },
    recomputed: announced && base !== undefined ? { base, needed: judgesNeeded(base) } : null,
  };
}

function candidateView(facts: ElectionFacts, candidate: CandidateFacts, around: Surroundings): CandidateView {
  const { status, afterBallot } = candidate;
  const open = facts.status === 'open' ? 'standing' : 'not-elected';
  const outcomes = { elected: 'elected', withdrawn: 'withdrew', removed: 'removed', standing: open } as const;
  const gone = status === 'withdrawn' || status === 'removed';
  const stood = facts.ballots.some(({ standing }) => standing.includes(candidate.id));
  return {
    id: candidate.id,
    name: candidate.name,
    nationality: stateRef(around, candidate.nationality),
    nominatedBy: stateRef(around, candidate.nominatedBy),
    list: candidate.list,
    region: candidate.region,
    gender: candidate.gender,
    unverified: [],
    assessment: null,
    outcome: outcomes[status],
    left: gone ? { key: `ballots.left.${status}`, values: { ballot: afterBallot ?? 0 } } : null,
    cells: stood || !gone ? facts.ballots.map((ballot) => cellOf(candidate, ballot)) : [],
  };
}

function cellOf(candidate: CandidateFacts, ballot: BallotFacts): CellView {
  const { status, afterBallot } = candidate;
  if (!ballot.standing.includes(candidate.id)) {
    const left = afterBallot !== null && ballot.number > afterBallot;
    if (left && status === 'elected') return { kind: 'after' };
    if (left && status !== 'standing') return { kind: 'out', why: status === 'removed' ? 'removed' : 'withdrew' };
    // The others sit out a ballot among tied candidates.
    return { kind: 'elsewhere' };
  }
  switch (ballot.status) {
    case 'annulled':
      return { kind: 'annulled' };
    case 'open':
    case 'counted':
      return { kind: 'pending' };
    case 'announced': {
      const votes = ballot.count?.votes.find((each) => each.candidate === candidate.id);
      const figure: Figure | null = votes ? { value: votes.votes, standing: 'published' } : null;
      return electedIn(ballot).includes(candidate.id)
        ? {
            kind: 'won',
            votes: figure,
            certain: true,
            ...(byLot(ballot, candidate.id) ? { lot: true } : {}),
          }
        : { kind: 'votes', votes: figure };
    }
  }
}

function wonIn(facts: ElectionFacts, candidate: CandidateFacts): BallotFacts | null {
  return facts.ballots.find((ballot) => electedIn(ballot).includes(candidate.id)) ?? null;
}

function byLot({ lot }: BallotFacts, candidate: string): boolean {
  return lot !== null && lot.drawn !== false && lot.elected.includes(candidate);
}

/** Whom the lot elected, or, where none was needed any more, who was declared elected without one. */
function lotText({ how, drawn }: BallotLot, names: LanguageMap): NoteView['text'] {
  return drawn === false
    ? { key: 'ballots.note.tie-ended', values: { names } }
    : { key: 'ballots.note.lot', values: { names, how } };
}

/** By its votes, and by lot among those level. */
function electedIn({ result, lot }: BallotFacts): readonly string[] {
  return [...(result?.elected ?? []), ...(lot?.elected ?? [])];
}

/** What a table cannot say: ties, candidates with the majority and no seat, and the President's reasons. */
function notesOf(facts: ElectionFacts, around: Surroundings): readonly NoteView[] {
  const { reasons, mended } = around;
  const state = (iso3: string) => stateRef(around, iso3).name;
  const name = (id: string): string => facts.candidates.find((candidate) => candidate.id === id)?.name ?? id;
  const note = (ballots: readonly string[], text: NoteView['text']): NoteView => ({
    ballots,
    text,
    kind: 'note',
    source: [],
  });
  const ofBallots = facts.ballots.flatMap((ballot) => {
    const { number, result, status, lot } = ballot;
    const on = [ballot.ballot];
    if (status === 'annulled')
      return [note(on, { key: 'ballots.note.annulled', values: { number, reason: reasons.get(ballot.ballot) ?? '' } })];
    if (!result) return [];
    const tied = apart(result.tiedForLast.map(name));
    return [
      ...(result.tiedForLast.length > 0 ? [note(on, { key: tieKey(facts, ballot), values: { names: tied } })] : []),
      ...(lot ? [note(on, lotText(lot, apart(lot.elected.map(name))))] : []),
      ...result.overCeiling.map((id) => note(on, { key: 'ballots.note.ceiling', values: { name: name(id) } })),
      ...result.sameNationality.map((id) => note(on, { key: 'ballots.note.nationality', values: { name: name(id) } })),
    ];
  });
  const removals = facts.candidates
    .filter(({ status }) => status === 'removed')
    .map(({ id, afterBallot }) => {
      const values = { name: name(id), ballot: afterBallot ?? 0, reason: reasons.get(id) ?? '' };
      const after = facts.ballots.filter(({ number, status }) => number === afterBallot && status === 'announced');
      return note(
        after.map(({ ballot }) => ballot),
        { key: 'ballots.note.removed', values },
      );
    });
  return [...ofBallots, ...removals, ...mended.flatMap((one) => mendedNote(one, { name, state }, note) ?? [])];
}

/** What was taken back or corrected, and why; how a withdrawal was notified, where the record says it. */
function mendedNote(
  { act, data }: Mended,
  { name, state }: { name(id: string): string; state(iso3: string): LanguageMap },
  note: (ballots: readonly string[], text: NoteView['text']) => NoteView,
): NoteView | null {
  switch (act) {
    case 'lot.taken-back': {
      const { ballot, number, elected, reason } = data;
      const names = apart(elected.map(name));
      return note([ballot], { key: 'ballots.note.lot-taken-back', values: { number, names, reason } });
    }
    case 'candidate.corrected': {
      const { was, reason } = data;
      const read = { was: was.name, state: state(was.nationality), list: was.list ?? '', gender: was.gender ?? '' };
      return note([], { key: 'ballots.note.corrected', values: { name: data.name, ...read, reason } });
    }
    case 'election.changed':
      return note([], { key: 'ballots.note.seats', values: { was: data.was, seats: data.seats, reason: data.reason } });
    case 'candidate.withdrawn': {
      const { candidate, reference } = data;
      if (reference === undefined) return null;
      return note([], { key: 'ballots.note.withdrawn', values: { name: name(candidate), reference } });
    }
  }
}

/** Names of persons, which have commas of their own, kept apart as each language does. */
function apart(names: readonly string[]): LanguageMap {
  const each = Object.fromEntries(langs.map((lang) => [lang, names.join(punctuation[lang].semicolon)]));
  return { ...each, en: names.join(punctuation.en.semicolon) };
}

/** What follows from the tie: a lot, drawn or awaited, or a ballot among those level. */
function tieKey(facts: ElectionFacts, ballot: BallotFacts): 'ballots.note.tied-lot' | 'ballots.note.tied' {
  const awaited = ballot === lastAnnounced(facts) && awaitingLot(facts).length > 0;
  return (ballot.lot && ballot.lot.drawn !== false) || awaited ? 'ballots.note.tied-lot' : 'ballots.note.tied';
}

function stateRef({ names }: Surroundings, iso3: string): StateRef {
  return { iso3, name: names.get(iso3) ?? { en: iso3 } };
}
