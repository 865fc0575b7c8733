import type { Recorded } from '../door/act.ts';
import { type ActOf, act, sayingOf } from '../door/acts.ts';
import { type ActProposed, proposedAct } from '../door/two-persons.ts';
import type { Tx } from '../store/database.ts';

/** What settles a proposal; `about`: the thing that it rests on. */
interface Settled {
  readonly proposed: string;
  readonly about: string;
  readonly audience: ActProposed['audience'];
}

/** Acts that need two persons, as the record says them. Subject: `proposed-act:<id>`. */
export const twoPersonActs = {
  'act.proposed': act<ActProposed>({
    about: ({ proposed }) => proposedAct(proposed),
    audience: ({ audience }) => audience,
    within: ({ about }) => [about],
    async apply(tx, { seq, at, actor, capacity, data, unrecorded }) {
      const { proposed, command, edition, input, hash, about, audience, until } = data;
      await tx
        .insertInto('proposed_act')
        .values({
          ...{ id: proposed, seq, command, edition, input: JSON.stringify(input), hash },
          ...{ about, audience, until },
          ...{ proposed_by: actor, capacity, proposed_at: at, browser: unrecorded?.browser ?? null },
        })
        .execute();
    },
  }),

  /** It stands before what is done by it, in one transaction. */
  'act.confirmed': act<
    Settled & {
      readonly command: string;
      readonly hash: string;
      /** account and capacity of the first person */
      readonly proposedBy: string | null;
      readonly proposedAs: string;
    }
  >({
    about: ({ proposed }) => proposedAct(proposed),
    audience: ({ audience }) => audience,
    within: ({ about }) => [about],
    apply: (tx, said) => settle(tx, 'confirmed', said),
  }),

  /** by whoever might have confirmed it */
  'act.declined': act<Settled & { readonly reason: string }>({
    about: ({ proposed }) => proposedAct(proposed),
    audience: ({ audience }) => audience,
    within: ({ about }) => [about],
    apply: (tx, said) => settle(tx, 'declined', said, said.data.reason),
  }),

  /** by the person who had proposed it */
  'act.withdrawn': act<Settled>({
    about: ({ proposed }) => proposedAct(proposed),
    audience: ({ audience }) => audience,
    within: ({ about }) => [about],
    apply: (tx, said) => settle(tx, 'withdrawn', said),
  }),
};

export type TwoPersonAct = ActOf<typeof twoPersonActs>;
export const say = sayingOf(twoPersonActs);

async function settle(
  tx: Tx,
  status: 'confirmed' | 'declined' | 'withdrawn',
  { actor, at, data: { proposed } }: Pick<Recorded, 'actor' | 'at'> & { readonly data: Settled },
  reason: string | null = null,
): Promise<void> {
  await tx
    .updateTable('proposed_act')
    .set({ status, settled_by: actor, settled_at: at, reason })
    .where('id', '=', proposed)
    .execute();
}
