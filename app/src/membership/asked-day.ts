import { isIsoDay } from '@plenary/rules';
import { z } from 'zod';
import { day } from '../door/input.ts';
import { askedText } from '../web/asked-text.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { type FormState, fresh } from '../web/form-state.ts';

/** The day a page is for, and what to tell the reader whose day does not exist. */
export interface AskedDay {
  readonly day: string;
  /** Why the day of the address could not be taken; null when it was, or when none was asked for. */
  readonly wrong: string | null;
  /** The field of the day, with what was typed and why it was refused. */
  readonly form: FormState;
}

/** The Statute was opened for signature on this day; nothing can be asked of the days before. */
const firstDay = '1998-07-17';

const asks = z.object({ on: day });

/** Reads `?on=2005-06-01`; `otherwise` is the day of the page where there is none. */
export function askedDay(ctx: LanguageCtx, query: URLSearchParams, otherwise: string): AskedDay {
  const asked = askedText(query.get('on'), 60);
  const form = { ...fresh, asks };
  if (asked === '') return { day: otherwise, wrong: null, form };
  if (isIsoDay(asked) && asked >= firstDay && asked <= '2100-01-01') return { day: asked, wrong: null, form };
  const refused = { asks, values: { on: [asked] }, errors: { on: 'membership.on.wrong' } };
  return { day: otherwise, wrong: ctx.t('membership.on.wrong'), form: refused };
}
