import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, objection, type Projections, refuse } from '../door/command.ts';
import { choice, flag, personName } from '../door/input.ts';
import { machine } from '../door/who.ts';
import { acting, capacityName } from './actor.ts';
import type { OfficeAct } from './acts.ts';
import { endCapacity, openAccount } from './capacities.ts';

const input = z.object({
  name: personName(),
  office: choice(['secretariat', 'president']),
  demonstration: flag.default(false),
});
type Input = z.infer<typeof input>;

const who = machine(
  objection('needs-system', 'Offices are assigned at the machine that runs Plenary: npm run account.'),
);

/** Gives a person an office: a member of the Secretariat, or the President. Done at the machine that runs Plenary (`npm run account`). */
export const assignOffice: Command<Input, { readonly newAccount: string }, OfficeAct> = {
  name: 'assign-office',
  who,
  input,
  load: async () => ({ newAccount: randomUUID() }),
  decide({ newAccount }, { name, office, demonstration }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(who.refusal);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { account: newAccount },
      acts: [
        {
          act: 'office.assigned',
          subject: `office:${office}`,
          audience: 'secretariat',
          cites: office === 'president' ? ['Rome Statute, article 112(3)(a)'] : [],
          data: { account: newAccount, office, demonstration },
          unrecorded: { name },
        },
      ],
    };
  },
};

export const officeProjections: Projections<OfficeAct> = {
  'office.assigned': (tx, { data: { account, office, demonstration }, at, unrecorded }) =>
    openAccount(tx, { account, name: unrecorded?.name, demonstration }, { kind: office }, at),
  'office.ended': (tx, { data: { account, office }, at }) => endCapacity(tx, account, { kind: office }, at),
};
