import { describe, expect, it } from 'vitest';
import { session } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { defaults } from '../parameters/index.ts';
import { takeBackExemption } from './take-back-exemption.ts';

const input = { session: 'demo-1', state: 'URY', reason: 'Entered for the wrong State' };
const statement = { state: 'URY', due: [{ year: 2025, cents: 100 }], paid: [], waiver: true, seq: 7 };
const facts = { session: session(), statement, parameters: defaults };

describe('an exemption entered by mistake', () => {
  it('is taken back by the Secretariat with its reason', () => {
    expect(actsOf(takeBackExemption.decide(facts, input, secretariat, now))).toMatchObject([
      { act: 'exemption.taken-back', subject: 'state:URY', audience: 'public', data: input },
    ]);
  });

  it.each([
    ['not-exempt', { ...facts, statement: { ...statement, waiver: false } }, secretariat],
    ['not-exempt', { ...facts, statement: null }, secretariat],
    ['no-such-session', { ...facts, session: null }, secretariat],
    ['needs-secretariat', facts, president],
    ['needs-secretariat', facts, delegate('URY')],
    ['not-a-demonstration-account', facts, outsider],
  ])('%s', (code, given, actor) => {
    expect(codesOf(takeBackExemption.decide(given, input, actor, now))).toEqual([code]);
  });
});
