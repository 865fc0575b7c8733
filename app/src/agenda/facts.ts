import type { z } from 'zod';
import { type SessionOnDeadlines, sessionOnDeadlines } from '../deadlines/index.ts';
import type { Act } from '../door/act.ts';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, type Refusal, refuse, type Undo } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type SessionParameters, sessionParameters } from '../parameters/index.ts';
import {
  type AgendaStanding,
  agendaStanding,
  localDay,
  noSuchSession,
  type WholeItem,
  wholeAgenda,
  wrongWorld,
} from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';

/** The agenda of a session, for deciding. */
export interface AgendaFacts {
  readonly session: SessionOnDeadlines;
  readonly parameters: SessionParameters;
  readonly standing: AgendaStanding;
  /** with those that are gone, by number */
  readonly items: readonly WholeItem[];
}

export async function agendaFacts(tx: Tx, id: string): Promise<AgendaFacts | null> {
  const session = await sessionOnDeadlines(tx, id);
  if (!session) return null;
  return {
    session,
    parameters: await sessionParameters(tx, id),
    standing: await agendaStanding(tx, id),
    items: await wholeAgenda(tx, id),
  };
}

export const agendaAdopted = no('agenda-adopted', {}, 'Rules of Procedure of the Assembly, rules 19 and 20');

export const nextNumber = (items: readonly WholeItem[]): number => (items.at(-1)?.number ?? 0) + 1;

/** Acts of the Secretariat on an agenda share their door: is it there, whose is it, is it still drawn up. */
export function agendaCommand<Input, More, A extends Act, Sent>(part: {
  readonly name: string;
  readonly edition?: number;
  readonly undo: Undo;
  readonly input: z.ZodType<Input, Sent>;
  readonly subject: (input: NoInfer<Input>) => string;
  readonly staleBy?: () => readonly string[];
  /** It may be done when the agenda is adopted. */
  readonly afterAdoption?: true;
  session(tx: Tx, input: NoInfer<Input>): Promise<string>;
  load(tx: Tx, input: NoInfer<Input>): Promise<More>;
  decide(facts: AgendaFacts & { readonly more: More }, input: Input, today: string): Refusal | readonly A[];
  readonly answer?: (more: More) => { readonly [key: string]: string };
}): Command<Input, (AgendaFacts & { readonly more: More }) | null, A, Sent> {
  return {
    name: part.name,
    ...(part.edition === undefined ? {} : { edition: part.edition }),
    who: secretariat,
    undo: part.undo,
    input: part.input,
    subject: part.subject,
    ...(part.staleBy ? { staleBy: part.staleBy } : {}),
    async load(tx, input) {
      const facts = await agendaFacts(tx, await part.session(tx, input));
      return facts && { ...facts, more: await part.load(tx, input) };
    },
    decide(facts, input, actor, now) {
      const capacity = acting(actor, 'secretariat');
      if (!capacity) return refuse(secretariat.refusal);
      if (!facts) return refuse(noSuchSession);
      const wrong = wrongWorld(facts.session, actor);
      if (wrong) return refuse(wrong);
      if (facts.standing.adoptedAt !== null && !part.afterAdoption) return refuse(agendaAdopted);
      const acts = part.decide(facts, input, localDay(facts.session.city, now));
      if (isRefusal(acts)) return acts;
      const answer = part.answer ? { answer: part.answer(facts.more) } : {};
      return { ok: true, capacity: capacityName(capacity), acts, ...answer };
    },
  };
}

function isRefusal(value: Refusal | readonly Act[]): value is Refusal {
  return 'ok' in value;
}
