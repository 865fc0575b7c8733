import type { OrderPolicy, PlaceReason } from '@plenary/rules';
import { act, itsSubject } from '../door/acts.ts';
import { renumber, waitingWith } from './places.ts';

/** What the President says of the list of an item. */
export const orderActs = {
  'speakers-list.ordered': act<{
    readonly meeting: string;
    readonly item: string;
    readonly policy: OrderPolicy;
    readonly reason: string;
    /** those who wait, each with why it stands where it does */
    readonly order: readonly { readonly speaker: string; readonly why: PlaceReason }[];
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data: { item, policy, reason, order }, at }) {
      const said = { policy, policy_reason: reason, policy_at: at };
      await tx
        .insertInto('speakers_list')
        .values({ item, ...said, closes_at: null })
        .onConflict((conflict) => conflict.column('item').doUpdateSet(said))
        .execute();
      const [first] = order;
      if (!first) return;
      const waiting = await waitingWith(tx, first.speaker);
      await renumber(
        tx,
        waiting.map(({ position }) => position),
        order.map(({ speaker }) => speaker),
      );
      for (const { speaker, why } of order)
        await tx.updateTable('speaker').set({ place_why: why, place_reason: null }).where('id', '=', speaker).execute();
    },
  }),

  /** at which hour it closes */
  'speakers-list.announced': act<{ readonly meeting: string; readonly item: string; readonly closesAt: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data: { item, closesAt } }) {
      await tx
        .insertInto('speakers_list')
        .values({ item, policy: null, policy_reason: null, policy_at: null, closes_at: closesAt })
        .onConflict((conflict) => conflict.column('item').doUpdateSet({ closes_at: closesAt }))
        .execute();
    },
  }),
};
