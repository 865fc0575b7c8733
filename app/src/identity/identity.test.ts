import { describe, expect, it } from 'vitest';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { type Actor, acting, capacityName, delegateOf, system } from '../door/actor.ts';
import type { AccountFacts } from './account-facts.ts';
import { assignOffice } from './assign-office.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';
import { FailedTries } from './failed-tries.ts';
import { mostLinks, recordSignInLink } from './make-sign-in-link.ts';
import { nameCommitment } from './named.ts';
import { drawSecret, hashOf, hasShape, isOurs, sealHolds, sealOf, signInKey } from './secrets.ts';
import { linkNamed } from './sign-in-link.ts';

describe('assign-office', () => {
  const salt = '0123456789abcdef'.repeat(2);
  const facts = { newAccount: uid(8), salt };

  it.each([
    ['president', ['Rome Statute, article 112(3)(a)']],
    ['secretariat', []],
  ] as const)('gives the office of the %s to a person whose name stays outside the record', (office, cites) => {
    const input = { name: 'Example, Ash', office, demonstration: false };
    const decision = assignOffice.decide(facts, input, system, now);
    expect(decision).toMatchObject({ capacity: 'system', answer: { account: uid(8) } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'office.assigned',
        subject: `office:${office}`,
        audience: 'secretariat',
        cites,
        data: { account: uid(8), office, demonstration: false, named: nameCommitment('Example, Ash', salt) },
        unrecorded: { name: 'Example, Ash', salt },
      },
    ]);
  });

  it('is done at the machine and by nobody who signed in', () => {
    const input = { name: 'Example, Ash', office: 'secretariat', demonstration: true } as const;
    for (const actor of [secretariat, president, outsider, delegate('URY')])
      expect(codesOf(assignOffice.decide(facts, input, actor, now))).toEqual(['needs-system']);
  });
});

describe('make-sign-in-link', () => {
  const input = { account: uid(7), tokenHash: 'a'.repeat(64) };
  const delegated = { kind: 'delegate', session: '25', state: 'URY' } as const;
  const facts: AccountFacts = { name: 'Example, Ash', demonstration: false, holds: [delegated], everOffice: false };
  const office: AccountFacts = { ...facts, holds: [{ kind: 'president' }], everOffice: true };
  const inEarnest = { ...secretariat, demonstration: false };
  const decide = (account: AccountFacts | null, actor: Actor, lately = 0, sessionEnds: string | null = null) =>
    recordSignInLink.decide({ account, lately, sessionEnds }, input, actor, now);

  it('records for whom and until when, and hands the hash of the secret to the table alone', () => {
    const decision = decide(facts, inEarnest);
    expect(decision).toMatchObject({ capacity: 'secretariat' });
    expect(decision).not.toHaveProperty('answer');
    expect(actsOf(decision)).toEqual([
      {
        act: 'sign-in-link.made',
        subject: 'accounts',
        audience: 'secretariat',
        cites: [],
        data: { account: uid(7), until: '2026-12-15T10:00:00.000Z', stays: false, link: linkNamed(input.tokenHash) },
        unrecorded: { tokenHash: input.tokenHash, seal: '' },
      },
    ]);
    expect(decide(office, system)).toMatchObject({ ok: true, capacity: 'system' });
  });

  it.each<[string | null, object]>([
    [null, { until: '2026-12-15T10:00:00.000Z', stays: false }],
    ['2026-12-15T10:00:00.000Z', { until: '2026-12-15T10:00:00.000Z', stays: false }],
    ['2026-12-15T10:00:00.001Z', { until: '2026-12-15T10:00:00.001Z', stays: true }],
    ['2027-04-07T09:59:59.999Z', { until: '2027-04-07T09:59:59.999Z', stays: true }],
    ['2027-04-07T10:00:00.001Z', { until: '2027-04-07T10:00:00.000Z', stays: true }],
  ])('of a person whose session ends at %s holds so long', (ends, held) => {
    const [act] = actsOf(decide(facts, inEarnest, 0, ends));
    expect(act?.data).toEqual({ account: uid(7), link: linkNamed(input.tokenHash), ...held });
  });

  it.each<[string, AccountFacts | null, Actor]>([
    ['needs-secretariat', facts, president],
    ['needs-secretariat', facts, delegate('URY')],
    ['no-such-account', null, inEarnest],
    ['no-such-account', null, system],
    ['link-in-demonstration', { ...facts, demonstration: true }, secretariat],
    ['link-in-demonstration', { ...facts, demonstration: true }, system],
    ['demonstration-only', facts, secretariat],
    ['needs-system', office, inEarnest],
    ['needs-system', { ...facts, everOffice: true }, inEarnest],
    ['not-accredited', { ...facts, holds: [] }, inEarnest],
  ])('%s', (code, known, actor) => {
    expect(codesOf(decide(known, actor))).toEqual([code]);
  });

  it('is made twenty times a day for one person by the Secretariat, and at the machine as often as it takes', () => {
    expect(codesOf(decide(facts, inEarnest, mostLinks - 1))).toEqual(['ok']);
    const refused = decide(facts, inEarnest, mostLinks);
    expect(codesOf(refused)).toEqual(['link-limit']);
    expect(refused).toMatchObject({ objections: [{ facts: { n: mostLinks } }] });
    expect(codesOf(decide(facts, system, mostLinks))).toEqual(['ok']);
  });
});

describe('end-sign-ins', () => {
  const person: AccountFacts = {
    name: 'Example, Ash',
    demonstration: true,
    holds: [{ kind: 'delegate', session: 'demo-1', state: 'URY' }],
    everOffice: false,
  };
  const decide = (known: AccountFacts | null, actor: Actor) =>
    endSignIns.decide(known, { account: uid(7) }, actor, now);

  it('says whose, and nothing else', () => {
    expect(actsOf(decide(person, secretariat))).toEqual([
      {
        act: 'sign-ins.ended',
        subject: 'accounts',
        audience: 'secretariat',
        cites: [],
        data: { account: uid(7) },
      },
    ]);
  });

  it.each<[string, AccountFacts | null, Actor]>([
    ['needs-secretariat', person, president],
    ['needs-secretariat', person, delegate('URY')],
    ['no-such-account', null, secretariat],
    ['demonstration-only', { ...person, demonstration: false }, secretariat],
    ['not-a-demonstration-account', person, outsider],
    ['needs-system', { ...person, everOffice: true }, secretariat],
    ['ok', { ...person, everOffice: true }, system],
    ['ok', { ...person, demonstration: false }, outsider],
  ])('%s', (code, known, actor) => {
    expect(codesOf(decide(known, actor))).toEqual([code]);
  });
});

describe('the secret of a sign-in', () => {
  const key = signInKey({ mode: 'production', secret: 'x'.repeat(32) });
  const other = signInKey({ mode: 'production', secret: 'y'.repeat(32) });

  it('is known as one by itself: no guess, none of another key, none of a link', () => {
    const { token, hash } = drawSecret(key, 'sign-in');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(isOurs(key, 'sign-in', token)).toBe(true);
    expect(hashOf(key, 'sign-in', token)).toBe(hash);
    expect(isOurs(other, 'sign-in', token)).toBe(false);
    expect(isOurs(key, 'link', token)).toBe(false);
    for (const place of [0, 20, 42]) {
      const changed = token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
      expect(isOurs(key, 'sign-in', changed), changed).toBe(false);
    }
  });

  it('has one shape: 43 letters of base64url that stand for 32 bytes', () => {
    const { token } = drawSecret(key, 'link');
    expect(hasShape(token)).toBe(true);
    for (const odd of ['', token.slice(1), `${token}A`, `${token.slice(0, 42)}=`, `${'A'.repeat(42)}B`, 'é'.repeat(43)])
      expect(hasShape(odd), odd).toBe(false);
  });

  it('hashes differently under another key and for another purpose', () => {
    const { token } = drawSecret(key, 'link');
    const hashes = [hashOf(key, 'link', token), hashOf(key, 'sign-in', token), hashOf(other, 'link', token)];
    expect(new Set([...hashes, sealOf(key, 'link', token), sealOf(key, 'sign-in', token)]).size).toBe(5);
    expect(sealHolds(sealOf(key, 'link', 'a', 'b'), key, 'link', 'a', 'b')).toBe(true);
    for (const said of [['ab'], ['a', 'c'], ['a', 'b', '']])
      expect(sealHolds(sealOf(key, 'link', 'a', 'b'), key, 'link', ...said)).toBe(false);
    expect(sealHolds('', key, 'link', 'a')).toBe(false);
  });

  it('has a key that stays the same over a start: the one configured, or that of all demonstrations', () => {
    const played = { mode: 'demonstration', secret: null } as const;
    expect(signInKey(played).equals(signInKey(played))).toBe(true);
    expect(signInKey({ mode: 'production', secret: 'x'.repeat(32) }).equals(key)).toBe(true);
    expect(key.equals(other)).toBe(false);
    expect(() => signInKey({ mode: 'production', secret: null })).toThrow('PLENARY_SECRET');
  });
});

describe('failed tries to sign in', () => {
  it('are answered up to 100 at once and 20 a second; the log has one line a minute', () => {
    let now = 0;
    const warned: number[] = [];
    const tries = new FailedTries(
      (refused) => warned.push(refused),
      undefined,
      () => now,
    );
    const many = (n: number) => Array.from({ length: n }, () => tries.take()).filter(Boolean).length;
    expect(many(5_000)).toBe(100);
    now = 1_000;
    expect(many(5_000)).toBe(20);
    expect(warned).toEqual([1]);
    now = 61_000;
    expect(many(101)).toBe(100);
    expect(warned).toEqual([1, 4_899 + 4_980 + 1]);
  });
});

describe('end-office', () => {
  const held: AccountFacts = {
    name: 'Example, Ash',
    demonstration: false,
    holds: [{ kind: 'president' }],
    everOffice: true,
  };
  const decide = (account: AccountFacts | null, actor: Actor, othersOfSecretariat = 0) =>
    endOffice.decide({ account, othersOfSecretariat }, { account: uid(7) }, actor, now);

  it('ends the office that is held', () => {
    expect(actsOf(decide(held, system))).toEqual([
      {
        act: 'office.ended',
        subject: 'office:president',
        audience: 'secretariat',
        cites: [],
        data: { account: uid(7), office: 'president' },
      },
    ]);
  });

  it.each<[string, AccountFacts | null, number, Actor]>([
    ['needs-system', held, 1, secretariat],
    ['no-such-account', null, 1, system],
    ['no-office', { ...held, holds: [] }, 1, system],
    ['no-office', { ...held, holds: [{ kind: 'delegate', session: '25', state: 'URY' }] }, 1, system],
    ['last-of-secretariat', { ...held, holds: [{ kind: 'secretariat' }] }, 0, system],
    ['ok', { ...held, holds: [{ kind: 'secretariat' }] }, 1, system],
  ])('%s', (code, account, others, actor) => {
    expect(codesOf(decide(account, actor, others))).toEqual([code]);
  });
});

describe('capacities', () => {
  it('are looked for in the order asked for, and name the seat in the record', () => {
    const both = { ...outsider, capacities: [{ kind: 'secretariat' }, { kind: 'president' }] } as const;
    expect(acting(both, 'president', 'secretariat')).toEqual({ kind: 'president' });
    expect(acting(both, 'secretariat', 'president')).toEqual({ kind: 'secretariat' });
    expect(acting(both, 'system')).toBeNull();
    const seat = delegateOf(delegate('URY'), 'demo-1', 'URY');
    expect(seat && capacityName(seat)).toBe('delegate:URY@demo-1');
  });

  it('hold for one seat at one session', () => {
    expect(delegateOf(delegate('URY'), 'demo-1', 'BRA')).toBeNull();
    expect(delegateOf(delegate('URY'), 'demo-2', 'URY')).toBeNull();
    expect(delegateOf(secretariat, 'demo-1', 'URY')).toBeNull();
  });
});
