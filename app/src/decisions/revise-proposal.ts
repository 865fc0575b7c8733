import { proposalWithdrawal } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName, delegateOf } from '../door/actor.ts';
import { bytesOfTexts, type Command, refuse } from '../door/command.ts';
import { body, ref, title } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { basisOf } from '../parameters/index.ts';
import { wrongWorld } from '../sessions/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { isAmended } from './amendments/facts.ts';
import { type ProposalFacts, proposalEnded, proposalFacts } from './proposal-facts.ts';

const revision = z.object({ proposal: ref('proposal'), title, body });
type Revision = z.infer<typeof revision>;

/** A stale revision is refused at the door: the form says which entry it was based on. */
export const reviseProposal: Command<Revision, ProposalFacts | null, DecisionAct, z.input<typeof revision>> = {
  name: 'revise-proposal',
  undo: { again: 'revised once more' },
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

const withdrawal = z.object({ proposal: ref('proposal') });
type Withdrawal = z.infer<typeof withdrawal>;

/** The mover may withdraw a proposal before voting on it has begun. Rules of Procedure, withdrawal [unverified]. */
export const withdrawProposal: Command<Withdrawal, ProposalFacts | null, DecisionAct, z.input<typeof withdrawal>> = {
  name: 'withdraw-proposal',
  undo: { again: 'the text is submitted once more, under a new symbol' },
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

/**
 * The sponsor changes its own text; the Secretariat changes any on behalf of who moved it. Voting on a text has begun with the first
 * vote on it: after an equal division it stands as it was voted on until the second vote (docs/law.md, section 3.6). What the
 * Assembly votes on the second time is what it voted on the first.
 */
function moverOf(
  facts: ProposalFacts | null,
  actor: Actor,
): { readonly objection: Objection } | { readonly capacity: string; readonly facts: ProposalFacts } {
  if (!facts) return { objection: no('no-such-proposal') };
  if (facts.form === 'motion' || facts.form === 'part') return { objection: no('no-document') };
  const ended = proposalEnded(facts);
  if (ended) return { objection: ended };
  const capacity =
    (facts.sponsor ? delegateOf(actor, facts.session, facts.sponsor) : null) ?? acting(actor, 'secretariat');
  const amended = isAmended(facts.amending);
  const votingStarted = facts.voteInProgress || facts.secondVotePending;
  const found = proposalWithdrawal({ votingStarted, amended, byMover: capacity !== null });
  const voting = found.value.includes('voting');
  if (voting && facts.voteInProgress) return { objection: no('vote-in-progress') };
  const wrong = wrongWorld(facts, actor);
  if (wrong) return { objection: wrong };
  if (!capacity || found.value.includes('notMover')) return { objection: no('not-the-mover') };
  if (found.value.includes('amended'))
    return { objection: no('proposal-amended', { symbol: facts.symbol ?? '' }, basisOf(found)) };
  return voting
    ? { objection: no('second-vote-pending', { symbol: facts.symbol ?? '' }, basisOf(found)) }
    : { capacity: capacityName(capacity), facts };
}
