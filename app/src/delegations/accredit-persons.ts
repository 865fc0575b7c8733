import { randomUUID } from 'node:crypto';
import type { Membership } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { bytesOfTexts, type Command, refuse } from '../door/command.ts';
import { choice, flag, id, personName, ref, sessionId, stateCode, whole } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type FloorAct, type SeatOnTheFloor, seatOnTheFloor } from '../floor/index.ts';
import {
  accreditedAt,
  changedDetails,
  type Details,
  detailChanges,
  detailFields,
  detailsOf,
  drawSalt,
  noDetails,
  type Proposal,
  proposalsOfIds,
  sameDetails,
} from '../identity/index.ts';
import type { MeetingAct } from '../meetings/index.ts';
import { memberships } from '../membership/index.ts';
import { localDay, noSuchSession, type SessionDays, sessionDays, untilClosed, wrongWorld } from '../sessions/index.ts';
import { Accreditations, type Accredited, roles } from './accreditations.ts';
import type { DelegationAct } from './acts.ts';
import { endOf } from './end-accreditation.ts';
import { personAccredited } from './person-accredited.ts';
import { personDescribed } from './person-described.ts';

/** Persons of one list; what one command says is decided again as one. */
export const mostPersons = 1_000;

/** What a focal point proposed, as it was seen: the act takes it up. */
const approves = z.strictObject({ proposal: id, version: whole({ min: 1, max: 1_000_000 }) }).optional();

const person = z.strictObject({
  approves,
  state: stateCode,
  name: personName(),
  role: choice(roles),
  ...detailFields,
  namesake: flag.default(false),
  otherSeat: flag.default(false),
});

const input = z.object({
  session: sessionId,
  persons: z.array(person).max(mostPersons),
  /** persons who are accredited already, with what is to be known of them otherwise; what is left out stays as it is */
  described: z
    .array(z.strictObject({ account: ref('account'), state: stateCode, approves, ...detailChanges }))
    .max(mostPersons)
    .default([]),
  /** persons who are accredited no longer; they leave before the others come */
  left: z
    .array(z.strictObject({ account: ref('account'), state: stateCode, approves }))
    .max(mostPersons)
    .default([]),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionDays | null;
  readonly memberships: readonly Membership[];
  readonly persons: readonly (Accredited & { readonly account: string })[];
  readonly details: ReadonlyMap<string, Details>;
  /** by the seats that persons leave */
  readonly floor: ReadonlyMap<string, readonly SeatOnTheFloor[]>;
  /** those that are taken up */
  readonly proposals: readonly Pick<Proposal, 'id' | 'session' | 'state' | 'status' | 'version'>[];
  /** for each person of the list, those described last */
  readonly drawn: readonly { readonly account: string; readonly salt: string }[];
}

const who = secretariatOrMachine;

/** A whole list at once: all of it or nothing. Each person is one act, as if entered by itself. */
export const accreditPersons: Command<
  Input,
  Facts,
  DelegationAct | MeetingAct | FloorAct,
  z.input<typeof input>
> = untilClosed({
  name: 'accredit-persons',
  undo: { back: 'end-accreditation' },
  who,
  input,
  mostBytes: bytesOfTexts,
  async load(tx, { session, persons, described, left }) {
    const floor = new Map<string, readonly SeatOnTheFloor[]>();
    for (const { state } of left) floor.set(state, await seatOnTheFloor(tx, session, state));
    return {
      floor,
      proposals: await proposalsOfIds(
        tx,
        takenUp({ persons, described, left }).map(({ proposal }) => proposal),
      ),
      session: await sessionDays(tx, session),
      memberships: await memberships(tx),
      persons: await accreditedAt(tx, session),
      details: await detailsOf(
        tx,
        described.map(({ account }) => account),
      ),
      drawn: [...persons, ...described].map(() => ({ account: randomUUID(), salt: drawSalt() })),
    };
  },
  decide(facts, { session, persons, described, left }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    const today = localDay(facts.session.city, now);
    const day = facts.session.starts > today ? facts.session.starts : today;
    const leaving = new Set(left.map(({ account }) => account));
    const staying = facts.persons.filter(({ account }) => !leaving.has(account));
    const there = new Accreditations<Accredited>(staying, facts.memberships, day);
    const accounts = new Map(facts.persons.map(({ account, state }) => [account, state]));
    const objections: Objection[] = [...overtaken(facts.proposals, { session, persons, described, left })];
    const acts: (DelegationAct | MeetingAct | FloorAct)[] = [];
    for (const [place, { account, state, approves }] of left.entries()) {
      if (accounts.get(account) !== state) objections.push(no('not-accredited', { state }));
      const others =
        [...staying, ...persons].some((one) => one.state === state) ||
        left.slice(place + 1).some((one) => one.state === state);
      const floor = facts.floor.get(state) ?? [];
      acts.push(...endOf({ others, floor }, { account, session, state }, approves?.proposal));
    }
    for (const [place, one] of persons.entries()) {
      const why = there.whyNot(one);
      if (why) objections.push(why);
      there.add(one);
      const { approves, ...known } = one;
      acts.push(personAccredited(facts.session, known, facts.drawn[place] ?? missing(), approves?.proposal));
    }
    for (const [place, { account, state, approves, ...changes }] of described.entries()) {
      if (leaving.has(account) || accounts.get(account) !== state) objections.push(no('not-accredited', { state }));
      const before = facts.details.get(account) ?? noDetails;
      const details = changedDetails(before, changes);
      if (!approves && sameDetails(before, details)) continue;
      const { salt } = facts.drawn[persons.length + place] ?? missing();
      acts.push(personDescribed({ account, session, state }, details, salt, approves?.proposal));
    }
    if (objections.length > 0) return refuse(...objections);
    if (acts.length === 0) return refuse(no('nothing-changed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: {
        persons: persons.length,
        described: acts.filter(({ act }) => act === 'person.described').length,
        left: left.length,
      },
      acts,
    };
  },
});

type Lists = Pick<Input, 'persons' | 'described' | 'left'>;

function takenUp({ persons, described, left }: Lists) {
  return [...persons, ...described, ...left].flatMap(({ state, approves }) => (approves ? { ...approves, state } : []));
}

/** Whatever of it was decided or changed since it was seen. */
function overtaken(
  there: Facts['proposals'],
  { session, ...lists }: Lists & Pick<Input, 'session'>,
): readonly Objection[] {
  const taken = takenUp(lists);
  const stands = taken.every(({ proposal, version, state }) =>
    there.some(
      (one) =>
        one.id === proposal &&
        one.session === session &&
        one.state === state &&
        one.version === version &&
        one.status === 'waiting',
    ),
  );
  const once = new Set(taken.map(({ proposal }) => proposal)).size === taken.length;
  return stands && once ? [] : [no('proposals-overtaken')];
}

function missing(): never {
  throw new Error('an account and a salt are drawn for each person');
}
