import { type Finding, finding, line } from '../finding.ts';
import { procedure } from './cite.ts';

/**
 * The order of a roll-call: the English alphabetical order, starting with the State whose name is drawn by lot. The caller gives the
 * States in that order and the id of the one drawn; throws a RangeError when it is not among them. Ids in, ids out.
 */
export function rollCallOrder(
  inEnglishOrder: readonly { readonly id: string; readonly name: string }[],
  drawn: string,
): Finding<readonly string[]> {
  const start = inEnglishOrder.findIndex(({ id }) => id === drawn);
  const first = inEnglishOrder[start];
  if (first === undefined) throw new RangeError(`${drawn} is not among the States called`);
  const order = [...inEnglishOrder.slice(start), ...inEnglishOrder.slice(0, start)].map(({ id }) => id);
  const text = `${order.length} States in English alphabetical order, starting with ${first.name}, drawn by lot`;
  return finding('vote.rollCallOrder', order, [
    line(
      'rollCall.order',
      text,
      { drawn: first.name, states: order.length },
      procedure('rule on the method of voting (about 67)'),
      'unverified',
    ),
  ]);
}

export type VotingMethod = 'showOfHands' | 'rollCall' | 'nonRecorded' | 'recorded' | 'secretBallot';

/** How a vote is taken: by hands, by roll-call when a State asks; equipment replaces the one by a non-recorded, the other by a recorded vote. */
export function votingMethod(facts: {
  readonly election: boolean;
  readonly asked: boolean;
  readonly equipment: boolean;
}): Finding<VotingMethod> {
  const open: VotingMethod = facts.asked
    ? facts.equipment
      ? 'recorded'
      : 'rollCall'
    : facts.equipment
      ? 'nonRecorded'
      : 'showOfHands';
  const method: VotingMethod = facts.election ? 'secretBallot' : open;
  const names: Readonly<Record<VotingMethod, string>> = {
    showOfHands: 'show of hands',
    rollCall: 'roll-call',
    nonRecorded: 'non-recorded vote',
    recorded: 'recorded vote',
    secretBallot: 'secret ballot',
  };
  return finding('vote.method', method, [
    line(
      'vote.method',
      `By ${names[method]}`,
      { method },
      procedure('rule on the method of voting (about 67)'),
      'unverified',
    ),
  ]);
}
