import { countIn, type MeetingLog, type MeetingSeen, nameOf, type OwnSeat, type Shown } from '../meetings/index.ts';
import type { Db } from '../store/database.ts';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import { type DecidedIn, decidedIn } from './in-meeting.ts';
import { voteSubjects } from './of-session.ts';
import { ownPart, votesForSeat } from './own-seat.ts';
import { EnteredForYou } from './pages/entered.tsx';
import { Drafts, VoteNow } from './pages/in-meeting.tsx';
import { OwnVoteHere } from './pages/own-vote.tsx';
import { RollCallEntry } from './pages/roll-call-entry.tsx';
import { isUnderWay, namesOf, voteOfSeat } from './reads.ts';

/** What a meeting decides, on its public page: its drafts and its vote; to a delegation its own part in it. */
export async function decisionSection(db: Db, seen: MeetingSeen): Promise<Shown> {
  const view = { ...seen, ...(await decidedIn(db, seen)) };
  return {
    voting: (ctx) => <VoteNow ctx={ctx} view={view} />,
    underItem: (ctx) => <Drafts ctx={ctx} view={view} />,
    decides: view.proposals.length > 0,
    link: { region: 'roll-call-entry', show: (ctx) => <RollCallEntry ctx={ctx} vote={view.vote} /> },
    own: async (ctx, seat) => ({ above: await ownVote(db, ctx, view, seat) }),
  };
}

async function ownVote(db: Db, ctx: Ctx, view: MeetingSeen & DecidedIn, { account, state, now }: OwnSeat) {
  const { vote } = view;
  const part = await ownPart(db, 'meeting', view.meeting.id, state);
  return (
    <>
      <EnteredForYou
        ctx={ctx}
        vote={vote && isUnderWay(vote) ? vote : null}
        state={state}
        name={nameOf(view, ctx.text, state)}
        cast={vote ? await voteOfSeat(db, vote.id, state) : null}
      />
      {part && (
        <OwnVoteHere
          ctx={ctx}
          own={part}
          person={await votesForSeat(db, account, part, now)}
          name={view.names.get(state) ?? { en: state }}
        />
      )}
    </>
  );
}

/** Votes of a meeting in its log. */
export const decisionLog: MeetingLog = {
  subjects: voteSubjects,
  leftOut: ['vote.cast', 'hands.counted', 'roll-call.secret-laid-down'],
  async named(db, all) {
    const ids = all.flatMap(({ vote, proposal }) => [vote, proposal].filter((id) => typeof id === 'string'));
    const names = await namesOf(db, [...new Set(ids)]);
    return ({ vote, proposal }) => ({
      document: names.get(String(vote)) ?? names.get(String(proposal)) ?? null,
    });
  },
  values: (ctx, words, data) => ({
    tellers: Array.isArray(data.states)
      ? ctx.list(data.states.map((state) => nameOf(words, ctx.text, String(state))))
      : '',
    votes: countIn(data, 'votes'),
    entitled: countIn(data, 'entitled'),
    document: named(data),
    ...(data.symbol === null ? { symbol: named(data) } : {}),
    hands: data.hands === undefined ? 'no' : 'yes',
    equal: String(data.equal ?? ''),
    where: data.lang === undefined ? '' : whereIn(ctx, data.paragraph),
    ...figuresOf(data),
  }),
};

/** The name that `named` found. */
export function named({ document }: Readonly<Record<string, unknown>>): string | LanguageMap {
  return typeof document === 'string' ? document : ((document as LanguageMap | null | undefined) ?? '');
}

/** What of a text a position is about. */
function whereIn(ctx: LanguageCtx, paragraph: unknown): string {
  return typeof paragraph === 'number'
    ? ctx.t('decisions.positions.paragraph', { n: paragraph })
    : ctx.t('decisions.positions.whole');
}

/** The figures of a vote that was announced; nothing of another act. */
function figuresOf({ result }: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  if (typeof result !== 'object' || result === null || !('abstain' in result)) return {};
  const { yes, no, abstain } = result as Readonly<Record<'yes' | 'no' | 'abstain', number>>;
  return { yes, no, abstain };
}
