import { isUnderWay, majorityWords, totalsOf, type VoteView } from '../decisions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../web/languages.ts';
import { type MeetingView, nameOf } from './view.ts';

/** One line of what the chair reads aloud; `pause` is a moment to wait, `later` is said after it. */
export interface ScriptLine {
  readonly kind: 'say' | 'pause' | 'later';
  readonly text: string;
}

/** The words to say now, with names and numbers filled in. */
export function script(ctx: LanguageCtx, view: MeetingView): readonly ScriptLine[] {
  if (view.meeting.status === 'closed') return [say(ctx.t('meetings.say.closed'))];
  if (view.meeting.status === 'cancelled') return [say(ctx.t('meetings.say.cancelled'))];
  if (view.meeting.status === 'scheduled') return opening(ctx, view);
  if (view.vote && isUnderWay(view.vote)) return voting(ctx, view);
  if (view.ballot && (view.ballot.status === 'open' || view.ballot.status === 'counted')) return balloting(ctx, view);
  if (view.speaking) return speaking(ctx, view);
  return business(ctx, view);
}

function say(text: string): ScriptLine {
  return { kind: 'say', text };
}

function opening(ctx: LanguageCtx, view: MeetingView): readonly ScriptLine[] {
  const { met, present, needed } = view.quorum.open.value;
  return [
    met
      ? say(
          ctx.t('meetings.say.open-meeting', {
            meeting: ctx.ordinal(view.meeting.number, 'meeting'),
            session: view.session.title,
          }),
        )
      : say(ctx.t('meetings.say.no-quorum', { present, needed })),
  ];
}

function voting(ctx: LanguageCtx, view: MeetingView): readonly ScriptLine[] {
  const { vote } = view;
  const proposal = view.proposals.find(({ id }) => id === vote?.proposal);
  if (!vote || !proposal) return [];
  const totals = totalsOf(vote);
  if (totals)
    return [
      say(ctx.t('meetings.say.vote-closed')),
      { kind: 'later', text: ctx.t('meetings.say.vote-result', totals.cast) },
    ];
  if (vote.rollCall) return calling(ctx, view, proposal.title, { ...vote, rollCall: vote.rollCall });
  const rule = majorityWords(ctx, vote);
  return [
    say(ctx.t('meetings.say.vote-open', { title: proposal.title, rule })),
    { kind: 'pause', text: ctx.t('meetings.say.vote-wait') },
    { kind: 'later', text: ctx.t('meetings.say.vote-close') },
  ];
}

/** The State that is called now, by its full name; the beginning with the first one, and once more those who were silent. */
function calling(
  ctx: LanguageCtx,
  view: MeetingView,
  title: LanguageMap,
  vote: VoteView & { readonly rollCall: NonNullable<VoteView['rollCall']> },
): readonly ScriptLine[] {
  const { state, next, unanswered, last } = vote.rollCall;
  const name = (code: string) => nameOf(view, ctx.text, code);
  const begun = last !== undefined || unanswered.length > 0 || vote.entered.length > 0;
  const close = ctx.t('meetings.say.vote-close');
  const beginning = begun
    ? []
    : [say(ctx.t('meetings.say.roll-call.begin', { title, rule: majorityWords(ctx, vote), state: name(state) }))];
  if (next === null) return [...beginning, say(close)];
  const again = unanswered.includes(next);
  return [
    ...beginning,
    ...(again ? [say(ctx.t('meetings.say.roll-call.again'))] : []),
    say(ctx.t('meetings.say.roll-call.call', { state: name(next) })),
    { kind: 'pause', text: ctx.t('meetings.say.roll-call.wait') },
    ...(again ? [{ kind: 'later', text: close } as const] : []),
  ];
}

function balloting(ctx: LanguageCtx, view: MeetingView): readonly ScriptLine[] {
  const { ballot } = view;
  const election = view.elections.find(({ id }) => id === ballot?.election);
  if (!ballot || !election) return [];
  return [
    say(ctx.t('meetings.say.ballot', { ballot: ctx.ordinal(ballot.number, 'ballot'), title: election.title })),
    { kind: 'pause', text: ctx.t('meetings.say.ballot-wait') },
    { kind: 'later', text: ctx.t('meetings.say.ballot-result') },
  ];
}

function speaking(ctx: LanguageCtx, view: MeetingView): readonly ScriptLine[] {
  if (!view.speaking) return [];
  const state = nameOf(view, ctx.text, view.speaking.state);
  const next = view.waiting[0];
  return [
    say(ctx.t('meetings.say.speaking', { state })),
    { kind: 'pause', text: ctx.t('meetings.say.thank', { state }) },
    ...(next
      ? [
          {
            kind: 'later',
            text: ctx.t('meetings.say.give-floor', { state: nameOf(view, ctx.text, next.state) }),
          } as const,
        ]
      : []),
  ];
}

function business(ctx: LanguageCtx, view: MeetingView): readonly ScriptLine[] {
  const item = view.agenda.find(({ id }) => id === view.item);
  if (!item) {
    const open = view.agenda.some(({ status }) => status !== 'concluded');
    return [say(ctx.t(open ? 'meetings.say.choose-item' : 'meetings.say.close'))];
  }
  const next = view.waiting[0];
  const proposal = view.proposals.find(({ status }) => status === 'submitted');
  if (proposal && !next && view.vote?.proposal === proposal.id && view.vote.result?.tie)
    return [
      say(ctx.t('meetings.say.second-vote', { title: proposal.title })),
      { kind: 'later', text: ctx.t('meetings.say.second-vote-tie') },
    ];
  return [
    say(ctx.t('meetings.say.item', { number: item.number, item: item.title })),
    ...(next ? [say(ctx.t('meetings.say.give-floor', { state: nameOf(view, ctx.text, next.state) }))] : []),
    ...(proposal && !next ? [say(ctx.t('meetings.say.consensus', { title: proposal.title }))] : []),
  ];
}
