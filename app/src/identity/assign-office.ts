import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, objection, type Projections, refuse } from '../door/command.ts';
import { acting, capacityName } from './actor.ts';
import type { OfficeAct } from './acts.ts';

const input = z.object({
  name: z.string().trim().min(2, 'Write the name of the person.').max(120, 'Keep the name under 120 characters.'),
  office: z.enum(['secretariat', 'president']),
  demonstration: z.boolean().default(false),
});
type Input = z.infer<typeof input>;

/** Gives a person an office: a member of the Secretariat, or the President. Done at the machine that runs Plenary (`npm run account`). */
export const assignOffice: Command<Input, { readonly newAccount: string }, OfficeAct> = {
  name: 'assign-office',
  input,
  load: async () => ({ newAccount: randomUUID() }),
  decide({ newAccount }, { name, office, demonstration }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity)
      return refuse(
        objection('needs-system', 'Offices are assigned at the machine that runs Plenary: npm run account.'),
      );
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
  'office.assigned': async (tx, { data, at, unrecorded }) => {
    await tx
      .insertInto('account')
      .values({
        id: data.account,
        name: unrecorded?.name ?? '',
        demonstration: data.demonstration,
        closed_at: null,
        created_at: at,
      })
      .execute();
    await tx
      .insertInto('capacity')
      .values({
        account: data.account,
        kind: data.office,
        session: null,
        state: null,
        role: null,
        valid_from: at,
        valid_until: null,
      })
      .execute();
  },
  'office.ended': async (tx, { data, at }) => {
    await tx
      .updateTable('capacity')
      .set({ valid_until: at })
      .where('account', '=', data.account)
      .where('kind', '=', data.office)
      .where('valid_until', 'is', null)
      .execute();
  },
};
