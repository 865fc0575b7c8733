import { describe, expect, it } from 'vitest';
import { actsOf, codesOf, nobody, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { system } from '../door/actor.ts';
import { createSession } from './create-session.ts';

const input = {
  number: null,
  kind: 'regular',
  title: { en: 'Demonstration session' },
  city: 'The Hague',
  building: null,
  starts: '2026-12-07',
  ends: '2026-12-11',
  reference: null,
} as const;
const { reference: _, ...facts } = input;
const alone = { inData: true, runBy: null };
const none = { demonstrations: 0, numberTaken: false, statesParties: 124, announced: alone };

describe('create-session', () => {
  it('gives demonstrations a series of their own, whatever number is written', () => {
    const decision = createSession.decide(
      { ...none, demonstrations: 2, numberTaken: true },
      { ...input, number: 26 },
      secretariat,
      now,
    );
    expect(decision).toMatchObject({ ok: true, capacity: 'secretariat', answer: { session: 'demo-3' } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'session.created',
        subject: 'session:demo-3',
        audience: 'public',
        cites: ['Rome Statute, article 112(6)'],
        data: { ...facts, session: 'demo-3', symbolPrefix: 'DEMO-3', demonstration: true },
      },
    ]);
  });

  it('gives a session of the Assembly its number and its series of symbols', () => {
    const decision = createSession.decide(none, { ...input, number: 26 }, outsider, now);
    expect(actsOf(decision)[0]).toMatchObject({
      subject: 'session:26',
      data: { session: '26', number: 26, symbolPrefix: 'ICC-ASP/26', demonstration: false },
    });
    expect(createSession.decide(none, { ...input, number: 26 }, system, now)).toMatchObject({ capacity: 'system' });
  });

  it('lasts a day at least', () => {
    const oneDay = { ...input, ends: input.starts };
    expect(codesOf(createSession.decide(none, oneDay, secretariat, now))).toEqual(['ok']);
    const backwards = { ...input, ends: '2026-12-06' };
    expect(codesOf(createSession.decide(none, backwards, secretariat, now))).toEqual(['ends-before-start']);
  });

  it('is refused to others, without a number, and under a number that is taken', () => {
    for (const actor of [president, nobody])
      expect(codesOf(createSession.decide(none, input, actor, now))).toEqual(['needs-secretariat']);
    expect(codesOf(createSession.decide(none, input, outsider, now))).toEqual(['number-missing']);
    const taken = createSession.decide({ ...none, numberTaken: true }, { ...input, number: 26 }, outsider, now);
    expect(taken).toMatchObject({ ok: false, objections: [{ code: 'session-exists', facts: { number: 26 } }] });
  });

  it('says which of the announced sessions it is; one that is not in the data, or is run here already, is refused', () => {
    const given = { ...input, announced: '25' };
    expect(actsOf(createSession.decide(none, given, secretariat, now))[0]?.data).toMatchObject({ announced: '25' });
    const codes = (announced: object) =>
      codesOf(createSession.decide({ ...none, announced: { ...alone, ...announced } }, given, secretariat, now));
    expect(codes({ inData: false })).toEqual(['not-announced']);
    expect(codes({ runBy: 'demo-1' })).toEqual(['announced-run-already']);
    expect(createSession.input.parse({ ...given, announced: 'none' }).announced).toBeNull();
  });

  it.each([
    ['special-session-by-whom', {}],
    ['special-session-requests', { convenedBy: 'request' }],
    ['special-session-requests', { convenedBy: 'request', requests: 41 }],
    ['ok', { convenedBy: 'request', requests: 42 }],
    ['ok', { convenedBy: 'request', requests: none.statesParties }],
    ['special-session-of-more', { convenedBy: 'request', requests: none.statesParties + 1 }],
    ['ok', { convenedBy: 'bureau' }],
  ] as const)('of a special one says who convened it: %s', (code, part) => {
    const special = { ...input, reference: null, kind: 'special', number: 2, ...part } as const;
    expect(codesOf(createSession.decide(none, special, outsider, now))).toEqual([code]);
  });

  it('numbers special ones apart', () => {
    const special = { ...input, reference: 'ICC-ASP/24/Dec.9', kind: 'special', number: 2 } as const;
    const asked = createSession.decide(none, { ...special, convenedBy: 'request', requests: 50 }, outsider, now);
    expect(actsOf(asked)[0]).toMatchObject({
      subject: 'session:S-2',
      data: {
        ...{ session: 'S-2', number: null, symbolPrefix: 'ICC-ASP/S-2' },
        convened: { by: 'request', requests: 50, needed: 42, reference: 'ICC-ASP/24/Dec.9' },
      },
    });
    const bureau = createSession.decide(none, { ...special, convenedBy: 'bureau', requests: 3 }, outsider, now);
    expect(actsOf(bureau)[0]?.data).toMatchObject({ convened: { by: 'bureau', requests: null, needed: null } });
  });

  it('takes days of the calendar only, and one of the two cities', () => {
    const errorsOf = (part: object) => {
      const { error } = createSession.input.safeParse({ ...input, ...part });
      return [...new Set(error?.issues.map(({ path }) => path.join('.')))];
    };
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf({ starts: '2027-02-29' })).toEqual(['starts']);
    expect(errorsOf({ starts: '2028-02-29', ends: '2028-03-01' })).toEqual([]);
    expect(errorsOf({ ends: '7 December' })).toEqual(['ends']);
    expect(errorsOf({ city: 'Paris' })).toEqual(['city']);
    expect(errorsOf({ number: 0 })).toEqual(['number']);
    for (const kind of ['annual', 'resumed']) expect(errorsOf({ kind })).toEqual(['kind']);
    expect(errorsOf({ title: '' })).toEqual(['title']);
  });
});
