import type { ReactNode } from 'react';
import type { Asked } from '../../chair/index.ts';
import type { Tx } from '../../store/database.ts';
import { Section } from '../../web/components/section.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { calledBy } from '../form.ts';
import { DraftText } from '../pages/draft-text.tsx';
import { KindAndMajority, KindOfDecision } from '../pages/kind-of-decision.tsx';
import { VoteState } from '../pages/vote.tsx';
import { VoteOutcome } from '../pages/vote-parts.tsx';
import { pendingResult } from '../pending-result.ts';
import type { ProposalView, VoteView } from '../reads.ts';
import type { AtChair } from './at-chair.ts';
import { takesBackVote } from './kinds.ts';
import { NotVoted } from './not-voted.tsx';

/** Before a draft is adopted by consensus, or put to the vote: its text, and as what it is decided. */
export async function asksOfDraft(proposal: ProposalView, how: 'consensus' | 'vote'): Promise<Asked> {
  return {
    follows: (ctx) => ctx.t(followsOf(proposal, how)),
    about: named(proposal),
    fixes: (ctx) => <TextToDecide ctx={ctx} proposal={proposal} how={how} />,
  };
}

function followsOf({ form }: ProposalView, how: 'consensus' | 'vote') {
  if (how === 'vote') return 'meetings.confirm.open-vote';
  return form === 'motion' ? 'meetings.confirm.carry-motion' : 'meetings.confirm.adopt-by-consensus';
}

function TextToDecide({
  ctx,
  proposal,
  how,
}: {
  readonly ctx: Ctx;
  readonly proposal: ProposalView;
  readonly how: 'consensus' | 'vote';
}): ReactNode {
  return (
    <Section id="text" title={ctx.t('decisions.text')}>
      {how === 'vote' ? (
        <KindAndMajority ctx={ctx} proposal={proposal} />
      ) : (
        <KindOfDecision ctx={ctx} proposal={proposal} />
      )}
      <div className="mt">
        <DraftText ctx={ctx} body={proposal.body} />
      </div>
    </Section>
  );
}

/** Before a vote is closed: who has not voted. Before its announcement: what it would say. */
export async function asksOfVote(
  tx: Tx,
  view: AtChair,
  vote: VoteView,
  { how, now }: { readonly how: 'close' | 'announce' | 'take-back'; readonly now: string },
): Promise<Asked> {
  const proposal = view.proposals.find(({ id }) => id === vote.proposal);
  const about = proposal && named(proposal);
  const state = (ctx: Ctx) => <VoteState ctx={ctx} vote={vote} names={view.names} />;
  switch (how) {
    case 'close':
      return {
        follows: (ctx) => ctx.t('meetings.confirm.close-vote'),
        about,
        fixes: (ctx) => (
          <>
            <NotVoted ctx={ctx} view={view} />
            {state(ctx)}
          </>
        ),
        live: [`vote:${vote.id}`],
        instead: { code: 'no-votes', kind: takesBackVote },
      };
    case 'announce': {
      const pending = await pendingResult(tx, vote.id, now);
      return {
        follows: (ctx) => ctx.t('meetings.confirm.announce-result'),
        about,
        fixes: (ctx) => pending && <VoteOutcome ctx={ctx} vote={{ ...vote, ...pending }} />,
      };
    }
    case 'take-back':
      return { follows: (ctx) => ctx.t('meetings.confirm.take-back-vote'), about, fixes: state };
  }
}

function named(proposal: ProposalView) {
  return (ctx: LanguageCtx) => `${calledBy(ctx, proposal)}${ctx.comma}${ctx.text(proposal.title)}`;
}
