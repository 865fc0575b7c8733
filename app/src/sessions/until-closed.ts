import { type AnyCommand, editionOf, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';

/**
 * The command, refused once the session that it names is closed: what it takes in nobody decides on any more. Corrections of what stands
 * in a closed session, and what is erased of it, are not.
 */
export function untilClosed<C extends AnyCommand>(command: C): C {
  return {
    ...command,
    edition: editionOf(command) + 1,
    before: command,
    async load(tx, input, ...more) {
      const facts: object | null = await command.load(tx, input, ...more);
      const row = await tx.selectFrom('session').select('standing').where('id', '=', input.session).executeTakeFirst();
      return facts && { ...facts, closed: row?.standing === 'closed' };
    },
    decide: (facts, ...given) =>
      facts?.closed === true ? refuse(no('session-is-closed')) : command.decide(facts, ...given),
  };
}
