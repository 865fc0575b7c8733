import type { ReactNode } from 'react';
import { isOver, nameOf } from '../../meetings/index.ts';
import { type Speaker, Speakers } from '../../web/components/speakers.tsx';
import { Chip } from '../../web/components/status.tsx';
import { Timer, type TimerState } from '../../web/components/timer.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { aboutWhen, speechEnds } from '../about-when.ts';
import { hasClosed } from '../facts.ts';
import { groupName } from '../group-name.ts';
import type { FloorView } from '../reads.ts';

export function timerOf(view: FloorView): TimerState | null {
  const { speaking } = view;
  if (!speaking) return null;
  const until = speechEnds(speaking);
  const left = (speaking.limitSeconds - (speaking.halted ?? 0)) * 1_000;
  return { allowed: speaking.limitSeconds * 1_000, runs: until === null ? { left } : { until } };
}

interface SpeakersPartProps {
  readonly ctx: LanguageCtx;
  readonly view: FloorView;
  /** For who presides: who is absent, was skipped, names a group; and where a place is changed. */
  readonly chair?: true;
  readonly region?: string;
  /** the time left stands elsewhere on the page */
  readonly untimed?: true;
}

/** Who has the floor with the time left, then who waits. */
export function SpeakersPart({ ctx, view, chair, region = 'speakers', untimed }: SpeakersPartProps): ReactNode {
  const timer = untimed ? null : timerOf(view);
  const line = (speaker: FloorView['waiting'][number], place = 0): Speaker => {
    const detail = detailOf(ctx, view, speaker);
    const about = place === 0 ? null : aboutWhen(place, { ...view, limitSeconds: view.meeting.limitSeconds }, ctx.now);
    return {
      id: speaker.id,
      seat: speaker.state,
      name: nameOf(view, ctx.text, speaker.state),
      observer: speaker.category !== 'stateParty',
      ...(detail === '' ? {} : { detail }),
      ...(about === null ? {} : { when: ctx.t('web.speakers.about', { time: ctx.time(about, view.session.city) }) }),
      marks: [...statementMark(ctx, speaker), ...(chair ? chairMarks(ctx, view, speaker) : [])],
      ...(chair ? { change: { href: changeHref(ctx, view, speaker.id), label: ctx.t('meetings.desk.change') } } : {}),
    };
  };
  const speakers = [
    ...(view.speaking ? [{ ...line(view.speaking), now: true }] : []),
    ...view.waiting.map((one, nth) => line(one, nth + 1)),
  ];
  return (
    <div id={region} className="stack gap-m">
      <p className="row row-end small">
        <span className="mute">{speakersCount(ctx, view)}</span>
        {view.item !== null && view.meeting.status === 'open' && (
          <Chip s={isClosed(ctx, view) ? 'mute' : 'good'}>
            {ctx.t(isClosed(ctx, view) ? 'meetings.list.closed' : 'meetings.list.open')}
          </Chip>
        )}
      </p>
      {!chair && view.item !== null && view.meeting.status === 'open' && isClosed(ctx, view) && (
        <p className="small mute">{ctx.t('floor.list.may-still')}</p>
      )}
      {view.meeting.closesAt !== null && !isClosed(ctx, view) && (
        <p className="small">
          {ctx.t('meetings.list.closes-at', { time: ctx.timeIn(view.meeting.closesAt, view.session.city) })}
        </p>
      )}
      {timer && view.speaking && (
        <Timer
          ctx={ctx}
          state={timer}
          label={ctx.t('meetings.timer', { name: nameOf(view, ctx.text, view.speaking.state) })}
        />
      )}
      {speakers.length > 0 ? (
        <Speakers ctx={ctx} label={ctx.t('meetings.speakers')} speakers={speakers} />
      ) : (
        !isOver(view) && (
          <p className="mute small">
            {ctx.t(view.item === null ? 'meetings.speakers.no-item' : 'meetings.speakers.none')}
          </p>
        )
      )}
      {speakers.some(({ when }) => when !== undefined) && (
        <p className="small mute">{ctx.t('floor.list.times', { city: ctx.cityName(view.session.city) })}</p>
      )}
      {(view.spoken > 0 || view.speaking) && (
        <p className="small">
          <a href={ctx.href(`/meetings/${view.meeting.id}/speaking-time`)}>{ctx.t('floor.ledger.title')}</a>
        </p>
      )}
    </div>
  );
}

/** On whose behalf, what it answers, and why it stands where it does. */
function detailOf(ctx: LanguageCtx, view: FloorView, speaker: FloorView['waiting'][number]): string {
  const group = groupName(ctx, speaker);
  const { answers, placeReason, placeWhy } = speaker;
  return [
    ...(group === null ? [] : [ctx.t('meetings.on-behalf', { group })]),
    ...(speaker.kind === 'reply' && answers !== null
      ? [ctx.t('floor.replies-to', { state: view.names.get(answers) ?? answers })]
      : []),
    ...(placeReason === null
      ? placeWhy === null
        ? []
        : [ctx.t(`floor.why.${placeWhy}`)]
      : [ctx.t('floor.why.moved', { reason: placeReason })]),
  ].join(ctx.semicolon);
}

function isClosed(ctx: LanguageCtx, { meeting }: FloorView): boolean {
  return meeting.listClosed || hasClosed(meeting, ctx.now);
}

function speakersCount(ctx: LanguageCtx, view: FloorView): string {
  const { meeting, item, spoken, waiting, speaking } = view;
  const n = waiting.length;
  // The list is that of an item: without one there is nothing to count, and a meeting that is over counts all that was said in it.
  if (!isOver(view))
    return item === null
      ? ''
      : ctx.t('meetings.speakers.count', { waiting: n, spoken, speaking: speaking ? 'yes' : 'no' });
  if (meeting.status === 'cancelled') return '';
  const said = [
    ctx.t('meetings.speakers.closed', { spoken }),
    ...(n > 0 ? [ctx.t('meetings.speakers.remain', { n })] : []),
  ];
  return said.join(ctx.lang === 'zh' ? '' : ' ');
}

/** The page on which the chair changes the place of one speaker. */
export function changeHref(ctx: LanguageCtx, { meeting }: FloorView, speaker: string): string {
  return `${ctx.href(`/meetings/${meeting.id}/speakers`)}?row=${speaker}#chosen`;
}

function statementMark(ctx: LanguageCtx, { statement }: FloorView['waiting'][number]) {
  return statement > 1 ? [{ s: 'mute' as const, text: ctx.t('meetings.statement', { n: statement }) }] : [];
}

function chairMarks(ctx: LanguageCtx, { present, statesParties }: FloorView, speaker: FloorView['waiting'][number]) {
  const marks: { readonly s: 'wait'; readonly text: string }[] = [];
  // Presence is registered of seats alone.
  if (statesParties.includes(speaker.state) && !present.includes(speaker.state))
    marks.push({ s: 'wait', text: ctx.t('meetings.speakers.absent') });
  if (speaker.skipped) marks.push({ s: 'wait', text: ctx.t('meetings.speakers.skipped') });
  if (speaker.awaits !== null)
    marks.push({ s: 'wait', text: ctx.t('meetings.speakers.awaits', { group: speaker.awaits }) });
  return marks;
}
