import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { sessionId, title } from '../door/input.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type SessionAct, say } from './acts.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from './facts.ts';
import { usualKind } from './usual-kind.ts';

const input = z.object({ session: sessionId, title, kind: usualKind.optional() });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly last: number;
  readonly newItem: string;
}

const who = secretariatOrMachine;

/** Puts an item at the end of the agenda. Rules of Procedure, rules 10 to 13 [unverified]: deadlines are not checked here. */
export const addAgendaItem: Command<Input, Facts, SessionAct> = {
  name: 'add-agenda-item',
  who,
  input,
  async load(tx, { session }) {
    const last = await tx
      .selectFrom('agenda_item')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('session', '=', session)
      .executeTakeFirst();
    return { session: await sessionFacts(tx, session), last: last?.number ?? 0, newItem: randomUUID() };
  },
  decide(facts, { session, title, kind }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { item: facts.newItem, number: facts.last + 1 },
      acts: [
        say(
          'agenda-item.added',
          { item: facts.newItem, session, number: facts.last + 1, title, ...(kind ? { kind } : {}) },
          ['Rules of Procedure of the Assembly, rules 10 to 13'],
        ),
      ],
    };
  },
};
