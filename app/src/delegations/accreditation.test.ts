import type { Membership } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { session } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { system } from '../door/actor.ts';
import { detailsCommitment, nameCommitment, noDetails } from '../identity/index.ts';
import { accreditPerson } from './accredit-person.ts';
import { endAccreditation } from './end-accreditation.ts';

const party: Membership = { iso3: 'URY', group: 'grulac', entryIntoForce: '2002-09-01', partyUntil: null };

const asked = { ...noDetails, namesake: false, otherSeat: false };

describe('accredit-person', () => {
  const input = { session: 'demo-1', state: 'URY', name: 'Example, Ash', role: 'head', ...asked } as const;
  const salt = '0123456789abcdef'.repeat(2);
  const facts = {
    session: session(),
    starts: '2026-12-07',
    memberships: [party],
    persons: [],
    newAccount: uid(7),
    salt,
  };

  it('records the seat and keeps the name out of the record', () => {
    const decision = accreditPerson.decide(facts, input, secretariat, now);
    expect(decision).toMatchObject({ capacity: 'secretariat', answer: { account: uid(7) } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'person.accredited',
        subject: 'seat:demo-1/URY',
        audience: 'participants',
        cites: ['Rome Statute, article 112(1)'],
        data: {
          account: uid(7),
          session: 'demo-1',
          state: 'URY',
          role: 'head',
          demonstration: true,
          named: nameCommitment('Example, Ash', salt),
        },
        unrecorded: { name: 'Example, Ash', salt },
      },
    ]);
    expect(accreditPerson.decide(facts, input, system, now)).toMatchObject({ capacity: 'system' });
  });

  it('is refused to others, in a session that is not here, and outside', () => {
    for (const actor of [president, delegate('URY')])
      expect(codesOf(accreditPerson.decide(facts, input, actor, now))).toEqual(['needs-secretariat']);
    for (const missing of [{ session: null }, { starts: null }])
      expect(codesOf(accreditPerson.decide({ ...facts, ...missing }, input, secretariat, now))).toEqual([
        'no-such-session',
      ]);
    expect(codesOf(accreditPerson.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
  });

  it('is for a State Party, on the first day of the session or, once it runs, today', () => {
    const asked = (membership: Partial<Membership>, starts = '2026-12-07') =>
      codesOf(
        accreditPerson.decide(
          { ...facts, starts, memberships: [{ ...party, ...membership }] },
          input,
          secretariat,
          now,
        ),
      );
    expect(codesOf(accreditPerson.decide({ ...facts, memberships: [] }, input, secretariat, now))).toEqual([
      'not-a-state-party-then',
    ]);
    expect(asked({ entryIntoForce: '2026-12-08' })).toEqual(['ok']);
    expect(asked({ entryIntoForce: '2026-12-09' })).toEqual(['not-a-state-party-then']);
    expect(asked({ entryIntoForce: '2026-12-09' }, '2026-12-09')).toEqual(['ok']);
    expect(asked({ partyUntil: '2026-12-07' })).toEqual(['not-a-state-party-then']);
  });

  it.each([
    ['the same name', 'Example, Ash'],
    ['other capitals and spaces', 'EXAMPLE,  ash'],
    ['an accent', 'Éxample, Ash'],
    ['a word in letters of another alphabet', 'Example, Аѕһ'],
    ['wide letters', 'Ｅxample, Ash'],
  ])('is refused for %s of somebody accredited for the seat, until it is said to be another person', (_, name) => {
    const there = { ...facts, persons: [{ name: 'Example, Ash', state: 'URY', role: 'alternate' }] };
    const again = accreditPerson.decide(there, { ...input, name }, secretariat, now);
    expect(again).toMatchObject({
      ok: false,
      objections: [
        { code: 'same-person-accredited', facts: { name: 'Example, Ash', state: 'URY', role: 'alternate' } },
      ],
    });
    expect(codesOf(accreditPerson.decide(there, { ...input, name, namesake: true }, secretariat, now))).toEqual(['ok']);
    expect(codesOf(accreditPerson.decide(there, { ...input, name: 'Sample, Ash' }, secretariat, now))).toEqual(['ok']);
  });

  it('knows one representative of a State; alternates and advisers are as many as it wishes', () => {
    const taken = { ...facts, persons: [{ name: 'Sample, Cedar', state: 'URY', role: 'head' }] };
    expect(codesOf(accreditPerson.decide(taken, input, secretariat, now))).toEqual(['head-exists']);
    for (const role of ['alternate', 'adviser'] as const)
      expect(codesOf(accreditPerson.decide(taken, { ...input, role }, secretariat, now))).toEqual(['ok']);
  });

  it('asks back before one person acts for two seats, which the rules leave open', () => {
    const there = { ...facts, persons: [{ name: 'Ash Example', state: 'BRA', role: 'adviser' }] };
    expect(accreditPerson.decide(there, input, secretariat, now)).toMatchObject({
      ok: false,
      objections: [{ code: 'accredited-for-another-seat', facts: { name: 'Ash Example', state: 'BRA' } }],
    });
    expect(codesOf(accreditPerson.decide(there, { ...input, otherSeat: true }, secretariat, now))).toEqual(['ok']);
    const here = { ...facts, persons: [{ name: 'Ash Example', state: 'URY', role: 'adviser' }] };
    expect(codesOf(accreditPerson.decide(here, { ...input, otherSeat: true }, secretariat, now))).toEqual([
      'same-person-accredited',
    ]);
  });

  it('keeps what else is known of the person out of the record, which binds it', () => {
    const details = { title: 'H.E. Ms', function: 'Example Minister', email: 'ash@example.org', place: 1 };
    const [said] = actsOf(accreditPerson.decide(facts, { ...input, ...details }, secretariat, now));
    expect(said?.data).toMatchObject({ described: detailsCommitment(details, salt) });
    expect(JSON.stringify(said?.data)).not.toMatch(/Minister|example\.org|H\.E\./);
    expect(JSON.parse(said?.unrecorded?.details ?? '')).toEqual(details);
  });
});

describe('end-accreditation', () => {
  const input = { account: uid(7), session: 'demo-1', state: 'URY' };
  const facts = { session: session(), accredited: true, others: false, floor: [] };

  it('says who no longer acts for the seat', () => {
    const decision = endAccreditation.decide(facts, input, secretariat, now);
    expect(decision).toMatchObject({ capacity: 'secretariat' });
    expect(actsOf(decision)).toEqual([
      {
        act: 'accreditation.ended',
        subject: 'seat:demo-1/URY',
        audience: 'participants',
        cites: ['Rome Statute, article 112(1)'],
        data: input,
      },
    ]);
  });

  it('ends the presence of a seat with its last person, and its places on the list of speakers', () => {
    const floor = [
      { meeting: uid(1), present: true, waiting: [uid(10)] },
      { meeting: uid(2), present: false, waiting: [] },
    ];
    const acts = actsOf(endAccreditation.decide({ ...facts, floor }, input, secretariat, now));
    expect(acts.slice(1)).toEqual([
      {
        act: 'floor.withdrawn',
        subject: `meeting:${uid(1)}`,
        audience: 'public',
        cites: [],
        data: { meeting: uid(1), speaker: uid(10), state: 'URY' },
      },
      {
        act: 'presence.registered',
        subject: `meeting:${uid(1)}`,
        audience: 'public',
        cites: ['Rome Statute, article 112(7)'],
        data: { meeting: uid(1), arrived: [], left: ['URY'] },
      },
    ]);
    const stays = actsOf(endAccreditation.decide({ ...facts, floor, others: true }, input, secretariat, now));
    expect(stays.map(({ act }) => act)).toEqual(['accreditation.ended']);
  });

  it('is refused to others, in a session that is not here, outside, and for who is not accredited', () => {
    expect(codesOf(endAccreditation.decide(facts, input, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(endAccreditation.decide({ ...facts, session: null }, input, secretariat, now))).toEqual([
      'no-such-session',
    ]);
    expect(codesOf(endAccreditation.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
    const unknown = { ...facts, accredited: false };
    expect(codesOf(endAccreditation.decide(unknown, input, secretariat, now))).toEqual(['not-accredited']);
  });
});
