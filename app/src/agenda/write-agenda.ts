import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { fieldErrors } from '../door/field-errors.ts';
import { line, sessionId, text, title } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { untilClosed } from '../sessions/index.ts';
import { say } from './acts.ts';
import { agendaCommand, nextNumber } from './facts.ts';
import { type ReadList, readList, same, seenOf } from './read-list.ts';

/** As many as a list may have: so many ids are drawn. */
const most = 200;

const input = z.object({
  session: sessionId,
  list: text({ max: 40_000 }),
  /** what the preview showed; without it the list is shown first */
  seen: line({ min: 0, max: 80 }).optional(),
});

type Items = readonly { readonly title: { readonly en: string }; readonly standing: string }[];

/** Puts a pasted list at the end of the agenda, once it was looked at: one line for each item, (a), (b) for its sub-items. */
export const writeAgenda = untilClosed({ ...writing(readAgenda), edition: 2 });

/** As it was when it took titles that the form for one item refuses. */
export const writeAgendaBefore = { ...writing((list, items) => withKnown(readList(list), items)), edition: 1 };

function writing(readAs: (list: string, items: Items) => ReadList) {
  return agendaCommand({
    name: 'write-agenda',
    undo: { back: 'withdraw-agenda-item' },
    input,
    subject: ({ session }) => `session:${session}`,
    staleBy: () => ['agenda.written', 'agenda.adopted'],
    session: async (_tx, { session }) => session,
    load: async (): Promise<readonly string[]> => Array.from({ length: most }, () => randomUUID()),
    decide({ items, more }, { session, list, seen }) {
      const read = readAs(list, items);
      const fault = read.faults[0];
      if (fault) return refuse(no('agenda-list-faults', { n: read.faults.length, line: fault.line }));
      if (read.items.length === 0) return refuse(no('agenda-list-empty'));
      if (read.items.length > most) return refuse(no('agenda-list-long', { n: read.items.length, most }));
      if (seen !== seenOf(read)) return refuse(no('agenda-list-look', { n: read.items.length }));
      return [
        say(
          'agenda.written',
          {
            session,
            first: nextNumber(items),
            items: more.slice(0, read.items.length),
            texts: read.items.map(({ title, parts }) => ({
              ...{ title: { en: title }, parts: parts.map((part) => ({ en: part })) },
              ...{ body: null, kind: null },
            })),
            ...{ from: null, sources: [], count: read.items.length },
          },
          ['Rules of Procedure of the Assembly, rule 11'],
        ),
      ];
    },
  });
}

/** A pasted list as it would go on the agenda, with all that is wrong with it. */
export function readAgenda(list: string, items: Items): ReadList {
  return withUnlike(withKnown(readList(list), items));
}

/** A title is taken as the form for one item takes it, or not at all. */
function withUnlike(read: ReadList): ReadList {
  const taken = read.items.map((item) => ({ item, as: title.safeParse(item.title) }));
  const unlike = taken.flatMap(({ item: { line, title }, as }) =>
    as.success
      ? []
      : Object.values(fieldErrors(as.error.issues)).map((complaint) => ({
          ...{ line, text: title.slice(0, 120), what: 'unlike' as const },
          complaint,
        })),
  );
  return {
    ...read,
    items: taken.flatMap(({ item, as }) => (as.success ? [{ ...item, title: as.data.en }] : [])),
    faults: [...read.faults, ...unlike].toSorted((a, b) => a.line - b.line),
  };
}

/** A line that is on the agenda already is no new item: the same list twice is told line by line. */
function withKnown(read: ReadList, items: Items): ReadList {
  const known = read.items.filter(({ title }) =>
    items.some((item) => item.standing === 'on' && same(item.title.en, title)),
  );
  return {
    ...read,
    items: read.items.filter((item) => !known.includes(item)),
    faults: [
      ...read.faults,
      ...known.map(({ line, title }) => ({ line, text: title.slice(0, 120), what: 'twice' as const })),
    ].toSorted((a, b) => a.line - b.line),
  };
}
