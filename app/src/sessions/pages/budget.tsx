import type { ReactNode } from 'react';
import { confidenceOf, type SessionRecord, Sources } from '../../reference/index.ts';
import { type Fact, Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { ArchivedSession } from '../archive.ts';
import { EnglishWords, Known, NoteLine } from './words.tsx';

type Budget = SessionRecord['budget'];
export type Programme = NonNullable<Budget['breakdown']>[number];

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
  const facts = factsOf(ctx, session, budget);
  const title = ctx.t('sessions.budget', { year: budget.financialYear });
  return (
    <Section
      id="budget"
      title={title}
      {...(budget.breakdown === null
        ? {}
        : { aside: <DataLinks ctx={ctx} path={`/sessions/${session.meeting.record.number}/budget`} table={title} /> })}
    >
      {facts.length > 0 ? <Facts items={facts} /> : <Unknown ctx={ctx} why="not-recorded" />}
      {budget.breakdown && (
        <div className="mt">
          <Table
            ctx={ctx}
            columns={programmeColumns}
            rows={budget.breakdown}
            rowKey={({ majorProgramme }) => majorProgramme}
            caption={ctx.t('sessions.budget.breakdown')}
            showCaption
          />
        </div>
      )}
      <NoteLine ctx={ctx} note={budget.note} />
      <Sources of={budget} bibliography={session.bibliography} />
    </Section>
  );
}

const figures = [
  ['sessions.budget.adopted', 'totalEur'],
  ['sessions.budget.proposed', 'proposedEur'],
  ['sessions.budget.recommended', 'committeeRecommendedEur'],
  ['sessions.budget.without-loan', 'totalExcludingHostStateLoanEur'],
  ['sessions.budget.loan', 'includesHostStateEur'],
] as const;

function factsOf(ctx: Ctx, { before }: ArchivedSession, budget: Budget): readonly Fact[] {
  const change = before === null ? null : changeOf(budget, before.budget);
  return figures.flatMap(([label, field]) => {
    const euros = budget[field];
    if (euros === null) return [];
    const value = (
      <Known key={field} ctx={ctx} record={budget} field={field}>
        {ctx.money(BigInt(euros) * 100n)}
      </Known>
    );
    const isAdopted = field === 'totalEur' && change !== null;
    return [{ label: ctx.t(label), value, ...(isAdopted ? { note: changeNote(ctx, change) } : {}) }];
  });
}

export interface BudgetChange {
  /** Share of the year before: 0.08 is eight per cent more. */
  readonly share: number;
  /** Both figures are stated in or worked out from a source. */
  readonly certain: boolean;
}

/** The change from the year before; null when a figure is missing or a period is not one year (2002-2003 was sixteen months). */
export function changeOf(budget: Budget, before: Budget): BudgetChange | null {
  const oneYear = /^\d{4}$/;
  if (budget.totalEur === null || before.totalEur === null || before.totalEur === 0) return null;
  if (!oneYear.test(budget.financialYear) || !oneYear.test(before.financialYear)) return null;
  const isCertain = (one: Budget): boolean => confidenceOf(one, 'totalEur') !== 'unverified';
  return { share: budget.totalEur / before.totalEur - 1, certain: isCertain(budget) && isCertain(before) };
}

function changeNote(ctx: Ctx, { share, certain }: BudgetChange): ReactNode {
  const written = ctx.percent(share, 1);
  const words = ctx.t('sessions.budget.change', { change: share > 0 ? `+${written}` : written });
  return (
    <Doubt ctx={ctx} confidence={certain ? 'derived' : 'unverified'}>
      {words}
    </Doubt>
  );
}

export const programmeColumns: readonly Column<Programme>[] = [
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
