import type { ReactNode } from 'react';
import { confidenceOf, type SessionRecord, Sources } from '../../reference/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { ArchivedSession } from '../archive.ts';
import { EnglishWords, Known, NoteAtFoot } from './words.tsx';

type Budget = SessionRecord['budget'];
export type Programme = NonNullable<Budget['breakdown']>[number];

/** The budget that the session adopted beside what was proposed and recommended, the major programmes, the change. */
export function BudgetSection({
  ctx,
  session,
  budget,
}: {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  readonly budget: Budget;
}): ReactNode {
  const title = ctx.t('sessions.budget', { year: budget.financialYear });
  return (
    <Section
      id="budget"
      title={title}
      aside={
        budget.breakdown !== null && (
          <DataLinks ctx={ctx} path={`/sessions/${session.meeting.record.number}/budget`} table={title} />
        )
      }
    >
      {budget.totalEur === null && budget.proposedEur === null ? (
        <p className="mute">{ctx.t('sessions.budget.unknown')}</p>
      ) : (
        <Steps ctx={ctx} budget={budget} />
      )}
      <Remarks ctx={ctx} session={session} budget={budget} />
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
      <NoteAtFoot ctx={ctx} about={title} note={budget.note} />
      <Sources of={budget} bibliography={session.bibliography} />
    </Section>
  );
}

const proposals = [
  ['sessions.budget.proposed', 'proposedEur'],
  ['sessions.budget.recommended', 'committeeRecommendedEur'],
] as const;

/** From the proposal to what was adopted, each with its bar; like beside like (see `fromProposal`). */
function Steps({ ctx, budget }: { readonly ctx: Ctx; readonly budget: Budget }): ReactNode {
  const { proposedEur, totalExcludingHostStateLoanEur: withoutLoan } = budget;
  const field = proposedEur !== null && withoutLoan !== null ? 'totalExcludingHostStateLoanEur' : 'totalEur';
  const adopted = ['sessions.budget.adopted', field] as const;
  const loan = field === 'totalEur' ? 'with' : 'without';
  const steps = [...proposals, adopted].flatMap(([label, field]) => {
    const euros = budget[field];
    return euros === null
      ? []
      : [{ label: ctx.t(label, { loan }), field, euros, said: ctx.money(BigInt(euros) * 100n) }];
  });
  const most = Math.max(...steps.map(({ euros }) => euros));
  return (
    <ul className="budget-steps" {...plainList}>
      {steps.map(({ label, field, euros, said }) => (
        <li key={field}>
          <p>
            <span>{label}</span>
            <b>
              <Known ctx={ctx} record={budget} field={field}>
                {said}
              </Known>
            </b>
          </p>
          {/* One bar alone compares nothing. */}
          {steps.length > 1 && <Bar label={`${label}${ctx.colon}${said}`} value={euros} of={most} />}
        </li>
      ))}
    </ul>
  );
}

/** What else is said of the total: the host State loan, and the change from the year before. */
function Remarks({
  ctx,
  session: { before },
  budget,
}: {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  readonly budget: Budget;
}): ReactNode {
  const change = before === null ? null : changeOf(budget, before.budget);
  const { proposedEur, totalExcludingHostStateLoanEur: withoutLoan } = budget;
  const sums = [
    ...(proposedEur !== null && withoutLoan !== null ? ([['sessions.budget.with-loan', 'totalEur']] as const) : []),
    ...(proposedEur === null ? ([['sessions.budget.without-loan', 'totalExcludingHostStateLoanEur']] as const) : []),
    ['sessions.budget.loan', 'includesHostStateEur'] as const,
  ].flatMap(([label, field]) => {
    const euros = budget[field];
    if (euros === null) return [];
    const figure = (
      <Known key={field} ctx={ctx} record={budget} field={field}>
        {ctx.money(BigInt(euros) * 100n)}
      </Known>
    );
    return [{ label: ctx.t(label), figure }];
  });
  return (
    <>
      {sums.map(({ label, figure }) => (
        <p className="small mt-s" key={label}>
          {label}
          {ctx.colon}
          {figure}
        </p>
      ))}
      {change !== null && <p className="small mt-s">{changeNote(ctx, change)}</p>}
    </>
  );
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

/** Less than a tenth of a per cent, rounded. */
function isNothing(share: number): boolean {
  return Math.abs(share) < 0.0005;
}

function changeNote(ctx: Ctx, { share, certain }: BudgetChange): ReactNode {
  const written = ctx.percent(share, 1);
  // What rounds to nothing has no sign.
  const words = isNothing(share)
    ? ctx.t('sessions.budget.same')
    : ctx.t('sessions.budget.change', { change: share > 0 ? `+${written}` : written });
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
