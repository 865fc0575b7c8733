import { describe, expect, it } from 'vitest';
import { entry, item, programme, small } from '../../test/given/programme.ts';
import { actsOf, codesOf, now, president, secretariat, uid } from '../../test/given/who.ts';
import type { Body } from './bodies.ts';
import { type Known, readPastedDay } from './pasted-day.ts';
import { placeDay } from './place-day.ts';
import { placeEntry } from './place-entry.ts';

const known: Known = {
  bodies: new Map<string, Body>([
    ['bureau', 'bureau'],
    ['facilitation', 'facilitation'],
    ['المكتب', 'bureau'],
  ]),
  rooms: new Map([['room 4', small]]),
  items: new Map([[1, item]]),
};
const read = (text: string) => readPastedDay(text, '2026-12-08', known);
const one = (text: string) => {
  const [line] = read(text);
  if (!line) throw new Error('nothing was read');
  return 'fault' in line ? line.fault : line.entry;
};
const bureau = { body: 'bureau', title: null, room: small, items: [] as string[] };
const hours = { startsAtLocal: '2026-12-08T13:15', endsAtLocal: '2026-12-08T14:30' };

describe('a pasted line', () => {
  it.each<[string, string, object]>([
    ['semicolons', '2026-12-08; 13:15-14:30; Room 4; Bureau;', { ...bureau, ...hours }],
    ['tabs', '2026-12-08\t13:15 – 14:30\tROOM  4\tbureau', { ...bureau, ...hours }],
    ['no day', '13:15-14:30; Room 4; Bureau', { ...bureau, ...hours }],
    ['an empty day', '; 13.15 to 14.30; Room 4; Bureau', { ...bureau, ...hours }],
    ['no room', '13:15-14:30;; Bureau', { ...bureau, ...hours, room: null }],
    [
      'a subject',
      '13:15-14:30;; Facilitation: Article 98: follow-up',
      { ...hours, body: 'facilitation', title: 'Article 98: follow-up', room: null, items: [] },
    ],
    [
      'a Chinese colon',
      '13:15-14:30;; facilitation：合作',
      { ...hours, body: 'facilitation', title: '合作', room: null, items: [] },
    ],
    ['Arabic', '13:15 إلى 14:30;; المكتب', { ...bureau, ...hours, room: null }],
    ['items', '13:15-14:30; Room 4; Bureau; 1', { ...bureau, ...hours, items: [item] }],
    [
      'midnight',
      '23:30-0:30; Room 4; Bureau',
      { ...bureau, startsAtLocal: '2026-12-08T23:30', endsAtLocal: '2026-12-09T00:30' },
    ],
    [
      'the last of the month',
      '2026-12-31; 23:30-00:30; Room 4; Bureau',
      { ...bureau, startsAtLocal: '2026-12-31T23:30', endsAtLocal: '2027-01-01T00:30' },
    ],
  ])('with %s', (_, text, meant) => {
    expect(one(text)).toEqual(meant);
  });

  it.each([
    ['parts', '13:15-14:30; Bureau'],
    ['parts', '2026-12-08; 13:15-14:30; Room 4; Bureau; 1; 2'],
    ['day', '8 December; 13:15-14:30; Room 4; Bureau'],
    ['day', '2026-02-30; 13:15-14:30; Room 4; Bureau'],
    ['hours', '2026-12-08; noon; Room 4; Bureau'],
    ['room', '13:15-14:30; Room 5; Bureau'],
    ['body', '13:15-14:30; Room 4; Bureaux'],
    ['items', '13:15-14:30; Room 4; Bureau; 1, 9'],
  ])('without a %s that is known', (fault, text) => {
    expect(one(text)).toBe(fault);
  });

  it('keeps its number among empty ones, after a mark of the order of bytes', () => {
    expect(read('\uFEFF13:15-14:30;;Bureau\r\n\r\n  \n15:00;;Bureau').map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe('a pasted day', () => {
  const lines = ['13:15-14:30; Room 4; Bureau', '15:00-16:00; Room 4; Facilitation: Cooperation; 1'];
  const decide = (
    text: string,
    facts: ReturnType<typeof programme> | null = programme(),
    actor = secretariat,
    look = false,
  ) =>
    placeDay.decide(
      { programme: facts, newEntries: [uid(41), uid(42), uid(43)] },
      { session: 'demo-1', day: '2026-12-08', lines: text, look },
      actor,
      now,
    );

  it('is placed whole', () => {
    const acts = actsOf(decide(lines.join('\n')));
    expect(acts).toMatchObject([
      { act: 'programme-entry.placed', data: { entry: uid(41), body: 'bureau', startsAt: '2026-12-08T12:15:00.000Z' } },
      { act: 'programme-entry.placed', data: { entry: uid(42), title: { en: 'Cooperation' }, items: [item] } },
    ]);
  });

  it('is looked at first where that is asked', () => {
    expect(codesOf(decide(lines.join('\n'), programme(), secretariat, true))).toEqual(['pasted-look']);
    expect(codesOf(decide(' \n ', programme(), secretariat, true))).toEqual(['pasted-nothing']);
  });

  it('or not at all, with the line and the reason', () => {
    const twice = decide([...lines, '15:30-16:00; Room 4; Bureau'].join('\n'));
    expect(codesOf(twice)).toEqual(['pasted-line', 'room-taken']);
    expect(twice).toMatchObject({ objections: [{ facts: { line: 3 } }, {}] });
    expect(codesOf(decide('noon; Room 4; Bureau'))).toEqual(['pasted-line', 'pasted-part']);
    expect(codesOf(decide('2026-12-07; 13:30-14:00; Room 4; Facilitation: X'))).toEqual(['pasted-line', 'room-taken']);
    expect(codesOf(decide(' \n '))).toEqual(['pasted-nothing']);
    expect(codesOf(decide(lines.join('\n'), null))).toEqual(['no-such-session']);
    expect(codesOf(decide(lines.join('\n'), programme(), president))).toEqual(['needs-secretariat']);
  });

  it.each([
    ['is longer than a title', 'x'.repeat(501), 'input.too-long?max=500'],
    ['mixes alphabets in a word', 'Соoperation', 'input.mixed-letters'],
    ['turns the direction of reading', 'a\u200eb', 'input.direction'],
    ['heaps marks', `a${'\u0316'.repeat(12)}`, 'input.marks'],
  ])('is refused where its subject %s, as the form for one meeting refuses it', (_, subject, complaint) => {
    const text = `13:15-14:30; Room 4; Facilitation: ${subject}\n15:00-16:00;; Bureau`;
    const decision = decide(text);
    expect(codesOf(decision)).toEqual(['pasted-line', 'pasted-unlike']);
    expect(decision).toMatchObject({ objections: [{ facts: { line: 1 } }, { facts: { complaint } }] });
    const entry = { session: 'demo-1', body: 'facilitation', title: subject, room: small };
    expect(placeEntry.input.safeParse({ ...entry, startsAtLocal: '2026-12-08T13:15' }).error?.issues[0]?.path).toEqual([
      'title',
    ]);
  });

  it('is refused where an hour or a day is none', () => {
    expect(codesOf(decide('25:00-26:00; Room 4; Bureau'))).toEqual(['pasted-line', 'pasted-unlike']);
    expect(codesOf(decide('2300-12-08; 13:15-14:30; Room 4; Bureau'))).toEqual(['pasted-line', 'pasted-unlike']);
  });

  it('knows bodies by their names in six languages, and what is cancelled takes no room', () => {
    const facts = programme({ entries: [entry({ cancelled: 'x' })] });
    const text = '2026-12-07; 13:15-14:00; Room 4; Groupe régional: Afrique\n2026-12-07; 14:00-15:00; Room 4; 主席团';
    expect(actsOf(decide(text, facts))).toMatchObject([{ data: { body: 'group' } }, { data: { body: 'bureau' } }]);
  });
});
