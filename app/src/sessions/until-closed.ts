import { type AnyCommand, editionOf, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';

/** The session by id, where the command names something of it; null where there is no such thing. */
// biome-ignore lint/suspicious/noExplicitAny: of a command of any input and facts
type SessionOf = (facts: any, input: any) => string | null;

/**
 * The command, refused once its session is closed: what it takes in nobody decides on any more. Corrections of what stands
 * in a closed session, and what is erased of it, are not.
 */
export function untilClosed<C extends AnyCommand>(command: C, sessionOf: SessionOf = (_, input) => input.session): C {
  return {
    ...command,
    edition: editionOf(command) + 1,
    before: command,
    async load(tx, input, ...more) {
      const facts: object | null = await command.load(tx, input, ...more);
      if (facts === null) return null;
      const id = sessionOf(facts, input);
      const row = await tx.selectFrom('session').select('standing').where('id', '=', id).executeTakeFirst();
      return { ...facts, closed: row?.standing === 'closed' };
    },
    decide: (facts, ...given) =>
      facts?.closed === true ? refuse(no('session-is-closed')) : command.decide(facts, ...given),
  };
}
