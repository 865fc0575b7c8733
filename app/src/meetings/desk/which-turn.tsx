import type { ReactNode } from 'react';
import { Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { refused } from '../../web/form.tsx';
import type { Asked, FormState } from '../../web/form-state.ts';

/** What the commands have in common that ask for an hour. */
interface Turned {
  readonly startsAtTurn?: 'first' | 'second' | undefined;
}

export interface WhichTurnProps {
  readonly ctx: Ctx;
  readonly act: Asked<Turned>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly state: FormState;
}

/** Asks back which of the two is meant, once the form was refused because the clock of the city shows the time twice. */
export function WhichTurn({ ctx, act, hidden, state }: WhichTurnProps): ReactNode {
  const objections = refused(ctx, act, hidden) ? (ctx.refusal?.objections ?? []) : [];
  const twice = objections.find(({ code }) => code === 'time-twice')?.facts;
  if (!twice) return null;
  const options = (['first', 'second'] as const).map((value) => ({
    value,
    label: ctx.t(`desk.meeting.turn.${value}`, { time: twice.time ?? '', offset: twice[value] ?? '' }),
  }));
  return (
    <Select
      ctx={ctx}
      state={state}
      name="startsAtTurn"
      optional={false}
      label={ctx.t('desk.meeting.turn')}
      options={options}
    />
  );
}
