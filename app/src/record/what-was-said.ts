import type { ReactNode } from 'react';
import { stateNamesAt } from '../reference/index.ts';
import { cityAt } from '../sessions/index.ts';
import type { Ctx } from '../web/ctx.ts';
import type { Site } from '../web/site.ts';
import { itemThen, type SessionThen, sessionOfEntry, sessionThen } from './at-entry.ts';
import { idIn } from './id-in.ts';
import { type Named, namesOf } from './in-words.ts';
import type { EntryView } from './reads.ts';
import { type EntryRow, type EntrySaid, entrySaid } from './slots.ts';

/**
 * An entry as people read it: its sentence in the log of its meeting, and the table of the result that it published. All of it
 * as it was at the entry.
 */
export interface WhatWasSaid {
  readonly named: Named;
  /** of which it is; null when it is of none */
  readonly session: (SessionThen & { readonly id: string }) | null;
  /** what it is about, by its name; null where no room names it */
  readonly about: EntrySaid['about'] | null;
  readonly rows: readonly ((ctx: Ctx) => readonly EntryRow[])[];
  readonly shown: readonly ((ctx: Ctx) => ReactNode)[];
}

export async function whatWasSaid(site: Pick<Site, 'reads' | 'filled'>, entry: EntryView): Promise<WhatWasSaid> {
  const { reads: db, filled } = site;
  const data = (entry.data ?? {}) as Readonly<Record<string, unknown>>;
  const names = await stateNamesAt(db, entry.seq);
  const id = await sessionOfEntry(db, entry, filled);
  const session = await sessionThen(db, id, entry.seq);
  const said = await Promise.all(filled(entrySaid).map((part) => part(db, { entry, data, session, names })));
  const { startsAt } = data;
  const item = idIn(data.item);
  const title = item && (await itemThen(db, item, entry.seq));
  const [named] = await namesOf(site, [entry]);
  if (named === undefined) throw new Error('names of one entry are one');
  return {
    named: {
      ...named,
      data: Object.assign({}, named.data, ...said.map(({ named }) => named ?? {})),
      words: {
        names,
        agenda: item && title ? [{ id: item, title }] : [],
        session: { city: session ? cityAt(session, typeof startsAt === 'string' ? startsAt : entry.at) : 'The Hague' },
      },
    },
    session: session && id !== null ? { ...session, id } : null,
    about: said.find(({ about }) => about)?.about ?? null,
    rows: said.flatMap(({ rows }) => rows ?? []),
    shown: said.flatMap(({ show }) => show ?? []),
  };
}
