import { describe, expect, it } from 'vitest';
import { session } from '../../../test/given/meeting.ts';
import {
  actsOf,
  codesOf,
  delegate,
  now,
  outsider,
  president,
  saidBy,
  secretariat,
  uid,
} from '../../../test/given/who.ts';
import { mailLetters, mostLetters } from './mail-letters.ts';

const persons = [uid(1), uid(2)];
const input = mailLetters.input.parse({ session: 'demo-1', lang: 'fr', persons });
const facts = {
  session: { ...session(), demonstration: false },
  accredited: new Set([...persons, uid(3)]),
  before: { persons: new Set<string>(), last: null },
};
const decide = (change: object = {}, asked = input, actor = outsider) =>
  mailLetters.decide({ ...facts, ...change }, asked, actor, now);

describe('mail-letters', () => {
  it('names who gets one, by account, and no address', () => {
    expect(actsOf(decide())).toEqual([
      {
        act: 'letters.mailed',
        subject: 'session:demo-1',
        audience: 'secretariat',
        cites: [],
        data: { session: 'demo-1', lang: 'fr', persons },
        unrecorded: { send: 'yes' },
      },
    ]);
  });

  it('asks back where one was sent already, and sends again when told', () => {
    const before = { persons: new Set([uid(2)]), last: '2026-12-07T23:30:00.000Z' }; // after midnight in The Hague
    const refused = decide({ before });
    expect(codesOf(refused)).toEqual(['letters-mailed-already']);
    expect(saidBy(refused)).toContain('One of these persons was sent a letter already, on 8 December 2026.');
    expect(codesOf(decide({ before }, { ...input, again: true }))).toEqual(['ok']);
  });

  it('is for persons accredited now, of a session that is here and is no demonstration', () => {
    expect(codesOf(decide({ accredited: new Set([uid(1)]) }))).toEqual(['not-accredited']);
    expect(codesOf(decide({ session: null }))).toEqual(['no-such-session']);
    expect(codesOf(decide({ session: session() }))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(decide({ session: session() }, input, secretariat))).toEqual(['link-in-demonstration']);
  });

  it('is the Secretariat’s', () => {
    for (const actor of [president, delegate('URY')])
      expect(codesOf(decide({}, input, actor))).toEqual(['needs-secretariat']);
  });

  it.each<[number, boolean]>([
    [0, false],
    [1, true],
    [mostLetters, true],
    [mostLetters + 1, false],
  ])('is of so many persons: %d', (n, fits) => {
    const many = Array.from({ length: n }, (_, place) => uid(place + 1));
    expect(mailLetters.input.safeParse({ session: 'demo-1', lang: 'en', persons: many }).success).toBe(fits);
  });
});
