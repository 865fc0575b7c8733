import { specialSession, statesPartiesOn } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, type Decision, refuse } from '../door/command.ts';
import { choice, day, optionalLine, title, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { memberships } from '../membership/index.ts';
import type { Tx } from '../store/database.ts';
import { type Convened, type SessionAct, say } from './acts.ts';
import { type AnnouncedFacts, announced, announcedFacts, announcedObjection } from './announced.ts';
import { localDay } from './local-day.ts';

/** By whom a special session is convened. */
export const conveners = ['bureau', 'request'] as const;

const facts = {
  number: whole({ min: 1, max: 999 }).nullable().default(null),
  title,
  city: choice(['The Hague', 'New York']),
  building: optionalLine(120),
  starts: day,
  ends: day,
  announced,
};
const input = z.object({
  ...facts,
  kind: choice(['regular', 'special']),
  /** of a special session: by whom, how many States Parties have asked for it, and where that is recorded */
  convenedBy: choice(conveners).optional(),
  requests: whole({ min: 0, max: 999 }).optional(),
  reference: optionalLine(120),
});
type Input = z.infer<typeof input>;

/** As sessions were created before a special one said who convened it, and while a resumed one was one of its own. */
const inputBefore = z.object({ ...facts, kind: choice(['regular', 'resumed', 'special']) });
type InputBefore = z.infer<typeof inputBefore>;

interface Facts {
  readonly demonstrations: number;
  readonly numberTaken: boolean;
  /** how many States Parties there are */
  readonly statesParties: number;
  readonly announced: AnnouncedFacts;
}

const who = secretariatOrMachine;

/** Only for deciding an entry again: as it was when it took more requests than there are States Parties. */
export const createSessionUncounted: Command<Input, Facts, SessionAct, z.input<typeof input>> = {
  name: 'create-session',
  edition: 2,
  undo: { back: 'change-session' },
  who,
  input,
  load: loaded,
  decide(facts, { convenedBy, requests, reference, ...input }, actor) {
    if (!acting(actor, 'secretariat', 'system')) return refuse(who.refusal);
    if (input.kind === 'regular') return created(facts, input, actor, null);
    if (convenedBy === undefined) return refuse(no('special-session-by-whom', {}, convening));
    const byBureau = convenedBy === 'bureau';
    const asked = byBureau ? 0 : (requests ?? 0);
    const { value, lines } = specialSession({ statesParties: facts.statesParties, requests: asked, byBureau });
    if (!value.convened)
      return refuse(no('special-session-requests', { requests: asked, needed: value.needed }, lines[0]));
    const by = { by: convenedBy, requests: byBureau ? null : asked, needed: byBureau ? null : value.needed, reference };
    return created(facts, input, actor, by);
  },
};

/** Rome Statute, article 112(6): once a year, and special sessions; at the seat of the Court or at United Nations Headquarters. */
export const createSession: typeof createSessionUncounted = {
  ...createSessionUncounted,
  edition: 3,
  decide(facts, input, actor, now) {
    const decision = createSessionUncounted.decide(facts, input, actor, now);
    const { kind, convenedBy, requests = 0 } = input;
    const { statesParties } = facts;
    return decision.ok && kind === 'special' && convenedBy === 'request' && requests > statesParties
      ? refuse(no('special-session-of-more', { requests, parties: statesParties }, convening))
      : decision;
  },
};

/** Only for deciding an entry of before again. */
export const createSessionBefore: Command<InputBefore, Facts, SessionAct, z.input<typeof inputBefore>> = {
  name: 'create-session',
  undo: { back: 'change-session' },
  who,
  input: inputBefore,
  load: loaded,
  decide: (facts, input, actor) => created(facts, input, actor, null),
};

const convening = 'Rome Statute, article 112(6)';

async function loaded(
  tx: Tx,
  { number, kind, announced, city }: Pick<InputBefore, 'number' | 'kind' | 'announced' | 'city'>,
  _actor: Actor,
  now: string,
): Promise<Facts> {
  const demonstrations = await tx.selectFrom('session').select('id').where('demonstration', '=', true).execute();
  const id = number === null ? null : named(kind, number);
  const taken =
    id === null ? undefined : await tx.selectFrom('session').select('id').where('id', '=', id).executeTakeFirst();
  return {
    demonstrations: demonstrations.length,
    numberTaken: taken !== undefined,
    statesParties: statesPartiesOn(localDay(city, now), await memberships(tx)).value.length,
    announced: await announcedFacts(tx, announced, null),
  };
}

/** Special sessions are numbered apart: S-1, S-2 (law.md, 7.2). */
function named(kind: InputBefore['kind'], number: number): string {
  return kind === 'special' ? `S-${number}` : String(number);
}

function created(facts: Facts, input: InputBefore, actor: Actor, convened: Convened | null): Decision<SessionAct> {
  const capacity = acting(actor, 'secretariat', 'system');
  if (!capacity) return refuse(who.refusal);
  if (input.ends < input.starts) return refuse(no('ends-before-start'));
  const demonstration = actor.demonstration;
  if (!demonstration && input.number === null) return refuse(no('number-missing'));
  if (!demonstration && facts.numberTaken) return refuse(no('session-exists', { number: input.number ?? 0 }));
  const wrong = announcedObjection(input.announced, facts.announced);
  if (wrong) return refuse(wrong);

  const own = convened === null ? String(input.number) : named(input.kind, input.number ?? 0);
  const session = demonstration ? `demo-${facts.demonstrations + 1}` : own;
  const symbolPrefix = demonstration ? `DEMO-${facts.demonstrations + 1}` : `ICC-ASP/${own}`;
  return {
    ok: true,
    capacity: capacityName(capacity),
    answer: { session },
    acts: [
      say(
        'session.created',
        {
          session,
          number: demonstration || convened !== null ? null : input.number,
          kind: input.kind,
          title: input.title,
          symbolPrefix,
          city: input.city,
          building: input.building,
          starts: input.starts,
          ends: input.ends,
          demonstration,
          ...(input.announced ? { announced: input.announced } : {}),
          ...(convened ? { convened } : {}),
        },
        [convening],
      ),
    ],
  };
}
