import { type ReadList, readList, seenOf } from '../app/src/agenda/read-list.ts';
import type { Assembly } from './assembly.ts';

/** A session that is prepared: how much there is of everything, and what else may be done in it. */
export interface Prepared {
  readonly session: string;
  /** open, with every seat there */
  readonly meeting: string;
  readonly states: readonly string[];
  /** a room that is free at every hour */
  readonly free: string;
  /** ISO day of the opening */
  readonly opens: string;
}

/** A session of today, or so many times as large: persons, items, meetings of all bodies. States there are as many as there are. */
const today = { persons: 700, items: 25, entries: 78 };

const days = 13;
const hours = [8, 9, 10, 11, 12, 13];

/** Prepared through the door, as the Secretariat would, up to a Committee that may examine credentials. */
export async function prepared(assembly: Assembly, times: number): Promise<Prepared> {
  const { stage } = assembly;
  const states = Object.keys(stage.sittings[0]?.delegates ?? {});
  const opens = dayBehind(10);
  const { session = '' } = await assembly.act('create-session', {
    ...{ kind: 'regular', title: { en: 'A session for measuring' }, city: 'The Hague' },
    ...{ starts: opens, ends: dayBehind(10 + days - 1) },
  });
  await persons(assembly, session, states, today.persons * times);
  for (let n = 0; n < today.items * times; n += 125)
    await writeAgenda(assembly, session, titles(n, Math.min(125, today.items * times - n)));
  const free = await entries(assembly, session, opens, times);
  const { meeting = '' } = await assembly.act('schedule-meeting', { session, startsAtLocal: `${opens}T15:00` });
  await assembly.act('issue-check-in-codes', { session });
  await assembly.act('register-presence', { meeting, arrived: states });
  await assembly.act('open-meeting', { meeting }, stage.president);
  const members = states.slice(0, 9);
  await assembly.act('appoint-credentials-committee', { session, members, meeting, how: 'consensus' }, stage.president);
  await assembly.act('receive-credentials', { ...paper(session), received: 'original', states: states.slice(60) });
  return { session, meeting, states, free, opens };
}

async function persons(assembly: Assembly, session: string, states: readonly string[], count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, n) => ({
    state: states[n % states.length],
    role: ['head', 'alternate'][Math.floor(n / states.length)] ?? 'adviser',
    name: nameOf(n),
  }));
  for (let n = 0; n < count; n += 700)
    await assembly.act('accredit-persons', { session, persons: all.slice(n, n + 700) });
}

/** Each with a name of its own, in letters that nobody takes for each other; nobody is called so. */
export function nameOf(n: number): string {
  const digits = n.toString(16).padStart(4, '0');
  return `Example Q${digits.replaceAll(/./g, (digit) => 'abcdefghjkmnpqrs'[Number.parseInt(digit, 16)] ?? '')}`;
}

async function entries(assembly: Assembly, session: string, opens: string, times: number): Promise<string> {
  const room = async (name: string): Promise<string> =>
    (await assembly.act('declare-meeting-room', { session, name: { en: name } })).room ?? '';
  for (let place = 0; place < times; place++) {
    const at = await room(`Room ${place + 1}`);
    for (let n = 0; n < today.entries; n++)
      await assembly.act('place-programme-entry', {
        ...{ session, ...slot(opens, n), room: at },
        title: { en: `Text ${place + 1}.${n + 1}` },
      });
  }
  return room('A free room');
}

/** One hour of the session, the next with each number. */
export function slot(opens: string, n: number): object {
  const day = new Date(Date.parse(opens) + (n % days) * 86_400_000).toISOString().slice(0, 10);
  const hour = hours[Math.floor(n / days) % hours.length] ?? 0;
  const at = (minutes: string): string => `${day}T${String(hour).padStart(2, '0')}:${minutes}`;
  return { body: 'facilitation', startsAtLocal: at('00'), endsAtLocal: at('50') };
}

/** A pasted list behind the agenda, as it was looked at. */
export async function writeAgenda(assembly: Assembly, session: string, list: string): Promise<void> {
  const read: ReadList = readList(list);
  await assembly.act('write-agenda', { session, list, seen: seenOf(read) });
}

export function titles(from: number, count: number): string {
  return Array.from({ length: count }, (_, n) => `${n + 1}. Item for measuring ${from + n + 1}`).join('\n');
}

export function paper(session: string): object {
  return { session, issuedBy: 'foreignMinister', receivedOn: new Date().toISOString().slice(0, 10), reference: null };
}

function dayBehind(count: number): string {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
}
