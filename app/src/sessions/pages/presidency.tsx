import type { ReactNode } from 'react';
import { nameOf, Sources, writtenPartial } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { type Column, filled } from '../../web/open-data.ts';
import type { ArchivedSession } from '../archive.ts';
import { Known, NoteLine } from './words.tsx';

type Presidency = NonNullable<ArchivedSession['presidency']>;

interface Officer {
  readonly name: string;
  readonly state: string;
  readonly office: 'president' | 'vicePresident';
  readonly seat: string | null;
  readonly elected: string | null;
  readonly until: string | null;
  /** the names under which the presidency may take the person out */
  readonly names: readonly string[];
}

/** The President and the Vice-Presidents of the session's term, with those who followed in its course. */
export function PresidencySection({
  ctx,
  session,
}: {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
}): ReactNode {
  const { presidency, bibliography } = session;
  if (presidency === null) return null;
  const officers = officersOf(presidency);
  const title = ctx.t('sessions.presidency', { term: presidency.term });
  return (
    <Section id="presidency" title={title}>
      <Table
        ctx={ctx}
        columns={filled(columnsFor(session, presidency), officers)}
        rows={officers}
        rowKey={({ name }) => name}
        caption={title}
      />
      <NoteLine ctx={ctx} note={presidency.note} />
      <Sources of={presidency} bibliography={bibliography} />
    </Section>
  );
}

function officersOf({ president, vicePresidents }: Presidency): readonly Officer[] {
  return [
    { ...president, office: 'president', seat: null, until: null, names: ['president'] },
    ...vicePresidents.map((one, i) => ({
      ...one,
      office: 'vicePresident' as const,
      names: ['vicePresidents', `vicePresidents[${i}]`],
    })),
  ];
}

function columnsFor({ names }: ArchivedSession, presidency: Presidency): readonly Column<Officer>[] {
  return [
    {
      key: 'name',
      label: 'sessions.officer',
      rowHeader: true,
      value: ({ name }) => name,
      cell: (officer, ctx) => (
        <Known ctx={ctx} record={presidency} field={officer.names}>
          <span dir="auto">{officer.name}</span>
        </Known>
      ),
    },
    {
      key: 'office',
      label: 'sessions.office',
      value: ({ office }) => office,
      cell: ({ office, seat }, ctx) => (
        <>
          {ctx.t(`sessions.office.${office}`)}
          {seat !== null && (
            <small>
              {' '}
              <Known ctx={ctx} record={presidency} field="vicePresidents.seat">
                {ctx.placeName(seat)}
              </Known>
            </small>
          )}
        </>
      ),
    },
    {
      key: 'state',
      label: 'sessions.state',
      value: ({ state }) => state,
      cell: ({ state }, ctx) => nameOf(ctx, names, state),
    },
    {
      key: 'elected',
      label: 'sessions.officer.elected',
      value: ({ elected }) => elected,
      cell: ({ office, elected, names: taken }, ctx) =>
        elected === null ? (
          <Unknown ctx={ctx} why="not-recorded" />
        ) : (
          <Known ctx={ctx} record={presidency} field={[...taken, `${office}.elected`]}>
            {writtenPartial(ctx, elected)}
          </Known>
        ),
    },
    {
      key: 'until',
      label: 'sessions.officer.until',
      value: ({ office, until }) => until ?? (office === 'president' ? 'whole term' : null),
      cell: ({ office, until }, ctx) =>
        until === null && office === 'president' ? (
          <span className="mute">{ctx.t('sessions.officer.whole-term')}</span>
        ) : until === null ? (
          <Unknown ctx={ctx} why="not-recorded" />
        ) : (
          writtenPartial(ctx, until)
        ),
    },
  ];
}
