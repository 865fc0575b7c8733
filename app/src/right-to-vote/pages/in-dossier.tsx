import type { ReactNode } from 'react';
import { standingConfidence } from '../../membership/index.ts';
import { Cites, LineText } from '../../reference/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Ruling } from '../../web/components/ruling.tsx';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { RightInDossier } from '../in-dossier.tsx';

interface Props {
  readonly ctx: Ctx;
  readonly dossier: RightInDossier;
}

/** Whether the State may vote, and why: the finding of the rule, word for word. */
export function RightRuling({ ctx, dossier, name }: Props & { readonly name: string }): ReactNode {
  const { right, session, party, state } = dossier;
  const { mayVote, arrearsCents, minimumPaymentCents } = right.value;
  const limit = dossier.statement === null ? null : limitOf(dossier);
  const verdict = mayVote
    ? 'membership.right.verdict.may'
    : party
      ? 'membership.right.verdict.may-not'
      : 'membership.right.verdict.no-seat';
  return (
    <Ruling
      {...(mayVote ? { s: 'good' as const } : party ? { s: 'bad' as const } : {})}
      label={ctx.t('membership.right')}
      verdict={
        <Doubt ctx={ctx} confidence={standingConfidence(state, party)}>
          {ctx.t(verdict, { state: name })}
        </Doubt>
      }
      cite={
        <>
          <Cites ctx={ctx} lines={right.lines} />
          {'. '}
          {ctx.t(session === null ? 'membership.right.today' : 'membership.right.for-session', {
            day: ctx.date(ctx.now),
            session: session?.id ?? '',
          })}{' '}
          <a href={ctx.href('/members/right-to-vote')}>{ctx.t('membership.voting.all')}</a>
          {dossier.statement !== null && (
            <>
              {' '}
              <a href={ctx.href(`/record/${dossier.statement.seq}`)}>
                {ctx.t('membership.right.entry', { entry: dossier.statement.seq })}
              </a>
            </>
          )}
        </>
      }
    >
      {right.lines.map((line) => (
        <LineText key={line.code} ctx={ctx} line={line} module="membership" />
      ))}
      {arrearsCents !== undefined && limit !== null && limit > 0n && (
        <Bar
          label={ctx.t('membership.right.bar', {
            arrears: ctx.money(arrearsCents, 'always'),
            limit: ctx.money(limit, 'always'),
          })}
          value={Number(arrearsCents)}
          of={Number(limit) * 1.2}
          need={Number(limit)}
        />
      )}
      {minimumPaymentCents !== undefined && minimumPaymentCents > 0n && !mayVote && (
        <p>
          {ctx.t('membership.right.minimum', { sum: ctx.money(minimumPaymentCents, 'always'), state: state.names })}
        </p>
      )}
    </Ruling>
  );
}

/** What was due for the two years before this one. */
function limitOf({ statement, right }: RightInDossier): bigint | null {
  if (statement === null || right.value.arrearsCents === undefined) return null;
  const year = Number(
    right.lines
      .find((line) => line.code === 'arrears.sum')
      ?.facts.date?.toString()
      .slice(0, 4),
  );
  if (!Number.isInteger(year)) return null;
  return statement.due
    .filter((due) => due.year === year - 1 || due.year === year - 2)
    .reduce((sum, due) => sum + BigInt(due.cents), 0n);
}

/** What the Secretariat has certified; nothing is made up where it has not. */
export function Contributions({ ctx, dossier }: Props): ReactNode {
  const { statement } = dossier;
  const title = ctx.t('membership.contributions');
  if (statement === null) {
    return (
      <Section id="contributions" title={title}>
        <Empty title={ctx.t('membership.contributions.none')}>{ctx.t('membership.contributions.none-text')}</Empty>
      </Section>
    );
  }
  return (
    <Section id="contributions" title={title}>
      <Table
        ctx={ctx}
        columns={dueColumns}
        rows={statement.due}
        rowKey={(due) => String(due.year)}
        caption={ctx.t('membership.contributions.due')}
        showCaption
      />
      <Table
        ctx={ctx}
        columns={paidColumns}
        rows={statement.paid}
        rowKey={(paid) => `${paid.date} ${statement.paid.indexOf(paid)}`}
        caption={ctx.t('membership.contributions.paid')}
        showCaption
      />
    </Section>
  );
}

const dueColumns: readonly Column<{ readonly year: number; readonly cents: number }>[] = [
  { key: 'year', label: 'membership.year', rowHeader: true, value: (due) => String(due.year) },
  {
    key: 'cents',
    label: 'membership.contributions.assessed',
    numeric: true,
    value: (due) => due.cents,
    cell: (due, ctx) => ctx.money(BigInt(due.cents), 'always'),
  },
];

const paidColumns: readonly Column<{ readonly date: string; readonly cents: number }>[] = [
  {
    key: 'date',
    label: 'membership.day',
    rowHeader: true,
    value: (paid) => paid.date,
    cell: (paid, ctx) => ctx.date(paid.date, 'short'),
  },
  {
    key: 'cents',
    label: 'membership.contributions.sum',
    numeric: true,
    value: (paid) => paid.cents,
    cell: (paid, ctx) => ctx.money(BigInt(paid.cents), 'always'),
  },
];
