import type { MotionKind, Requirements } from '@plenary/rules';
import type { AnyCommand } from '../../door/command.ts';

/** `human`: as people would, with time for a newcomer to take part; `quick`: to its end, without waiting for anything but persons. */
export type Pace = 'human' | 'quick';

/** A seat that a person has taken, too few delegations, or somebody where an act was refused. */
export type WaitsFor = Office | 'delegations' | 'help';

export type Office = 'president' | 'secretariat';

/** Offices that persons have taken and that are simulated all the same: the last entry that is not of such a person's doing. */
export type Without = Readonly<Record<Office, number | null>>;

/** What the play sees of its meeting, read at one moment. Instants are milliseconds. */
export interface Scene {
  readonly meeting: string;
  readonly status: 'scheduled' | 'open' | 'suspended' | 'over';
  readonly now: number;
  /** accounts that play; null where a person has taken the seat */
  readonly president: string | null;
  readonly secretariat: string | null;
  /** account that plays by State; without the seats that persons have taken */
  readonly delegations: ReadonlyMap<string, string>;
  readonly present: readonly string[];
  /** accounts of the Secretariat that no person has taken: one of them confirms what somebody else has proposed */
  readonly officers: readonly string[];
  /** what waits for a second person */
  readonly proposed: readonly SceneProposed[];
  /** items that are not concluded, in the order of the agenda */
  readonly agenda: readonly SceneItem[];
  /** the item before the meeting */
  readonly item: SceneItem | null;
  readonly floor: SceneFloor;
  readonly moved: SceneMoved;
  /** under the item */
  readonly drafts: readonly SceneDraft[];
  /** the vote in progress, else the last one under the item */
  readonly vote: SceneVote | null;
  /** under the item, not completed */
  readonly election: string | null;
  /** the ballot in progress, else the last one under the item */
  readonly ballot: SceneBallot | null;
}

export interface SceneProposed {
  readonly id: string;
  readonly hash: string;
  /** account of who proposed it */
  readonly by: string | null;
  readonly at: number;
}

export interface SceneItem {
  readonly id: string;
  readonly under: 'drafts' | 'election' | 'nothing';
  /** the last of the whole agenda: it is for the closing */
  readonly last: boolean;
}

export interface SceneFloor {
  readonly speaking: {
    readonly id: string;
    readonly state: string;
    readonly startedAt: number;
    readonly limitSeconds: number;
  } | null;
  readonly waiting: readonly { readonly id: string; readonly state: string }[];
  /** statements on the item */
  readonly spoken: number;
  readonly listClosed: boolean;
  /** somebody has the floor beside the list: since when */
  readonly beside: number | null;
  /** statements and replies that were made or wait, in their order */
  readonly said: readonly { readonly id: string; readonly state: string; readonly reply: boolean }[];
}

/** What is moved from the floor. */
export interface SceneMoved {
  /** what is decided next; `put`: it is decided as a draft is */
  readonly next: {
    readonly id: string;
    readonly kind: MotionKind;
    readonly state: string;
    readonly put: string | null;
    readonly speakers: readonly string[];
  } | null;
  /** carried last, and perhaps still to be carried out */
  readonly carried: { readonly id: string; readonly kind: MotionKind } | null;
  /** the motion by which the debate on the item is over */
  readonly endsDebate: string | null;
  /** what was moved in this meeting under the item, of any kind */
  readonly underItem: number;
}

export interface SceneDraft {
  readonly id: string;
  /** decided on substance: it may be put to a recorded vote */
  readonly substance: boolean;
  /** a State Party has asked that names are recorded */
  readonly named: boolean;
  /** its vote was equally divided */
  readonly secondVote: boolean;
}

export interface SceneVote {
  readonly id: string;
  readonly status: 'open' | 'closed' | 'announced' | 'taken-back';
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** seats that can vote and have not */
  readonly silent: readonly string[];
  /** in a roll call the seat that is called now */
  readonly called: string | null;
  readonly isRollCall: boolean;
  /** seats that have voted */
  readonly cast: readonly string[];
}

export interface SceneBallot {
  readonly id: string;
  readonly number: number;
  readonly status: 'open' | 'counted' | 'announced' | 'annulled';
  readonly openedAt: number;
  readonly seats: number;
  readonly issued: number;
  readonly requirements: Requirements;
  /** `before`: votes in the ballot before; null where there was none, or where it was not for this candidate */
  readonly standing: readonly { readonly id: string; readonly name: string; readonly before: number | null }[];
}

/** An act of one of the accounts that play. `about` what: the same act about the same thing is done once in a play. */
export interface PlayedAct {
  readonly command: AnyCommand;
  readonly input: Readonly<Record<string, unknown>>;
  readonly account: string;
  readonly about: string;
}

export type NextStep =
  /** `pause`: milliseconds after them, at a human pace */
  | { readonly kind: 'acts'; readonly acts: readonly PlayedAct[]; readonly pause: number }
  /** null: for its time */
  | { readonly kind: 'waits'; readonly for: WaitsFor | null }
  | { readonly kind: 'over' };

/** What the play knows beside its meeting. */
export interface Played {
  readonly pace: Pace;
  /** acts that were done, or refused, by `keyOf`: none is tried twice */
  readonly tried: ReadonlySet<string>;
  readonly seed: number;
}

export function keyOf({ command, about }: Pick<PlayedAct, 'command' | 'about'>): string {
  return `${command.name} ${about}`;
}
