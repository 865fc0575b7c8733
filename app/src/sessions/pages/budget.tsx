import type { ReactNode } from 'react';
import { type SessionRecord, Sources } from '../../reference/index.ts';
import { type Fact, Facts, Section } from '../../web/components/section.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { ArchivedSession } from '../archive.ts';
import { EnglishWords, Known } from './words.tsx';

type Budget = SessionRecord['budget'];
type Programme = NonNullable<Budget['breakdown']>[number];

/** The budget that the session adopted: total, what was proposed and recommended, the major programmes, the change. */
export function BudgetSection({
  ctx,
  session,
  budget,
}: {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  readonly budget: Budget;
}): ReactNode {
  return (
    <Section id="budget" title={ctx.t('sessions.budget', { year: budget.financialYear })}>
      <Facts items={factsOf(ctx, session, budget)} />
      {budget.breakdown && (
        <Table
          ctx={ctx}
          columns={programmeColumns}
          rows={budget.breakdown}
          rowKey={({ majorProgramme }) => majorProgramme}
          caption={ctx.t('sessions.budget.breakdown')}
          showCaption
        />
      )}
      <p className="small">
        {budget.note && <EnglishWords ctx={ctx}>{budget.note} </EnglishWords>}
        <Sources ctx={ctx} of={budget} bibliography={session.bibliography} />
      </p>
    </Section>
  );
}

function factsOf(ctx: Ctx, { before }: ArchivedSession, budget: Budget): readonly Fact[] {
  const money = (
    field: 'totalEur' | 'proposedEur' | 'committeeRecommendedEur' | 'totalExcludingHostStateLoanEur',
  ): ReactNode => {
    const value = budget[field];
    return value === null ? (
      <Unknown ctx={ctx} why="not-recorded" />
    ) : (
      <Known ctx={ctx} record={budget} field={field}>
        {ctx.money(BigInt(value) * 100n)}
      </Known>
    );
  };
  const change =
    budget.totalEur !== null && before?.budget.totalEur ? budget.totalEur / before.budget.totalEur - 1 : null;
  return [
    {
      label: ctx.t('sessions.budget.adopted'),
      value: money('totalEur'),
      ...(change === null ? {} : { note: ctx.t('sessions.budget.change', { change: ctx.percent(change, 1) }) }),
    },
    { label: ctx.t('sessions.budget.proposed'), value: money('proposedEur') },
    { label: ctx.t('sessions.budget.recommended'), value: money('committeeRecommendedEur') },
    { label: ctx.t('sessions.budget.without-loan'), value: money('totalExcludingHostStateLoanEur') },
  ];
}

const programmeColumns: readonly Column<Programme>[] = [
  {
    key: 'major_programme',
    label: 'sessions.budget.programme',
    rowHeader: true,
    value: ({ majorProgramme }) => majorProgramme,
  },
  {
    key: 'name',
    label: 'sessions.budget.name',
    value: ({ name }) => name,
    cell: ({ name }, ctx) => <EnglishWords ctx={ctx}>{name}</EnglishWords>,
  },
  {
    key: 'thousand_eur',
    label: 'sessions.budget.thousand',
    numeric: true,
    value: ({ thousandEur }) => thousandEur,
    cell: ({ thousandEur }, ctx) => ctx.number(thousandEur, 1),
  },
];
