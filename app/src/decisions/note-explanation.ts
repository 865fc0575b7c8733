import { explanationOfVote } from '@plenary/rules';
import { z } from 'zod';
import { sayingOf } from '../door/acts.ts';
import { refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { basisOf } from '../parameters/index.ts';
import type { Tx } from '../store/database.ts';
import { isAmended } from './amendments/facts.ts';
import { enteredInVote } from './entered-in-vote.ts';
import { explanationActs } from './explanation-acts.ts';
import type { ProposalFacts } from './proposal-facts.ts';
import { rightInVote } from './voter.ts';

const say = sayingOf(explanationActs);
const input = z.object({ vote: ref('vote'), state: stateCode });

/** docs/law.md, 3.7: before or after the voting; not the sponsor of the proposal or of the amendment. */
const provision = 'Rules of Procedure of the Assembly, conduct during voting';

async function load(tx: Tx, { vote, state }: z.infer<typeof input>) {
  const noted = tx.selectFrom('vote_explanation').select('iso3').where('vote', '=', vote).where('iso3', '=', state);
  return { noted: (await noted.executeTakeFirst()) !== undefined };
}

function isSponsor({ sponsor, amending }: ProposalFacts, state: string): boolean {
  return sponsor === state || amending.cosponsors.includes(state);
}

/** The Secretariat notes that a seat explained its vote: a seat that is entitled in it, and not on its own proposal, unless that was amended. */
export const noteExplanation = enteredInVote({
  name: 'note-explanation',
  undo: { back: 'take-back-explanation' },
  input,
  load,
  decide(facts, { vote, state }) {
    const found = explanationOfVote({
      sponsor: isSponsor(facts.proposal, state),
      amended: isAmended(facts.proposal.amending),
      secret: false,
    });
    const sponsors = found.value.length > 0 ? no('sponsor-does-not-explain', { state }, basisOf(found)) : null;
    const barred = rightInVote(facts, state) ?? sponsors ?? (facts.noted ? no('explained-already', { state }) : null);
    if (barred) return refuse(barred);
    return say('explanation.noted', { vote, state, moment: facts.status === 'open' ? 'before' : 'after' }, [provision]);
  },
});

/** A slip in what was noted. */
export const takeBackExplanation = enteredInVote({
  name: 'take-back-explanation',
  undo: { back: 'note-explanation' },
  input,
  load,
  decide: ({ noted }, { vote, state }) =>
    noted ? say('explanation.taken-back', { vote, state }) : refuse(no('nothing-changed')),
});
