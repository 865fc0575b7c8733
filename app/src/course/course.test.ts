import { describe, expect, it } from 'vitest';
import { actsOf, codesOf, delegate, nobody, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { adjournSession } from './adjourn-session.ts';
import { closeSession, reopenSession } from './close-session.ts';
import type { CourseFacts } from './facts.ts';
import { resumeSession } from './resume-session.ts';

const facts = (part: Partial<CourseFacts> = {}): CourseFacts => ({
  ...{ id: 'demo-1', demonstration: true, symbolPrefix: 'DEMO-1', city: 'The Hague' },
  ...{ starts: '2026-12-07', ends: '2026-12-11', resumedOn: null, standing: 'on' },
  ...{ part: 1, held: 8, open: false, ahead: 0, unfinished: 0, ...part },
});
const session = 'demo-1';
const days = { city: 'New York', building: null, starts: '2027-02-12', ends: '2027-02-13' } as const;

describe('close-session', () => {
  const close = (of: Partial<CourseFacts> | null = {}, leaveUnfinished = false, actor = president) =>
    closeSession.decide(of && facts(of), { session, leaveUnfinished }, actor, now);

  it('is for whoever presides, between meetings, after the last', () => {
    expect(actsOf(close())).toMatchObject([
      { act: 'session.closed', subject: 'session:demo-1', audience: 'public', data: { session } },
    ]);
    expect(close({}, false, secretariat)).toMatchObject({ ok: true, capacity: 'secretariat' });
    expect(codesOf(close({ standing: 'adjourned' }))).toEqual(['ok']);
  });

  it.each([
    ['session-meeting-open', close({ open: true })],
    ['session-not-begun', close({ held: 0 })],
    ['session-meetings-ahead', close({ ahead: 2 })],
    ['session-items-unfinished', close({ unfinished: 3 })],
    ['session-stands-so', close({ standing: 'closed' })],
    ['no-such-session', close(null)],
    ['not-a-demonstration-account', close({}, false, outsider)],
    ['needs-presiding', close({}, false, delegate('FRA'))],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });

  it('leaves items unfinished where that is said', () => {
    expect(codesOf(close({ unfinished: 3 }, true))).toEqual(['ok']);
  });

  it('is taken back with a reason', () => {
    const reopen = (of: Partial<CourseFacts>) =>
      reopenSession.decide(facts(of), { session, reason: 'A slip' }, president, now);
    expect(actsOf(reopen({ standing: 'closed' }))).toMatchObject([
      { act: 'session.reopened', data: { session, reason: 'A slip' } },
    ]);
    expect(codesOf(reopen({ standing: 'adjourned' }))).toEqual(['session-stands-so']);
  });
});

describe('adjourn-session', () => {
  const adjourn = (of: Partial<CourseFacts> = {}, until: string | null = null) =>
    adjournSession.decide(facts(of), { session, until, reference: null }, president, now);

  it('is by the rule whose title alone is known', () => {
    expect(actsOf(adjourn({}, '2027-02-12'))).toMatchObject([
      {
        act: 'session.adjourned',
        cites: ['Rules of Procedure of the Assembly, rule 7'],
        data: { session, until: '2027-02-12', reference: null },
      },
    ]);
    expect(codesOf(adjourn({ unfinished: 3 }))).toEqual(['ok']);
  });

  it.each([
    ['session-resumed-too-early', adjourn({}, '2026-12-11')],
    ['session-meeting-open', adjourn({ open: true })],
    ['session-stands-so', adjourn({ standing: 'adjourned' })],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});

describe('resume-session', () => {
  const resume = (of: Partial<CourseFacts> = {}, part: object = {}, actor = secretariat) =>
    resumeSession.decide(facts({ standing: 'adjourned', ...of }), { session, ...days, ...part }, actor, now);

  it('goes on with the same session on other days, and elsewhere', () => {
    expect(actsOf(resume())).toMatchObject([{ act: 'session.resumed', data: { session, part: 2, ...days } }]);
    expect(actsOf(resume({ part: 2 }))[0]?.data).toMatchObject({ part: 3 });
  });

  it.each([
    ['session-resumed-too-early', resume({}, { starts: '2026-12-11' })],
    ['ends-before-start', resume({}, { ends: '2027-02-11' })],
    ['session-stands-so', resume({ standing: 'on' })],
    ['needs-secretariat', resume({}, {}, president)],
    ['needs-secretariat', resume({}, {}, nobody)],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});
