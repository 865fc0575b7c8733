import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, flag, personName } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { machine } from '../door/who.ts';
import { type IdentityAct, say } from './acts.ts';
import { drawSalt, nameCommitment } from './named.ts';

const input = z.object({
  name: personName(),
  office: choice(['secretariat', 'president']),
  demonstration: flag.default(false),
});
type Input = z.infer<typeof input>;

/** By lot, for the new account. */
interface Drawn {
  readonly newAccount: string;
  readonly salt: string;
}

const who = machine(no('needs-system', { command: 'npm run account' }));

/** Gives a person an office: a member of the Secretariat, or the President. Done at the machine that runs Plenary (`npm run account`). */
export const assignOffice: Command<Input, Drawn, IdentityAct, z.input<typeof input>> = {
  name: 'assign-office',
  // The first did not bind the name.
  edition: 2,
  undo: { back: 'end-office' },
  who,
  input,
  load: async () => ({ newAccount: randomUUID(), salt: drawSalt() }),
  decide({ newAccount, salt }, { name, office, demonstration }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(who.refusal);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { account: newAccount },
      acts: [
        say(
          'office.assigned',
          { account: newAccount, office, demonstration, named: nameCommitment(name, salt) },
          office === 'president' ? ['Rome Statute, article 112(3)(a)'] : [],
          { name, salt },
        ),
      ],
    };
  },
};
