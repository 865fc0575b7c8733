import { Fragment, type ReactNode } from 'react';
import { type SessionRecord, Sources } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { type Fact, Facts, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { ArchivedSession } from '../archive.ts';
import { EnglishWords, Known, NoteLine } from './words.tsx';

/** Whether more is to be said than the days in the head of the page. */
export function hasDates({ meeting }: ArchivedSession): boolean {
  if (meeting.kind === 'other') return false;
  const { scheduledEnd, heldEnd, originallyScheduled, resumptions, discrepancies, note, future } = meeting.record;
  const moved = [scheduledEnd, heldEnd, originallyScheduled].some((one) => one !== null);
  return moved || resumptions.length > 0 || discrepancies.length > 0 || (note !== null && !future);
}

/** Scheduled, held, resumed, and where another source says otherwise: all of it stands, with the reason. */
export function SessionDates({ ctx, session }: { readonly ctx: Ctx; readonly session: ArchivedSession }): ReactNode {
  const { meeting, bibliography } = session;
  if (meeting.kind === 'other')
    return meeting.record.note ? (
      <Notice>
        <EnglishWords ctx={ctx}>{meeting.record.note}</EnglishWords>
      </Notice>
    ) : null;
  const { record } = meeting;
  if (!hasDates(session)) return null;
  const rows: readonly (Fact | null)[] = [
    {
      label: ctx.t(dateLabel(record)),
      value: (
        <Known ctx={ctx} record={record} field={['start', 'end']}>
          {ctx.dateRange(record.brief?.start ?? record.start, record.brief?.end ?? record.end)}
        </Known>
      ),
    },
    record.scheduledEnd
      ? { label: ctx.t('sessions.dates.scheduled'), value: ctx.dateRange(record.start, record.scheduledEnd) }
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
      {record.discrepancies.length > 0 && (
        <div className="mt stack gap-s">
          {record.discrepancies.map((text) => (
            <Notice s="wait" key={text}>
              <EnglishWords ctx={ctx}>{text}</EnglishWords>
            </Notice>
          ))}
          {record.discrepancies.some((text) => text.includes('the brief') || text.includes('The brief')) && (
            <p className="small mute">{ctx.t('sessions.dates.the-brief')}</p>
          )}
        </div>
      )}
      {record.resumptions.map((part) => (
        <Fragment key={part.n}>
          <NoteLine ctx={ctx} note={part.note} />
          <Sources of={part} bibliography={bibliography} />
        </Fragment>
      ))}
      {record.note && !record.future && (
        <p className="prose">
          <EnglishWords ctx={ctx}>{record.note}</EnglishWords>
        </p>
      )}
    </Section>
  );
}

function dateLabel({ future, brief }: SessionRecord) {
  if (future) return 'sessions.dates.expected';
  return brief === null ? 'sessions.dates.known' : 'sessions.dates.brief';
}
