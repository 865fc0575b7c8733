import { randomUUID } from 'node:crypto';
import { isPartyOn, type Membership } from '@plenary/rules';
import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { choice, personName, sessionId, stateCode } from '../door/input.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { acting, capacityName } from '../identity/actor.ts';
import { membershipsOf } from '../membership/index.ts';
import { localDay, noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import type { DelegationAct } from './acts.ts';

const input = z.object({
  session: sessionId,
  state: stateCode,
  name: personName(),
  role: choice(['head', 'alternate', 'adviser']),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly starts: string | null;
  readonly memberships: readonly Membership[];
  readonly heads: number;
  readonly newAccount: string;
}

const basis = 'Rome Statute, article 112(1)';

const who = secretariatOrMachine('Only the Secretariat accredits persons.');

/** Rome Statute, article 112(1): one representative in the Assembly for each State Party, with alternates and advisers. The seat votes; persons act for it. */
export const accreditPerson: Command<Input, Facts, DelegationAct> = {
  name: 'accredit-person',
  who,
  input,
  async load(tx, { session, state }) {
    const heads = await tx
      .selectFrom('capacity')
      .select('id')
      .where('session', '=', session)
      .where('state', '=', state)
      .where('role', '=', 'head')
      .where('valid_until', 'is', null)
      .execute();
    const row = await tx.selectFrom('session').select('starts').where('id', '=', session).executeTakeFirst();
    return {
      session: await sessionFacts(tx, session),
      starts: row?.starts ?? null,
      memberships: await membershipsOf(tx, state),
      heads: heads.length,
      newAccount: randomUUID(),
    };
  },
  decide(facts, { session, state, name, role }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session || !facts.starts) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    const today = localDay(facts.session.city, now);
    const day = facts.starts > today ? facts.starts : today;
    if (!facts.memberships.some((membership) => isPartyOn(membership, day)))
      return refuse(
        objection('not-a-state-party', `${state} is not a State Party on ${day}: it has no seat.`, basis, {
          state,
          day,
        }),
      );
    if (role === 'head' && facts.heads > 0)
      return refuse(
        objection(
          'head-exists',
          'The delegation has its representative already. End that accreditation first, or add an alternate.',
          basis,
          {
            state,
          },
        ),
      );
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { account: facts.newAccount },
      acts: [
        {
          act: 'person.accredited',
          subject: `seat:${session}/${state}`,
          audience: 'participants',
          cites: [basis],
          data: { account: facts.newAccount, session, state, role, demonstration: facts.session.demonstration },
          unrecorded: { name },
        },
      ],
    };
  },
};
