import { slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from './ctx.ts';

/** What an act is about, as a delegation is told of it. */
export interface ChangedThing {
  readonly href: string;
  readonly name: (ctx: LanguageCtx) => string;
}

/** Acts of a room by which something changes for delegations. */
export interface Changes {
  /** what came of a thing: this is told before what was only begun */
  readonly results: readonly string[];
  /** told of a thing where no result came after it */
  readonly steps: readonly string[];
  /** under which name these acts say what they are about */
  readonly field: string;
  /** by id, as they were called at an entry of the record; what is of another session is left out */
  things(
    db: Db,
    session: string,
    of: { readonly ids: readonly string[]; readonly entry: number },
  ): Promise<ReadonlyMap<string, ChangedThing>>;
}

export const changesForSeats = slot<Changes>('what changed for a delegation while it was away');
