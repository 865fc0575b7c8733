import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, editionOf, refuse } from '../door/command.ts';
import { choice, day, optionalLine, sessionId, title } from '../door/input.ts';
import { no } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { secretariat } from '../door/who.ts';
import type { Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import { say } from './acts.ts';
import { type AnnouncedFacts, announced, announcedFacts, announcedObjection } from './announced.ts';
import { noSuchSession, type SessionDays, sessionDays, standingObjection, wrongWorld } from './facts.ts';
import { type Planned, plannedOnDays, type WantedDays } from './slots.ts';

const input = z.object({
  session: sessionId,
  title,
  city: choice(['The Hague', 'New York']),
  building: optionalLine(120),
  starts: day,
  ends: day,
  announced,
});
type Input = z.infer<typeof input>;

interface Present extends SessionDays {
  readonly title: LanguageMap;
  readonly building: string | null;
  readonly announced: string | null;
}

interface Facts {
  readonly session: Present | null;
  readonly planned: Planned;
  readonly announced: AnnouncedFacts;
}

const who = secretariat;

/** In its edition before: it let a session that was resumed end before the part that goes on begins. */
const changeSessionBefore: Command<Input, Facts, Act, z.input<typeof input>> = {
  name: 'change-session',
  undo: { again: 'changed once more' },
  who,
  input,
  subject: ({ session }) => `session:${session}`,
  async load(tx, { session, announced, city, starts, ends }, _actor, _now, filled) {
    const facts = await sessionDays(tx, session);
    const more = await tx
      .selectFrom('session')
      .select(['title', 'building', 'announced'])
      .where('id', '=', session)
      .executeTakeFirst();
    return {
      session: facts && more ? { ...facts, ...more } : null,
      planned: facts ? await plannedIn(tx, facts, { city, starts, ends }, filled) : nothingPlanned,
      announced: await announcedFacts(tx, announced, session),
    };
  },
  decide({ session: present, planned, announced: inData }, { session, announced, ...given }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(who.refusal);
    if (!present) return refuse(noSuchSession);
    const wrong = wrongWorld(present, actor);
    if (wrong) return refuse(wrong);
    const wanted = announced === undefined ? given : { ...given, announced };
    if (wanted.ends < wanted.starts) return refuse(no('ends-before-start'));
    const stopped = standingObjection(present);
    if (stopped) return refuse(stopped);
    if (planned.begun && !same(present, { ...given, ends: present.ends })) return refuse(no('session-begun'));
    if (same(present, wanted)) return refuse(no('nothing-changed'));
    const misnamed = announcedObjection(announced, inData);
    if (misnamed) return refuse(misnamed);
    if (planned.inTheWay) return refuse(planned.inTheWay);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('session.changed', { session, ...wanted }, ['Rome Statute, article 112(6)']), ...planned.moved],
    };
  },
};

/**
 * Corrects what was said of a session, until its first meeting is opened; then only the last day may still change, for a
 * session that is prolonged. Kind and number stay: the symbols of its documents come from them.
 */
export const changeSession: typeof changeSessionBefore = {
  ...changeSessionBefore,
  edition: editionOf(changeSessionBefore) + 1,
  before: changeSessionBefore,
  decide(facts, input, ...given) {
    const decided = changeSessionBefore.decide(facts, input, ...given);
    const resumed = facts.session?.resumedOn ?? null;
    return decided.ok && resumed !== null && input.ends < resumed
      ? refuse(no('ends-before-resumed', { day: resumed }))
      : decided;
  },
};

type Wanted = Omit<Input, 'session'>;

function same(present: Present, wanted: Wanted): boolean {
  const languages = (title: LanguageMap) => JSON.stringify(Object.entries(title).toSorted());
  return (
    languages(present.title) === languages(wanted.title) &&
    present.city === wanted.city &&
    present.building === wanted.building &&
    present.starts === wanted.starts &&
    present.ends === wanted.ends &&
    (wanted.announced === undefined || present.announced === wanted.announced)
  );
}

const nothingPlanned: Planned = { begun: false, inTheWay: null, moved: [] };

/** Of all rooms that plan something on the days of a session. */
async function plannedIn(tx: Tx, session: SessionDays, wanted: WantedDays, filled: Filled): Promise<Planned> {
  const all: Planned[] = [];
  for (const planned of filled(plannedOnDays)) all.push(await planned(tx, session, wanted));
  return {
    begun: all.some(({ begun }) => begun),
    inTheWay: all.find(({ inTheWay }) => inTheWay !== null)?.inTheWay ?? null,
    moved: all.flatMap(({ moved }) => moved),
  };
}
