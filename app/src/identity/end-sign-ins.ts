import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, objection, refuse } from '../door/command.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type AccountFacts, accountFacts, accountId, noSuchAccount } from './account-facts.ts';
import { type IdentityAct, say } from './acts.ts';

const input = z.object({ account: accountId });
type Input = z.infer<typeof input>;

const who = secretariatOrMachine('Only the Secretariat ends the sign-ins of another person.');

/**
 * Ends every sign-in of an account and every link that was not used: a device is lost, a letter went to the wrong person. For
 * delegates by the Secretariat, for anybody at the machine (`npm run account -- end-sign-ins`). It is recorded also when none
 * was open: who asks for it must not have to look first.
 */
export const endSignIns: Command<Input, AccountFacts | null, IdentityAct> = {
  name: 'end-sign-ins',
  who,
  input,
  load: (tx, { account }) => accountFacts(tx, account),
  decide(facts, { account }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts) return refuse(noSuchAccount);
    if (capacity.kind === 'secretariat') {
      if (actor.demonstration !== facts.demonstration)
        return refuse(
          actor.demonstration
            ? objection('demonstration-only', 'A demonstration account can act in a demonstration session only.')
            : objection('not-a-demonstration-account', 'Only demonstration accounts act in a demonstration session.'),
        );
      // Whoever could end them could keep the President out of a meeting, for the new link is made at the machine.
      if (facts.everOffice)
        return refuse(
          objection(
            'needs-system',
            'Sign-ins of offices are ended at the machine: npm run account -- end-sign-ins <account>. Each person ends the own ones under the own name.',
          ),
        );
    }
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('sign-ins.ended', { account })],
    };
  },
};
