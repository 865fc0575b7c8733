import { describe, expect, it } from 'vitest';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { defaults } from '../parameters/index.ts';
import { daysOf, metBy } from './days-of.ts';
import { noteDeadlineMet } from './note-deadline-met.ts';
import { type SessionOnDeadlines, stateOn } from './reads.ts';

const session: SessionOnDeadlines = {
  ...{ id: 'demo-1', starts: '2026-12-07', ends: '2026-12-17', title: { en: 'Session' }, demonstration: true },
  symbolPrefix: 'DEMO-1',
  kind: 'regular',
  city: 'The Hague',
  places: [],
};
const facts = { session, parameters: defaults };
const input = { session: 'demo-1', step: 'notice', on: '2026-10-01', reference: 'NV/2026/1' } as const;

describe('the days of a session', () => {
  it('are those of its parameters', () => {
    const notice = (parameters = defaults) => daysOf(session, parameters).find(({ id }) => id === 'notice')?.latest;
    expect(notice()).toBe('2026-10-08');
    expect(notice(setByBureau({ 'notice.regular.days': 50 }))).toBe('2026-10-18');
  });

  it.each([
    ['2026-12-08', 'due', 0],
    ['2026-12-09', 'due', 1],
    ['2026-12-07', 'missed', -1],
  ])('one for %s is on the day %s', (by, state, left) => {
    expect(stateOn({ by, met: null, open: false }, '2026-12-08')).toEqual({ state, left });
  });

  it('are nobody’s fault where whoever may act is free to, and stay met', () => {
    expect(stateOn({ by: '2026-12-07', met: null, open: true }, '2026-12-08').state).toBe('over');
    const met = (on: string) => ({ on, due: '2026-12-07', reference: null });
    expect(stateOn({ by: '2027-01-07', met: met('2026-12-07'), open: false }, '2026-12-08').state).toBe('met');
    expect(stateOn({ by: '2027-01-07', met: met('2026-12-08'), open: false }, '2026-12-08').state).toBe('metLate');
  });

  it('are met by the act of a room with the day that held then; a resumed session has none to meet', () => {
    expect(metBy(session, defaults, 'provisionalAgenda', '2026-10-05')).toMatchObject([
      { act: 'deadline.met', data: { step: 'provisionalAgenda', on: '2026-10-05', due: '2026-10-08' } },
    ]);
    expect(metBy({ ...session, kind: 'resumed' }, defaults, 'provisionalAgenda', '2026-10-05')).toEqual([]);
  });
});

describe('note-deadline-met', () => {
  it('keeps on which day it was done, by when it had to be, and under which rule', () => {
    expect(actsOf(noteDeadlineMet.decide(facts, input, secretariat, now))).toEqual([
      {
        act: 'deadline.met',
        subject: 'session:demo-1',
        audience: 'public',
        cites: ['Rules of Procedure of the Assembly, rule 6'],
        data: { session: 'demo-1', step: 'notice', on: '2026-10-01', due: '2026-10-08', reference: 'NV/2026/1' },
      },
    ]);
  });

  it('is refused to others, outside, for a day to come, and where there is no such step', () => {
    const codes = (part: object, more: object = {}, actor = secretariat) =>
      codesOf(noteDeadlineMet.decide({ ...facts, ...part }, { ...input, ...more }, actor, now));
    expect(codes({}, {}, president)).toEqual(['needs-secretariat']);
    expect(codes({ session: null })).toEqual(['no-such-session']);
    expect(codes({}, {}, outsider)).toEqual(['not-a-demonstration-account']);
    expect(codes({}, { on: '2026-12-08' })).toEqual(['ok']);
    expect(codes({}, { on: '2026-12-09' })).toEqual(['deadline-day-to-come']);
    expect(codes({ session: { ...session, kind: 'resumed' } })).toEqual(['no-such-deadline']);
  });
});
