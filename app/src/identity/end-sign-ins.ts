import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type AccountFacts, accountFacts, accountId, noSuchAccount } from './account-facts.ts';
import { type IdentityAct, say } from './acts.ts';

const input = z.object({ account: accountId });
type Input = z.infer<typeof input>;

const who = secretariatOrMachine;

/**
 * Ends every sign-in of an account and every link that was not used: a device is lost, a letter went to the wrong person. For
 * delegates by the Secretariat, for anybody at the machine (`npm run account -- end-sign-ins`). It is recorded also when none
 * was open: who asks for it must not have to look first.
 */
export const endSignIns: Command<Input, AccountFacts | null, IdentityAct, z.input<typeof input>> = {
  name: 'end-sign-ins',
  undo: { again: 'a new link lets the person in' },
  who,
  input,
  load: (tx, { account }) => accountFacts(tx, account),
  decide(facts, { account }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts) return refuse(noSuchAccount);
    if (capacity.kind === 'secretariat') {
      if (actor.demonstration !== facts.demonstration)
        return refuse(actor.demonstration ? no('demonstration-only') : no('not-a-demonstration-account'));
      // Whoever could end them could keep the President out of a meeting, for the new link is made at the machine.
      if (facts.everOffice) return refuse(no('needs-system', { command: 'npm run account -- end-sign-ins' }));
    }
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('sign-ins.ended', { account })],
    };
  },
};
