import { mayWithdraw } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName, delegateOf } from '../door/actor.ts';
import { bytesOfTexts, type Command, refuse } from '../door/command.ts';
import { body, id, title } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { wrongWorld } from '../sessions/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { type ProposalFacts, proposalFacts, proposalObjection } from './proposal-facts.ts';

const revision = z.object({ proposal: id, title, body });
type Revision = z.infer<typeof revision>;

/** A stale revision is refused at the door: the form says which entry it was based on. */
export const reviseProposal: Command<Revision, ProposalFacts | null, DecisionAct> = {
  name: 'revise-proposal',
  who: ownSeatOrSecretariat,
  input: revision,
  mostBytes: bytesOfTexts,
  subject: ({ proposal }) => `proposal:${proposal}`,
  load: (tx, { proposal }) => proposalFacts(tx, proposal),
  decide(facts, { proposal, title, body }, actor) {
    const mover = moverOf(facts, actor);
    if ('objection' in mover) return refuse(mover.objection);
    return {
      ok: true,
      capacity: mover.capacity,
      acts: [say('proposal.revised', { proposal, title, body }, ['Rules of Procedure of the Assembly, proposals'])],
    };
  },
};

const withdrawal = z.object({ proposal: id });
type Withdrawal = z.infer<typeof withdrawal>;

/** The mover may withdraw a proposal before voting on it has begun. Rules of Procedure, withdrawal [unverified]. */
export const withdrawProposal: Command<Withdrawal, ProposalFacts | null, DecisionAct> = {
  name: 'withdraw-proposal',
  who: ownSeatOrSecretariat,
  input: withdrawal,
  load: (tx, { proposal }) => proposalFacts(tx, proposal),
  decide(facts, { proposal }, actor) {
    const mover = moverOf(facts, actor);
    if ('objection' in mover) return refuse(mover.objection);
    return {
      ok: true,
      capacity: mover.capacity,
      acts: [
        say('proposal.withdrawn', { proposal, session: mover.facts.session }, [
          'Rules of Procedure of the Assembly, withdrawal of proposals',
        ]),
      ],
    };
  },
};

/** The sponsor changes its own text; the Secretariat changes any on behalf of who moved it. */
function moverOf(
  facts: ProposalFacts | null,
  actor: Actor,
): { readonly objection: Objection } | { readonly capacity: string; readonly facts: ProposalFacts } {
  const blocked = proposalObjection(facts);
  if (blocked || !facts) return { objection: blocked ?? no('no-such-proposal') };
  const wrong = wrongWorld(facts, actor);
  if (wrong) return { objection: wrong };
  const capacity =
    (facts.sponsor ? delegateOf(actor, facts.session, facts.sponsor) : null) ?? acting(actor, 'secretariat');
  if (!capacity)
    return {
      objection: no('not-the-mover'),
    };
  const stands = textStands(facts);
  if (stands) return { objection: stands };
  return { capacity: capacityName(capacity), facts };
}

/**
 * Voting on a text has begun with the first vote on it: after an equal division it stands as it was voted on until the second
 * vote (docs/law.md, section 3.6). What the Assembly votes on the second time is what it voted on the first.
 */
function textStands({ secondVotePending, symbol }: ProposalFacts): Objection | null {
  const [started] = mayWithdraw({ votingStarted: secondVotePending, amended: false, byMover: true });
  if (!started) return null;
  return no('second-vote-pending', { symbol }, started);
}
