import type { AnyCommand } from '../door/command.ts';
import type { Objection } from '../door/objection.ts';
import { slot } from '../door/slot.ts';
import type { SessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { FieldError } from '../web/form-state.ts';
import type { MessageKey } from '../words/messages.ts';
import type { ListColumn } from './columns.ts';

/**
 * A list that is brought in and taken out for a session. A room says its columns and what becomes of a line; form, preview, confirmation,
 * template and export are alike for all.
 */
export interface PreviewedList {
  /** in names of files: `delegations` */
  readonly name: string;
  readonly title: MessageKey;
  /** what is read, and what is done with it */
  readonly lede: MessageKey;
  readonly columns: readonly ListColumn[];
  /** what takes all of the lines in at once */
  readonly command: Pick<AnyCommand, 'name' | 'input'>;
  /** the page that it belongs to */
  path(session: string): string;
  /** What would become of each line now. Nothing is written. */
  judge(db: Db, asked: AskedLines): Promise<JudgedLines>;
  /** What there is now, line by line, in the words of the reader: by the keys of the columns. */
  rows(db: Db, session: SessionRunHere, ctx: LanguageCtx): Promise<readonly WrittenRow[]>;
}

/** One that the Secretariat brings in at the desk. */
export interface ImportedList extends PreviewedList {
  /** in addresses too */
  readonly name: string;
  /** the page of the desk that it belongs to */
  readonly part: string;
  /** asked with the input that `judge` makes */
  readonly command: AnyCommand;
}

export type WrittenRow = Readonly<Record<string, string | number>>;

export const importedList = slot<ImportedList>('list that the Secretariat imports for a session');

export interface AskedLines {
  readonly session: SessionRunHere;
  /** those whose cells are right, in the order of the list */
  readonly lines: readonly RightLine[];
  /** lines that were asked back and are meant so */
  readonly meant: ReadonlySet<number>;
  /** ISO instant */
  readonly now: string;
}

export interface RightLine {
  readonly line: number;
  /** by the keys of the columns; a cell that was left empty has none */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Made anew, changed, left as it is, asked back whether it is meant so, or not possible. */
export type Becomes = 'new' | 'changed' | 'same' | 'asked' | 'wrong';

export interface JudgedLine {
  readonly becomes: Becomes;
  /** why it is asked back or not possible, and by which cell that is mended */
  readonly why?: { readonly column: string; readonly objection: Objection };
  /** the same, of cells that are right by themselves and not together */
  readonly wrong?: { readonly column: string; readonly said: FieldError };
}

export interface JudgedLines {
  readonly lines: ReadonlyMap<number, JudgedLine>;
  /** what the command is asked for: the lines that are new or changed, those meant so among them */
  readonly input: object;
}
