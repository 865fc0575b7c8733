import { outcomeOfVote } from '@plenary/rules/published';
import { z } from 'zod';
import { type Refusal, refuse } from '../door/command.ts';
import { choice, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import type { SessionParameters } from './session-parameters.ts';

const votes = whole({ min: 0, max: 999 }).optional();

/** What was counted when hands were shown. */
export const votesInput = { inFavour: votes, against: votes, abstaining: votes };

/** How the Assembly decided a question of procedure: without objection, or by a show of hands with its figures. */
export const takenInput = { how: choice(['withoutVote', 'vote']), ...votesInput };
const taken = z.object(takenInput);
export type TakenInput = z.infer<typeof taken>;

/** The same in the record; null where nobody counted. */
export interface TakenData {
  readonly how: 'withoutVote' | 'vote';
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstaining: number | null;
  readonly needed: number | null;
}

export interface Taken {
  readonly carried: boolean;
  readonly data: TakenData;
  readonly cites: readonly string[];
}

const uncounted = { inFavour: null, against: null, abstaining: null, needed: null } as const;

/** Whether it is carried, with the arithmetic of the majority; or why the figures cannot be. */
export function takenBy(
  facts: {
    readonly statesParties: readonly string[];
    readonly present: readonly string[];
    readonly parameters: SessionParameters;
  },
  kind: 'D01' | 'D02',
  { how, inFavour, against, abstaining = 0 }: TakenInput,
): Taken | Refusal {
  if (how === 'withoutVote')
    return { carried: true, data: { how, ...uncounted }, cites: ['Rome Statute, article 112(7)'] };
  if (inFavour === undefined || against === undefined) return refuse(no('vote-figures-missing'));
  const sum = inFavour + against + abstaining;
  const present = facts.present.length;
  if (sum > present) return refuse(no('vote-figures-many', { sum, present }));
  const count = { kind, statesParties: facts.statesParties.length, present };
  const { value, lines } = outcomeOfVote(
    { ...count, yes: inFavour, no: against, abstain: abstaining },
    facts.parameters,
  );
  return {
    carried: value.carried,
    data: { how, inFavour, against, abstaining, needed: value.needed },
    cites: [...new Set(lines.map(({ cite }) => cite.provision))],
  };
}

/** A count in which nobody voted, not even by abstaining: no figures of a vote that was taken. */
export function nobodyVoted({ how, inFavour, against, abstaining = 0 }: TakenInput): boolean {
  return how === 'vote' && inFavour === 0 && against === 0 && abstaining === 0;
}

export function isRefused(taken: object): taken is Refusal {
  return 'ok' in taken;
}
