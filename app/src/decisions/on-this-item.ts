import { no, type Objection } from '../door/objection.ts';

import { type MeetingFacts, notToBeDecided, type Procedure } from '../meetings/index.ts';
import { type ProposalFacts, proposalObjection } from './proposal-facts.ts';

/** Why the substance is not decided on now; a motion is not of the substance. */
export function notOnSubstance(
  procedure: Procedure | undefined,
  { form, proposal, amending }: ProposalFacts,
): Objection | null {
  return form === 'motion' ? null : notToBeDecided(procedure, amending.parent ?? proposal);
}

/** The proposal that the meeting can act on now: open, of this session, under the item before the meeting. */
export function onThisItem(
  meeting: MeetingFacts,
  proposal: ProposalFacts | null,
): ProposalFacts | { readonly objection: Objection } {
  const blocked = proposalObjection(proposal);
  if (blocked || !proposal) return { objection: blocked ?? no('no-such-proposal') };
  if (proposal.session !== meeting.session) return { objection: no('other-session') };
  if (meeting.item?.id !== proposal.item)
    return {
      objection: no('item-not-open'),
    };
  return proposal;
}
