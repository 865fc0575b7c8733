import type { ReactNode } from 'react';
import { groupName, regionTotals, timerOf } from '../../floor/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Speaking } from '../../web/components/timer.tsx';
import { elapsed } from '../../web/countdown.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { lengthOf, sizeOf } from '../../web/text-size.ts';
import { dirOf, langs } from '../../words/languages.ts';
import type { HallView } from '../hall-view.ts';
import { ListScreen } from './hall-list.tsx';
import { type HallViewProps, itemTitle, Top } from './hall-top.tsx';

/** A name beside the clock: two lines of so many letters, and no word longer than a line. */
const beside = { letters: 24, word: 12 } as const;

/** Who has the floor, in the six languages, with the time left; then who follows. */
export function Speaker({ ctx, view }: HallViewProps): ReactNode {
  const state = timerOf(view);
  const { speaking } = view;
  if (!state || !speaking) return null;
  const names = view.names.get(speaking.state);
  const name = nameOf(view, ctx.text, speaking.state);
  const others = langs.filter((lang) => lang !== ctx.lang && names?.[lang] !== undefined);
  const role = groupOf(ctx, speaking) ?? undefined;
  const tall = role !== undefined || lengthOf(name) > beside.letters || longestWord(name) > beside.word;
  return (
    <>
      <Top ctx={ctx} view={view} title={itemTitle(ctx, view)} />
      <Speaking
        ctx={ctx}
        name={name}
        state={state}
        tall={tall ? (sizeOf(name, [22, 34, 68]) ?? 'short') : undefined}
        others={others.map((lang) => (
          <span key={lang} lang={lang} dir={dirOf(lang)}>
            {names?.[lang]}
          </span>
        ))}
        {...(role === undefined ? {} : { role })}
      />
      <Next ctx={ctx} view={view} />
    </>
  );
}

function longestWord(text: string): number {
  return Math.max(...text.split(/[\s-]/u).map(lengthOf));
}

/** The next three, how many more wait, and whether the list is closed. */
export function Next({ ctx, view }: HallViewProps): ReactNode {
  const { waiting } = view;
  const next = waiting.slice(0, 3);
  const more = waiting.length - next.length;
  // Letters of one size for all who wait: that of the longest.
  const longest = (texts: readonly string[]): string => texts.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), '');
  const sizes = {
    name: sizeOf(longest(next.map((one) => nameOf(view, ctx.text, one.state))), [16, 34, 60]),
    group: sizeOf(longest(next.map((one) => groupOf(ctx, one) ?? '')), [40, 70, 100]),
  };
  return (
    <section className="then" aria-label={ctx.t('meetings.hall.next')}>
      <h2>
        {ctx.t('meetings.hall.next')}
        {more > 0 && <small>{ctx.t('meetings.hall.more', { n: more })}</small>}
        {view.meeting.listClosed && <small className="shut">{ctx.t('meetings.hall.list-closed')}</small>}
      </h2>
      {next.length === 0 && <p className="long">{ctx.t('meetings.hall.waiting', { n: 0 })}</p>}
      {next.map((one) => (
        <Waiting key={one.id} ctx={ctx} view={view} one={one} sizes={sizes} />
      ))}
    </section>
  );
}

interface WaitingProps extends HallViewProps {
  readonly one: HallView['waiting'][number];
  readonly sizes: Readonly<Record<'name' | 'group', string | undefined>>;
}

function Waiting({ ctx, view, one, sizes }: WaitingProps): ReactNode {
  const group = groupOf(ctx, one);
  return (
    <p className={sizes.name}>
      {nameOf(view, ctx.text, one.state)}
      {group !== null && <small className={sizes.group}>{group}</small>}
    </p>
  );
}

function groupOf(ctx: LanguageCtx, speaker: HallView['waiting'][number]): string | null {
  const group = groupName(ctx, speaker);
  return group === null ? null : ctx.t('meetings.on-behalf', { group });
}

/** The list of speakers, when the chair calls it and nobody has the floor. */
export function SpeakersScreen({ ctx, view }: HallViewProps): ReactNode {
  const { waiting, meeting } = view;
  const totals = regionTotals(ctx, view.spokenTime);
  return (
    <>
      <Top ctx={ctx} view={view} title={itemTitle(ctx, view)} />
      {waiting.length === 0 && totals.length > 0 ? (
        <ListScreen
          ctx={ctx}
          since={view.turn?.at ?? ctx.now}
          says={(from, to) => ctx.t('meetings.hall.speakers', { from, to, n: totals.length })}
          lines={totals.map(({ id, name, turns, milliseconds }, at) => ({
            id,
            no: at + 1,
            text: name,
            detail: { text: ctx.t('meetings.hall.spoken', { n: turns, time: elapsed(milliseconds) }) },
          }))}
        />
      ) : waiting.length === 0 ? (
        <p className="hall-words">{ctx.t('meetings.hall.waiting', { n: 0 })}</p>
      ) : (
        <ListScreen
          ctx={ctx}
          since={view.turn?.at ?? ctx.now}
          says={(from, to) => ctx.t('meetings.hall.speakers', { from, to, n: waiting.length })}
          lines={waiting.map((one, at) => {
            const group = groupOf(ctx, one);
            const line = { id: one.id, no: at + 1, text: nameOf(view, ctx.text, one.state) };
            return group === null ? line : { ...line, detail: { text: group } };
          })}
        />
      )}
      <p className="hall-foot">
        {ctx.t(meeting.listClosed ? 'meetings.hall.list-closed' : 'meetings.list.open')}
        {'. '}
        {ctx.t('meetings.hall.waiting', { n: waiting.length })}
      </p>
    </>
  );
}
