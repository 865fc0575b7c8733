import { nameOf } from '../../reference/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { SessionOnDesk } from '../queries.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Agenda items under which something may still be put forward. */
export function itemOptions(ctx: Ctx, { session }: SessionOnDesk): readonly Option[] {
  return session.agenda
    .filter(({ status }) => status !== 'concluded')
    .map(({ id, number, title }) => ({ value: id, label: `${ctx.number(number)}. ${ctx.text(title)}` }));
}

/** The States Parties, in the order of the reader's alphabet. */
export function stateOptions(ctx: Ctx, { parties, names }: SessionOnDesk): readonly Option[] {
  return parties
    .map((code) => ({ value: code, label: nameOf(ctx, names, code) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
}
