import type { RawBuilder } from 'kysely';
import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';
import type { ToldAgain } from './gathered.ts';
import type { LogWords, SentenceValues } from './log-sentence.ts';
import type { MeetingSeen } from './reads.ts';

/** What another room shows on the public page of a meeting. It is read once, and shown in whatever language. */
export interface Shown {
  /** above the item: what is voted on, or was last */
  readonly voting?: (ctx: LanguageCtx) => ReactNode;
  /** what lies under the item before the meeting */
  readonly underItem?: (ctx: LanguageCtx) => ReactNode;
  /** there is something to decide under the item: a text, an election */
  readonly decides?: boolean;
  /** a section beside the business, with one region of this id, kept current on open pages */
  readonly beside?: { readonly region: string; readonly title: MessageKey; show(ctx: LanguageCtx): ReactNode };
  /** a link for the Secretariat while the meeting is not over, as a region of this id */
  readonly link?: { readonly region: string; show(ctx: LanguageCtx): ReactNode };
  /** what one delegation alone sees, outside of what is kept current for all */
  readonly own?: (ctx: Ctx, seat: OwnSeat) => Promise<OwnShown>;
}

/** The seat of the reader at the session of the meeting. */
export interface OwnSeat {
  readonly account: string;
  readonly state: string;
  readonly present: boolean;
  /** ISO instant */
  readonly now: string;
}

export interface OwnShown {
  /** above the business */
  readonly above?: ReactNode;
  /** what the delegation can do, while the meeting is not over */
  readonly acts?: ReactNode;
  /** a section of its own beside the business */
  readonly beside?: ReactNode;
}

export const meetingSection = slot<(db: Db, view: MeetingSeen) => Promise<Shown>>('part of the page of a meeting');

type Data = Readonly<Record<string, unknown>>;

/** What another room has in the log of a meeting. */
export interface MeetingLog {
  /** a query of the things whose acts are done in the meeting, as acts name them: `vote:<id>` */
  subjects?(meeting: string): RawBuilder<string>;
  /** acts that come once for each delegation: a line for each would hide the meeting */
  readonly leftOut?: readonly string[];
  /** acts that stand once, in the line of the later one */
  readonly toldAgain?: readonly ToldAgain[];
  /** the record has ids, people read names: what a sentence says beside the data of an act, given those of the whole log */
  named?(db: Db | Tx, all: readonly Data[]): Promise<(data: Data) => Data>;
  /** what a sentence says that its act does not say under the same name */
  readonly values?: SentenceValues;
}

export const meetingLog = slot<MeetingLog>('acts in the log of a meeting, and names of what they are about');

/** How the Journal of the day tells an act of a meeting. */
export interface JournalAct {
  /**
   * `course`: of the meeting itself; `item`: what follows is under the item of the act; `said`: a line under the item that the meeting was on; `speaks`: the State of the act in the row of
   * speakers; `mends`: a line, and on the Journal of an earlier day a note under what it mends.
   */
  readonly as: 'course' | 'item' | 'said' | 'speaks' | 'mends';
  /** what stands instead of the sentence of the log, or beside the name of who speaks */
  says?(ctx: LanguageCtx, words: LogWords, data: Data): string;
  /** it was decided without a vote or by a show of hands, and its sentence does not say how (`TakenData`) */
  readonly taken?: true;
}

/** A text that an act issues: its symbol and what it is called. */
export interface IssuedText {
  readonly symbol: string;
  readonly title: LanguageMap;
}

/** What another room has in the Journal of the day. */
export interface JournalPart {
  /** its public acts that the Journal tells; names that they need come from the log, and from `named` */
  readonly acts: Readonly<Record<string, JournalAct>>;
  /** as in the log (`MeetingLog`), for the Journal alone */
  named?(db: Db | Tx, all: readonly Data[]): Promise<(data: Data) => Data>;
  /** texts that were issued in a session from one instant to another, the first first */
  issued?(db: Db, session: string, from: string, until: string): Promise<readonly IssuedText[]>;
}

export const journalPart = slot<JournalPart>('acts that the Journal of the day tells, and texts issued on it');
