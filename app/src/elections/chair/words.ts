import {
  bare,
  type LastStep,
  line,
  type Named,
  type PartWords,
  pause,
  type ScriptLine,
  say,
  state,
  titled,
} from '../../chair/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { BallotNow, ElectionLink } from '../ballot-now.ts';
import type { NextBallot } from '../reads.ts';
import { requirementsInWords } from '../requirements-in-words.ts';
import type { AtChair } from './at-chair.ts';

/** What the words rest on beside what everybody sees of an election. */
export interface ElectionFacts {
  readonly view: AtChair;
  /** of the open election under the item; null while a ballot is in progress */
  readonly round: NextBallot | null;
  /** whom an act on a candidate was about */
  readonly candidate: Person | null;
}

/** The words of what is elected. */
export function electionWords({ view, round, candidate }: ElectionFacts, last: LastStep | null): PartWords {
  const { ballot } = view;
  return {
    done: last ? doneIn(view, candidate, last) : undefined,
    leads: {
      ...(ballot?.status === 'open' || ballot?.status === 'counted'
        ? { 'going-on': (ctx) => balloting(ctx, view, ballot) }
        : {}),
      ...(round ? { ballot: (ctx) => nextBallot(ctx, view, round) } : {}),
    },
  };
}

function doneIn(view: AtChair, candidate: Person | null, { act, data }: LastStep): PartWords['done'] {
  const { ballot } = view;
  switch (act) {
    case 'lot.taken-back':
      return (ctx) => [say(ctx, 'script.lot.taken-back')];
    case 'ballot.announced':
      return ballot ? (ctx) => ballotResult(ctx, view, ballot) : undefined;
    case 'lot.drawn':
      return ballot ? (ctx) => lotDrawn(ctx, view, ballot, data.elected as readonly string[]) : undefined;
    case 'tie.ended':
      return ballot
        ? (ctx) => lotDrawn(ctx, view, ballot, data.elected as readonly string[], 'script.tie.ended')
        : undefined;
    case 'ballot.annulled':
      return ballot ? (ctx) => annulled(ctx, view, ballot) : undefined;
    case 'candidate.withdrawn':
      return candidate ? (ctx) => candidateGone(ctx, view, candidate, 'withdrawn') : undefined;
    case 'candidate.removed':
      return candidate ? (ctx) => candidateGone(ctx, view, candidate, 'removed') : undefined;
    default:
      return undefined;
  }
}

interface Person {
  readonly name: string;
  readonly nationality: string;
}

/** As a name is read aloud: lists have it with the family name first. */
function spoken(name: string): Named {
  const [family = '', given, ...more] = name.split(', ');
  return bare(given !== undefined && more.length === 0 ? `${given} ${family}` : name);
}

/** "first ballot" inside a sentence: English alone writes it with a capital where it stands first. */
function ballotName(ctx: LanguageCtx, number: number): string {
  const name = ctx.ordinal(number, 'ballot');
  return ctx.lang === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function heading(ctx: LanguageCtx, { number }: { readonly number: number }, election: ElectionLink) {
  return { ballot: ballotName(ctx, number), title: titled(ctx, election.title) };
}

function persons(ctx: LanguageCtx, view: AtChair, list: readonly Person[]): readonly ScriptLine[] {
  return list.map(({ name, nationality }) =>
    line(ctx, 'name', 'script.ballot.name', { name: spoken(name), state: state(ctx, view, nationality) }),
  );
}

/** Before the papers go out: how many seats, who stands, what makes a paper valid, what elects. */
function nextBallot(ctx: LanguageCtx, view: AtChair, round: NextBallot): readonly ScriptLine[] {
  const election = view.elections.find(({ id }) => id === round.election);
  if (!election) return [];
  if (round.lot.length > 0)
    return [
      say(ctx, 'script.lot', { seats: round.seats, names: round.lot.map(({ name }) => spoken(name)) }),
      pause(ctx, 'script.pause.lot'),
    ];
  if (round.declared.length > 0)
    return [
      say(ctx, 'script.declare', { names: round.declared.map(({ name }) => spoken(name)) }),
      pause(ctx, 'script.pause.declare'),
    ];
  return [
    say(ctx, 'script.ballot', heading(ctx, round, election)),
    ...terms(ctx, view, round),
    pause(ctx, 'script.pause.open-ballot'),
  ];
}

type Terms = Pick<NextBallot, 'seats' | 'restricted' | 'requirements' | 'standing'>;

function terms(ctx: LanguageCtx, view: AtChair, { seats, restricted, requirements, standing }: Terms) {
  const required = requirementsInWords(ctx, requirements).map((text): Named => ({ text, lang: ctx.lang }));
  return [
    say(ctx, 'script.ballot.seats', { seats }),
    ...(restricted ? [say(ctx, 'script.ballot.restricted', { seats })] : []),
    say(ctx, 'script.ballot.candidates', { n: standing.length }),
    ...persons(ctx, view, standing),
    required.length > 0
      ? say(ctx, 'script.ballot.requirements', { requirements: required })
      : say(ctx, 'script.ballot.no-requirements'),
    say(ctx, 'script.ballot.rule'),
  ];
}

/** A ballot from its opening until its result is announced; no figure of the count before that. */
function balloting(ctx: LanguageCtx, view: AtChair, ballot: BallotNow): readonly ScriptLine[] {
  const election = view.elections.find(({ id }) => id === ballot.election);
  if (!election) return [];
  const about = heading(ctx, ballot, election);
  if (ballot.status === 'counted')
    return [
      say(ctx, 'script.ballot.counted', { ...about, papers: ballot.received ?? 0 }),
      pause(ctx, 'script.pause.announce'),
    ];
  return [
    say(ctx, 'script.ballot.open', { ...about, issued: ballot.issued }),
    ...terms(ctx, view, ballot),
    pause(ctx, 'script.pause.papers'),
    line(ctx, 'later', 'script.ballot.last-call'),
    pause(ctx, 'script.pause.look'),
    line(ctx, 'later', 'script.ballot.voting-closed'),
    pause(ctx, 'script.pause.count'),
  ];
}

/** The sheet as announced: figures, who is elected, what remains, and the other votes for whoever asks. */
function ballotResult(ctx: LanguageCtx, view: AtChair, ballot: BallotNow): readonly ScriptLine[] {
  const election = view.elections.find(({ id }) => id === ballot.election);
  if (!election || !ballot.sheet) return [];
  const { count, result } = ballot.sheet;
  const votes = new Map(count.votes.map((each) => [each.candidate, each.votes]));
  const byVotes = ballot.standing.toSorted((a, b) => (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0));
  const elected = byVotes.filter(({ id }) => result.elected.includes(id));
  const level = byVotes.filter(({ id }) => result.tiedForLast.includes(id));
  const others = byVotes.filter(({ id }) => !result.elected.includes(id) && !result.tiedForLast.includes(id));
  const withVotes = (list: typeof byVotes) =>
    list.map(({ id, name, nationality }) =>
      line(ctx, 'name', 'script.ballot.votes', {
        name: spoken(name),
        state: state(ctx, view, nationality),
        votes: votes.get(id) ?? 0,
      }),
    );
  const { papers, invalid, valid, abstentions } = count;
  const n = elected.length;
  return [
    say(ctx, 'script.ballot.result', heading(ctx, ballot, election)),
    say(ctx, 'script.ballot.figures', {
      ...{ papers, invalid, valid, abstentions },
      voting: result.presentAndVoting,
      needed: result.needed,
    }),
    ...(n > 0 ? [say(ctx, 'script.ballot.elected', { n }), ...withVotes(elected)] : [say(ctx, 'script.ballot.nobody')]),
    ...(level.length > 0
      ? [say(ctx, 'script.ballot.level', { seats: ballot.seats - result.elected.length }), ...withVotes(level)]
      : []),
    ...result.overCeiling.flatMap((id) => passedOver(ctx, ballot, id, 'ballots.note.ceiling')),
    ...result.sameNationality.flatMap((id) => passedOver(ctx, ballot, id, 'ballots.note.nationality')),
    ...(n > 0 ? [pause(ctx, 'script.pause.applause'), say(ctx, 'script.ballot.congratulate', { n })] : []),
    ...whatRemains(ctx, view, election),
    ...(others.length > 0
      ? [
          line(ctx, 'said', 'script.ballot.others', {
            votes: others.map(({ id, name }) => ({
              text: ctx.t('script.ballot.other', { name: spoken(name).text, votes: votes.get(id) ?? 0 }),
              lang: null,
            })),
          }),
        ]
      : []),
    pause(ctx, 'script.pause.next'),
  ];
}

/** Had the majority and no seat: the hall has heard the figures and asks. */
function passedOver(
  ctx: LanguageCtx,
  { standing }: BallotNow,
  id: string,
  key: 'ballots.note.ceiling' | 'ballots.note.nationality',
): readonly ScriptLine[] {
  const candidate = standing.find((one) => one.id === id);
  return candidate ? [say(ctx, key, { name: spoken(candidate.name) })] : [];
}

/** The seats still open; at the end of the election, everybody whom it has elected. */
function whatRemains(ctx: LanguageCtx, view: AtChair, election: ElectionLink): readonly ScriptLine[] {
  const { seats, elected, electedNames, title } = election;
  if (election.status === 'open') return [say(ctx, 'script.ballot.remain', { n: seats - elected })];
  return [
    say(ctx, 'script.ballot.complete', { seats, title: titled(ctx, title) }),
    ...persons(ctx, view, electedNames),
  ];
}

/** After a lot among those level for the last seats, or once none is needed any more. */
function lotDrawn(
  ctx: LanguageCtx,
  view: AtChair,
  ballot: BallotNow,
  ids: readonly string[],
  how: 'script.lot.drawn' | 'script.tie.ended' = 'script.lot.drawn',
): readonly ScriptLine[] {
  const election = view.elections.find(({ id }) => id === ballot.election);
  const elected = ballot.standing.filter(({ id }) => ids.includes(id));
  const n = elected.length;
  return [
    say(ctx, how, { n }),
    ...persons(ctx, view, elected),
    pause(ctx, 'script.pause.applause'),
    say(ctx, 'script.ballot.congratulate', { n }),
    ...(election ? whatRemains(ctx, view, election) : []),
    pause(ctx, 'script.pause.next'),
  ];
}

function annulled(ctx: LanguageCtx, view: AtChair, ballot: BallotNow): readonly ScriptLine[] {
  const election = view.elections.find(({ id }) => id === ballot.election);
  return election ? [say(ctx, 'script.ballot.annulled', heading(ctx, ballot, election))] : [];
}

function candidateGone(
  ctx: LanguageCtx,
  view: AtChair,
  { name, nationality }: Person,
  how: 'removed' | 'withdrawn',
): readonly ScriptLine[] {
  return [say(ctx, 'script.candidate.gone', { how, name: spoken(name), state: state(ctx, view, nationality) })];
}
