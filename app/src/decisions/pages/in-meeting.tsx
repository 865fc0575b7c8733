import type { ReactNode } from 'react';
import { Chip } from '../../web/components/status.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { DecidedIn } from '../in-meeting.ts';
import { CalledBy } from './called-by.tsx';
import { EnteredVotes } from './entered.tsx';
import { RollCallLine } from './roll-call-line.tsx';
import { VoteTakenBack, WhatVotedOn } from './taken-back.tsx';
import { MajorityRule, VoteOutcome, VoteProgress } from './vote-parts.tsx';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly view: DecidedIn & { readonly names: ReadonlyMap<string, LanguageMap> };
}

/** The drafts under the item before the meeting. */
export function Drafts({ ctx, view }: PartProps): ReactNode {
  return view.proposals
    .filter(({ form }) => form !== 'motion')
    .map((proposal) => {
      const { id, title, status, kind } = proposal;
      return (
        <div className="doc" key={id} data-key={id}>
          <span className="sym">
            <a href={ctx.href(`/decisions/${id}`)}>
              <CalledBy ctx={ctx} proposal={proposal} />
            </a>
          </span>
          <span className="title">
            <a href={ctx.href(`/decisions/${id}`)}>
              <Text ctx={ctx} map={title} />
            </a>
          </span>
          <div className="meta">
            <Chip
              s={
                status === 'adopted' ? 'good' : status === 'rejected' ? 'bad' : status === 'submitted' ? 'wait' : 'mute'
              }
            >
              {ctx.t(`decisions.status.${status}`)}
            </Chip>
            <span>{ctx.t(`decisions.kind.${kind.id}`)}</span>
          </div>
        </div>
      );
    });
}

/** The vote in progress, or the last one. */
export function VoteNow({ ctx, view }: PartProps): ReactNode {
  const { vote } = view;
  const proposal = view.proposals.find(({ id }) => id === vote?.proposal);
  if (!vote || !proposal) return null;
  const open = vote.status === 'open';
  return (
    <section className="votebox stack" aria-labelledby="vote-now" data-key={vote.id}>
      <p className="row row-end" data-say={open ? 'assertive' : 'polite'}>
        <span className={open ? 'lamp' : 'small mute'}>{ctx.t(`meetings.vote.${vote.status}`)}</span>
      </p>
      <h2 id="vote-now">
        <a href={ctx.href(`/decisions/${proposal.id}`)}>
          <WhatVotedOn ctx={ctx} vote={vote} proposal={proposal} />
        </a>
      </h2>
      <MajorityRule ctx={ctx} vote={vote} />
      <RollCallLine ctx={ctx} vote={vote} names={view.names} />
      {open ? <VoteProgress ctx={ctx} vote={vote} /> : <VoteOutcome ctx={ctx} vote={vote} />}
      <VoteTakenBack ctx={ctx} vote={vote} />
      {!vote.takenBack && <EnteredVotes ctx={ctx} vote={vote} names={view.names} />}
    </section>
  );
}
