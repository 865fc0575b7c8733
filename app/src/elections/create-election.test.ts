import { describe, expect, it } from 'vitest';
import {
  actsOf,
  bench,
  codesOf,
  groupSizes,
  ids,
  members,
  nobody,
  now,
  outsider,
  president,
  secretariat,
} from '../../test/given/election.ts';
import { system } from '../door/actor.ts';
import { fieldErrors } from '../door/field-errors.ts';
import { complained } from '../door/input.ts';
import { defaults } from '../parameters/index.ts';
import { catalogue } from '../words/messages.ts';
import { type CreateElectionFacts, createElection } from './create-election.ts';

const raw = { session: 'demo-1', item: ids.item, title: 'Election of judges', seats: 2, inOffice: bench };
const input = createElection.input.parse(raw);

function given(part: Partial<CreateElectionFacts> = {}): CreateElectionFacts {
  return {
    session: { id: 'demo-1', demonstration: true, symbolPrefix: 'DEMO-1', city: 'The Hague' },
    day: '2026-12-07',
    item: { session: 'demo-1', number: 3, status: 'waiting' },
    memberships: members,
    parameters: defaults,
    newElection: ids.election,
    ...part,
  };
}

describe('create-election', () => {
  it('is recorded with the bench, and with the groups as they are on the day', () => {
    const left = members.map((m) => (m.iso3 === 'BRA' ? { ...m, partyUntil: '2026-12-07' } : m));
    const [act] = actsOf(
      createElection.decide(
        given({ memberships: left }),
        { ...input, nationalitiesInOffice: ['POL', 'GHA', 'POL'] },
        secretariat,
        now,
      ),
    );
    expect(act).toMatchObject({
      act: 'election.created',
      subject: `election:${ids.election}`,
      audience: 'public',
      data: {
        election: ids.election,
        seats: 2,
        inOffice: bench,
        nationalitiesInOffice: ['GHA', 'POL'],
        groupSizes: { ...groupSizes, grulac: 2 },
      },
    });
  });

  it('takes the nationalities of the bench as a list, or as the codes in one field of a form', () => {
    const read = (nationalitiesInOffice: unknown) => createElection.input.safeParse({ ...raw, nationalitiesInOffice });
    expect(read('ury, FRA;jpn').data?.nationalitiesInOffice).toEqual(['URY', 'FRA', 'JPN']);
    expect(read(['pol']).data?.nationalitiesInOffice).toEqual(['POL']);
    expect(read(' ').data?.nationalitiesInOffice).toEqual([]);
    expect(input.nationalitiesInOffice).toEqual([]);
    for (const wrong of ['France', 'URYFRA', 'URY.FRA', 7]) {
      const issue = read(wrong).error?.issues[0];
      expect(issue?.path, String(wrong)).toEqual(['nationalitiesInOffice']);
      expect(issue?.message).toBe('input.states');
    }
    expect(read(['U1']).success).toBe(false);
    const { key, values } = complained(fieldErrors(read('URY France').error?.issues ?? []).nationalitiesInOffice ?? '');
    expect(catalogue('en').get(key)).toContain('as FRA for France');
    expect(values).toEqual({ nth: 2 });
  });

  it('may be done by the program itself when it loads a demonstration', () => {
    expect(codesOf(createElection.decide(given(), input, system, now))).toBe('ok');
  });

  const wrongSums = { ...bench, female: 9 };
  const full = { ...bench, listA: 10, african: 5, male: 9 };
  it.each([
    ['needs-secretariat', given(), input, president],
    ['needs-secretariat', given(), input, nobody],
    ['no-such-session', given({ session: null }), input, secretariat],
    ['not-a-demonstration-account', given(), input, outsider],
    ['no-such-item', given({ item: null }), input, secretariat],
    ['no-such-item', given({ item: { session: '24', number: 3, status: 'waiting' } }), input, secretariat],
    ['item-concluded', given({ item: { session: 'demo-1', number: 3, status: 'concluded' } }), input, secretariat],
    ['bench-does-not-add-up', given(), { ...input, inOffice: wrongSums }, secretariat],
    ['bench-does-not-add-up', given(), { ...input, inOffice: { ...bench, weog: 2 } }, secretariat],
    ['bench-too-large', given(), { ...input, inOffice: full }, secretariat],
  ])('%s', (code, facts, asked, actor) => {
    expect(codesOf(createElection.decide(facts, asked, actor, now))).toEqual([code]);
  });

  it('keeps a demonstration account out of a real session', () => {
    const session = { id: '26', demonstration: false, symbolPrefix: 'ICC-ASP/26', city: 'The Hague' } as const;
    const facts = given({ session, item: { session: '26', number: 3, status: 'waiting' } });
    const asked = { ...input, session: '26' };
    expect(codesOf(createElection.decide(facts, asked, secretariat, now))).toEqual(['demonstration-only']);
    expect(codesOf(createElection.decide(facts, asked, outsider, now))).toBe('ok');
  });

  it('takes eighteen judges and says how many too many', () => {
    const decision = createElection.decide(given(), { ...input, seats: 3 }, secretariat, now);
    expect(decision).toMatchObject({ objections: [{ facts: { inOffice: 16, seats: 3, bench: 18 } }] });
  });

  it.each([
    ['seats', { ...raw, seats: '0' }],
    ['seats', { ...raw, seats: 19 }],
    ['seats', { ...raw, seats: '2.5' }],
    ['inOffice.listA', { ...raw, inOffice: { ...bench, listA: '' } }],
    ['inOffice.male', { ...raw, inOffice: { ...bench, male: -1 } }],
    ['item', { ...raw, item: 'three' }],
    ['nationalitiesInOffice.0', { ...raw, nationalitiesInOffice: ['Poland'] }],
  ])('answers a wrong %s beside its field', (field, asked) => {
    const parsed = createElection.input.safeParse(asked);
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  it('reads the digits of a form', () => {
    const figures = Object.fromEntries(Object.entries(bench).map(([key, n]) => [key, String(n)]));
    expect(createElection.input.parse({ ...raw, seats: ' 2 ', inOffice: figures })).toEqual(input);
  });
});
