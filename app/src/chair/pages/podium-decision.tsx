import type { ReactNode } from 'react';
import type { MeetingView } from '../../business/index.ts';
import {
  EnteredVotes,
  KindOfDecision,
  RollCallLine,
  VoteOutcome,
  VoteProgress,
  VoteTakenBack,
  WaitingFor,
  WhatVotedOn,
} from '../../decisions/index.ts';
import { ballotWords } from '../../elections/index.ts';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';

/** The vote in progress and each election under the item, boxed: progress only, until it is closed. */
export function DecisionBox({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: MeetingView }): ReactNode {
  const { vote } = view;
  const proposal = view.proposals.find(({ id }) => id === vote?.proposal);
  return (
    <div id="decision-box" className="stack gap-m">
      {view.proposals
        .filter(({ id, status }) => status === 'submitted' && !(id === vote?.proposal && vote.status !== 'announced'))
        .map((one) => (
          <section className="stack gap-s" key={one.id} data-key={one.id} aria-label={ctx.text(one.title)}>
            <p className="nomargin">
              <PlainSymbol>{one.symbol}</PlainSymbol>
              {ctx.comma}
              <Text ctx={ctx} map={one.title} />
            </p>
            <KindOfDecision ctx={ctx} proposal={one} />
          </section>
        ))}
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
      {view.elections.map((election) => (
        <section
          className="votectl"
          aria-labelledby={`ballot-box-${election.id}`}
          data-key={election.id}
          key={election.id}
        >
          <h2 id={`ballot-box-${election.id}`} className="h nomargin">
            {ballotWords(ctx, election)}
          </h2>
          <p className="row row-end">
            <a href={ctx.href(`/elections/${election.id}`)}>
              <Text ctx={ctx} map={election.title} />
            </a>
            <span className="small">
              {ctx.t('meetings.seats-filled', { filled: election.elected, seats: election.seats })}
            </span>
          </p>
        </section>
      ))}
    </div>
  );
}
