import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { optionalLine, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { seatOf } from '../identity/index.ts';
import { type MeetingFacts, meetingFacts, noSuchMeeting, registered } from '../meetings/index.ts';
import { wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { say } from './acts.ts';
import { personOfCode } from './reads.ts';

/** `code`: as it was read at the door. It stands outside the record, so that an entry is decided again without it. */
const input = z.object({ meeting: ref('meeting'), account: ref('account'), code: optionalLine(40) });
type Input = z.infer<typeof input>;

interface Facts {
  readonly meeting: MeetingFacts;
  /** the seat for which the person is accredited now */
  readonly state: string | null;
  readonly coded: boolean;
  /** why the code that was read opens no door by now; null where it does, and where none was sent */
  readonly dead: Objection | null;
  /** when the person was registered at this meeting, ISO instant */
  readonly before: string | null;
}

/**
 * A person whose code was read at the door is there, and with the person the seat. Whoever scans has seen name and seat before this is
 * sent.
 */
export const checkInPerson: Command<Input, Facts | null, Act, z.input<typeof input>> = {
  name: 'check-in-person',
  undo: { back: 'register-presence' },
  who: secretariat,
  input,
  async load(tx, { meeting, account, code: typed }, _actor, now) {
    const facts = await meetingFacts(tx, meeting, now);
    if (!facts) return null;
    const { session } = facts;
    const [state, code, before] = await Promise.all([
      seatOf(tx, session, account),
      tx
        .selectFrom('check_in_code')
        .select('account')
        .where('session', '=', session)
        .where('account', '=', account)
        .where('ended_at', 'is', null)
        .executeTakeFirst(),
      tx
        .selectFrom('checked_in')
        .select('at')
        .where('meeting', '=', meeting)
        .where('account', '=', account)
        .executeTakeFirst(),
    ]);
    return {
      ...{ meeting: facts, state, coded: code !== undefined, before: before?.at ?? null },
      dead: typed === null ? null : await whyDead(tx, { id: meeting, session, account }, typed),
    };
  },
  decide(facts, { meeting, account }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(secretariat.refusal);
    if (!facts) return refuse(noSuchMeeting);
    const wrong = wrongWorld(facts.meeting, actor);
    if (wrong) return refuse(wrong);
    const { status, present, statesParties, session, day } = facts.meeting;
    if (status === 'closed') return refuse(no('meeting-closed'));
    if (status === 'cancelled') return refuse(no('meeting-cancelled'));
    const { state } = facts;
    if (state === null) return refuse(no('code-of-ended-accreditation'));
    if (!facts.coded) return refuse(no('no-code-yet'));
    if (facts.dead) return refuse(facts.dead);
    if (!statesParties.includes(state))
      return refuse(no('not-a-state-party-then', { state, day }, 'Rome Statute, article 112(1)'));
    const there = present.includes(state);
    if (facts.before !== null && there) return refuse(no('checked-in-already', { state }));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        ...(facts.before === null ? [say('person.checked-in', { session, meeting, account, state })] : []),
        ...(there ? [] : [registered(meeting, { arrived: [state] })]),
      ],
    };
  },
};

/** It was renewed since it was read, or is another person's. */
async function whyDead(
  tx: Tx,
  { account, ...at }: { readonly id: string; readonly session: string; readonly account: string },
  typed: string,
): Promise<Objection | null> {
  const read = await personOfCode(tx, at, typed);
  if ('objection' in read) return read.objection;
  return read.person.account === account ? null : no('code-unknown');
}
