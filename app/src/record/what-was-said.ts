import type { ReactNode } from 'react';
import { type LogWords, type SentenceValues, sentenceValues } from '../meetings/index.ts';
import { type StateNames, stateNamesAt } from '../reference/index.ts';
import type { Ctx } from '../web/ctx.ts';
import type { Site } from '../web/site.ts';
import { itemThen, sessionOfEntry, sessionThen } from './at-entry.ts';
import { idIn } from './id-in.ts';
import type { EntryView } from './reads.ts';
import { entrySaid } from './slots.ts';

/**
 * An entry as people read it: its sentence in the log of its meeting, and the table of the result that it published. All of it
 * as it was at the entry.
 */
export interface WhatWasSaid {
  /** of States, as they were called then */
  readonly names: StateNames;
  readonly logged: {
    readonly words: LogWords;
    readonly data: Readonly<Record<string, unknown>>;
    readonly values: SentenceValues;
  };
  readonly shown: readonly ((ctx: Ctx) => ReactNode)[];
}

export async function whatWasSaid(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  entry: EntryView,
): Promise<WhatWasSaid> {
  const data = (entry.data ?? {}) as Readonly<Record<string, unknown>>;
  const names = await stateNamesAt(db, entry.seq);
  const session = await sessionThen(db, await sessionOfEntry(db, entry, filled), entry.seq);
  const said = await Promise.all(filled(entrySaid).map((part) => part(db, { entry, data, session, names })));
  const item = idIn(data.item);
  const title = item && (await itemThen(db, item, entry.seq));
  return {
    names,
    logged: {
      words: {
        names,
        agenda: item && title ? [{ id: item, title }] : [],
        session: { city: session?.city ?? 'The Hague' },
      },
      data: Object.assign({ ...data }, ...said.map(({ named }) => named ?? {})),
      values: sentenceValues(filled),
    },
    shown: said.flatMap(({ show }) => show ?? []),
  };
}
