import { oncePerData, type StateRecord } from '../reference/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Findable, Wanted } from '../web/search.ts';
import { groupKeys, statusKeys } from './columns.tsx';
import { commonNames } from './common-names.ts';
import { readRegister } from './register.ts';

/** Every State that the data name, by its names in six languages and by its codes. */
export const statesToFind = ({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> => known(reads);

const known = oncePerData(async (db): Promise<readonly Findable[]> => {
  const { states, signatories, names } = await readRegister(db);
  const signed = new Set(signatories.map(({ iso3 }) => iso3));
  const registered = new Map(states.map((state) => [state.iso3, state]));
  return [...names].map(([iso3, title]): Findable => {
    const state = registered.get(iso3);
    return {
      kind: 'state',
      path: `/members/${iso3}`,
      title,
      called: [iso3, ...(state ? [state.iso2] : []), ...(commonNames[iso3] ?? [])],
      also: state ? statusOf(state.status).map((key) => (ctx: LanguageCtx) => ctx.t(key)) : [],
      about: (ctx) =>
        state
          ? [iso3, ctx.t(statusKeys[state.status]), ctx.t(groupKeys[state.regionalGroup])].join(ctx.comma)
          : [iso3, ctx.t(signed.has(iso3) ? 'membership.signatory' : 'membership.non-party')].join(ctx.comma),
    };
  });
});

/** A State that has left had notified that it would. */
function statusOf(status: StateRecord['status']) {
  return status === 'withdrawn' ? [statusKeys.withdrawn, statusKeys.withdrawalNotified] : [statusKeys[status]];
}
