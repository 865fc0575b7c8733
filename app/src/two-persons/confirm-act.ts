import { z } from 'zod';
import type { Act } from '../door/act.ts';
import type { Actor } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, sha256Hex } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair, outsiderObjection } from '../door/who.ts';
import { say } from './acts.ts';
import { noSuchProposedAct, type ProposedFacts, proposedFacts, waitsNoMore } from './proposed.ts';

const input = z.object({
  proposed: ref('proposed-act'),
  /** as it was shown: what is confirmed is what was proposed */
  hash: sha256Hex,
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly found: ProposedFacts | null;
  /** of the command that was proposed */
  readonly inner: unknown;
}

/**
 * The second person: what was proposed is done at this instant, with the facts of now, and the two stand in the record. It is decided by
 * its own command, of whoever confirms.
 */
export const confirmAct: Command<Input, Facts, Act, z.input<typeof input>> = {
  name: 'confirm-act',
  undo: { asks: 'what is confirmed is done' },
  who: chair,
  input,
  async load(tx, { proposed }, actor, now, filled, clock) {
    const found = await proposedFacts(tx, proposed, filled);
    const inner = found && (await found.command.load(tx, found.input, actor, now, filled, clock));
    return { found, inner };
  },
  decide({ found, inner }, { proposed, hash }, actor, now) {
    if (!found) return refuse(noSuchProposedAct);
    const barred = waitsNoMore(found, now) ?? secondPersonObjection(found, actor) ?? sameBrowser(found, actor);
    if (barred) return refuse(barred);
    const { row, command } = found;
    if (row.hash !== hash) return refuse(no('proposed-act-other'));
    const decision = command.decide(inner, found.input, actor, now);
    if (!decision.ok) return decision;
    const { about, audience, proposed_by: proposedBy, capacity: proposedAs } = row;
    const cites = [...(decision.acts[0]?.cites ?? [])];
    return {
      ...decision,
      acts: [
        say('act.confirmed', { proposed, about, audience, command: command.name, hash, proposedBy, proposedAs }, cites),
        ...decision.acts,
      ],
    };
  },
};

/**
 * One person with two accounts at one browser is one person. Where a browser cannot be told, as with cookies put away, nothing is said
 * against it: the two accounts stand in the record. An entry is decided again without it, as the record does not keep browsers.
 */
function sameBrowser({ row }: ProposedFacts, { browser }: Actor): Objection | null {
  return browser !== undefined && browser === row.browser ? no('second-person-same-browser') : null;
}

/** Why this person cannot be the second one; null when it can. */
export function secondPersonObjection({ row, command }: ProposedFacts, actor: Actor): Objection | null {
  const outsider = outsiderObjection(command.who, actor);
  if (outsider) return outsider;
  if (actor.id === row.proposed_by) return no('second-person-same');
  const office = command.twoPersons?.oneIs;
  const held = office === undefined || row.capacity === office || actor.capacities.some(({ kind }) => kind === office);
  return held ? null : no('second-person-president');
}
