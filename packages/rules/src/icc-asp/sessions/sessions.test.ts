import { describe, expect, it } from 'vitest';
import { agendaItem } from './agenda.ts';
import { sessionDeadlines } from './deadlines.ts';
import { specialSession } from './special-session.ts';

describe('deadlines', () => {
  it('TV-2.1: counted back from the opening', () => {
    const found = sessionDeadlines('regular', '2026-12-07');
    expect(found.value.map((d) => [d.id, d.days, d.latest])).toEqual([
      ['notice', 60, '2026-10-08'],
      ['provisionalAgenda', 60, '2026-10-08'],
      ['supplementaryRequest', 30, '2026-11-07'],
      ['supplementaryList', 20, '2026-11-17'],
    ]);
    expect(found.lines[0]?.text).toBe('Notice of the session: 60 days before 2026-12-07, 2026-10-08');
  });

  it('of a special session are open law; a resumed session has none', () => {
    expect(sessionDeadlines('special', '2025-07-07').value.map((d) => [d.latest, d.confidence])).toEqual([
      ['2025-06-07', 'open'],
      ['2025-06-07', 'open'],
    ]);
    const resumed = sessionDeadlines('resumed', '2021-02-12');
    expect(resumed.value).toEqual([]);
    expect(resumed.lines.map((l) => l.code)).toEqual(['deadline.resumed']);
    expect(sessionDeadlines('special', '2025-07-07', { 'notice.special.days': 10 }).value[0]?.latest).toBe(
      '2025-06-27',
    );
  });
});

describe('special session', () => {
  it.each([
    [124, 41, undefined, { needed: 42, convened: false }],
    [124, 42, undefined, { needed: 42, convened: true }],
    [125, 42, undefined, { needed: 42, convened: true }],
    [124, 0, true, { needed: 42, convened: true }],
    [124, 0, false, { needed: 42, convened: false }],
  ])('TV-2.2: of %i States Parties %i ask (Bureau: %s)', (statesParties, requests, byBureau, value) => {
    expect(specialSession({ statesParties, requests, ...(byBureau === undefined ? {} : { byBureau }) }).value).toEqual(
      value,
    );
  });

  it('refuses a count that is none', () => {
    expect(() => specialSession({ statesParties: 124, requests: -1 })).toThrow('requests');
  });
});

describe('agenda items', () => {
  const base = { session: 'regular', opening: '2026-12-07', by: 'stateParty', memorandum: true } as const;

  it.each([
    ['2026-10-08', 'provisional', null, null],
    ['2026-10-09', 'supplementary', null, null],
    ['2026-11-07', 'supplementary', null, null],
    ['2026-11-08', 'additional', 'D02', '2026-11-15'],
    ['2026-12-10', 'additional', 'D02', '2026-12-17'],
  ])('requested %s: %s', (requested, route, decision, notBefore) => {
    expect(agendaItem({ ...base, requested }).value).toMatchObject({ route, decision, notBefore, objections: [] });
  });

  it('are added to a special session by two thirds, or as settled', () => {
    const special = { ...base, session: 'special', requested: '2026-12-01' } as const;
    expect(agendaItem(special).value).toMatchObject({ route: 'specialAddition', decision: 'D01', notBefore: null });
    expect(agendaItem(special, { 'agenda.specialAddition': 'simple' }).value.decision).toBe('D02');
    expect(agendaItem(special).lines[0]?.confidence).toBe('open');
    expect(agendaItem({ ...base, requested: '2026-10-01' }).lines[0]?.confidence).toBe('unverified');
  });

  it('are debated by three on each side, or as settled', () => {
    const late = { ...base, requested: '2026-12-01' };
    expect(agendaItem(late).value.speakers).toBe(3);
    expect(agendaItem(late, { 'agenda.debate.speakers': 1 }).value.speakers).toBe(1);
    expect(agendaItem({ ...base, requested: '2026-10-08' }).value.speakers).toBe(0);
  });

  it('are not judged by who asked and what came with it where that is not known', () => {
    const { by: _who, memorandum: _papers, ...entered } = base;
    expect(agendaItem({ ...entered, requested: '2026-11-08' }).value).toMatchObject({
      route: 'additional',
      objections: [],
    });
  });

  it('need someone entitled and a memorandum', () => {
    const found = agendaItem({ ...base, requested: '2026-10-08', by: 'other', memorandum: false });
    expect(found.value.route).toBeNull();
    expect(found.value.objections.map((o) => o.code)).toEqual(['agenda.notEntitled', 'agenda.noMemorandum']);
  });
});
