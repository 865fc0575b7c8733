import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  ballot,
  candidate,
  codesOf,
  delegate,
  election,
  ids,
  members,
  now,
  outsider,
  president,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { type NominateFacts, nominateCandidate } from './nominate-candidate.ts';

const raw = {
  election: ids.election,
  name: 'Example,  Amber',
  list: 'A',
  gender: 'F',
  nationality: 'ben',
  nominatedBy: 'CHE',
};
const input = nominateCandidate.input.parse(raw);

function given(part: Partial<NominateFacts> = {}): NominateFacts {
  return { election: election(), memberships: members, knownStates: ['USA', 'CHN'], newCandidate: uid(50), ...part };
}

describe('nominate-candidate', () => {
  it('is recorded; the region is that of the nationality, not of the State that nominates', () => {
    expect(actsOf(nominateCandidate.decide(given(), input, secretariat, now))).toMatchObject([
      {
        act: 'candidate.nominated',
        subject: `election:${ids.election}`,
        data: {
          candidate: uid(50),
          name: 'Example, Amber',
          list: 'A',
          region: 'african',
          gender: 'F',
          nationality: 'BEN',
          nominatedBy: 'CHE',
        },
      },
    ]);
  });

  const withdrawn = election({
    candidates: [candidate(11, { nominatedBy: 'CHE', status: 'withdrawn', afterBallot: 0 })],
  });
  it('lets a State replace a candidate it has withdrawn', () => {
    expect(codesOf(nominateCandidate.decide(given({ election: withdrawn }), input, secretariat, now))).toBe('ok');
  });

  const formerParty = members.map((m) => (m.iso3 === 'BEN' ? { ...m, partyUntil: '2026-12-08' } : m));
  const futureParty = members.map((m) => (m.iso3 === 'CHE' ? { ...m, entryIntoForce: '2026-12-09' } : m));
  it.each([
    ['needs-secretariat', given(), input, president],
    ['needs-secretariat', given(), input, delegate('CHE')],
    ['no-such-election', given({ election: null }), input, secretariat],
    ['not-a-demonstration-account', given(), input, outsider],
    ['demonstration-only', given({ election: election({ demonstration: false }) }), input, secretariat],
    ['election-completed', given({ election: election({ status: 'completed' }) }), input, secretariat],
    ['nominations-closed', given({ election: election({ ballots: [ballot()] }) }), input, secretariat],
    ['nominations-closed', given({ election: election({ ballots: [announced(1, {})] }) }), input, secretariat],
    ['unknown-state', given(), { ...input, nationality: 'XXX' }, secretariat],
    ['unknown-state', given(), { ...input, nominatedBy: 'XXX' }, secretariat],
    ['not-a-nationality-of-a-party', given(), { ...input, nationality: 'USA' }, secretariat],
    ['not-a-nationality-of-a-party', given({ memberships: formerParty }), input, secretariat],
    ['nominator-not-a-party', given(), { ...input, nominatedBy: 'CHN' }, secretariat],
    ['nominator-not-a-party', given({ memberships: futureParty }), input, secretariat],
    ['candidate-exists', given(), { ...input, name: 'CANDIDATE 11' }, secretariat],
    ['one-candidate-per-state', given(), { ...input, nominatedBy: 'FRA' }, secretariat],
    ['nationality-in-office', given({ election: election({ nationalitiesInOffice: ['BEN'] }) }), input, secretariat],
    ['other-region', given(), { ...input, region: 'weog' as const }, secretariat],
  ])('%s', (code, facts, asked, actor) => {
    expect(codesOf(nominateCandidate.decide(facts, asked, actor, now))).toEqual([code]);
  });

  it('is taken between two ballots where the Bureau has set it', () => {
    const parameters = setByBureau({ 'elections.nominationsFromFloor': true });
    const between = given({ election: election({ parameters, ballots: [announced(1, {})] }) });
    expect(codesOf(nominateCandidate.decide(between, input, secretariat, now))).toBe('ok');
    const during = given({ election: election({ parameters, ballots: [ballot()] }) });
    expect(codesOf(nominateCandidate.decide(during, input, secretariat, now))).toEqual(['ballot-in-progress']);
  });

  it('counts for the region of the State that nominates where the Bureau has set it', () => {
    const parameters = setByBureau({ 'judges.candidateRegion': 'nominatingState' });
    const facts = given({ election: election({ parameters }) });
    expect(actsOf(nominateCandidate.decide(facts, input, secretariat, now))).toMatchObject([
      { data: { nationality: 'BEN', nominatedBy: 'CHE', region: 'weog' } },
    ]);
    expect(nominateCandidate.decide(facts, { ...input, region: 'african' }, secretariat, now)).toMatchObject({
      objections: [{ code: 'other-region', facts: { state: 'CHE' } }],
    });
  });

  it('names every fault at once, and the field of an unknown State', () => {
    const asked = { ...input, nationality: 'XXX', nominatedBy: 'USA', name: 'Candidate 12' };
    const decision = nominateCandidate.decide(given(), asked, secretariat, now);
    expect(codesOf(decision)).toEqual(['unknown-state', 'nominator-not-a-party', 'candidate-exists']);
    expect(decision).toMatchObject({ objections: [{ facts: { field: 'nationality', state: 'XXX' } }, {}, {}] });
  });

  it.each([
    ['list', { ...raw, list: 'C' }],
    ['list', { ...raw, list: undefined }],
    ['name', { ...raw, name: ' ' }],
    ['gender', { ...raw, gender: 'X' }],
    ['nationality', { ...raw, nationality: 'Benin' }],
    ['region', { ...raw, region: 'europe' }],
  ])('answers a wrong %s beside its field', (field, asked) => {
    const parsed = nominateCandidate.input.safeParse(asked);
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
