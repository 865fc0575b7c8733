import type { ReactNode } from 'react';
import { type Filled, slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';
import type { LanguageCtx } from './ctx.ts';

/** In what a person acts now: for a seat at a session, or in an office. */
export type Role =
  | { readonly kind: 'seat'; readonly session: string; readonly state: string }
  | { readonly kind: 'focal-point'; readonly session: string; readonly state: string }
  | { readonly kind: 'president' }
  | { readonly kind: 'secretariat' };

/** What is asked of a person, the most urgent first. */
export const urgencies = [
  'called',
  'vote',
  'speak',
  'presence',
  'ballot',
  'step',
  'list',
  'voted',
  'result',
  'present',
  'open',
  'prepare',
  'begun',
] as const;

export type Urgency = (typeof urgencies)[number];

/** One thing that is asked of a person now, or that stands open for it. */
export interface Asked {
  readonly urgency: Urgency;
  /** `ask`: act now; `stop`: something is missing; `done`: it is done and may be mended; `wait`: nothing to do yet */
  readonly s: 'ask' | 'stop' | 'done' | 'wait';
  /** what, as a sentence without its stop */
  readonly what: (ctx: LanguageCtx) => string;
  /** what more there is to know about it, without a stop */
  readonly why?: (ctx: LanguageCtx) => ReactNode;
  /** when, or until when, in a few words */
  readonly when?: (ctx: LanguageCtx) => string;
  /** of what it is a part, where several are: said once above them */
  readonly within?: (ctx: LanguageCtx) => string;
  /** where it is done, and what the button says */
  readonly way: { readonly href: string; readonly label: (ctx: LanguageCtx) => string };
  /** only those of the delegation who vote for it are shown the way */
  readonly voters?: true;
}

export interface AskedOf {
  readonly reads: Db;
  readonly filled: Filled;
  /** ISO instant */
  readonly now: string;
}

export const askedNow = slot<(role: Role, at: AskedOf) => Promise<readonly Asked[]>>('what is asked of a person now');

/** One line of what a delegation is told of itself: its name, and how it stands. */
export interface SeatLine {
  readonly place: number;
  readonly label: MessageKey;
  /** says in short what the page of the delegation shows whole */
  readonly atHome?: true;
  readonly show: (ctx: LanguageCtx) => ReactNode;
}

/** A seat at a session. */
export type SeatRole = Extract<Role, { readonly kind: 'seat' }>;

/** Of what a line lists, so many are named. */
export interface LineOf extends AskedOf {
  readonly most: number;
}

export const seatLine = slot<(seat: SeatRole, at: LineOf) => Promise<SeatLine | null>>(
  'what a delegation is told of itself',
);

/** A page of who acts in a role, in the row under the parts of the area. */
export interface OwnWay {
  readonly of: readonly Role['kind'][];
  readonly place: number;
  readonly path: string;
  readonly label: MessageKey;
}

export const ownWay = slot<OwnWay>('page of who acts in a role, in the row of its own');

/** The live topic of what is asked in a role. */
export function topicOf(role: Role): string {
  return 'state' in role ? `for-${role.kind}:${role.session}-${role.state}` : `for-${role.kind}`;
}

/** A person in one of its roles, as the strip and the home say it. */
export interface ForYou {
  readonly role: Role;
  readonly name: LanguageMap;
  /** the most urgent first */
  readonly asked: readonly Asked[];
  readonly ways: readonly OwnWay[];
  /** changes with who may act in the role: then the page looks again */
  readonly mark: string;
}

/** What is asked of a person in one of its roles. */
export interface ForReader extends ForYou {
  /** it is one of those who vote for the seat */
  readonly votes: boolean;
}

/** Whether the person may vote for its seat now. */
export const votesForSeat = slot<(account: string, seat: SeatRole, at: AskedOf) => Promise<boolean>>(
  'whether a person votes for its seat',
);
