import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type Accredited, accreditedAt } from '../identity/index.ts';
import { noSuchSession, type SessionFacts, sessionFacts, untilClosed, wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type CheckInAct, say } from './acts.ts';
import { drawCode } from './code.ts';

interface Facts {
  readonly session: SessionFacts | null;
  /** persons accredited now */
  readonly persons: readonly Pick<Accredited, 'account' | 'state'>[];
  /** accounts that have a code */
  readonly coded: readonly string[];
  /** new ones, as many as there are persons */
  readonly codes: readonly string[];
}

async function load(tx: Tx, { session }: { readonly session: string }): Promise<Facts> {
  const persons = await accreditedAt(tx, session);
  const rows = await tx
    .selectFrom('check_in_code')
    .select('account')
    .where('session', '=', session)
    .where('ended_at', 'is', null)
    .execute();
  return {
    session: await sessionFacts(tx, session),
    persons: persons.map(({ account, state }) => ({ account, state })),
    coded: rows.map(({ account }) => account),
    codes: persons.map(drawCode),
  };
}

const all = z.object({ session: sessionId });

/** Every person accredited for the session who has no code yet gets one. */
export const issueCheckInCodes: Command<z.infer<typeof all>, Facts, CheckInAct, z.input<typeof all>> = untilClosed({
  name: 'issue-check-in-codes',
  undo: { back: 'renew-check-in-code' },
  who: secretariat,
  input: all,
  load,
  decide({ session, persons, coded, codes }, _input, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(secretariat.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    const without = persons.filter(({ account }) => !coded.includes(account));
    if (without.length === 0) return refuse(no('everybody-has-a-code'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say(
          'check-in-codes.issued',
          { session: session.id, persons: without },
          [],
          Object.fromEntries(without.map(({ account }, place) => [account, codes[place] ?? ''])),
        ),
      ],
    };
  },
});

const one = z.object({ session: sessionId, account: ref('account') });

/** A badge is lost: its code is dead at every door, and the person gets another one. */
export const renewCheckInCode: Command<z.infer<typeof one>, Facts, CheckInAct, z.input<typeof one>> = {
  name: 'renew-check-in-code',
  undo: { again: 'it is renewed once more' },
  who: secretariat,
  input: one,
  load,
  decide({ session, persons, coded, codes }, { account }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(secretariat.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    const person = persons.find((each) => each.account === account);
    if (!person) return refuse(no('code-of-ended-accreditation'));
    if (!coded.includes(account)) return refuse(no('no-code-yet'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('check-in-code.renewed', { session: session.id, ...person }, [], { [account]: codes[0] ?? '' })],
    };
  },
};
