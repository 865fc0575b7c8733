import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { machine } from '../door/who.ts';
import { type AccountFacts, accountFacts, accountId, noSuchAccount } from './account-facts.ts';
import { type IdentityAct, say } from './acts.ts';

const input = z.object({ account: accountId });
type Input = z.infer<typeof input>;

interface Facts {
  readonly account: AccountFacts | null;
  /** other accounts of the Secretariat, of demonstrations or outside them as this one is */
  readonly othersOfSecretariat: number;
}

const who = machine(no('needs-system', { command: 'npm run account -- end' }));

/** Ends the office that a person holds. What was done in it stands. Done at the machine (`npm run account -- end`). */
export const endOffice: Command<Input, Facts, IdentityAct, z.input<typeof input>> = {
  name: 'end-office',
  undo: { asks: 'the person gets a new account with the office' },
  who,
  input,
  async load(tx, { account }) {
    const facts = await accountFacts(tx, account);
    const others = await tx
      .selectFrom('capacity')
      .innerJoin('account', 'account.id', 'capacity.account')
      .select('capacity.id')
      .where('kind', '=', 'secretariat')
      .where('valid_until', 'is', null)
      .where('account.id', '<>', account)
      .where('account.demonstration', '=', facts?.demonstration ?? false)
      .execute();
    return { account: facts, othersOfSecretariat: others.length };
  },
  decide({ account: facts, othersOfSecretariat }, { account }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts) return refuse(noSuchAccount);
    const offices = facts.holds.flatMap((held) => ('session' in held ? [] : [held.kind]));
    if (offices.length === 0) return refuse(no('no-office'));
    if (offices.includes('secretariat') && othersOfSecretariat === 0) return refuse(no('last-of-secretariat'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: offices.map((office) => say('office.ended', { account, office })),
    };
  },
};
