import { sql } from 'kysely';
import { type AtEntry, type EntryRow, type EntrySaid, idIn, saidUntil } from '../record/index.ts';
import { cityAt } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { Cite } from '../web/components/ruling.tsx';
import { Text } from '../web/components/words.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { ProposalForm } from './form.ts';
import { CalledBy } from './pages/called-by.tsx';
import { NotVotingSeats } from './pages/not-voting.tsx';
import { RollCallLine } from './pages/roll-call-line.tsx';
import { majorityWords, totalsOf, VoteBoard, VoteOutcome } from './pages/vote-parts.tsx';
import { proposalsOf, type VoteView, votesOf } from './reads.ts';

/** What an entry about a text or a vote on it says: the text as it was called then, and the result that was announced. */
export async function decisionSaid(db: Db, at: AtEntry): Promise<EntrySaid> {
  const { entry, session, names } = at;
  const [kind, id = ''] = entry.subject.split(':', 2);
  if ((kind !== 'proposal' && kind !== 'vote') || idIn(id) === null) return {};
  const proposal = kind === 'proposal' ? id : await proposalOfVote(db, id);
  const text = proposal === null ? null : await textThen(db, proposal, entry.seq);
  if (text === null) return {};
  const about = { path: `/decisions/${text.id}`, name: (ctx: Ctx) => <TextName ctx={ctx} text={text} /> };
  const found = await announcedBy(db, text.id, at);
  if (found === null) return { about };
  const city = session ? cityAt(session, found.openedAt) : 'The Hague';
  const vote = { ...found, city } as const;
  return {
    about,
    rows: (ctx) => resultRows(ctx, vote),
    ...(kind === 'vote'
      ? {
          show: (ctx) => (
            <>
              <RollCallLine ctx={ctx} vote={vote} names={names} />
              <VoteOutcome ctx={ctx} vote={vote} />
              <VoteBoard ctx={ctx} vote={vote} names={names} />
              <NotVotingSeats ctx={ctx} vote={vote} names={names} />
            </>
          ),
        }
      : {}),
  };
}

async function proposalOfVote(db: Db, vote: string): Promise<string | null> {
  const row = await db.selectFrom('vote').select('proposal').where('id', '=', vote).executeTakeFirst();
  return row?.proposal ?? null;
}

interface TextThen {
  readonly id: string;
  /** of the draft: it is never changed */
  readonly symbol: string | null;
  readonly form: ProposalForm;
  readonly title: LanguageMap;
}

async function textThen(db: Db, id: string, seq: number): Promise<TextThen | null> {
  const said = await saidUntil(
    db,
    ['proposal.submitted', 'amendment.submitted', 'proposal.revised'],
    'proposal',
    id,
    seq,
  );
  const [text] = await proposalsOf(db, { id });
  if (!text) return null;
  // What is never revised, such as a motion, has one title.
  const title = (said.at(-1)?.title as LanguageMap | undefined) ?? text.title;
  return { id, symbol: text.symbol, form: text.form, title };
}

/** The vote whose result the entry publishes, or by which the text was decided. What is announced stands. */
async function announcedBy(db: Db, proposal: string, { entry, data }: AtEntry): Promise<VoteView | null> {
  switch (entry.act) {
    case 'vote.announced':
      return (await votesOf(db, { id: idIn(data.vote) ?? '' }))[0] ?? null;
    case 'proposal.adopted':
    case 'proposal.rejected': {
      if (data.by === 'consensus') return null;
      const [last] = await db
        .selectFrom('entry')
        .select('subject')
        .where('act', '=', 'vote.announced')
        .where('seq', '<', entry.seq)
        .where('subject', 'in', (query) =>
          query.selectFrom('vote').select(sql<string>`'vote:' || id`.as('subject')).where('proposal', '=', proposal),
        )
        .orderBy('seq', 'desc')
        .limit(1)
        .execute();
      const id = last?.subject.split(':', 2)[1];
      return id === undefined ? null : ((await votesOf(db, { id }))[0] ?? null);
    }
    default:
      return null;
  }
}

function TextName({ ctx, text }: { readonly ctx: Ctx; readonly text: TextThen }) {
  return (
    <>
      <CalledBy ctx={ctx} proposal={text} /> <Text ctx={ctx} map={text.title} />
    </>
  );
}

function resultRows(ctx: Ctx, vote: VoteView): readonly EntryRow[] {
  const totals = totalsOf(vote);
  if (totals === null || vote.finding === null) return [];
  const { cast } = totals;
  return [
    { head: ctx.t('web.votes.for'), says: ctx.number(cast.for) },
    { head: ctx.t('web.votes.against'), says: ctx.number(cast.against) },
    { head: ctx.t('web.votes.abstain'), says: ctx.number(cast.abstain) },
    {
      head: ctx.t('decisions.entry.needed'),
      says: (
        <>
          {ctx.number(vote.finding.value.needed)}. {majorityWords(ctx, vote)}{' '}
          <Cite ctx={ctx} provision={vote.kind.cite.provision} />
        </>
      ),
    },
    { head: ctx.t('decisions.entry.could-vote'), says: ctx.number(vote.entitled) },
    {
      head: ctx.t('decisions.entry.vote'),
      says: <a href={ctx.href(`/votes/${vote.id}`)}>{ctx.t('decisions.for-you.see')}</a>,
    },
  ];
}
