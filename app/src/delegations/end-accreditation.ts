import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { id, sessionId, stateCode } from '../door/input.ts';
import { acting, capacityName } from '../identity/actor.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import type { DelegationAct } from './acts.ts';

const input = z.object({ account: id, session: sessionId, state: stateCode });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly accredited: boolean;
}

export const endAccreditation: Command<Input, Facts, DelegationAct> = {
  name: 'end-accreditation',
  input,
  async load(tx, { account, session, state }) {
    const held = await tx
      .selectFrom('capacity')
      .select('id')
      .where('account', '=', account)
      .where('session', '=', session)
      .where('state', '=', state)
      .where('valid_until', 'is', null)
      .executeTakeFirst();
    return { session: await sessionFacts(tx, session), accredited: held !== undefined };
  },
  decide(facts, { account, session, state }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(objection('needs-secretariat', 'Only the Secretariat ends an accreditation.'));
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    if (!facts.accredited)
      return refuse(objection('not-accredited', 'This person is not accredited for this seat.', undefined, { state }));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        {
          act: 'accreditation.ended',
          subject: `seat:${session}/${state}`,
          audience: 'participants',
          cites: ['Rome Statute, article 112(1)'],
          data: { account, session, state },
        },
      ],
    };
  },
};
