import type { ReactNode } from 'react';
import { Section } from '../../web/components/section.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { Dossier, SessionStanding, Standing } from '../dossier.ts';

interface Props {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
}

const standingChip: Readonly<Record<Standing, Status>> = {
  party: 'good',
  deposited: 'wait',
  signatory: 'mute',
  none: 'mute',
  left: 'mute',
};

/** As what the State could sit at each session; who came is not published. */
export function SessionsAttended({ ctx, dossier: { sessions, state } }: Props): ReactNode {
  const title = ctx.t('membership.sessions');
  return (
    <Section
      id="sessions"
      title={title}
      aside={<DataLinks ctx={ctx} path={`/members/${state.iso3}/sessions`} table={title} />}
    >
      <p className="prose">{ctx.t('membership.sessions.text')}</p>
      <details className="mt-s">
        <summary>
          {ctx.t('membership.sessions.show', {
            seats: sessions.filter((each) => each.standing === 'party' && !each.future).length,
            all: sessions.filter((each) => !each.future).length,
          })}
        </summary>
        <Table
          ctx={ctx}
          columns={standingColumns}
          rows={sessions}
          rowKey={(each) => String(each.number)}
          caption={title}
        />
      </details>
    </Section>
  );
}

export const standingColumns: readonly Column<SessionStanding>[] = [
  {
    key: 'session',
    label: 'membership.session',
    rowHeader: true,
    value: (each) => each.number,
    cell: (each, ctx) => <a href={ctx.href(`/sessions/${each.number}`)}>{ctx.ordinal(each.number, 'session')}</a>,
  },
  {
    key: 'opens',
    label: 'membership.opens',
    numeric: true,
    value: (each) => each.start,
    cell: (each, ctx) => ctx.date(each.start, 'short'),
  },
  { key: 'city', label: 'membership.city', value: (each) => each.city, html: false },
  {
    key: 'standing',
    label: 'membership.standing',
    value: (each) => each.standing,
    cell: (each, ctx) => <Chip s={standingChip[each.standing]}>{ctx.t(`membership.standing.${each.standing}`)}</Chip>,
  },
];
