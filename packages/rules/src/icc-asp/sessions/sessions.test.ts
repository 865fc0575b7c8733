import { describe, expect, it } from 'vitest';
import { agendaItem, inclusionDebate, waitsUntil } from './agenda.ts';
import { sessionDeadlines } from './deadlines.ts';
import { specialSession } from './special-session.ts';
import { sessionStep } from './standing.ts';

const rules = 'Rules of Procedure of the Assembly';

describe('deadlines', () => {
  const regular = { kind: 'regular', opening: '2026-12-07', closing: '2026-12-17' } as const;

  it('TV-2.1: counted back from the opening', () => {
    const found = sessionDeadlines(regular);
    expect(found.value.map((d) => [d.id, d.days, d.from, d.latest, d.cite.provision])).toEqual([
      ['notice', 60, 'before', '2026-10-08', `${rules}, rule 6`],
      ['provisionalAgenda', 60, 'before', '2026-10-08', `${rules}, rule 10`],
      ['supplementaryRequest', 30, 'before', '2026-11-07', `${rules}, rule 12`],
      ['supplementaryList', 20, 'before', '2026-11-17', `${rules}, rule 12`],
      ['credentialsCommittee', 0, 'opening', '2026-12-07', `${rules}, rule 25`],
      ['adoption', 0, 'opening', '2026-12-07', `${rules}, rule 19`],
      ['credentials', 1, 'after', '2026-12-08', `${rules}, rule 24`],
      ['nextSession', 0, 'closing', '2026-12-17', `${rules}, rules 4 and 5`],
    ]);
    expect(found.lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Notice of the session: 60 days before 2026-12-07, 2026-10-08',
        'Credentials, if possible: 1 day after 2026-12-07, 2026-12-08',
        'Adoption of the agenda: on the first day, 2026-12-07',
        'Date and length of the next session: by the last day, 2026-12-17',
      ]),
    );
  });

  it('each say who acts and who is told, and none is surer than its text', () => {
    for (const { acts, told, confidence } of [...sessionDeadlines(regular).value]) {
      expect(acts.length).toBeGreaterThan(0);
      expect(told.length).toBeGreaterThan(0);
      expect(['unverified', 'open']).toContain(confidence);
    }
  });

  it.each([
    [1, 1],
    [24, 1],
    [25, 2],
    [48, 2],
  ])('credentials asked for within %i hours are asked for within %i days', (hours, days) => {
    const found = sessionDeadlines(regular, { 'credentials.hoursAfterOpening': hours }).value;
    expect(found.find(({ id }) => id === 'credentials')?.days).toBe(days);
  });

  it('of the end are left out where the last day is not known', () => {
    const ids = sessionDeadlines({ kind: 'regular', opening: '2026-12-07' }).value.map(({ id }) => id);
    expect(ids).not.toContain('nextSession');
    expect(ids).toHaveLength(7);
  });

  it('of a special session are open law; a resumed session has none', () => {
    const special = { kind: 'special', opening: '2025-07-07' } as const;
    expect(sessionDeadlines(special).value.map((d) => [d.id, d.latest, d.confidence])).toEqual([
      ['notice', '2025-06-07', 'open'],
      ['provisionalAgenda', '2025-06-07', 'open'],
      ['credentialsCommittee', '2025-07-07', 'unverified'],
      ['adoption', '2025-07-07', 'unverified'],
      ['credentials', '2025-07-08', 'unverified'],
    ]);
    const resumed = sessionDeadlines({ kind: 'resumed', opening: '2021-02-12', closing: '2021-02-12' });
    expect(resumed.value).toEqual([]);
    expect(resumed.lines.map((l) => l.code)).toEqual(['deadline.resumed']);
    expect(sessionDeadlines(special, { 'notice.special.days': 10 }).value[0]?.latest).toBe('2025-06-27');
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

describe('a session', () => {
  it.each([
    ['on', 'adjourn', 'adjourned'],
    ['on', 'resume', null],
    ['on', 'close', 'closed'],
    ['on', 'reopen', null],
    ['adjourned', 'adjourn', null],
    ['adjourned', 'resume', 'on'],
    ['adjourned', 'close', 'closed'],
    ['adjourned', 'reopen', null],
    ['closed', 'adjourn', null],
    ['closed', 'resume', null],
    ['closed', 'close', null],
    ['closed', 'reopen', 'on'],
  ] as const)('that is %s: %s leads to %s', (standing, step, to) => {
    expect(sessionStep(standing, step).value).toEqual({ standing: to });
  });

  it('is adjourned by a rule whose title alone is known, and closed by practice', () => {
    expect(sessionStep('on', 'adjourn').lines[0]).toMatchObject({
      cite: { provision: `${rules}, rule 7` },
      confidence: 'unverified',
    });
    expect(sessionStep('on', 'close').lines[0]?.confidence).toBe('open');
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

  it.each([
    ['stateParty', '2026-10-08', []],
    ['unitedNations', '2026-10-08', []],
    ['unitedNations', '2026-10-09', ['agenda.notEntitled']],
    ['bureau', '2026-11-07', []],
    ['court', '2026-11-08', []],
    ['other', '2026-11-07', ['agenda.notEntitled']],
  ] as const)('asked for by %s on %s', (by, requested, codes) => {
    expect(agendaItem({ ...base, by, requested }).value.objections.map((o) => o.code)).toEqual(codes);
  });

  it('come too late when nobody says that they are important and urgent', () => {
    const codes = (requested: string, urgent?: boolean) =>
      agendaItem({ ...base, requested, ...(urgent === undefined ? {} : { urgent }) }).value.objections.map(
        ({ code, facts }) => [code, facts.latest],
      );
    expect(codes('2026-11-07', false)).toEqual([]);
    expect(codes('2026-11-08', false)).toEqual([['agenda.tooLate', '2026-11-07']]);
    expect(codes('2026-11-08', true)).toEqual([]);
    expect(codes('2026-11-08')).toEqual([]);
  });
});

describe('the inclusion of an item', () => {
  it.each([
    [0, true],
    [2, true],
    [3, false],
    [4, false],
  ])('after %i speakers on a side another one: %s', (spoken, another) => {
    expect(inclusionDebate({ spoken }).value).toEqual({ most: 3, another });
  });

  it('is debated by as many as the Bureau has settled', () => {
    expect(inclusionDebate({ spoken: 1 }, { 'agenda.debate.speakers': 1 }).value.another).toBe(false);
    expect(inclusionDebate({ spoken: 0 }, { 'agenda.debate.speakers': 1 }).value.another).toBe(true);
  });

  it('lets it wait seven days, unless the Assembly decides otherwise', () => {
    const late = { included: '2026-12-08', route: 'additional', atOnce: false } as const;
    expect(waitsUntil(late)).toBe('2026-12-15');
    expect(waitsUntil(late, { 'agenda.additional.waitDays': 2 })).toBe('2026-12-10');
    expect(waitsUntil({ ...late, atOnce: true })).toBeNull();
    expect(waitsUntil({ ...late, route: 'specialAddition' })).toBeNull();
  });
});
