import { randomUUID } from 'node:crypto';
import { agendaItem, defaults } from '@plenary/rules/published';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { day, ref, sessionId, title } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type SessionAct, say } from './acts.ts';
import { agendaStanding } from './agenda-standing.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from './facts.ts';
import { untilClosed } from './until-closed.ts';
import { usualKind } from './usual-kind.ts';

const input = z.object({
  session: sessionId,
  title,
  kind: usualKind.optional(),
  /** the item behind which it comes; left out, it comes at the end */
  after: ref('agenda-item').optional(),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  /** all that have a number, in its order */
  readonly items: readonly { readonly id: string; readonly number: number; readonly status: string }[];
  readonly newItem: string;
  /** the agenda was adopted: the Assembly alone includes items */
  readonly adopted: boolean;
}

interface BeforeFacts extends Facts {
  readonly kind: 'regular' | 'resumed' | 'special';
  readonly starts: string;
}

const who = secretariatOrMachine;

/**
 * Puts an item on the agenda that the Secretariat draws up, at its end or behind another. One that somebody asked for comes there by the way of its own
 * (request-agenda-item), and nothing once the Assembly has adopted the agenda.
 */
export const addAgendaItem: Command<Input, Facts, SessionAct, z.input<typeof input>> = untilClosed({
  name: 'add-agenda-item',
  edition: 2,
  undo: { back: 'rename-agenda-item' },
  who,
  input,
  async load(tx, { session }) {
    const items = await tx
      .selectFrom('agenda_item')
      .select(['id', 'number', 'status'])
      .where('session', '=', session)
      .orderBy('number')
      .execute();
    return {
      session: await sessionFacts(tx, session),
      items,
      newItem: randomUUID(),
      adopted: (await agendaStanding(tx, session)).adoptedAt !== null,
    };
  },
  decide(facts, { session, title, kind, after }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    if (facts.adopted)
      return refuse(no('agenda-adopted-add', {}, 'Rules of Procedure of the Assembly, rules 13 and 20'));
    const placed = placeOf(facts, after);
    if ('code' in placed) return refuse(placed);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { item: facts.newItem, number: placed.number },
      acts: [
        say(
          'agenda-item.added',
          {
            item: facts.newItem,
            session,
            ...placed,
            title,
            ...(kind ? { kind } : {}),
          },
          ['Rules of Procedure of the Assembly, rules 10 to 13'],
        ),
      ],
    };
  },
});

/** At the end; or behind the item that was named, where all behind it may still move. */
function placeOf(
  { items, newItem }: Pick<Facts, 'items' | 'newItem'>,
  after: string | undefined,
): { readonly number: number; readonly order?: readonly string[] } | Objection {
  const place = after === undefined ? items.length : items.findIndex(({ id }) => id === after) + 1;
  if (place === 0 && after !== undefined) return no('no-such-item');
  const behind = items.slice(place);
  if (behind.length === 0) return { number: (items.at(-1)?.number ?? 0) + 1 };
  const taken = behind.find(({ status }) => status !== 'waiting');
  if (taken) return no('agenda-item-taken-up', { number: taken.number });
  const order = [...items.slice(0, place).map(({ id }) => id), newItem, ...behind.map(({ id }) => id)];
  return { number: place + 1, order };
}

const { before: ofThen = addAgendaItem } = addAgendaItem;

/** As it was when the day of a request went into it: by this entries of then are decided again, by the defaults of the rule. */
export const addRequestedItemBefore: Command<Input & { readonly requested: string }, BeforeFacts, SessionAct> = {
  name: addAgendaItem.name,
  edition: 1,
  undo: addAgendaItem.undo,
  who,
  input: input.extend({ requested: day }),
  async load(tx, { requested, ...asked }, ...given) {
    const opens = await tx
      .selectFrom('session')
      .select(['kind', 'starts'])
      .where('id', '=', asked.session)
      .executeTakeFirstOrThrow();
    return { ...(await ofThen.load(tx, asked, ...given)), ...opens };
  },
  decide(facts, { requested, ...asked }, actor, now) {
    const decision = ofThen.decide(facts, asked, actor, now);
    if (!decision.ok) return decision;
    const { value, lines } = agendaItem({ session: facts.kind, opening: facts.starts, requested }, defaults);
    const { route, decision: majority, notBefore } = value;
    const acts = decision.acts.map((act) => ({
      ...act,
      cites: lines.map(({ cite }) => cite.provision),
      data: { ...act.data, request: { requested, route, decision: majority, notBefore } },
    }));
    return { ...decision, acts: acts as SessionAct[] };
  },
};
