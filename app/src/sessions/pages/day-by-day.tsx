import { Fragment, type ReactNode } from 'react';
import type { LibraryDocument } from '../../documents/index.ts';
import { confidenceOf, type DataConfidence, lastDayHeld } from '../../reference/index.ts';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ArchivedSession } from '../archive.ts';
import { electedBody, isElected } from '../elected-bodies.ts';
import { daysOf } from '../election-days.ts';
import { bodyName } from './held-elections.tsx';

interface Props {
  readonly ctx: LanguageCtx;
  readonly session: ArchivedSession;
  /** the resolutions and declarations that are known */
  readonly adopted: readonly LibraryDocument[];
}

/** Something of which the day is known: one sentence, each part of it as sure as its day. */
interface Happened {
  readonly day: string;
  /** before the parts, and as sure as they are */
  readonly head?: string;
  readonly parts: readonly { readonly what: string; readonly confidence: DataConfidence }[];
}

/** The programme of a past session, as far as days are known: opening, elections, adoptions, resumptions, closing. */
export function DayByDay(props: Props): ReactNode {
  const { ctx } = props;
  if (!hasDays(props)) return null;
  const happened = happenedIn(props);
  const days = [...new Set(happened.map(({ day }) => day))].toSorted();
  return (
    <Section id="days" title={ctx.t('sessions.days')}>
      <ol className="dated" {...plainList}>
        {days.map((day) => (
          <li key={day}>
            <time dateTime={day}>{ctx.date(day)}</time>
            <span>
              {happened
                .filter((one) => one.day === day)
                .map(({ head, parts }, i) => (
                  <Fragment key={head ?? parts[0]?.what}>
                    {i > 0 && ctx.stop}
                    {head !== undefined && head + ctx.colon}
                    {parts.map(({ what, confidence }, n) => (
                      <Fragment key={what}>
                        {n > 0 && ctx.comma}
                        <Doubt ctx={ctx} confidence={confidence}>
                          {what}
                        </Doubt>
                      </Fragment>
                    ))}
                  </Fragment>
                ))}
              {ctx.stop.trimEnd()}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Whether more is known than the first and the last day, which stand in the head of the page. */
export function hasDays({ session, adopted }: Pick<Props, 'session' | 'adopted'>): boolean {
  const { meeting, elections } = session;
  if (meeting.kind === 'session' && meeting.record.future) return false;
  return elections.some(({ record }) => record.date !== null) || adopted.some(({ date }) => date !== null);
}

function happenedIn({ ctx, session, adopted }: Props): readonly Happened[] {
  const { meeting, elections } = session;
  const { record } = meeting;
  const regular = meeting.kind === 'session' ? meeting.record : null;
  const end = lastDayHeld(record);
  const dated = elections
    .filter(({ record: { body } }) => isElected(electedBody(body).kind))
    .flatMap((election) => daysOf(election).map((at) => ({ ...at, body: bodyName(ctx, election.record) })));
  // What was elected on one day is said in one breath; a body as sure as the surest of its elections.
  const elected = [...Map.groupBy(dated, ({ day }) => day)].map(([day, together]): Happened => {
    const parts = [...Map.groupBy(together, ({ body }) => body)].map(([what, same]) => ({
      what,
      confidence: (same.find(({ confidence }) => confidence !== 'unverified') ?? same[0])?.confidence ?? 'unverified',
    }));
    return { day, head: ctx.t('sessions.elected.who'), parts };
  });
  const adoptions = [...new Set(adopted.map(({ date }) => date))].flatMap((day): Happened[] => {
    const texts = adopted.filter(({ date }) => date === day);
    const unsure = texts.some((text) => confidenceOf(text, 'date') === 'unverified');
    const what = ctx.t('sessions.days.adopted', { n: texts.length });
    return day === null ? [] : [{ day, parts: [{ what, confidence: unsure ? 'unverified' : 'sourced' }] }];
  });
  const resumptions = regular?.resumptions ?? [];
  const resumed = resumptions.map(
    (part): Happened => ({
      day: part.start,
      parts: [{ what: ctx.t('sessions.dates.resumed', { n: part.n }), confidence: confidenceOf(part, 'start') }],
    }),
  );
  // A part after which the session was resumed did not close it; whether it was suspended the data do not say.
  const ended = [{ day: end, of: record }, ...resumptions.map((part) => ({ day: part.end, of: part }))].map(
    ({ day, of }, n, all): Happened => ({
      day,
      parts: [
        {
          what: ctx.t(n < all.length - 1 ? 'sessions.days.part-ended' : 'sessions.days.closed'),
          confidence: confidenceOf(of, 'end'),
        },
      ],
    }),
  );
  return [
    {
      day: record.start,
      parts: [{ what: ctx.t('sessions.days.opened'), confidence: confidenceOf(record, 'start') }],
    },
    ...resumed,
    ...elected,
    ...adoptions,
    ...ended,
  ];
}
