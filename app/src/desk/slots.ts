import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { City } from '../web/dates.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';

/** The session that is prepared, as the frame of its pages says it. */
export interface DeskSession {
  readonly id: string;
  readonly title: LanguageMap;
  readonly symbolPrefix: string;
  readonly city: City;
  /** first and last day, ISO */
  readonly starts: string;
  readonly ends: string;
  /** first day of the part that goes on, where the session was resumed */
  readonly resumedOn: string | null;
  readonly demonstration: boolean;
}

/** A page of the preparation, in the row that leads to all of them. */
export interface DeskTab {
  /** of the page, which says by it that it is the current one */
  readonly part: string;
  /** in the order in which a session is prepared */
  readonly place: number;
  readonly label: MessageKey;
  path(session: string): string;
}

export const deskTab = slot<DeskTab>('page of the Secretariat’s desk');

/** How far a part of the preparation is: nothing there, something there, everything there or decided. */
export type Progress = 'nothing' | 'begun' | 'done';

/** One part of the preparation of a session. */
export interface Task {
  /** `desk.task.<key>` names it, `desk.task.<key>.stands` says the figures as a sentence */
  readonly key:
    | 'deadlines'
    | 'agenda'
    | 'programme'
    | 'meetings'
    | 'delegations'
    | 'credentials'
    | 'right-to-vote'
    | 'proposals'
    | 'elections';
  readonly path: string;
  readonly progress: Progress;
  readonly figures: Readonly<Record<string, number>>;
}

export interface DeskTask {
  /** in the order in which a session is prepared */
  readonly place: number;
  /** `now`: ISO instant */
  read(db: Db, session: DeskSession, now: string): Promise<Task>;
}

export const deskTask = slot<DeskTask>('task of the Secretariat in the preparation of a session');

/** Nothing while nothing is `there`; done when so many of `all` are. */
export function progressOf(there: number, done: number, all: number): Progress {
  return there === 0 ? 'nothing' : done >= all ? 'done' : 'begun';
}
