/**
 * How the sequencer is doing. `no-key`: none of its keys is introduced in the record. `unconfirmed`: no witness has
 * answered since this sequencer took over, so it may stand on a restored database. `halted`: a witness contradicts the
 * log. `broken`: an entry of the record does not follow from the one before. `unsealed`: one was not appended by the door.
 */
export type SequencerState = 'starting' | 'signing' | 'no-key' | 'unconfirmed' | 'halted' | 'broken' | 'unsealed';

export type WitnessAnswerKind = 'cosigned' | 'ahead' | 'split' | 'refused' | 'unreachable';

/** Acts that publish a result of the Assembly. */
export const resultActs = [
  'vote.announced',
  'proposal.adopted',
  'proposal.rejected',
  'ballot.announced',
  'election.completed',
  // What takes a result back goes out with it: a paper that was printed before leads to it.
  'vote.taken-back',
  'lot.taken-back',
] as const;

/** Acts that are signed at once: people take them home. */
export const signedAtOnce: readonly string[] = [
  ...resultActs,
  'meeting.closed',
  'log-key.introduced',
  'log-key.retired',
  'log.resumed',
  'log.succeeded',
];
