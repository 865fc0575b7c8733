import type { ReactNode } from 'react';
import { Sources } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { AcclamationView, ElectionView } from '../view.ts';

const confidences = { published: 'sourced', derived: 'derived', unverified: 'unverified' } as const;

/** Elections without a ballot: the seats, who was elected, by which rule. */
export function AcclamationsSection({
  ctx,
  view,
}: {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}): ReactNode {
  if (view.acclamations.length === 0) return null;
  const title = ctx.t('elections.acclamations');
  return (
    <Section
      id="acclamations"
      title={title}
      aside={<DataLinks ctx={ctx} path={`/elections/${view.id}`} table={title} />}
    >
      <Table
        ctx={ctx}
        columns={acclamationColumns}
        rows={view.acclamations}
        rowKey={({ subject }) => subject}
        caption={title}
      />
    </Section>
  );
}

export const acclamationColumns: readonly Column<AcclamationView>[] = [
  {
    key: 'subject',
    label: 'elections.subject',
    rowHeader: true,
    value: ({ subject }) => subject,
    cell: ({ subject }, ctx) => <Text ctx={ctx} map={{ en: subject }} />,
  },
  {
    key: 'date',
    label: 'elections.date',
    value: ({ date }) => date,
    cell: ({ date }, ctx) => (date === null ? <Unknown ctx={ctx} why="not-published" /> : ctx.date(date, 'short')),
  },
  {
    key: 'elected',
    label: 'elections.elected',
    value: ({ elected }) => elected.map(({ name, state }) => `${name} (${state.iso3})`),
    cell: ({ elected }, ctx) =>
      elected.length === 0 ? (
        <Unknown ctx={ctx} why="not-published" />
      ) : (
        elected.map(({ name, state }) => (
          <div key={name}>
            <b>{name}</b>
            {ctx.comma}
            {ctx.text(state.name)}
          </div>
        ))
      ),
  },
  {
    key: 'rule',
    label: 'elections.rule',
    value: ({ rule }) => rule,
    cell: ({ rule, note, source, standing }, ctx) => (
      <>
        {rule === null ? <Unknown ctx={ctx} why="not-published" /> : <Text ctx={ctx} map={{ en: rule }} />}
        {note !== null && (
          <small>
            <Text ctx={ctx} map={{ en: note }} />
          </small>
        )}
        <Sources of={{ source, confidence: confidences[standing] }} />
      </>
    ),
  },
  { key: 'note', label: 'elections.notes', html: false, value: ({ note }) => note },
  { key: 'source', label: 'web.source', html: false, value: ({ source }) => source },
  {
    key: 'confidence',
    label: 'elections.standing.column',
    html: false,
    value: ({ standing }) => confidences[standing],
  },
];
