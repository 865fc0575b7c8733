import type { Projections } from '../door/command.ts';
import type { DelegationAct } from './acts.ts';

export const delegationProjections: Projections<DelegationAct> = {
  'person.accredited': async (tx, { data, at, unrecorded }) => {
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
        kind: 'delegate',
        session: data.session,
        state: data.state,
        role: data.role,
        valid_from: at,
        valid_until: null,
      })
      .execute();
  },
  'accreditation.ended': async (tx, { data, at }) => {
    await tx
      .updateTable('capacity')
      .set({ valid_until: at })
      .where('account', '=', data.account)
      .where('session', '=', data.session)
      .where('state', '=', data.state)
      .where('valid_until', 'is', null)
      .execute();
  },
};
