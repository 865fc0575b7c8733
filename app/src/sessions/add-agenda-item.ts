import { randomUUID } from 'node:crypto';
import { agendaItem } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { day, sessionId, title } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type SessionAct, say } from './acts.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from './facts.ts';
import { localDay } from './local-day.ts';
import { usualKind } from './usual-kind.ts';

const input = z.object({
  session: sessionId,
  title,
  kind: usualKind.optional(),
  /** the day on which the item was asked for; left out for one that is on the agenda already as it was circulated or adopted */
  requested: day.optional(),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly opens: { readonly kind: 'regular' | 'resumed' | 'special'; readonly starts: string } | null;
  readonly last: number;
  readonly newItem: string;
}

const who = secretariatOrMachine;

/**
 * Puts an item at the end of the agenda. By which way one that was asked for came there, from when it may be taken up and who
 * decides on it follows from the day of the request (Rules of Procedure, rules 11 to 17 [unverified]) and stands in the record;
 * whether the Assembly has decided so is for the Secretariat to see.
 */
export const addAgendaItem: Command<Input, Facts, SessionAct, z.input<typeof input>> = {
  name: 'add-agenda-item',
  undo: { back: 'rename-agenda-item' },
  who,
  input,
  async load(tx, { session }) {
    const last = await tx
      .selectFrom('agenda_item')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('session', '=', session)
      .executeTakeFirst();
    const opens = await tx
      .selectFrom('session')
      .select(['kind', 'starts'])
      .where('id', '=', session)
      .executeTakeFirst();
    return {
      session: await sessionFacts(tx, session),
      opens: opens ?? null,
      last: last?.number ?? 0,
      newItem: randomUUID(),
    };
  },
  decide(facts, { session, title, kind, requested }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session || !facts.opens) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    if (requested !== undefined && requested > localDay(facts.session.city, now))
      return refuse(no('request-to-come', { day: requested }));
    const asked = requested === undefined ? null : wayOf(facts.opens, requested);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { item: facts.newItem, number: facts.last + 1 },
      acts: [
        say(
          'agenda-item.added',
          {
            item: facts.newItem,
            session,
            number: facts.last + 1,
            title,
            ...(kind ? { kind } : {}),
            ...(asked ? { request: asked.request } : {}),
          },
          asked?.cites ?? ['Rules of Procedure of the Assembly, rules 10 to 13'],
        ),
      ],
    };
  },
};

/** The Bureau sets no deadline of the agenda for a session (docs/decisions/0009): the rule has its defaults. */
function wayOf({ kind, starts }: NonNullable<Facts['opens']>, requested: string) {
  const { value, lines } = agendaItem({ session: kind, opening: starts, requested });
  const { route, decision, notBefore } = value;
  return { request: { requested, route, decision, notBefore }, cites: lines.map(({ cite }) => cite.provision) };
}
