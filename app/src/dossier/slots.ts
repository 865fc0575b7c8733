import type { ReactNode } from 'react';
import { slot } from '../door/slot.ts';
import type { Register } from '../membership/index.ts';
import type { ReferenceFileName, StateRecord } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { Fact } from '../web/components/section.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';

/** The State of a dossier: a party, present or former. */
export interface DossierState {
  readonly state: StateRecord;
  readonly register: Register;
  /** today */
  readonly party: boolean;
  /** today, as YYYY-MM-DD */
  readonly day: string;
}

/** What a room shows of one State. */
export interface DossierShown {
  /** among the facts at the top */
  readonly fact?: (ctx: Ctx) => Fact;
  /** below the dates of the treaty */
  readonly main?: (ctx: Ctx) => ReactNode;
  /** beside them */
  readonly aside?: (ctx: Ctx) => ReactNode;
  /** sections of the whole width */
  readonly below?: (ctx: Ctx) => ReactNode;
}

/** A table of a dossier as open data, at `/members/<code>/<part>`. */
export interface DossierTable<Row> {
  readonly part: string;
  columns(ctx: Ctx): readonly Column<Row>[];
  rows(db: Db, of: DossierState): Promise<readonly Row[]>;
}

/** What a room knows of States, in the order of `place`. */
export interface DossierPart {
  readonly place: number;
  readonly files: readonly ReferenceFileName[];
  shown(db: Db, of: DossierState): Promise<DossierShown>;
  // biome-ignore lint/suspicious/noExplicitAny: tables of many rows; each comes with its own columns
  readonly tables?: readonly DossierTable<any>[];
}

export const dossierPart = slot<DossierPart>('what is known of one State');
