import { describe, expect, it } from 'vitest';
import { planned, session } from '../../test/given/meeting.ts';
import { actsOf, codesOf, nobody, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { scheduleMeeting } from '../meetings/schedule-meeting.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { localDay } from './local-day.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';

const title = { en: 'Election of judges' };
const newItem = uid(5);

describe('add-agenda-item', () => {
  const input = { session: 'demo-1', title };
  const items = [1, 2, 3, 4].map((number) => ({ id: uid(10 + number), number, status: 'waiting' }));
  const facts = { session: session(), items, newItem, adopted: false };

  it('puts the item at the end of the agenda', () => {
    const decision = addAgendaItem.decide(facts, input, secretariat, now);
    expect(decision).toMatchObject({ capacity: 'secretariat', answer: { item: newItem, number: 5 } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'agenda-item.added',
        subject: 'session:demo-1',
        audience: 'public',
        cites: ['Rules of Procedure of the Assembly, rules 10 to 13'],
        data: { item: newItem, session: 'demo-1', number: 5, title },
      },
    ]);
  });

  it.each([
    [1, 2],
    [3, 4],
  ])('puts it behind item %i, as item %i; those behind it move up', (behind, number) => {
    const decision = addAgendaItem.decide(facts, { ...input, after: uid(10 + behind) as never }, secretariat, now);
    const ids = items.map(({ id }) => id);
    const order = [...ids.slice(0, behind), newItem, ...ids.slice(behind)];
    expect(decision).toMatchObject({ answer: { number } });
    expect(actsOf(decision)).toMatchObject([{ data: { number, order } }]);
  });

  it('comes behind the last as at the end, behind no stranger, and moves no item that was taken up', () => {
    const add = (after: string, of = items) =>
      addAgendaItem.decide({ ...facts, items: of }, { ...input, after: after as never }, secretariat, now);
    expect(actsOf(add(uid(14)))[0]?.data).toEqual({ item: newItem, session: 'demo-1', number: 5, title });
    expect(codesOf(add(uid(99)))).toEqual(['no-such-item']);
    const taken = items.map((one) => (one.number === 3 ? { ...one, status: 'concluded' } : one));
    expect(codesOf(add(uid(12), taken))).toEqual(['agenda-item-taken-up']);
    expect(codesOf(add(uid(13), taken))).toEqual(['ok']);
  });

  it('adds nothing once the agenda is adopted: the Assembly includes items', () => {
    expect(codesOf(addAgendaItem.decide({ ...facts, adopted: true }, input, secretariat, now))).toEqual([
      'agenda-adopted-add',
    ]);
  });

  it('says the kind of decision that it usually leads to, where one is chosen', () => {
    const kindOf = (kind: unknown) => {
      const parsed = addAgendaItem.input.parse({ ...input, kind });
      return actsOf(addAgendaItem.decide(facts, parsed, secretariat, now))[0]?.data;
    };
    expect(kindOf('D17')).toMatchObject({ kind: 'D17' });
    for (const none of ['', null, undefined]) expect(kindOf(none)).not.toHaveProperty('kind');
    // Elections and requests are not decided on a proposal: no item leads to them so.
    for (const kind of ['D03', 'D16', 'D22', 'budget'])
      expect(addAgendaItem.input.safeParse({ ...input, kind }).success).toBe(false);
  });

  it('is refused to others, in a session that is not here, and across the border of demonstrations', () => {
    expect(codesOf(addAgendaItem.decide(facts, input, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(addAgendaItem.decide({ ...facts, session: null }, input, secretariat, now))).toEqual([
      'no-such-session',
    ]);
    expect(codesOf(addAgendaItem.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
    const real = { ...facts, session: session({ demonstration: false }) };
    expect(codesOf(addAgendaItem.decide(real, input, secretariat, now))).toEqual(['demonstration-only']);
    expect(codesOf(addAgendaItem.decide(real, input, outsider, now))).toEqual(['ok']);
  });
});

describe('rename-agenda-item', () => {
  const input = { item: newItem, title };
  const facts = {
    ...{ session: 'demo-1', demonstration: true, number: 4, status: 'waiting' },
    ...{ title: { en: 'Election' }, adopted: false },
  };

  it('names the item anew, and is refused on an older state of it', () => {
    const decision = renameAgendaItem.decide(facts, input, secretariat, now);
    expect(decision).toMatchObject({ capacity: 'secretariat' });
    expect(actsOf(decision)).toMatchObject([
      {
        act: 'agenda-item.renamed',
        audience: 'public',
        subject: renameAgendaItem.subject?.(input),
        data: { item: newItem, session: 'demo-1', title },
      },
    ]);
  });

  it('of an adopted agenda mends translations, and leaves the wording to the Assembly', () => {
    const adopted = { ...facts, adopted: true, title };
    const rename = (to: object) =>
      codesOf(renameAgendaItem.decide(adopted, { item: newItem, title: { ...title, ...to } }, secretariat, now));
    expect(rename({ fr: 'Élection de juges' })).toEqual(['ok']);
    expect(rename({ en: 'Election of a judge' })).toEqual(['agenda-adopted-rename']);
  });

  it('changes the usual kind of the item only where it is said', () => {
    const kindOf = (part: object) => {
      const parsed = renameAgendaItem.input.parse({ ...input, ...part });
      return actsOf(renameAgendaItem.decide(facts, parsed, secretariat, now))[0]?.data;
    };
    expect(kindOf({ kind: 'D11' })).toMatchObject({ kind: 'D11' });
    expect(kindOf({ kind: '' })).toMatchObject({ kind: null });
    // As the form says it: its empty answers are not sent on.
    expect(kindOf({ kind: 'none' })).toMatchObject({ kind: null });
    expect(kindOf({})).not.toHaveProperty('kind');
  });

  it('is refused to others, for an item that is not there, outside, and once the item is concluded', () => {
    expect(codesOf(renameAgendaItem.decide(facts, input, nobody, now))).toEqual(['needs-secretariat']);
    expect(codesOf(renameAgendaItem.decide(null, input, secretariat, now))).toEqual(['no-such-item']);
    expect(codesOf(renameAgendaItem.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(renameAgendaItem.decide({ ...facts, status: 'open' }, input, secretariat, now))).toEqual(['ok']);
    const concluded = { ...facts, status: 'concluded' };
    expect(codesOf(renameAgendaItem.decide(concluded, input, secretariat, now))).toEqual(['item-concluded']);
  });
});

describe('schedule-meeting', () => {
  const input = { session: 'demo-1', startsAt: '2026-12-08T10:00:00+01:00', room: null };
  const facts = { session: planned.session, meetings: [planned.meeting], besides: planned.besides, newMeeting: uid(6) };

  it('gives the next number and keeps the instant', () => {
    const parsed = scheduleMeeting.input.parse({ session: 'demo-1', startsAt: '2026-12-08T09:00:00Z', room: '  ' });
    expect(parsed.room).toBeNull();
    const decision = scheduleMeeting.decide(facts, input, secretariat, now);
    expect(decision).toMatchObject({ capacity: 'secretariat', answer: { meeting: uid(6), number: 2 } });
    expect(actsOf(decision)).toMatchObject([
      {
        act: 'meeting.scheduled',
        subject: `meeting:${uid(6)}`,
        audience: 'public',
        data: { meeting: uid(6), session: 'demo-1', number: 2, startsAt: '2026-12-08T09:00:00.000Z', room: null },
      },
    ]);
  });

  it('is refused to others, in a session that is not here, and outside', () => {
    expect(codesOf(scheduleMeeting.decide(facts, input, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(scheduleMeeting.decide({ ...facts, session: null }, input, secretariat, now))).toEqual([
      'no-such-session',
    ]);
    expect(codesOf(scheduleMeeting.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
  });
});

describe('the day of a session', () => {
  it.each([
    ['The Hague', '2026-12-07T23:30:00Z', '2026-12-08'],
    ['New York', '2026-12-08T04:30:00Z', '2026-12-07'],
    ['The Hague', '2026-07-07T21:59:59Z', '2026-07-07'],
  ] as const)('is that of its city: %s at %s is %s', (city, instant, day) => {
    expect(localDay(city, instant)).toBe(day);
  });
});
