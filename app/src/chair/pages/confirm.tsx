import type { ReactNode } from 'react';
import type { MeetingView } from '../../business/index.ts';
import {
  DraftText,
  KindAndMajority,
  KindOfDecision,
  notCalledYet,
  type pendingResult,
  takeBackVote,
  VoteOutcome,
  VoteState,
  WaitingFor,
} from '../../decisions/index.ts';
import { type CountSheet, Elects, type NextBallot } from '../../elections/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Confirm, Objections, stateOf } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { leavesDue, type Step } from '../chair-steps.ts';
import { type ConfirmedAct, confirmedAct, confirmPath, takingBack } from '../confirmed.ts';
import type { LeftItem, Unfinished } from '../unfinished.ts';
import { labelOf } from './step-label.ts';

export interface ConfirmPageProps {
  readonly ctx: Ctx;
  readonly view: MeetingView;
  /** what was asked for; null when it is done already, or can no longer be done */
  readonly step: Step | null;
  /** what the announcement of the vote would say */
  readonly pending: Awaited<ReturnType<typeof pendingResult>>;
  /** the count of the ballot, and what its announcement would say */
  readonly sheet: CountSheet | null;
  /** the ballot that would be opened */
  readonly round: NextBallot | null;
  /** items of the agenda that the end of the meeting leaves where they are */
  readonly left: readonly LeftItem[];
  /** how long a meeting that is closed can be opened again */
  readonly reopenMinutes: number;
}

/** Before an act that nobody can take back, and before one that takes back: what it is, about what, what follows, and what it fixes. */
export function ConfirmPage(props: ConfirmPageProps): ReactNode {
  const { ctx, view, step } = props;
  const podium = `/meetings/${view.meeting.id}/podium`;
  const act = step && confirmedAct(step);
  const title = step ? ctx.t('meetings.confirm', { act: labelOf(ctx, view, step) }) : ctx.t('meetings.confirm.gone');
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[
        { label: ctx.ordinal(view.meeting.number, 'meeting'), path: `/meetings/${view.meeting.id}` },
        { label: ctx.t('meetings.podium'), path: podium },
      ]}
      indexed={false}
      {...(act === 'close-vote' && view.vote ? { live: [`vote:${view.vote.id}`, `podium:${view.meeting.id}`] } : {})}
    >
      <PageHead title={title} />
      {step && act ? (
        <div className="stack gap-l">
          <Fixes {...props} act={act} />
          <Objections ctx={ctx} objections={ctx.refusal?.objections ?? step.objections} />
          {act === 'close-vote' && step.objections.some(({ code }) => code === 'no-votes') && (
            <p>
              <LinkButton href={ctx.href(confirmPath(view.meeting.id, { ...step, command: takeBackVote }))}>
                {ctx.t('meetings.do.take-back-vote')}
              </LinkButton>
            </p>
          )}
          {step.objections.length === 0 && (
            <Confirm
              ctx={ctx}
              what={labelOf(ctx, view, step)}
              whom={subjectOf(props, act)}
              follows={ctx.t(`meetings.confirm.${act}`, { minutes: props.reopenMinutes })}
              change={podium}
              back={ctx.t('meetings.confirm.back')}
              verb={labelOf(ctx, view, step)}
              grave={takingBack.includes(act)}
              form={{
                act: step.command,
                // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
                then: podium,
                hidden: step.unfinished ? { ...step.input, ...leavesDue } : step.input,
                basedOn: ctx.recordEntry ?? 0,
                state: takingBack.includes(act) ? stateOf(ctx, step.command, step.input) : fresh,
                objections: [],
              }}
            >
              {takingBack.includes(act) && (
                <Field
                  ctx={ctx}
                  state={stateOf(ctx, step.command, step.input)}
                  name="reason"
                  label={ctx.t('meetings.take-back.reason')}
                  hint={ctx.t('meetings.take-back.reason.hint')}
                  rows={2}
                  maxLength={1000}
                />
              )}
            </Confirm>
          )}
        </div>
      ) : (
        <Notice s="wait">
          <a href={ctx.href(podium)}>{ctx.t('meetings.confirm.back')}</a>
        </Notice>
      )}
    </Page>
  );
}

/** What the act fixes, as it stands now. */
function Fixes({
  ctx,
  view,
  act,
  pending,
  sheet,
  step,
  round,
  left,
}: ConfirmPageProps & { readonly act: ConfirmedAct }): ReactNode {
  const { vote } = view;
  switch (act) {
    case 'close-vote':
      return (
        vote && (
          <>
            <NotVoted ctx={ctx} view={view} />
            <VoteState ctx={ctx} vote={vote} names={view.names} />
          </>
        )
      );
    case 'announce-result':
      return vote && pending && <VoteOutcome ctx={ctx} vote={{ ...vote, ...pending }} />;
    case 'open-ballot':
      return round && <BallotToOpen ctx={ctx} view={view} round={round} />;
    case 'announce-ballot':
      return sheet && <Elects ctx={ctx} sheet={sheet} />;
    case 'adopt-by-consensus':
    case 'open-vote': {
      const proposal = view.proposals.find(({ id }) => id === step?.input.proposal);
      return (
        proposal && (
          <Section id="text" title={ctx.t('decisions.text')}>
            {act === 'open-vote' ? (
              <KindAndMajority ctx={ctx} proposal={proposal} />
            ) : (
              <KindOfDecision ctx={ctx} proposal={proposal} />
            )}
            <div className="mt">
              <DraftText ctx={ctx} body={proposal.body} />
            </div>
          </Section>
        )
      );
    }
    case 'take-back-vote':
      return vote && <VoteState ctx={ctx} vote={vote} names={view.names} />;
    case 'conclude-item':
    case 'close-meeting':
      return (
        <>
          <LeftOpen ctx={ctx} view={view} unfinished={step?.unfinished ?? null} />
          <LeftItems ctx={ctx} items={left} />
        </>
      );
    case 'declare-elected':
    case 'take-back-lot':
    case 'reopen-item':
    case 'reopen-meeting':
      return null;
  }
}

/**
 * What the end of the item, or of the meeting, leaves open: first a second vote or a lot that is due; then drafts by symbol,
 * elections by title, who waits for the floor.
 */
function LeftOpen({
  ctx,
  view,
  unfinished,
}: Pick<ConfirmPageProps, 'ctx' | 'view'> & { readonly unfinished: Unfinished | null }): ReactNode {
  if (!unfinished) return null;
  const { waiting, elections, proposals, due } = unfinished;
  const divided = due.secondVotes.map(({ proposal }) => proposal);
  const drafts = view.proposals.filter(({ id }) => proposals.includes(id) && !divided.includes(id));
  const open = view.elections.filter(({ id }) => elections.includes(id));
  return (
    <div className="stack gap-s">
      {due.secondVotes.map(({ proposal, symbol, title }) => (
        <Notice s="wait" key={proposal}>
          {ctx.t('meetings.confirm.second-vote-due', { symbol, title: ctx.text(title) })}
        </Notice>
      ))}
      {due.lots.map(({ election, title, among }) => (
        <Notice s="wait" key={`lot-${election}`}>
          {ctx.t('meetings.confirm.lot-due', { title: ctx.text(title), names: among.join(ctx.semicolon) })}
        </Notice>
      ))}
      {due.declarations.map(({ election, title, elected }) => (
        <Notice s="wait" key={`declaration-${election}`}>
          {ctx.t('meetings.confirm.declaration-due', { title: ctx.text(title), names: elected.join(ctx.semicolon) })}
        </Notice>
      ))}
      {drafts.map(({ id, symbol, title }) => (
        <Notice s="wait" key={id}>
          {ctx.t('meetings.confirm.draft-open', { symbol, title })}
        </Notice>
      ))}
      {open.map(({ id, title, elected, seats }) => (
        <Notice s="wait" key={id}>
          {ctx.t('meetings.confirm.election-open', { title, filled: elected, seats })}
        </Notice>
      ))}
      {waiting > 0 && <Notice s="wait">{ctx.t('meetings.confirm.speakers-wait', { n: waiting })}</Notice>}
    </div>
  );
}

/** Items of the agenda beside the one before the meeting, each with what waits under it. */
function LeftItems({ ctx, items }: { readonly ctx: Ctx; readonly items: readonly LeftItem[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <Section id="left" title={ctx.t('meetings.confirm.left')}>
      <ul>
        {items.map(({ id, number, title, takenUp, drafts, elections }) => (
          <li key={id}>
            {ctx.t('floor.item', { n: number, title })}
            {ctx.comma}
            {ctx.t(takenUp ? 'meetings.item.open' : 'meetings.item.waiting')}
            {drafts.length + elections.length > 0 && (
              <>
                {ctx.colon}
                {ctx.t('meetings.confirm.left.undecided', {
                  what: [...drafts, ...elections.map(ctx.text)].join(ctx.semicolon),
                })}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the opening of a ballot fixes: how many names a paper may bear, and who stands. */
function BallotToOpen({
  ctx,
  view,
  round,
}: Pick<ConfirmPageProps, 'ctx' | 'view'> & { readonly round: NextBallot }): ReactNode {
  const { seats, standing, restricted } = round;
  return (
    <div className="stack gap-s">
      <p>{ctx.t('script.ballot.seats', { seats })}</p>
      {restricted && <p>{ctx.t('script.ballot.restricted', { seats })}</p>}
      <p className="nomargin">{ctx.t('script.ballot.candidates', { n: standing.length })}</p>
      <ul>
        {standing.map(({ name, nationality }) => (
          <li key={name}>
            {name}
            {ctx.comma}
            {nameOf(view, ctx.text, nationality)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nobody reads more names than these in a warning. */
const namesAtMost = 12;

/** Before the closing: which of those that can vote have not, and whom a roll call is at. Follows the vote. */
export function NotVoted({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: MeetingView }): ReactNode {
  const { vote } = view;
  const called = vote?.rollCall?.next;
  const waiting = vote ? vote.canVote - vote.received : 0;
  const uncalled = vote ? notCalledYet(vote) : [];
  return (
    <div id="not-voted">
      {vote?.status === 'open' && (
        <Notice s={waiting === 0 ? 'good' : 'wait'}>
          {ctx.t('meetings.confirm.not-voted', { n: waiting })}
          {called && ` ${ctx.t('decisions.roll-call.now', { state: nameOf(view, ctx.text, called) })}`}
        </Notice>
      )}
      {uncalled.length > 0 && (
        <Notice s="bad">
          {ctx.t('meetings.confirm.not-called', {
            n: uncalled.length,
            named: uncalled.length > namesAtMost ? 'no' : 'yes',
            states: ctx.list(uncalled.map((state) => nameOf(view, ctx.text, state)).toSorted(ctx.compare)),
          })}
        </Notice>
      )}
      {vote && <WaitingFor ctx={ctx} vote={vote} names={view.names} />}
    </div>
  );
}

/** What the act is about: the draft, the election, the meeting. */
function subjectOf({ ctx, view, step, sheet, round }: ConfirmPageProps, act: ConfirmedAct): string {
  const { vote } = view;
  const ballot = sheet?.ballot;
  const proposal = view.proposals.find(({ id }) => id === (step?.input.proposal ?? vote?.proposal));
  const election = view.elections.find(({ id }) => id === (ballot ?? round)?.election);
  if (act === 'open-ballot' && round && election)
    return `${ctx.ordinal(round.number, 'ballot')}${ctx.comma}${ctx.text(election.title)}`;
  if (act === 'reopen-item' || act === 'conclude-item') {
    const item = view.agenda.find(({ id }) => id === (step?.input.item ?? view.item));
    if (item) return ctx.t('floor.item', { n: item.number, title: item.title });
  }
  if (act === 'declare-elected') return (step?.elects ?? []).join(ctx.semicolon);
  if ((act === 'announce-ballot' || act === 'take-back-lot') && ballot && election)
    return `${ctx.ordinal(ballot.number, 'ballot')}${ctx.comma}${ctx.text(election.title)}`;
  if (act !== 'close-meeting' && act !== 'reopen-meeting' && proposal)
    return `${proposal.symbol}${ctx.comma}${ctx.text(proposal.title)}`;
  return `${ctx.ordinal(view.meeting.number, 'meeting')}${ctx.comma}${ctx.text(view.session.title)}`;
}
