import type { ReactNode } from 'react';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { AskedDay } from '../asked-day.ts';

/** The day a page is for. Where there is no such day it says so, and which day the page shows instead. */
export function DayField({
  ctx,
  asked,
  label,
}: {
  readonly ctx: Ctx;
  readonly asked: AskedDay;
  readonly label: string;
}): ReactNode {
  return (
    <Field
      ctx={ctx}
      state={asked.form}
      name="on"
      label={label}
      {...(asked.wrong === null ? {} : { hint: ctx.t('membership.on.instead', { day: ctx.date(asked.day) }) })}
      initial={asked.day}
    />
  );
}
