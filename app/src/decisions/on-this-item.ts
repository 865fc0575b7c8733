import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import type { MeetingFacts } from '../floor/index.ts';
import { type ProposalFacts, proposalObjection } from './proposal-facts.ts';

/** The proposal that the meeting can act on now: open, of this session, under the item before the meeting. */
export function onThisItem(
  meeting: MeetingFacts,
  proposal: ProposalFacts | null,
): ProposalFacts | { readonly objection: Objection } {
  const blocked = proposalObjection(proposal);
  if (blocked || !proposal)
    return { objection: blocked ?? objection('no-such-proposal', 'There is no such proposal.') };
  if (proposal.session !== meeting.session)
    return { objection: objection('other-session', 'The proposal belongs to another session.') };
  if (meeting.item?.id !== proposal.item)
    return {
      objection: objection(
        'item-not-open',
        'The meeting is not on the agenda item of this proposal. Take up the item first.',
      ),
    };
  return proposal;
}
