import { Fragment, type ReactNode } from 'react';
import { type SessionRecord, Sources } from '../../reference/index.ts';
import { type Fact, Facts, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { AtTheFoot } from '../../web/how-we-know.tsx';
import type { ArchivedSession } from '../archive.ts';
import { Known, NoteAtFoot } from './words.tsx';

/** Whether more is to be said than the days in the head of the page. */
export function hasDates({ meeting }: ArchivedSession): boolean {
  if (meeting.kind === 'other') return false;
  const { scheduledEnd, heldEnd, originallyScheduled, resumptions } = meeting.record;
  return [scheduledEnd, heldEnd, originallyScheduled].some((one) => one !== null) || resumptions.length > 0;
}

/** Scheduled, held, resumed; where another source says otherwise, the foot of the page tells. */
export function SessionDates({ ctx, session }: { readonly ctx: Ctx; readonly session: ArchivedSession }): ReactNode {
  const { meeting, bibliography } = session;
  if (meeting.kind === 'other' || !hasDates(session)) return null;
  const { record } = meeting;
  const published = { start: record.brief?.start ?? record.start, end: record.brief?.end ?? record.end };
  // Where it was published as it was scheduled that is said once.
  const { scheduledEnd } = record;
  const isScheduled = scheduledEnd === published.end && record.start === published.start;
  const rows: readonly (Fact | null)[] = [
    {
      label: ctx.t(isScheduled && record.brief === null ? 'sessions.dates.scheduled' : dateLabel(record)),
      value: (
        <Known ctx={ctx} record={record} field={['start', 'end']}>
          {ctx.dateRange(published.start, published.end)}
        </Known>
      ),
    },
    scheduledEnd !== null && !isScheduled
      ? { label: ctx.t('sessions.dates.scheduled'), value: ctx.dateRange(record.start, scheduledEnd) }
      : null,
    record.heldEnd ? { label: ctx.t('sessions.dates.held'), value: ctx.dateRange(record.start, record.heldEnd) } : null,
    record.originallyScheduled
      ? {
          label: ctx.t('sessions.dates.first'),
          value: ctx.dateRange(record.originallyScheduled.start, record.originallyScheduled.end),
          note: ctx.placeName(record.originallyScheduled.city),
        }
      : null,
    ...record.resumptions.map((part) => ({
      label: ctx.t('sessions.dates.resumed', { n: part.n }),
      value: (
        <Known ctx={ctx} record={part} field={['start', 'end']}>
          {part.meetingDays
            ? ctx.list(part.meetingDays.map((day) => ctx.date(day, 'short')))
            : ctx.dateRange(part.start, part.end)}
        </Known>
      ),
      note:
        part.venue.building === null
          ? ctx.placeName(part.venue.city)
          : `${part.venue.building}${ctx.comma}${ctx.placeName(part.venue.city)}`,
    })),
  ];
  const shown = rows.filter((row) => row !== null);
  return (
    <Section id="dates" title={ctx.t('sessions.dates')}>
      <Facts items={shown} />
      {record.resumptions.map((part) => (
        <Fragment key={part.n}>
          <NoteAtFoot ctx={ctx} about={ctx.t('sessions.dates.resumed', { n: part.n })} note={part.note} />
          <Sources of={part} bibliography={bibliography} />
        </Fragment>
      ))}
    </Section>
  );
}

/** What the foot of the page tells of the session itself: where sources differ on its days, and what else is noted. */
export function NotesOfSession({ ctx, session }: { readonly ctx: Ctx; readonly session: ArchivedSession }): ReactNode {
  const { record } = session.meeting;
  const discrepancies = 'discrepancies' in record ? record.discrepancies : [];
  const title = ctx.t('sessions.dates');
  return (
    <>
      {[...discrepancies, record.note].map((note) => (
        <NoteAtFoot key={note} ctx={ctx} about={title} note={note} />
      ))}
      {discrepancies.some((text) => /the brief/i.test(text)) && (
        <AtTheFoot>
          <p>{ctx.t('sessions.dates.the-brief')}</p>
        </AtTheFoot>
      )}
    </>
  );
}

function dateLabel({ future, brief }: SessionRecord) {
  if (future) return 'sessions.dates.expected';
  return brief === null ? 'sessions.dates.known' : 'sessions.dates.brief';
}
