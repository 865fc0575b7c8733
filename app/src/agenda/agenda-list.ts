import { optionalLine, title } from '../door/input.ts';
import { type ImportedList, type JudgedLine, ofKind, type RightLine } from '../imports/index.ts';
import { wholeAgenda } from '../sessions/index.ts';
import { letterOf } from './letters.ts';
import { same, seenOf, writeList } from './read-list.ts';
import { readAgenda, writeAgenda } from './write-agenda.ts';

interface Values {
  /** as the list numbers it: "3", or "3 (a)", "(a)", "3.1" for a sub-item */
  readonly item?: string | null;
  readonly title: { readonly en: string };
}

interface Written {
  readonly title: string;
  readonly parts: readonly string[];
}

/** A letter or a second figure behind the number makes it a sub-item. */
function isPart({ item }: Values): boolean {
  return /\p{L}|\p{Nd}\s*[.．]\s*\p{Nd}/u.test(item ?? '');
}

/** What becomes of each line beside the items that are `there`; a sub-item belongs to the item before it. */
export function judgeItems(
  there: readonly { readonly title: { readonly en: string }; readonly standing: string }[],
  lines: readonly RightLine[],
): { readonly judged: ReadonlyMap<number, JudgedLine>; readonly items: readonly Written[] } {
  const judged = new Map<number, JudgedLine>();
  const items: { title: string; parts: string[] }[] = [];
  // The item that sub-items go under: a new one, one that is on the agenda already, or none.
  let under: { title: string; parts: string[] } | 'known' | null = null;
  for (const { line, values } of lines) {
    const said = values as unknown as Values;
    const written = said.title.en;
    if (isPart(said)) {
      if (under === null)
        judged.set(line, { becomes: 'wrong', wrong: { column: 'item', said: 'agenda.list.part-first' } });
      else if (under === 'known') judged.set(line, { becomes: 'same' });
      else {
        under.parts.push(written);
        judged.set(line, { becomes: 'new' });
      }
    } else if (there.some((one) => one.standing === 'on' && same(one.title.en, written))) {
      under = 'known';
      judged.set(line, { becomes: 'same' });
    } else if (items.some((one) => same(one.title, written))) {
      judged.set(line, { becomes: 'wrong', wrong: { column: 'title', said: 'agenda.list.twice' } });
    } else {
      under = { title: written, parts: [] };
      items.push(under);
      judged.set(line, { becomes: 'new' });
    }
  }
  return { judged, items };
}

/** The items of an agenda in a file. They come at the end of what is there; an item that is there already stays as it is, with its sub-items. */
export const agendaList: ImportedList = {
  name: 'agenda',
  part: 'agenda',
  title: 'agenda.list',
  lede: 'agenda.list.lede',
  columns: [
    {
      key: 'item',
      label: 'sessions.column.item',
      also: ['No.', 'Number', 'Numéro', 'Point', 'Número', 'Tema', 'Номер', 'Пункт', '编号', 'رقم'],
      reads: ofKind(optionalLine(20)),
      example: '1',
    },
    {
      key: 'title',
      label: 'agenda.list.title',
      also: ['Titre', 'Título', 'Intitulé', 'Название', '标题', 'العنوان'],
      needed: true,
      reads: ofKind(title),
      example: 'Opening of the session',
    },
  ],
  command: writeAgenda,
  path: (session) => `/desk/sessions/${session}/agenda`,

  async judge(db, { session, lines }) {
    const there = await wholeAgenda(db, session.id);
    const { judged, items } = judgeItems(there, lines);
    const list = writeList(items);
    return { lines: judged, input: { session: session.id, list, seen: seenOf(readAgenda(list, there)) } };
  },

  async rows(db, session, ctx) {
    const items = (await wholeAgenda(db, session.id)).filter(({ standing }) => standing === 'on');
    return items.flatMap(({ number, title: item, parts }) => [
      { item: String(number), title: ctx.text(item) },
      ...parts.map((part, place) => ({ item: `${number} ${letterOf(place)}`, title: ctx.text(part) })),
    ]);
  },
};
