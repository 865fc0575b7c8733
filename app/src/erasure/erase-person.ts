import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type AccountFacts, accountFacts, accountId, noSuchAccount } from '../identity/index.ts';
import { wrongWorld } from '../sessions/index.ts';
import { type ErasureAct, say } from './acts.ts';
import { namesPerson } from './names-person.ts';

const input = z.object({ account: accountId, reason });
type Input = z.infer<typeof input>;

const who = secretariatOrMachine;

/**
 * Forgets who a person is: the name, every link to sign in and every sign-in. What the person did stands, under the account's
 * id; the seat and its vote are public. Delegates by the Secretariat, anybody at the machine (`npm run account -- erase`).
 */
export const erasePerson: Command<Input, AccountFacts | null, ErasureAct, z.input<typeof input>> = {
  name: 'erase-person',
  undo: { asks: 'the name is gone' },
  who,
  input,
  load: (tx, { account }) => accountFacts(tx, account),
  decide(facts, { account, reason }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts) return refuse(noSuchAccount);
    const wrong = wrongWorld(facts, actor);
    if (wrong) return refuse(wrong);
    if (capacity.kind === 'secretariat' && facts.everOffice)
      return refuse(no('needs-system', { command: 'npm run account -- erase' }));
    const held = facts.holds.map(stillHeld);
    if (held.length > 0) return refuse(...held);
    if (namesPerson(reason, facts.name)) return refuse(no('reason-names-person'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('person.erased', { account, reason })],
    };
  },
};

/** Nobody acts without a name: a capacity ends by its own act first. */
function stillHeld(held: AccountFacts['holds'][number]): Objection {
  if (!('session' in held)) return no('office-held');
  const { kind, state, session } = held;
  return no(kind === 'delegate' ? 'still-accredited' : 'still-focal-point', { state, session });
}
