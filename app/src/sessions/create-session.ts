import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, day, optionalLine, title, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type SessionAct, say } from './acts.ts';
import { type AnnouncedFacts, announced, announcedFacts, announcedObjection } from './announced.ts';

const input = z.object({
  number: whole({ min: 1, max: 999 }).nullable().default(null),
  kind: choice(['regular', 'resumed', 'special']),
  title,
  city: choice(['The Hague', 'New York']),
  building: optionalLine(120),
  starts: day,
  ends: day,
  announced,
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly demonstrations: number;
  readonly numberTaken: boolean;
  readonly announced: AnnouncedFacts;
}

const who = secretariatOrMachine;

/** Rome Statute, article 112(6): once a year, and special sessions; at the seat of the Court or at United Nations Headquarters. */
export const createSession: Command<Input, Facts, SessionAct, z.input<typeof input>> = {
  name: 'create-session',
  undo: { back: 'change-session' },
  who,
  input,
  async load(tx, { number, announced }) {
    const demonstrations = await tx.selectFrom('session').select('id').where('demonstration', '=', true).execute();
    const taken =
      number === null
        ? undefined
        : await tx
            .selectFrom('session')
            .select('id')
            .where('number', '=', number)
            .where('demonstration', '=', false)
            .executeTakeFirst();
    return {
      demonstrations: demonstrations.length,
      numberTaken: taken !== undefined,
      announced: await announcedFacts(tx, announced, null),
    };
  },
  decide(facts, input, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (input.ends < input.starts) return refuse(no('ends-before-start'));
    const demonstration = actor.demonstration;
    if (!demonstration && input.number === null) return refuse(no('number-missing'));
    if (!demonstration && facts.numberTaken)
      return refuse(
        no('session-exists', {
          number: input.number ?? 0,
        }),
      );
    const wrong = announcedObjection(input.announced, facts.announced);
    if (wrong) return refuse(wrong);

    const session = demonstration ? `demo-${facts.demonstrations + 1}` : String(input.number);
    const symbolPrefix = demonstration ? `DEMO-${facts.demonstrations + 1}` : `ICC-ASP/${input.number}`;
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { session },
      acts: [
        say(
          'session.created',
          {
            session,
            number: demonstration ? null : input.number,
            kind: input.kind,
            title: input.title,
            symbolPrefix,
            city: input.city,
            building: input.building,
            starts: input.starts,
            ends: input.ends,
            demonstration,
            ...(input.announced ? { announced: input.announced } : {}),
          },
          ['Rome Statute, article 112(6)'],
        ),
      ],
    };
  },
};
