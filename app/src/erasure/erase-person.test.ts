import { describe, expect, it } from 'vitest';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { type Actor, system } from '../door/actor.ts';
import type { AccountFacts } from '../identity/account-facts.ts';
import { erasePerson } from './erase-person.ts';
import { namesPerson } from './names-person.ts';

const former: AccountFacts = { name: 'Example, Ash', demonstration: true, holds: [], everOffice: false };
const decide = (facts: AccountFacts | null, actor: Actor, reason = 'at the person’s request') =>
  erasePerson.decide(facts, { account: uid(7), reason }, actor, now);

describe('erase-person', () => {
  it('records the account and the reason, and no name', () => {
    const decision = decide(former, secretariat);
    expect(decision).toMatchObject({ ok: true, capacity: 'secretariat' });
    expect(actsOf(decision)).toEqual([
      {
        act: 'person.erased',
        subject: 'accounts',
        audience: 'secretariat',
        cites: [],
        data: { account: uid(7), reason: 'at the person’s request' },
      },
    ]);
    expect(decide({ ...former, everOffice: true }, system)).toMatchObject({ ok: true, capacity: 'system' });
  });

  it.each<[readonly string[], AccountFacts | null, Actor]>([
    [['needs-secretariat'], former, president],
    [['needs-secretariat'], former, delegate('URY')],
    [['no-such-account'], null, system],
    [['not-a-demonstration-account'], former, outsider],
    [['demonstration-only'], { ...former, demonstration: false }, secretariat],
    [['needs-system'], { ...former, everOffice: true }, secretariat],
    [['office-held'], { ...former, holds: [{ kind: 'president' }], everOffice: true }, system],
    [['still-focal-point'], { ...former, holds: [{ kind: 'focal-point', session: '25', state: 'URY' }] }, system],
    [['still-accredited'], { ...former, holds: [{ kind: 'delegate', session: '25', state: 'URY' }] }, system],
    [
      ['office-held', 'still-accredited'],
      { ...former, holds: [{ kind: 'secretariat' }, { kind: 'delegate', session: '25', state: 'URY' }] },
      system,
    ],
  ])('%s', (codes, facts, actor) => {
    expect(codesOf(decide(facts, actor))).toEqual(codes);
  });

  it('takes no reason that names the person', () => {
    expect(codesOf(decide(former, system, 'Ash asked for it'))).toEqual(['reason-names-person']);
    expect(erasePerson.input.safeParse({ account: uid(7), reason: '' }).success).toBe(false);
  });
});

describe('a text names a person', () => {
  it.each([
    ['María-José Núñez', 'asked by MARIA in a letter', true],
    ['María-José Núñez', 'asked by Nunez', true],
    ['María-José Núñez', 'asked by the person', false],
    ['Al Li', 'a letter of all lists', false],
    ['李小龙', '应李小龙本人请求', true],
    ['李小龙', '应本人请求', false],
    ['Иванов, Пётр', 'по просьбе Иванов', true],
    ['', 'at the person’s request', false],
  ])('%s in %s: %s', (name, text, found) => {
    expect(namesPerson(text, name)).toBe(found);
  });
});
