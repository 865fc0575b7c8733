import type { ReactNode } from 'react';
import { type Paper, PrintedProof, VerifyLink } from '../../log/index.ts';
import type { LogLine } from '../../meetings/index.ts';
import type { InPlaces } from '../../sessions/index.ts';
import { DocumentSymbol } from '../../web/components/document.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Cite, Ruling } from '../../web/components/ruling.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { MessageKey } from '../../words/messages.ts';
import { Amendments } from '../amendments/list.tsx';
import type { AmendmentsView } from '../amendments/view.ts';
import type { OwnPart } from '../own-seat.ts';
import type { Position } from '../positions.ts';
import type { ProposalView, VoteView } from '../reads.ts';
import type { ShownOfVote } from '../slots.ts';
import { AskByName, AskedByName, type Asking } from './ask-by-name.tsx';
import { CalledBy, nowCalled } from './called-by.tsx';
import { DraftText } from './draft-text.tsx';
import { EnteredVotes } from './entered.tsx';
import { MoreOfVote } from './more-of-vote.tsx';
import { OwnVoteHere } from './own-vote.tsx';
import { NotePosition, Positions } from './positions.tsx';
import { RollCallLine } from './roll-call-line.tsx';
import { Steps } from './steps.tsx';
import { VoteTakenBack } from './taken-back.tsx';
import { MajorityRule, type Names, VoteBoard, VoteOutcome, VoteProgress } from './vote-parts.tsx';

export interface DecisionPageProps {
  readonly ctx: Ctx;
  readonly proposal: ProposalView;
  /** the vote on it, if it came to one; the last */
  readonly vote: VoteView | null;
  readonly names: Names;
  readonly city: 'The Hague' | 'New York';
  readonly held: InPlaces;
  readonly demonstration: boolean;
  /** null until it is decided */
  readonly paper: Paper | null;
  /** the reader's own seat at its session, and whether the reader votes for it; null for the public */
  readonly own: { readonly part: OwnPart; readonly person: boolean } | null;
  /** what delegations said of it after it was adopted by consensus */
  readonly positions: readonly Position[];
  /** what else is known of its vote */
  readonly more: readonly ShownOfVote[];
  /** the amendments to it */
  readonly amendments: AmendmentsView;
  /** how it came about */
  readonly steps: readonly LogLine[];
  /** for whom the reader may say such a thing; empty where for nobody */
  readonly speaksFor: readonly string[];
  /** for whom the reader may ask for a vote by name, before the voting begins; null where nobody may */
  readonly asking: Asking | null;
}

/** One decision: the text, how it was decided, under which rule, and how every State voted. */
export function DecisionPage({
  ctx,
  proposal,
  vote,
  names,
  city,
  held,
  demonstration,
  paper,
  own,
  asking,
  positions,
  more,
  amendments,
  steps,
  speaksFor,
}: DecisionPageProps): ReactNode {
  const { item, decided } = proposal;
  const sponsor = proposal.sponsor ? names.get(proposal.sponsor) : undefined;
  return (
    <Page
      ctx={ctx}
      title={`${nowCalled(ctx, proposal)} ${ctx.text(proposal.title)}`}
      nav="decisions"
      {...(decided
        ? {}
        : { live: [`decision:${proposal.id}`, ...(own ? [`seat-proposal:${proposal.id}-${own.part.state}`] : [])] })}
      {...(demonstration ? { note: ctx.t('decisions.demonstration') } : {})}
    >
      <PageHead
        eyebrow={
          <>
            <CalledBy ctx={ctx} proposal={proposal} />
            {ctx.comma}
            {ctx.t('decisions.item', { n: item.number, title: item.title })}
          </>
        }
        title={<Text ctx={ctx} map={proposal.title} />}
      />
      {own && (
        <OwnVoteHere
          ctx={ctx}
          own={own.part}
          person={own.person}
          name={names.get(own.part.state) ?? { en: own.part.state }}
        />
      )}
      <DecisionState
        ctx={ctx}
        proposal={proposal}
        vote={vote}
        names={names}
        city={city}
        positions={positions}
        more={more}
      />
      <Amendments ctx={ctx} view={amendments} names={names} />
      {proposal.form === 'proposal' && (proposal.status === 'submitted' || amendments.amendments.length > 0) && (
        <p className="small mt-s">
          <a href={ctx.href(`/decisions/${proposal.id}/amendments`)}>
            {ctx.t(amendments.amendments.length > 0 ? 'decisions.amendments.all' : 'decisions.amendments')}
          </a>
        </p>
      )}
      {asking && <AskByName ctx={ctx} proposal={proposal} names={names} asking={asking} />}
      <Section id="text" title={ctx.t('decisions.text')}>
        <div className="stack gap-l">
          <DraftText ctx={ctx} body={proposal.body} />
          <Facts
            items={[
              ...(proposal.symbol === null
                ? []
                : [
                    {
                      label: ctx.t(proposal.form === 'amendment' ? 'decisions.form.amendment' : 'decisions.draft'),
                      value: <PlainSymbol>{proposal.symbol}</PlainSymbol>,
                    },
                  ]),
              ...(proposal.amends === null
                ? []
                : [
                    {
                      label: ctx.t('decisions.amendments.draft'),
                      value: (
                        <a href={ctx.href(`/decisions/${proposal.amends}/amendments`)}>
                          {ctx.t('decisions.amendments.all')}
                        </a>
                      ),
                    },
                  ]),
              {
                label: ctx.t('decisions.sponsor'),
                value: sponsor ? ctx.text(sponsor) : ctx.t('decisions.sponsor.bureau'),
              },
              {
                label: ctx.t('decisions.kind'),
                value: ctx.t(`decisions.kind.${proposal.kind.id}`),
                note: <Cite ctx={ctx} provision={proposal.kind.cite.provision} />,
              },
            ]}
          />
        </div>
      </Section>
      <Steps ctx={ctx} steps={steps} names={names} held={held} />
      {speaksFor.length > 0 && (
        <NotePosition ctx={ctx} proposal={proposal} positions={positions} names={names} states={speaksFor} />
      )}
      <PrintedProof ctx={ctx} paper={paper} region="decision-paper" />
    </Page>
  );
}

export type DecisionStateProps = Omit<
  DecisionPageProps,
  'ctx' | 'demonstration' | 'paper' | 'own' | 'asking' | 'speaksFor' | 'amendments' | 'steps' | 'held'
> & {
  readonly ctx: LanguageCtx;
};

/** Where the decision stands; the live region of its page, which looks again where it comes to a vote or is decided: what may be asked for is another then. */
export function DecisionState({ ctx, proposal, vote, names, city, positions, more }: DecisionStateProps): ReactNode {
  return (
    <div id="decision-state" className="stack gap-l" data-again={`${proposal.status}-${vote?.status}`}>
      <Verdict ctx={ctx} proposal={proposal} vote={vote} city={city} />
      <AskedByName ctx={ctx} proposal={proposal} names={names} />
      {vote && (
        <Section
          id="vote"
          title={ctx.t(methodWords(vote))}
          {...(vote.board
            ? { aside: <DataLinks ctx={ctx} path={`/votes/${vote.id}`} table={ctx.t('decisions.board')} /> }
            : {})}
        >
          <div className="stack gap-m">
            <MajorityRule ctx={ctx} vote={vote} />
            <RollCallLine ctx={ctx} vote={vote} names={names} />
            {vote.status === 'open' ? (
              <VoteProgress ctx={ctx} vote={vote} />
            ) : (
              <VoteOutcome ctx={ctx} vote={vote} ruled={decidedByVote(proposal, vote)} />
            )}
            <VoteTakenBack ctx={ctx} vote={vote} />
            {vote.result && (
              <p>
                <VerifyLink ctx={ctx} subject={`vote:${vote.id}`} what={ctx.t('meetings.vote.announced')} />
              </p>
            )}
            <VoteBoard ctx={ctx} vote={vote} names={names} />
            {!vote.takenBack && <EnteredVotes ctx={ctx} vote={vote} names={names} />}
            <MoreOfVote ctx={ctx} more={more} />
          </div>
        </Section>
      )}
      <Positions ctx={ctx} positions={positions} names={names} />
    </div>
  );
}

function methodWords({ method, rollCall }: VoteView): MessageKey {
  if (method === 'showOfHands') return 'decisions.hands';
  return method === 'rollCall' || rollCall ? 'decisions.method.rollCall' : 'decisions.vote';
}

/** The verdict at the head of the page then gives the reasons of the vote, once. */
function decidedByVote({ decided }: ProposalView, vote: VoteView | null): vote is VoteView {
  return decided?.by === 'vote' && vote !== null && vote.takenBack === null;
}

function Verdict({
  ctx,
  proposal,
  vote,
  city,
}: Pick<DecisionStateProps, 'ctx' | 'proposal' | 'vote' | 'city'>): ReactNode {
  const { decided, status } = proposal;
  switch (status) {
    case 'adopted':
    case 'rejected':
      return (
        <Ruling
          s={status === 'adopted' ? 'good' : 'bad'}
          verdict={ctx.t(
            status === 'rejected'
              ? 'decisions.rejected'
              : decided?.by === 'consensus'
                ? 'decisions.by-consensus'
                : vote?.hands
                  ? 'decisions.by-hands'
                  : 'decisions.by-vote',
          )}
        >
          {decided && (
            <p className="small">
              <a href={ctx.href(`/meetings/${decided.meeting.id}`)}>{ctx.ordinal(decided.meeting.number, 'meeting')}</a>
              {ctx.comma}
              <time dateTime={decided.at}>
                {ctx.date(decided.at, 'long', city)}
                {ctx.comma}
                {ctx.timeIn(decided.at, city)}
              </time>
              {decided.symbol && (
                <>
                  {ctx.comma}
                  <DocumentSymbol symbol={decided.symbol} href={ctx.href(`/decisions/${proposal.id}`)} />
                </>
              )}
            </p>
          )}
          <Amended ctx={ctx} proposal={proposal} />
          {decidedByVote(proposal, vote) && vote.finding && <Reasons ctx={ctx} lines={vote.finding.lines} />}
          <p>
            <VerifyLink ctx={ctx} subject={`proposal:${proposal.id}`} what={nowCalled(ctx, proposal)} />
          </p>
          {decided?.by === 'consensus' && (
            <p className="cite">
              <Cite ctx={ctx} provision="Rome Statute, article 112(7)" />
            </p>
          )}
        </Ruling>
      );
    case 'fallen':
      return <Chip s="mute">{ctx.t('decisions.status.fallen')}</Chip>;
    case 'withdrawn':
      return <Chip s="mute">{ctx.t('decisions.withdrawn')}</Chip>;
    case 'submitted':
      return (
        <div className="stack gap-s">
          <p className="nomargin">
            <Chip s="wait">{ctx.t('decisions.submitted')}</Chip>
          </p>
          <Amended ctx={ctx} proposal={proposal} />
        </div>
      );
  }
}

/** By which amendments it was changed; nothing where by none. */
function Amended({ ctx, proposal: { amendedBy } }: Pick<DecisionStateProps, 'ctx' | 'proposal'>): ReactNode {
  return amendedBy.length === 0 ? null : (
    <p className="small nomargin">{ctx.t('decisions.amended', { symbols: ctx.list(amendedBy) })}</p>
  );
}
