import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, day, optionalLine, sessionId, title } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import type { LanguageMap } from '../words/languages.ts';
import { type SessionAct, say } from './acts.ts';
import { type AnnouncedFacts, announced, announcedFacts, announcedObjection } from './announced.ts';
import { noSuchSession, type SessionDays, sessionDays, wrongWorld } from './facts.ts';
import { instantIn, instantsShowing, localDay, localMinute } from './local-day.ts';
import { type MeetingLine, meetingsOf } from './meeting-facts.ts';

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
  readonly meetings: readonly MeetingLine[];
  readonly announced: AnnouncedFacts;
}

const who = secretariat;

/**
 * Corrects what was said of a session, until its first meeting is opened; then only the last day may still change, for a
 * session that is prolonged. Kind and number stay: the symbols of its documents come from them.
 */
export const changeSession: Command<Input, Facts, SessionAct> = {
  name: 'change-session',
  who,
  input,
  subject: ({ session }) => `session:${session}`,
  async load(tx, { session, announced }) {
    const facts = await sessionDays(tx, session);
    const more = await tx
      .selectFrom('session')
      .select(['title', 'building', 'announced'])
      .where('id', '=', session)
      .executeTakeFirst();
    return {
      session: facts && more ? { ...facts, ...more } : null,
      meetings: await meetingsOf(tx, session),
      announced: await announcedFacts(tx, announced, session),
    };
  },
  decide({ session: present, meetings, announced: inData }, { session, announced, ...given }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(who.refusal);
    if (!present) return refuse(noSuchSession);
    const wrong = wrongWorld(present, actor);
    if (wrong) return refuse(wrong);
    const wanted = announced === undefined ? given : { ...given, announced };
    if (wanted.ends < wanted.starts) return refuse(no('ends-before-start'));
    const begun = meetings.some(({ status }) => status === 'open' || status === 'closed');
    if (begun && !same(present, { ...given, ends: present.ends })) return refuse(no('session-begun'));
    if (same(present, wanted)) return refuse(no('nothing-changed'));
    const misnamed = announcedObjection(announced, inData);
    if (misnamed) return refuse(misnamed);
    const kept = meetings.filter(({ status }) => status !== 'cancelled');
    const outside = outsideDays(present, wanted, kept);
    if (outside) return refuse(outside);

    // Ten o'clock stays ten o'clock when the session moves to another city.
    const moved = present.city === wanted.city ? [] : kept;
    const unclear = unclearThere(present.city, wanted.city, moved);
    if (unclear) return refuse(unclear);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('session.changed', { session, ...wanted }, ['Rome Statute, article 112(6)']),
        ...moved.map(
          ({ meeting, startsAt, room }): SessionAct =>
            say('meeting.rescheduled', {
              meeting,
              session,
              startsAt: instantIn(wanted.city, localMinute(present.city, startsAt)),
              room,
            }),
        ),
      ],
    };
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

/** A session may not leave its meetings behind: they are moved or cancelled first. */
function outsideDays(
  { city }: SessionDays,
  { starts, ends }: Wanted,
  meetings: readonly MeetingLine[],
): Objection | null {
  const outside = meetings.find(({ startsAt }) => {
    const held = localDay(city, startsAt);
    return held < starts || held > ends;
  });
  if (!outside) return null;
  const held = localDay(city, outside.startsAt);
  return no('meeting-outside-days', { number: outside.number, day: held });
}

/** At a change of the hour there the clock of the other city leaves the hour of a meeting out, or shows it twice. */
function unclearThere(
  from: SessionDays['city'],
  to: SessionDays['city'],
  moved: readonly MeetingLine[],
): Objection | null {
  const unclear = moved.find(({ startsAt }) => instantsShowing(to, localMinute(from, startsAt)).length !== 1);
  if (!unclear) return null;
  const [day = '', time = ''] = localMinute(from, unclear.startsAt).split('T');
  return no('meeting-hour-unclear', { number: unclear.number, day, time });
}
