import type { LanguageCtx } from '../web/ctx.ts';
import type { FormState } from '../web/form-state.ts';
import type { RecordChoices, RecordFilter } from './reads.ts';

/** Which entries the reader asked for, and what to tell the reader who asked for what the record does not hold. */
export interface RecordQuestion {
  /** What could be taken of the question; the rest is left out of it. */
  readonly filter: RecordFilter;
  /** The fields, with the reason beside each answer that could not be taken. */
  readonly form: FormState;
  /** All reasons in the reader's language; null when the whole question was taken. */
  readonly wrong: string | null;
}

const names = ['kind', 'session', 'by', 'before'] as const;

/** Reads `?kind=vote&session=25&by=FRA&before=200`. `by` is an office, `system`, `delegations`, or the code of a State. */
export function recordQuestion(ctx: LanguageCtx, query: URLSearchParams, choices: RecordChoices): RecordQuestion {
  const held = {
    kind: choices.kinds,
    session: choices.sessions.map(({ id }) => id),
    by: choices.by,
  };
  const filter: Record<string, string | number> = {};
  const errors: Record<string, string> = {};
  for (const name of names) {
    const asked = (query.get(name) ?? '').trim();
    if (asked === '') continue;
    const taken = name === 'before' ? placeOf(asked) : held[name].find((one) => one === asked);
    if (taken === undefined || taken === null) errors[name] = `record.wrong.${name}`;
    else filter[name] = taken;
  }
  const reasons = Object.values(errors).map((key) => ctx.t(key as 'record.wrong.kind'));
  return { filter, form: { values: {}, errors }, wrong: reasons.length === 0 ? null : reasons.join(' ') };
}

function placeOf(text: string): number | null {
  return /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : null;
}

/** The question as the query of an address, without its question mark; '' when it asks for everything. */
export function queryOf(filter: RecordFilter): string {
  const { kind, session, by, before } = filter;
  return new URLSearchParams({
    ...(kind ? { kind } : {}),
    ...(session ? { session } : {}),
    ...(by ? { by } : {}),
    ...(before ? { before: String(before) } : {}),
  }).toString();
}
