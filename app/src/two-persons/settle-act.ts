import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { say, type TwoPersonAct } from './acts.ts';
import { secondPersonObjection } from './confirm-act.ts';
import { noSuchProposedAct, type ProposedFacts, proposedFacts, waitsNoMore } from './proposed.ts';

const settling = z.object({ proposed: ref('proposed-act') });
const declining = settling.extend({ reason });
type Withdrawn = z.infer<typeof settling>;
type Declined = z.infer<typeof declining>;

/** Whoever might confirm it says no, and why. Nothing was done; it may be proposed once more. */
export const declineAct: Command<Declined, ProposedFacts | null, TwoPersonAct, z.input<typeof declining>> = {
  name: 'decline-act',
  undo: { again: 'it is proposed once more' },
  who: chair,
  input: declining,
  load: (tx, { proposed }, _actor, _now, filled) => proposedFacts(tx, proposed, filled),
  decide(found, { proposed, reason }, actor, now) {
    const capacity = acting(actor, 'president', 'secretariat');
    if (!capacity) return refuse(chair.refusal);
    if (!found) return refuse(noSuchProposedAct);
    const barred = waitsNoMore(found, now) ?? secondPersonObjection(found, actor);
    if (barred) return refuse(barred);
    const { about, audience } = saidOf(found);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('act.declined', { proposed, about, audience, reason })],
    };
  },
};

/** Whoever proposed it takes it away before it is confirmed. */
export const withdrawAct: Command<Withdrawn, ProposedFacts | null, TwoPersonAct, z.input<typeof settling>> = {
  name: 'withdraw-act',
  undo: { again: 'it is proposed once more' },
  who: chair,
  input: settling,
  load: (tx, { proposed }, _actor, _now, filled) => proposedFacts(tx, proposed, filled),
  decide(found, { proposed }, actor, now) {
    const capacity = acting(actor, 'president', 'secretariat');
    if (!capacity) return refuse(chair.refusal);
    if (!found) return refuse(noSuchProposedAct);
    const barred = waitsNoMore(found, now) ?? (actor.id === found.row.proposed_by ? null : no('not-the-proposer'));
    if (barred) return refuse(barred);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('act.withdrawn', { proposed, ...saidOf(found) })],
    };
  },
};

function saidOf({ row: { about, audience } }: ProposedFacts) {
  return { about, audience };
}
