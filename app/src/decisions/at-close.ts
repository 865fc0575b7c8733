import { type CountedVote, parametersAtClose } from '@plenary/rules/published';
import { whyNotVoting } from '../meetings/index.ts';
import type { AtClose } from './acts.ts';
import { handsStand } from './hands.ts';
import type { VoteFacts } from './vote-facts.ts';

/** What the closing of the vote freezes. Later come only corrections that delegations make of their own votes. */
export function atCloseOf(facts: VoteFacts): AtClose {
  const { entitled, notEntitled, statesParties, second, meeting, gone, cast } = facts;
  // Of the States Parties of the opening: a meeting may run over midnight, and with it a membership end.
  const parties = new Set([...entitled, ...notEntitled.map(({ state }) => state)]);
  const voted = new Set(cast.map(({ state }) => state));
  // No name is taken when hands are shown: of a seat that was there nobody knows whether it did.
  const byHands = facts.method === 'showOfHands';
  const open: AtClose = {
    statesParties,
    entitled,
    present: meeting.present.filter((state) => parties.has(state)),
    notVoting: entitled
      .filter((state) => !voted.has(state))
      .map((state) => ({ state, reason: whyNotVoting(state, { ...meeting, left: gone }) }))
      .filter(({ reason }) => !(byHands && (reason === 'silent' || reason === 'left'))),
    second,
    parameters: meeting.parameters,
  };
  return { ...open, parameters: parametersAtClose(countedVote(facts), open) };
}

/** As its outcome is worked out: from the votes, or from the hands that both persons counted alike. */
export function countedVote(facts: VoteFacts): CountedVote {
  return { ...facts, hands: facts.method === 'showOfHands' ? handsStand(facts.counts).agreed : null };
}
