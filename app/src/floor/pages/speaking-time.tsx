import type { SpokenBy } from '@plenary/rules';
import type { ReactNode } from 'react';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import { elapsed } from '../../web/countdown.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { City } from '../../web/dates.ts';
import { Page } from '../../web/page.tsx';
import type { LanguageMap } from '../../words/languages.ts';
import { kindName } from '../kind-name.ts';
import { type LedgerLine, lengthOf } from '../ledger.ts';
import { TotalsTable } from './ledger-totals.tsx';

export interface SpeakingTimeProps {
  readonly ctx: Ctx;
  readonly session: {
    readonly id: string;
    readonly title: LanguageMap;
    readonly city: City;
    readonly demonstration: boolean;
    readonly agenda: readonly { readonly id: string; readonly number: number }[];
  };
  /** null for all meetings of the session */
  readonly meeting: { readonly id: string; readonly number: number } | null;
  readonly lines: readonly LedgerLine[];
}

/** The last intervals that are listed; all of them stand in the open data. */
const listed = 20;

/** How long each spoke in a meeting, or in a session: every total, and the intervals of which it is the sum. */
export function SpeakingTimePage({ ctx, session, meeting, lines }: SpeakingTimeProps): ReactNode {
  const path = meeting ? `/meetings/${meeting.id}/speaking-time` : `/sessions/${session.id}/speaking-time`;
  const title = ctx.t('floor.ledger.title');
  const by: readonly SpokenBy[] = [
    'region',
    'category',
    'group',
    'kind',
    'item',
    ...(meeting ? [] : ['meeting' as const]),
    'by',
  ];
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
        ...(meeting ? [{ label: ctx.ordinal(meeting.number, 'meeting'), path: `/meetings/${meeting.id}` }] : []),
      ]}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead
        eyebrow={meeting ? ctx.ordinal(meeting.number, 'meeting') : ctx.text(session.title)}
        title={title}
        lede={ctx.t('floor.ledger.lede')}
      >
        <div className="row">
          <DataLinks ctx={ctx} path={path} table={title} />
          {meeting && (
            <a href={ctx.href(`/sessions/${session.id}/speaking-time`)}>{ctx.t('floor.ledger.of-session')}</a>
          )}
        </div>
      </PageHead>
      {lines.length === 0 ? (
        <p className="mute">{ctx.t('floor.ledger.empty')}</p>
      ) : (
        <div className="stack gap-xl">
          {by.map((one) => (
            <TotalsTable key={one} ctx={ctx} lines={lines} agenda={session.agenda} by={one} />
          ))}
          <LastIntervals ctx={ctx} lines={lines} city={session.city} />
        </div>
      )}
    </Page>
  );
}

function LastIntervals({
  ctx,
  lines,
  city,
}: Pick<SpeakingTimeProps, 'ctx' | 'lines'> & { readonly city: City }): ReactNode {
  return (
    <Section id="intervals" title={ctx.t('floor.ledger.last')}>
      <ol className="dated">
        {lines
          .slice(-listed)
          .toReversed()
          .map((line) => {
            const length = lengthOf(line);
            return (
              <li key={`${line.turn} ${line.nth}`}>
                <time dateTime={line.startedAt}>{ctx.timeIn(line.startedAt, city)}</time>
                <span>
                  {ctx.text(line.names)}{' '}
                  <small>
                    {kindName(ctx, line.kind)}
                    {line.nth > 1 && `${ctx.comma}${ctx.t('floor.ledger.continued')}`}
                  </small>
                </span>
                <b className="num">{length === null ? ctx.t('floor.ledger.runs') : elapsed(length)}</b>
              </li>
            );
          })}
      </ol>
      <p className="small mute mt-s">{ctx.t('floor.ledger.sums')}</p>
    </Section>
  );
}
