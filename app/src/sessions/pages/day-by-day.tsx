import { Fragment, type ReactNode } from 'react';
import type { LibraryDocument } from '../../documents/index.ts';
import { confidenceOf, type DataConfidence } from '../../reference/index.ts';
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

/** Something of which the day is known, as sure as its day. */
interface Happened {
  readonly day: string;
  readonly what: string;
  readonly confidence: DataConfidence;
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
                .map(({ what, confidence }, i) => (
                  <Fragment key={what}>
                    {i > 0 && ctx.semicolon}
                    <Doubt ctx={ctx} confidence={confidence}>
                      {what}
                    </Doubt>
                  </Fragment>
                ))}
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
  const end = regular?.heldEnd ?? record.end;
  const dated = elections
    .filter(({ record: { body } }) => isElected(electedBody(body).kind))
    .flatMap((election) => daysOf(election).map((at) => ({ ...at, body: bodyName(ctx, election.record) })));
  // What was elected on one day, and is as sure, is said in one breath.
  const elected = [...new Set(dated.map(({ day, confidence }) => `${day} ${confidence}`))].map((at): Happened => {
    const together = dated.filter(({ day, confidence }) => `${day} ${confidence}` === at);
    const who = ctx.list([...new Set(together.map(({ body }) => body))]);
    const [day = '', confidence] = at.split(' ') as [string, DataConfidence];
    return { day, confidence, what: `${ctx.t('sessions.elected.who')}${ctx.colon}${who}` };
  });
  const adoptions = [...new Set(adopted.map(({ date }) => date))].flatMap((day): Happened[] => {
    const texts = adopted.filter(({ date }) => date === day);
    const unsure = texts.some((text) => confidenceOf(text, 'date') === 'unverified');
    const what = ctx.t('sessions.days.adopted', { n: texts.length });
    return day === null ? [] : [{ day, what, confidence: unsure ? 'unverified' : 'sourced' }];
  });
  const resumed = (regular?.resumptions ?? []).map(
    (part): Happened => ({
      day: part.start,
      what: ctx.t('sessions.dates.resumed', { n: part.n }),
      confidence: confidenceOf(part, 'start'),
    }),
  );
  return [
    { day: record.start, what: ctx.t('sessions.days.opened'), confidence: confidenceOf(record, 'start') },
    ...resumed,
    ...elected,
    ...adoptions,
    { day: end, what: ctx.t('sessions.days.closed'), confidence: confidenceOf(record, 'end') },
  ];
}
