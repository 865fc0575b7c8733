import type { z } from 'zod';
import type { Act } from '../door/act.ts';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, type Refusal, refuse, type Undo } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { secretariat as who } from '../door/who.ts';
import { meetingObjection } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

/** What the Secretariat enters of a vote shares its door: is the vote there and not past it, is its meeting open; then the one thing it decides. */
export function enteredInVote<Input extends { readonly vote: string }, More, A extends Act, Sent>(part: {
  readonly name: string;
  readonly undo: Undo;
  readonly input: z.ZodType<Input, Sent>;
  /** any vote that was not taken back unless told */
  readonly takes?: readonly VoteFacts['status'][];
  /** what it needs to know besides the vote */
  load(tx: Tx, input: Input): Promise<More>;
  decide(facts: VoteFacts & More, input: Input): Refusal | A;
}): Command<Input, (VoteFacts & More) | null, A, Sent> {
  const { name, undo, input, takes = ['open', 'closed', 'announced'] } = part;
  return {
    ...{ name, who, undo, input },
    async load(tx, input, _actor, now) {
      const vote = await voteFacts(tx, input.vote, now);
      return vote && { ...vote, ...(await part.load(tx, input)) };
    },
    decide(facts, input, actor) {
      const capacity = acting(actor, 'secretariat');
      if (!capacity) return refuse(who.refusal);
      if (!facts) return refuse(no('no-such-vote'));
      const blocked = meetingObjection(facts.meeting, actor, voteEnded(facts, takes, no('vote-closed')));
      if (blocked) return refuse(blocked);
      const act = part.decide(facts, input);
      return 'ok' in act ? act : { ok: true, capacity: capacityName(capacity), acts: [act] };
    },
  };
}
