import { randomUUID } from 'node:crypto';
import { Fragment, type ReactNode } from 'react';
import type { Objection } from '../../door/objection.ts';
import { isSecretariat } from '../../identity/index.ts';
import { type Paper, PrintedProof, VerifyLink } from '../../log/index.ts';
import { registerPresence } from '../../meetings/index.ts';
import type { AboveSession } from '../../sessions/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Ruling } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import { VoteMark } from '../../web/components/votes.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, Objections } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Island } from '../../web/island.tsx';
import { Page } from '../../web/page.tsx';
import type { MessageKey } from '../../words/messages.ts';
import type { Choice } from '../acts.ts';
import { answerOfChoice } from '../cast-input.ts';
import { castVote, correctVote } from '../cast-vote.ts';
import VoteForm, { type VoteFormProps } from '../islands/vote-form.tsx';
import type { OwnPart } from '../own-seat.ts';
import type { ProposalView, SeatInVote, VoteView } from '../reads.ts';
import type { ShownOfVote } from '../slots.ts';
import { notPresent } from '../voter.ts';
import { CalledBy, nowCalled } from './called-by.tsx';
import { CountHands } from './count-hands.tsx';
import { TextPutToVote } from './draft-text.tsx';
import { EnteredForYou, EnteredVotes } from './entered.tsx';
import { TellersLine } from './hands.tsx';
import { LotOfVote } from './lot.tsx';
import { MoreOfVote } from './more-of-vote.tsx';
import { NotVotingSeats, NoVote } from './not-voting.tsx';
import { OwnMark } from './own-vote.tsx';
import { Reviewed } from './reviewed.tsx';
import { RollCallEntry } from './roll-call-entry.tsx';
import { CalledNow, RollCallLine } from './roll-call-line.tsx';
import { VoteTakenBack } from './taken-back.tsx';
import { MajorityRule, type Names, VoteBoard, VoteOutcome, VoteProgress } from './vote-parts.tsx';
import { VoteStage } from './vote-stage.tsx';

export interface VotePageProps {
  readonly ctx: Ctx;
  readonly vote: VoteView;
  /** with the title and the text that were put to the vote */
  readonly proposal: ProposalView;
  readonly names: Names;
  readonly city: 'The Hague' | 'New York';
  readonly demonstration: boolean;
  /** the reader's own seat in this vote; null for the public */
  readonly seat: SeatInVote | null;
  readonly own: OwnPart | null;
  /** why the reader does not vote for that seat, though others of the delegation do */
  readonly person: Objection | null;
  /** the answer under review (`?choice=`), before it is cast */
  readonly reviewed: Choice | null;
  /** the answer was asked to be reviewed, and none was chosen */
  readonly unanswered: boolean;
  readonly above: readonly AboveSession[];
  /** what else is known of it */
  readonly more: readonly ShownOfVote[];
  /** null until the result is announced */
  readonly paper: Paper | null;
}

/** A recorded vote: the ballot of one delegation (choose, review, cast, without script too) and, once announced, the result. */
export function VotePage(props: VotePageProps): ReactNode {
  const { ctx, vote, proposal, seat, paper } = props;
  const bars = props.above.map(({ region, show }) => <Fragment key={region}>{show(ctx)}</Fragment>);
  // Nothing stands above a ballot that can be cast.
  const voting = seat !== null && vote.status === 'open';
  const called = nowCalled(ctx, proposal);
  return (
    <Page
      ctx={ctx}
      title={ctx.t('decisions.vote-on', { title: proposal.title })}
      nav="decisions"
      crumbs={[{ label: called, path: `/decisions/${proposal.id}` }]}
      live={[`vote:${vote.id}`, ...(seat ? [`seat-vote:${vote.id}-${seat.state}`] : [])]}
      islands
      indexed={false}
      {...(props.demonstration ? { note: ctx.t('decisions.demonstration') } : {})}
    >
      <PageHead
        eyebrow={<CalledBy ctx={ctx} proposal={proposal} />}
        title={ctx.t('decisions.vote-on', { title: proposal.title })}
        lede={seat && !vote.hands ? ctx.t('decisions.vote-of', { state: nameOf(props, seat.state) }) : undefined}
      >
        {isSecretariat(ctx.viewer) && (
          <p className="row">
            <RollCallEntry ctx={ctx} vote={vote} always />
          </p>
        )}
      </PageHead>
      {!voting && bars}
      {vote.status === 'announced' ? (
        <Announced {...props} />
      ) : vote.takenBack ? (
        <div className="stack gap-l">
          <VoteState ctx={ctx} vote={vote} names={props.names} />
          <TextPutToVote ctx={ctx} body={proposal.body} above="page" />
        </div>
      ) : (
        <div className="split">
          <div>
            {seat && <CalledNow ctx={ctx} vote={vote} state={seat.state} name={nameOf(props, seat.state)} />}
            {seat && (
              <EnteredForYou
                ctx={ctx}
                vote={vote}
                state={seat.state}
                name={nameOf(props, seat.state)}
                cast={seat.cast}
              />
            )}
            <div className="stack gap-l">
              <TextPutToVote ctx={ctx} body={proposal.body} above={seat ? 'ballot' : 'page'} />
              <LotOfVote ctx={ctx} vote={vote} names={props.names} state={seat?.state ?? null} />
              {vote.hands ? (
                <>
                  <TellersLine ctx={ctx} tellers={vote.tellers} names={props.names} />
                  {mayCount(props) && <CountHands ctx={ctx} vote={vote.id} state={seat?.state ?? ''} />}
                </>
              ) : seat ? (
                <Ballot {...props} seat={seat} />
              ) : (
                <p>{ctx.t('decisions.delegates-only')}</p>
              )}
            </div>
          </div>
          <Section id="progress" title={ctx.t('decisions.progress')}>
            <VoteState ctx={ctx} vote={vote} names={props.names} />
          </Section>
        </div>
      )}
      <MoreOfVote ctx={ctx} more={props.more} />
      {voting && bars}
      <VoteStage vote={vote} />
      {props.own && <OwnMark own={props.own} />}
      <PrintedProof ctx={ctx} paper={paper} region="vote-paper" />
    </Page>
  );
}

/** A member of a delegation that was named to count, while its count is waited for. */
function mayCount({ ctx, vote, seat }: VotePageProps): boolean {
  const { hands, tellers, status } = vote;
  if (!hands || hands.agreed || status !== 'open' || !seat || !tellers?.includes(seat.state)) return false;
  return hands.counted !== ctx.viewer?.id;
}

/** The result of the vote and how every State voted; for a delegation first its receipt. */
function Announced(props: VotePageProps): ReactNode {
  const { ctx, vote, proposal, seat, names, city } = props;
  const { announcedAt } = vote;
  const meeting = proposal.decided?.meeting;
  return (
    <div className="stack gap-l">
      {seat?.cast?.entered && (
        <EnteredForYou ctx={ctx} vote={vote} state={seat.state} name={nameOf(props, seat.state)} cast={seat.cast} />
      )}
      {seat && !vote.hands && <Ballot {...props} seat={seat} />}
      <div className="stack gap-s">
        <p>
          {meeting && (
            <>
              <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.ordinal(meeting.number, 'meeting')}</a>
              {ctx.comma}
            </>
          )}
          {announcedAt && (
            <time dateTime={announcedAt}>
              {ctx.date(announcedAt, 'long', city)}
              {ctx.comma}
              {ctx.timeIn(announcedAt, city)}
            </time>
          )}
          {ctx.comma}
          <CalledBy ctx={ctx} proposal={proposal} href={ctx.href(`/decisions/${proposal.id}`)} />
        </p>
        <MajorityRule ctx={ctx} vote={vote} />
        <RollCallLine ctx={ctx} vote={vote} names={names} />
      </div>
      <VoteOutcome ctx={ctx} vote={vote} />
      <TextPutToVote ctx={ctx} body={proposal.body} above="page" />
      <p>
        <VerifyLink ctx={ctx} subject={`vote:${vote.id}`} />
      </p>
      {vote.board && (
        <Section
          id="board"
          title={ctx.t('decisions.board')}
          aside={<DataLinks ctx={ctx} path={`/votes/${vote.id}`} table={ctx.t('decisions.board')} />}
        >
          <VoteBoard ctx={ctx} vote={vote} names={names} />
        </Section>
      )}
      <NotVotingSeats ctx={ctx} vote={vote} names={names} />
      <EnteredVotes ctx={ctx} vote={vote} names={names} />
    </div>
  );
}

/** The live region: progress while open, then where the result stands. */
export function VoteState({
  ctx,
  vote,
  names,
}: {
  readonly ctx: Parameters<typeof VoteProgress>[0]['ctx'];
  readonly vote: VoteView;
  readonly names: Names;
}): ReactNode {
  return (
    <div id="vote-state" className="stack gap-m">
      <MajorityRule ctx={ctx} vote={vote} />
      <RollCallLine ctx={ctx} vote={vote} names={names} />
      {vote.status === 'open' ? (
        <>
          <VoteProgress ctx={ctx} vote={vote} />
          <EnteredVotes ctx={ctx} vote={vote} names={names} />
        </>
      ) : vote.takenBack ? (
        <>
          <VoteTakenBack ctx={ctx} vote={vote} />
          <p>
            <a href={ctx.href(`/decisions/${vote.proposal}`)}>{ctx.t('decisions.taken-back.proposal')}</a>
          </p>
        </>
      ) : (
        <>
          {vote.status === 'closed' && <VoteOutcome ctx={ctx} vote={vote} />}
          <p>
            {vote.status === 'announced' && `${ctx.t('decisions.announced')} `}
            <a href={ctx.href(`/decisions/${vote.proposal}`)}>{ctx.t('decisions.see-result')}</a>
          </p>
        </>
      )}
    </div>
  );
}

function Ballot(props: VotePageProps & { readonly seat: SeatInVote }): ReactNode {
  const { ctx, vote, seat, person, reviewed } = props;
  const state = nameOf(props, seat.state);
  if (!seat.right.mayVote)
    return (
      <Ruling s="bad" verdict={ctx.t('decisions.no-right', { state })}>
        <Reasons ctx={ctx} lines={seat.right.lines} />
        <p className="small">{ctx.t('decisions.no-right.contact')}</p>
      </Ruling>
    );
  const over = vote.status === 'announced' || (vote.status === 'closed' && !seat.cast);
  const absent = !over && !seat.present;
  const refusal =
    ctx.refusal?.objections.filter(({ code }) => !(absent && code === 'not-present') && code !== person?.code) ?? [];
  return (
    <>
      <Objections ctx={ctx} objections={refusal} refused />
      {seat.cast && !seat.cast.entered && <Receipt ctx={ctx} seat={seat} state={state} city={props.city} />}
      {over ? (
        !seat.cast && <NoVote ctx={ctx} vote={vote} state={seat.state} name={state} />
      ) : person ? (
        <NotThisPerson ctx={ctx} person={person} />
      ) : absent ? (
        <RegisterFirst ctx={ctx} vote={vote} seat={seat} state={state} />
      ) : reviewed ? (
        <Review {...props} choice={reviewed} state={state} />
      ) : (
        <Choose {...props} state={state} />
      )}
    </>
  );
}

function Receipt({
  ctx,
  seat,
  state,
  city,
}: Pick<VotePageProps, 'ctx' | 'city'> & {
  readonly seat: SeatInVote;
  readonly state: string;
}): ReactNode {
  const { cast } = seat;
  if (!cast) return null;
  return (
    <Ruling s="good" verdict={ctx.t('decisions.recorded')}>
      <p>
        {state}
        {ctx.colon}
        <VoteMark ctx={ctx} v={answerOfChoice(cast.choice)} />
      </p>
      <p className="small">
        {ctx.t('decisions.receipt')}{' '}
        <bdi>
          <b className="num">{cast.receipt}</b>
        </bdi>
        {ctx.comma}
        <time dateTime={cast.at}>
          {ctx.date(cast.at, 'short')}
          {ctx.comma}
          {ctx.timeIn(cast.at, city)}
        </time>
      </p>
    </Ruling>
  );
}

/** Others of the delegation vote for the seat: it says so before a choice is made, not after. */
function NotThisPerson({ ctx, person }: Pick<VotePageProps, 'ctx'> & { readonly person: Objection }): ReactNode {
  return (
    <div className="stack">
      <Objections ctx={ctx} objections={[person]} />
      <p>
        <a href={ctx.href('/me/delegation')}>{ctx.t('delegations.who-votes')}</a>
      </p>
    </div>
  );
}

/** No vote is taken from a seat that is not there: it says so before a choice is made, not after. */
function RegisterFirst({
  ctx,
  vote,
  seat,
  state,
}: Pick<VotePageProps, 'ctx' | 'vote'> & { readonly seat: SeatInVote; readonly state: string }): ReactNode {
  return (
    <div className="stack">
      <Objections ctx={ctx} objections={[notPresent(seat.state, seat.cast ? 'correct' : 'vote')]} />
      <Form
        ctx={ctx}
        act={registerPresence}
        hidden={{ meeting: vote.meeting, 'arrived[]': seat.state }}
        objections={[]}
      >
        <Button kind="main" large>
          {ctx.t('meetings.register-present', { state })}
        </Button>
      </Form>
    </div>
  );
}

/** The island takes over where a script runs; without it the form asks for the page of review. */
function Choose({
  ctx,
  vote,
  seat,
  state,
  unanswered,
}: VotePageProps & { readonly seat: SeatInVote; readonly state: string }): ReactNode {
  const correcting = seat.cast !== null;
  const props: VoteFormProps = {
    action: ctx.href(`/votes/${vote.id}`),
    api: `/api/acts/${correcting ? 'correct-vote' : 'cast-vote'}`,
    vote: vote.id,
    seat: seat.state,
    requestId: randomUUID(),
    chosen: seat.cast ? answerOfChoice(seat.cast.choice) : null,
    correcting,
    unanswered,
    words: {
      legend: ctx.t('decisions.vote-of', { state }),
      for: ctx.t('web.vote.for'),
      against: ctx.t('web.vote.against'),
      abstain: ctx.t('web.vote.abstain.do'),
      review: ctx.t(correcting ? 'decisions.correct' : 'decisions.review'),
      hint: ctx.t('decisions.review.hint'),
      title: ctx.t(correcting ? 'decisions.correct' : 'decisions.open-for-you'),
      confirm: ctx.t(correcting ? 'decisions.confirm.correct' : 'decisions.confirm', { state }),
      follows: ctx.t(followsOf(vote)),
      cast: ctx.t(correcting ? 'decisions.cast.correct' : 'decisions.cast'),
      change: ctx.t('web.form.change'),
      choose: ctx.t('decisions.choose'),
      sending: ctx.t('decisions.sending'),
      recorded: ctx.t('decisions.recorded'),
      elsewhere: ctx.t('decisions.not-taken', { state }),
      correct: ctx.t('decisions.correct'),
      receipt: ctx.t('decisions.receipt'),
      refused: ctx.t('decisions.not-recorded'),
      unknown: ctx.t('decisions.unknown'),
      checking: ctx.t('decisions.checking'),
      again: ctx.t('decisions.again'),
    },
  };
  return (
    <section className="votebox stack" aria-labelledby="ballot" data-key={`ballot ${seat.cast?.receipt ?? ''}`}>
      <Island name="decisions/vote-form" of={VoteForm} props={props} />
    </section>
  );
}

function Review({
  ctx,
  vote,
  seat,
  state,
  choice,
}: VotePageProps & { readonly seat: SeatInVote; readonly state: string; readonly choice: Choice }): ReactNode {
  const answer = answerOfChoice(choice);
  return (
    <section className="votebox stack" aria-labelledby="ballot">
      <h2 id="ballot">{ctx.t(seat.cast ? 'decisions.correct' : 'decisions.open-for-you')}</h2>
      <h3>{ctx.t(seat.cast ? 'decisions.confirm.correct' : 'decisions.confirm', { state })}</h3>
      <Reviewed
        answer={answer}
        words={{
          answer: ctx.t(answer === 'abstain' ? 'web.vote.abstain.do' : `web.vote.${answer}`),
          follows: ctx.t(followsOf(vote)),
        }}
      />
      <Form
        ctx={ctx}
        act={seat.cast ? correctVote : castVote}
        then={`/votes/${vote.id}`}
        hidden={{ vote: vote.id, state: seat.state, choice }}
        state={fresh}
      >
        <p className="row">
          <Button kind="main" large>
            {ctx.t(seat.cast ? 'decisions.cast.correct' : 'decisions.cast')}
          </Button>
          <LinkButton href={ctx.href(`/votes/${vote.id}`)} large>
            {ctx.t('web.form.change')}
          </LinkButton>
        </p>
      </Form>
    </section>
  );
}

/** Before the closing a vote is secret; a correction after it is public at once. */
function followsOf({ status }: VoteView): MessageKey {
  return status === 'open' ? 'decisions.follows' : 'decisions.follows.public';
}

function nameOf({ ctx, names }: Pick<VotePageProps, 'ctx' | 'names'>, state: string): string {
  const name = names.get(state);
  return name ? ctx.text(name) : state;
}
