import type { ReactNode } from 'react';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { CalledBy } from '../pages/called-by.tsx';
import { EnteredVotes } from '../pages/entered.tsx';
import { KindOfDecision } from '../pages/kind-of-decision.tsx';
import { WaitingFor } from '../pages/not-voting.tsx';
import { RollCallLine } from '../pages/roll-call-line.tsx';
import { VoteTakenBack, WhatVotedOn } from '../pages/taken-back.tsx';
import { VoteOutcome, VoteProgress } from '../pages/vote-parts.tsx';
import type { AtChair } from './at-chair.ts';

/** The vote in progress, boxed: progress only, until it is closed; then the other drafts under the item. */
export function VoteBox({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: AtChair }): ReactNode {
  const { vote } = view;
  const proposal = view.proposals.find(({ id }) => id === vote?.proposal);
  return (
    <>
      {vote && proposal && (
        <section className="votectl" aria-labelledby="vote-box">
          <h2 id="vote-box" className="h nomargin">
            {ctx.t(`meetings.vote.${vote.status}`)}
            {ctx.colon}
            <WhatVotedOn ctx={ctx} vote={vote} proposal={proposal} />
          </h2>
          <KindOfDecision ctx={ctx} proposal={proposal} />
          <RollCallLine ctx={ctx} vote={vote} names={view.names} />
          {vote.status === 'open' ? <VoteProgress ctx={ctx} vote={vote} /> : <VoteOutcome ctx={ctx} vote={vote} />}
          <WaitingFor ctx={ctx} vote={vote} names={view.names} />
          <VoteTakenBack ctx={ctx} vote={vote} />
          {!vote.takenBack && <EnteredVotes ctx={ctx} vote={vote} names={view.names} />}
        </section>
      )}
      {view.proposals
        .filter(({ id, status }) => status === 'submitted' && !(id === vote?.proposal && vote.status !== 'announced'))
        .map((one) => (
          <div className="stack gap-s" key={one.id} data-key={one.id}>
            <p className="nomargin">
              <CalledBy ctx={ctx} proposal={{ symbol: one.symbol, form: one.form }} />
              {ctx.comma}
              <Text ctx={ctx} map={one.title} />
            </p>
            <KindOfDecision ctx={ctx} proposal={one} />
          </div>
        ))}
    </>
  );
}
