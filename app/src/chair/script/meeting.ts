import { type FloorView, groupName, type SpeakerView } from '../../floor/index.ts';
import { isAtHand } from '../../meetings/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { NextMeeting } from './facts.ts';
import { bare, line, pause, type ScriptLine, say, titled } from './line.ts';
import { state } from './states.ts';

/** The meeting, and the one after it in the same session. */
export interface MeetingFacts {
  readonly view: FloorView;
  readonly nextMeeting: NextMeeting | null;
}

/** Before the meeting is opened. Nobody waits for delegations hours before, and who would open it early knows that it is. */
export function opening(ctx: LanguageCtx, view: FloorView): readonly ScriptLine[] {
  const { met, present, needed } = view.quorum.open.value;
  const early = isAtHand(view, ctx.now) ? [] : [notYet(ctx, view)];
  if (met) return [...early, say(ctx, 'script.seats', { present, needed }), pause(ctx, 'script.pause.open')];
  return early.length > 0 ? early : [say(ctx, 'script.no-quorum', { present, needed })];
}

function notYet(ctx: LanguageCtx, { meeting, session: { city } }: FloorView): ScriptLine {
  return line(ctx, 'pause', 'script.pause.not-yet', {
    day: bare(ctx.date(meeting.startsAt, 'weekday', city)),
    time: bare(ctx.timeIn(meeting.startsAt, city)),
  });
}

/** The figures are those that the opening has fixed. */
export function opened(ctx: LanguageCtx, view: FloorView, data: { present: number; needed: number }) {
  const meeting = ctx.ordinal(view.meeting.number, 'meeting');
  return [
    say(ctx, 'script.opened', { meeting, session: titled(ctx, view.session.title) }),
    say(ctx, 'script.opened.quorum', { present: data.present, needed: data.needed }),
  ];
}

/** An item by its number and title, in a sentence. */
export function ofItem(
  ctx: LanguageCtx,
  view: FloorView,
  id: string,
  key: 'script.item' | 'script.item.concluded' | 'script.item.reopened' | 'script.next-item' | 'script.early',
): readonly ScriptLine[] {
  const item = view.agenda.find((one) => one.id === id);
  return item ? [say(ctx, key, { number: item.number, item: titled(ctx, item.title) })] : [];
}

/** Between two items: the one that comes next, or the end of the meeting. */
export function betweenItems(ctx: LanguageCtx, facts: MeetingFacts): readonly ScriptLine[] {
  const next = facts.view.agenda.find(({ status }) => status !== 'concluded');
  return next
    ? [...ofItem(ctx, facts.view, next.id, 'script.next-item'), pause(ctx, 'script.pause.item')]
    : [say(ctx, 'script.close'), ...comesNext(ctx, facts), pause(ctx, 'script.pause.close')];
}

function turn(ctx: LanguageCtx, view: FloorView, speaker: SpeakerView, limitSeconds: number) {
  const group = groupName(ctx, speaker);
  return {
    state: state(ctx, view, speaker.state),
    grouped: group === null ? 'no' : 'yes',
    group: bare(group ?? ''),
    time: ctx.t('script.time', { minutes: Math.floor(limitSeconds / 60), seconds: limitSeconds % 60 }),
  };
}

/** Who has the floor, and who follows. */
export function speaking(ctx: LanguageCtx, view: FloorView): readonly ScriptLine[] {
  const { speaking, waiting, meeting } = view;
  if (!speaking) return [];
  const [next] = waiting;
  return [
    say(ctx, 'script.has-floor', turn(ctx, view, speaking, speaking.limitSeconds)),
    pause(ctx, 'script.pause.speech'),
    line(ctx, 'later', 'script.thank', { state: state(ctx, view, speaking.state) }),
    next
      ? line(ctx, 'later', 'script.give-floor', turn(ctx, view, next, meeting.limitSeconds))
      : line(ctx, 'later', 'script.last-speaker'),
  ];
}

export function thanks(ctx: LanguageCtx, view: FloorView, code: string): readonly ScriptLine[] {
  return [
    say(ctx, 'script.thank', { state: state(ctx, view, code) }),
    ...(view.waiting.length === 0 && !view.speaking ? [say(ctx, 'script.last-speaker')] : []),
  ];
}

export function giveFloor(ctx: LanguageCtx, view: FloorView): readonly ScriptLine[] {
  const [next] = view.waiting;
  if (!next) return [];
  return [
    say(ctx, 'script.give-floor', turn(ctx, view, next, view.meeting.limitSeconds)),
    pause(ctx, 'script.pause.floor'),
  ];
}

/** Those who remain are named in the order in which they speak. */
export function listClosed(ctx: LanguageCtx, view: FloorView): readonly ScriptLine[] {
  const { waiting } = view;
  const remaining = { n: waiting.length, states: waiting.map((speaker) => state(ctx, view, speaker.state)) };
  return [
    say(ctx, 'script.list.closed'),
    ...(waiting.length > 0 ? [say(ctx, 'script.list.remaining', remaining)] : []),
  ];
}

/** While it pauses. */
export function suspended(ctx: LanguageCtx, { meeting, session: { city } }: FloorView): readonly ScriptLine[] {
  const { resumesAt } = meeting;
  return [
    say(ctx, 'script.suspended'),
    ...(resumesAt === null
      ? []
      : [
          say(ctx, 'script.suspended.until', {
            day: bare(ctx.date(resumesAt, 'weekday', city)),
            time: bare(ctx.timeIn(resumesAt, city)),
          }),
        ]),
    pause(ctx, 'script.pause.gavel'),
    pause(ctx, 'script.pause.resume'),
  ];
}

export function closed(ctx: LanguageCtx, facts: MeetingFacts): readonly ScriptLine[] {
  const { number } = facts.view.meeting;
  return [say(ctx, 'script.closed', { meeting: ctx.ordinal(number, 'meeting') }), ...comesNext(ctx, facts)];
}

/** Whoever comes to a meeting that was called off learns when the next one is. */
export function cancelled(ctx: LanguageCtx, facts: MeetingFacts): readonly ScriptLine[] {
  const meeting = ctx.ordinal(facts.view.meeting.number, 'meeting');
  return [say(ctx, 'script.cancelled', { meeting }), ...comesNext(ctx, facts)];
}

/** Day, hour and city of the next meeting. */
function comesNext(ctx: LanguageCtx, { nextMeeting }: MeetingFacts): readonly ScriptLine[] {
  if (!nextMeeting) return [say(ctx, 'script.no-next-meeting')];
  const { number, startsAt, city } = nextMeeting;
  return [
    say(ctx, 'script.next-meeting', {
      meeting: ctx.ordinal(number, 'meeting'),
      day: bare(ctx.date(startsAt, 'weekday', city)),
      time: bare(ctx.timeIn(startsAt, city)),
    }),
  ];
}

/** For what is not a step of its own: the end of a meeting before the end of its agenda. */
export function otherWords(ctx: LanguageCtx, facts: MeetingFacts): readonly ScriptLine[] {
  const { view } = facts;
  if (view.meeting.status !== 'open' || view.meeting.suspendedAt !== null) return [];
  const item = view.item ?? view.agenda.find(({ status }) => status !== 'concluded')?.id;
  return [...(item ? ofItem(ctx, view, item, 'script.early') : []), ...comesNext(ctx, facts)];
}
