import type { NotVoting } from '@plenary/rules/published';

/** The seats of a hall. States are codes. */
export interface SeatsThere {
  /** registered as present */
  readonly present: readonly string[];
  /** with a person accredited who may vote for it */
  readonly represented: readonly string[];
}

/**
 * Who can cast a vote now, in a recorded vote and in a ballot alike: with the right to vote, represented by a person who may
 * vote, and present. `right`: the seats with the right to vote.
 */
export function whoCanVote(right: readonly string[], { present, represented }: SeatsThere): readonly string[] {
  return right.filter((state) => present.includes(state) && represented.includes(state));
}

export type { NotVoting };

/** `left`: the seats that were present while it went on, and are not any more. */
export function whyNotVoting(state: string, hall: SeatsThere & { readonly left: readonly string[] }): NotVoting {
  if (!hall.represented.includes(state)) return 'unaccredited';
  if (hall.present.includes(state)) return 'silent';
  return hall.left.includes(state) ? 'left' : 'absent';
}
