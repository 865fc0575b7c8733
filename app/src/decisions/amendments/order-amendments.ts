import { z } from 'zod';
import { acting, capacityName } from '../../door/actor.ts';
import { type Command, refuse } from '../../door/command.ts';
import { reason, ref } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { chair, secretariat } from '../../door/who.ts';
import { chairOf, type VotingFacts, votingFacts, votingFirst } from '../../meetings/index.ts';
import { wrongWorld } from '../../sessions/index.ts';
import type { Tx } from '../../store/database.ts';
import { onThisItem } from '../on-this-item.ts';
import { type ProposalFacts, proposalEnded, proposalFacts } from '../proposal-facts.ts';
import { type AmendmentAct, say } from './acts.ts';
import { amendingBegun, waitingOf } from './facts.ts';
import { inOrder, isWhole } from './in-order.ts';

const provision = 'Rules of Procedure of the Assembly, rule on amendments';
const ranking = z.object({ proposal: ref('proposal'), amendments: inOrder, reason });
const ordering = z.object({ meeting: ref('meeting'), ...ranking.shape });

interface RankFacts {
  readonly proposal: ProposalFacts | null;
  /** as the Secretariat ranked them last; null where it has not */
  readonly ranked: readonly string[] | null;
}

/** The Secretariat says how far each is from the draft in substance. The President decides; this only proposes (docs/law.md, 3.7). */
export const rankAmendments: Command<z.infer<typeof ranking>, RankFacts, AmendmentAct, z.input<typeof ranking>> = {
  name: 'rank-amendments',
  undo: { again: 'ranked once more, until the first of them is decided' },
  who: secretariat,
  input: ranking,
  async load(tx, { proposal }) {
    return { proposal: await proposalFacts(tx, proposal), ranked: await rankedIn(tx, proposal) };
  },
  decide({ proposal: draft, ranked }, { proposal, amendments, reason }, actor) {
    if (!draft) return refuse(no('no-such-proposal'));
    const barred = wrongWorld(draft, actor) ?? proposalEnded(draft) ?? notOrdered(draft, amendments);
    if (barred) return refuse(barred);
    if (same(ranked, amendments)) return refuse(no('nothing-changed'));
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(no('needs-secretariat'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('amendments.ranked', { proposal, amendments, reason }, [provision])],
    };
  },
};

interface OrderFacts {
  readonly meeting: VotingFacts | null;
  readonly proposal: ProposalFacts | null;
}

/** The President decides in which order they are put; the order stands once the first of them is decided. */
export const orderAmendments: Command<z.infer<typeof ordering>, OrderFacts, AmendmentAct, z.input<typeof ordering>> = {
  name: 'order-amendments',
  undo: { again: 'decided once more, until the first of them is decided' },
  who: chair,
  input: ordering,
  subject: ({ proposal }) => `proposal:${proposal}`,
  load: async (tx, { meeting, proposal }, _actor, now, filled) => ({
    meeting: await votingFacts(tx, meeting, now, filled),
    proposal: await proposalFacts(tx, proposal),
  }),
  decide({ meeting, proposal: draft }, { meeting: id, proposal, amendments, reason }, actor) {
    const chair = chairOf(meeting, actor, proposalEnded(draft));
    if (!chair.ok) return chair;
    const first = votingFirst(chair.facts);
    if (first) return refuse(first);
    const ready = onThisItem(chair.facts, draft);
    if ('objection' in ready) return refuse(ready.objection);
    const barred = notOrdered(ready, amendments);
    if (barred) return refuse(barred);
    if (same(ready.amending.order, amendments)) return refuse(no('order-decided'));
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [say('amendments.ordered', { proposal, meeting: id, amendments, reason }, [provision])],
    };
  },
};

/** What stands against an order of those that wait. */
function notOrdered({ amending }: ProposalFacts, order: readonly string[]): Objection | null {
  const waiting = waitingOf(amending);
  if (amendingBegun(amending) && amending.order !== null) return no('order-decided');
  if (waiting.length < 2) return no('no-order-needed');
  return isWhole(order, waiting) ? null : no('order-not-whole', { waiting: waiting.length });
}

function same(before: readonly string[] | null, order: readonly string[]): boolean {
  return before !== null && before.join() === order.join();
}

async function rankedIn(tx: Tx, proposal: string): Promise<readonly string[] | null> {
  const row = await tx
    .selectFrom('amendment_order')
    .select('amendments')
    .where('parent', '=', proposal)
    .where('set_by', '=', 'secretariat')
    .executeTakeFirst();
  return row?.amendments ?? null;
}
