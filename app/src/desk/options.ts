import { type DecisionId, decisionKind, proposalKinds } from '@plenary/rules';
import { nameOf, type StateNames } from '../reference/index.ts';
import type { Ctx } from '../web/ctx.ts';
import { provisionIn } from '../web/provision.ts';
import type { LanguageMap } from '../words/languages.ts';

/** The kinds of decision that are taken on a proposal, each with its provision. */
export function kindOptions(ctx: Ctx): readonly Option[] {
  return proposalKinds.map((id) => ({
    value: id,
    label: `${ctx.t(`decisions.kind.${id}`)} (${provisionIn(ctx, decisionKind(id).cite.provision)})`,
  }));
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Item {
  readonly id: string;
  readonly number: number;
  readonly title: LanguageMap;
  readonly status: 'waiting' | 'open' | 'concluded';
  /** the kind of decision that it usually leads to */
  readonly kind: DecisionId | null;
}

interface States {
  readonly parties: readonly string[];
  readonly names: StateNames;
}

/** Agenda items under which something may still be put forward. */
export function itemOptions(ctx: Ctx, agenda: readonly Item[]): readonly Option[] {
  return agenda
    .filter(({ status }) => status !== 'concluded')
    .map(({ id, number, title, kind }) => {
      const label = `${ctx.number(number)}. ${ctx.text(title)}`;
      return { value: id, label: kind === null ? label : `${label} (${ctx.t(`decisions.kind.${kind}`)})` };
    });
}

/** The States Parties, in the order of the reader's alphabet. */
export function stateOptions(ctx: Ctx, { parties, names }: States): readonly Option[] {
  return parties
    .map((code) => ({ value: code, label: nameOf(ctx, names, code) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
}
