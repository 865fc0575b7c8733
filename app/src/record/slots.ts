import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { StateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { Ctx } from '../web/ctx.ts';
import type { SessionThen } from './at-entry.ts';

/** An entry of the record, and what held around it. */
export interface AtEntry {
  readonly entry: { readonly seq: number; readonly at: string; readonly act: string; readonly subject: string };
  /** what the act says; empty where it is not public, or erased */
  readonly data: Readonly<Record<string, unknown>>;
  /** null when it is of none */
  readonly session: SessionThen | null;
  readonly names: StateNames;
}

export interface EntryRow {
  readonly head: string;
  readonly says: ReactNode;
}

/** An entry as people read it, all as it was at the entry: whoever comes with a paper years later reads what the paper says. */
export interface EntrySaid {
  /** the record has ids, people read names: what its sentence says beside its data */
  readonly named?: Readonly<Record<string, unknown>>;
  /** the name of what it is about, and its page where that is not the page of such things */
  readonly about?: { readonly name: (ctx: Ctx) => ReactNode; readonly path?: string };
  /** rows of the table of what it says */
  readonly rows?: (ctx: Ctx) => readonly EntryRow[];
  /** below its sentence: the table of the result that it published */
  readonly show?: (ctx: Ctx) => ReactNode;
}

export const entrySaid = slot<(db: Db, at: AtEntry) => Promise<EntrySaid>>('what an entry of the record says');
