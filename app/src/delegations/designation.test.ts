import { describe, expect, it } from 'vitest';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, delegate, nobody, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import type { Actor } from '../door/actor.ts';
import { defaults } from '../parameters/index.ts';
import { type DesignationFacts, designateRepresentative, endDesignation } from './designate-representative.ts';

const session = { id: 'demo-1', demonstration: true, symbolPrefix: 'DEMO-1', city: 'The Hague' } as const;
const adviser: DesignationFacts = {
  session,
  parameters: defaults,
  person: { role: 'adviser', designated: false },
};
const designated: DesignationFacts = { ...adviser, person: { role: 'adviser', designated: true } };
const input = { account: uid(7), session: 'demo-1', state: 'URY', reference: null };
const head = delegate('URY');

const designate = (facts: DesignationFacts, actor: Actor, reference: string | null = null) =>
  designateRepresentative.decide(facts, { ...input, reference }, actor, now);
const end = (facts: DesignationFacts, actor: Actor, reference: string | null = null) =>
  endDesignation.decide(facts, { ...input, reference }, actor, now);

describe('who else votes for a delegation', () => {
  it('is said by its head', () => {
    const decision = designate(adviser, head);
    expect(decision).toMatchObject({ capacity: 'delegate:URY@demo-1' });
    expect(actsOf(decision)).toEqual([
      {
        act: 'representative.designated',
        subject: 'seat:demo-1/URY',
        audience: 'participants',
        cites: ['Rules of Procedure of the Assembly, rule 23'],
        data: input,
      },
    ]);
    expect(actsOf(end(designated, head))).toMatchObject([{ act: 'designation.ended', data: input }]);
  });

  it('is entered by the Secretariat on the written request of the delegation, with its reference', () => {
    expect(codesOf(designate(adviser, secretariat))).toEqual(['request-missing']);
    expect(actsOf(designate(adviser, secretariat, 'Note 14/2026'))).toMatchObject([
      { data: { reference: 'Note 14/2026' } },
    ]);
    expect(actsOf(end(designated, secretariat, 'Note 15/2026'))).toMatchObject([{ act: 'designation.ended' }]);
    const given = (reference: unknown) => designateRepresentative.input.safeParse({ ...input, reference });
    expect(given('  ').data?.reference).toBeNull();
    expect(given('x'.repeat(201)).success).toBe(false);
  });

  it.each([
    ['an adviser', delegate('URY', 'demo-1', { role: 'adviser' })],
    ['an alternate', delegate('URY', 'demo-1', { role: 'alternate' })],
    ['an adviser who is designated', delegate('URY', 'demo-1', { role: 'adviser', designated: true })],
    ['the head of another delegation', delegate('BRA')],
    ['the head of the same delegation at another session', delegate('URY', 'demo-2')],
    ['the President', president],
    ['nobody in particular', nobody],
  ])('is not said by %s', (_who, actor) => {
    expect(codesOf(designate(adviser, actor))).toEqual(['only-the-head-designates']);
    expect(codesOf(end(designated, actor))).toEqual(['only-the-head-designates']);
  });

  it('is refused where nothing changes, for who is not accredited, and out of the session', () => {
    expect(codesOf(designate(designated, head))).toEqual(['votes-already']);
    expect(codesOf(designate({ ...adviser, person: { role: 'head', designated: false } }, head))).toEqual([
      'votes-already',
    ]);
    const alternate: DesignationFacts = { ...adviser, person: { role: 'alternate', designated: false } };
    expect(codesOf(designate(alternate, head))).toEqual(['votes-already']);
    const strict = setByBureau({ 'representation.votes': 'designated' });
    expect(codesOf(designate({ ...alternate, parameters: strict }, head))).toEqual(['ok']);
    expect(codesOf(end(adviser, head))).toEqual(['not-designated']);
    expect(codesOf(designate({ ...adviser, person: null }, head))).toEqual(['not-accredited']);
    expect(codesOf(designate({ ...adviser, session: null }, head))).toEqual(['no-such-session']);
    expect(codesOf(designate(adviser, outsider))).toEqual(['not-a-demonstration-account']);
  });
});
