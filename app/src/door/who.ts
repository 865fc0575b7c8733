import type { Actor, Capacity } from './actor.ts';
import { no, type Objection } from './objection.ts';

/**
 * Who may do an act, as its command declares it. Data: the door asks it before it loads anything, docs/access.md and
 * /api/commands.json show it, and a test holds that what the command decides is what it declares.
 */
export interface Who {
  /** as docs/access.md says it */
  readonly name: string;
  /** A person who holds none of these has no part in the act. A delegate acts for the own seat in its session, and for no other. */
  readonly kinds: readonly Capacity['kind'][];
  /** Which persons of a delegation, where not all: those who vote for it, its head, or who chairs the Credentials Committee. */
  readonly delegates?: 'who vote' | 'the head' | 'the chair of the Committee';
  /** The Secretariat acts for a seat only while it is called in a roll call. */
  readonly inRollCall?: true;
  /** What anybody else is told; null where only the command knows, because it depends on what the act is about. */
  readonly refusal: Objection | null;
}

/** One whose refusal is the same whatever the act is about. */
export interface OfficeAlone extends Who {
  readonly refusal: Objection;
}

/** The program and whoever works at its machine; nobody through the web. */
export function machine(refusal: Objection): OfficeAlone {
  return { name: 'the machine that runs Plenary', kinds: ['system'], refusal };
}

export const secretariat: OfficeAlone = {
  name: 'the Secretariat',
  kinds: ['secretariat'],
  refusal: no('needs-secretariat'),
};

export const secretariatOrMachine: OfficeAlone = {
  ...secretariat,
  name: 'the Secretariat, or at the machine',
  kinds: ['secretariat', 'system'],
};

export const president: OfficeAlone = { name: 'the President', kinds: ['president'], refusal: no('needs-president') };

/** Who directs the meeting: the President, or the Secretariat on the President's behalf. */
export const chair: OfficeAlone = {
  name: 'the President and the Secretariat',
  kinds: ['president', 'secretariat'],
  refusal: no('needs-presiding'),
};

export const ownSeatOrSecretariat: Who = {
  name: 'a delegate of the seat, and the Secretariat',
  kinds: ['delegate', 'secretariat'],
  refusal: null,
};

export const voterOfSeat: Who = {
  name: 'who votes for the seat; the Secretariat for a seat that is called in a roll call',
  kinds: ['delegate', 'secretariat'],
  delegates: 'who vote',
  inRollCall: true,
  refusal: null,
};

export const headOrSecretariat: Who = {
  name: 'the head of the delegation, and the Secretariat',
  kinds: ['delegate', 'secretariat'],
  delegates: 'the head',
  refusal: null,
};

export const ownSeatOrChair: Who = {
  name: 'a delegate of the seat, the President and the Secretariat',
  kinds: ['delegate', 'president', 'secretariat'],
  refusal: null,
};

export const ownSeatOrSecretariatOrMachine: Who = {
  name: 'a delegate of the seat, and the Secretariat, or at the machine',
  kinds: ['delegate', 'secretariat', 'system'],
  refusal: null,
};

/** Why this actor has no part in the act, whatever it is about; null when the command has to decide. */
export function outsiderObjection({ kinds, refusal }: Who, actor: Actor): Objection | null {
  return actor.capacities.some(({ kind }) => kinds.includes(kind)) ? null : refusal;
}
