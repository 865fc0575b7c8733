import type { DeadlineParty } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Chip, type Status } from '../web/components/status.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import type { StandingDeadline } from './reads.ts';

const looks: Readonly<Record<StandingDeadline['state'], Status>> = {
  met: 'good',
  metLate: 'wait',
  missed: 'bad',
  over: 'mute',
  due: 'mute',
};

/** Where it stands today, in a few words. */
export function Standing({
  ctx,
  deadline: { state, left, met },
}: {
  readonly ctx: LanguageCtx;
  readonly deadline: StandingDeadline;
}): ReactNode {
  const s = state === 'due' && left === 0 ? 'now' : state === 'due' && left <= 7 ? 'wait' : looks[state];
  return (
    <Chip s={s}>
      {ctx.t(`deadlines.state.${state}`, { n: Math.abs(left), on: met ? ctx.date(met.on, 'short') : '' })}
    </Chip>
  );
}

export function parties(ctx: LanguageCtx, who: readonly DeadlineParty[]): string {
  return ctx.list(who.map((party) => ctx.t('deadlines.party', { party })));
}

/** Its day: of one that is met the day by which it was, of one that moved the old one too. */
export function Day({ ctx, deadline }: { readonly ctx: LanguageCtx; readonly deadline: StandingDeadline }): ReactNode {
  const { by, met, was } = deadline;
  const day = met?.due ?? by;
  return (
    <>
      <time dateTime={day}>{ctx.date(day)}</time>
      {was && <small className="mute block">{ctx.t('deadlines.was', { day: ctx.date(was) })}</small>}
      {met && met.due !== by && <small className="mute block">{ctx.t('deadlines.now', { day: ctx.date(by) })}</small>}
    </>
  );
}

/** The deadlines of a session, as everybody may read them. */
export const deadlineColumns: readonly Column<StandingDeadline>[] = [
  { key: 'step', label: 'deadlines.column.what', html: false, value: ({ key }) => key },
  {
    key: 'by',
    label: 'deadlines.column.by',
    value: ({ by, met }) => met?.due ?? by,
    cell: (deadline, ctx) => <Day ctx={ctx} deadline={deadline} />,
  },
  { key: 'was', label: 'deadlines.column.by', html: false, value: ({ was }) => was },
  {
    key: 'what',
    label: 'deadlines.column.what',
    rowHeader: true,
    data: false,
    value: ({ key }) => key,
    cell: ({ what }, ctx) => what(ctx),
  },
  {
    key: 'rule',
    label: 'deadlines.column.rule',
    value: ({ provision }) => provision,
    cell: ({ rule }, ctx) => rule(ctx),
  },
  { key: 'confidence', label: 'deadlines.column.rule', html: false, value: ({ confidence }) => confidence },
  {
    key: 'acts',
    label: 'deadlines.column.acts',
    value: ({ acts }) => acts,
    cell: ({ acts }, ctx) => parties(ctx, acts),
  },
  {
    key: 'told',
    label: 'deadlines.column.told',
    value: ({ told }) => told,
    cell: ({ told }, ctx) => parties(ctx, told),
  },
  { key: 'met_on', label: 'deadlines.column.state', html: false, value: ({ met }) => met?.on ?? null },
  {
    key: 'state',
    label: 'deadlines.column.state',
    value: ({ state }) => state,
    cell: (deadline, ctx) => (
      <>
        <Standing ctx={ctx} deadline={deadline} />
        {deadline.met?.reference && <small className="mute block">{deadline.met.reference}</small>}
      </>
    ),
  },
];
