import { requirementKeys } from '@plenary/rules';
import type { MeetingView } from '../../business/index.ts';
import { requirementName } from '../../election-archive/index.ts';
import type { BallotNow, ElectionLink, NextBallot } from '../../elections/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ScriptFacts } from './facts.ts';
import { state } from './floor.ts';
import { bare, line, type Named, pause, type ScriptLine, say, titled } from './line.ts';

interface Person {
  readonly name: string;
  readonly nationality: string;
}

/** "first ballot" inside a sentence: English alone writes it with a capital where it stands first. */
function ballotName(ctx: LanguageCtx, number: number): string {
  const name = ctx.ordinal(number, 'ballot');
  return ctx.lang === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function heading(ctx: LanguageCtx, { number }: { readonly number: number }, election: ElectionLink) {
  return { ballot: ballotName(ctx, number), title: titled(ctx, election.title) };
}

function persons(ctx: LanguageCtx, view: MeetingView, list: readonly Person[]): readonly ScriptLine[] {
  return list.map(({ name, nationality }) =>
    line(ctx, 'name', 'script.ballot.name', { name: bare(name), state: state(ctx, view, nationality) }),
  );
}

/** Before the papers go out: how many seats, who stands, what makes a paper valid, what elects. */
export function nextBallot(ctx: LanguageCtx, view: MeetingView, round: NextBallot): readonly ScriptLine[] {
  const election = view.elections.find(({ id }) => id === round.election);
  if (!election) return [];
  if (round.lot.length > 0)
    return [
      say(ctx, 'script.lot', { seats: round.seats, names: round.lot.map(({ name }) => bare(name)) }),
      pause(ctx, 'script.pause.lot'),
    ];
  if (round.declared.length > 0)
    return [
      say(ctx, 'script.declare', { names: round.declared.map(({ name }) => bare(name)) }),
      pause(ctx, 'script.pause.declare'),
    ];
  return [
    say(ctx, 'script.ballot', heading(ctx, round, election)),
    ...terms(ctx, view, round),
    pause(ctx, 'script.pause.open-ballot'),
  ];
}

type Terms = Pick<NextBallot, 'seats' | 'restricted' | 'requirements' | 'standing'>;

function terms(ctx: LanguageCtx, view: MeetingView, { seats, restricted, requirements, standing }: Terms) {
  const required = requirementKeys
    .filter((key) => requirements[key] > 0)
    .map(
      (key): Named => ({
        text: ctx.t('count.requirement', { what: requirementName(ctx, key), n: requirements[key] }),
        lang: ctx.lang,
      }),
    );
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
export function balloting(ctx: LanguageCtx, view: MeetingView, ballot: BallotNow): readonly ScriptLine[] {
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
    pause(ctx, 'script.pause.count'),
  ];
}

/** The sheet as announced: figures, who is elected, what remains, and the other votes for whoever asks. */
export function ballotResult(ctx: LanguageCtx, view: MeetingView, ballot: BallotNow): readonly ScriptLine[] {
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
        name: bare(name),
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
              text: ctx.t('script.ballot.other', { name, votes: votes.get(id) ?? 0 }),
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
  return candidate ? [say(ctx, key, { name: bare(candidate.name) })] : [];
}

/** The seats still open; at the end of the election, everybody whom it has elected. */
function whatRemains(ctx: LanguageCtx, view: MeetingView, election: ElectionLink): readonly ScriptLine[] {
  const { seats, elected, electedNames, title } = election;
  if (election.status === 'open') return [say(ctx, 'script.ballot.remain', { n: seats - elected })];
  return [
    say(ctx, 'script.ballot.complete', { seats, title: titled(ctx, title) }),
    ...persons(ctx, view, electedNames),
  ];
}

/** After a lot among those level for the last seats, or once none is needed any more. */
export function lotDrawn(
  ctx: LanguageCtx,
  view: MeetingView,
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

export function annulled(ctx: LanguageCtx, view: MeetingView, ballot: BallotNow): readonly ScriptLine[] {
  const election = view.elections.find(({ id }) => id === ballot.election);
  return election ? [say(ctx, 'script.ballot.annulled', heading(ctx, ballot, election))] : [];
}

export function candidateGone(ctx: LanguageCtx, { view, candidate, last }: ScriptFacts): readonly ScriptLine[] {
  if (!candidate) return [];
  const how = last?.act === 'candidate.removed' ? 'removed' : 'withdrawn';
  return [
    say(ctx, 'script.candidate.gone', {
      how,
      name: bare(candidate.name),
      state: state(ctx, view, candidate.nationality),
    }),
  ];
}
