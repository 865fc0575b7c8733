import { nextRound } from '@plenary/rules/published';
import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  ballot,
  bench,
  codes,
  codesOf,
  delegate,
  election,
  four,
  groupSizes,
  ids,
  meeting,
  members,
  nobody,
  nobodyElected,
  now,
  outsider,
  president,
  seatsOfAll,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import type { ElectionAct } from './acts.ts';
import { type OpenBallotFacts, openBallot } from './open-ballot.ts';

const input = { meeting: ids.meeting, election: ids.election };

function given(part: Partial<OpenBallotFacts> = {}): OpenBallotFacts {
  return {
    meeting: meeting(),
    election: election(),
    seats: seatsOfAll(),
    memberships: members,
    newBallot: ids.ballot,
    ...part,
  };
}

function opened(facts: OpenBallotFacts): Extract<ElectionAct, { act: 'ballot.opened' }>['data'] {
  const [act] = actsOf(openBallot.decide(facts, input, president, now));
  if (act?.act !== 'ballot.opened') throw new Error('no ballot was opened');
  return act.data;
}

const nothingElected = (n: number) => announced(n, { 11: 7, 12: 7, 13: 5, 14: 5 });

describe('open-ballot', () => {
  it('fixes candidates, seats, requirements with their reasons, and who gets a paper', () => {
    const present = codes.slice(0, 9);
    const facts = given({
      meeting: meeting({ present }),
      seats: seatsOfAll(['BRA', 'URY']),
      election: election({ inOffice: { ...bench, grulac: 1, african: 6, listA: 8, listB: 8 } }),
    });
    expect(opened(facts)).toMatchObject({
      ballot: ids.ballot,
      meeting: ids.meeting,
      number: 1,
      attempt: 1,
      seats: 2,
      standing: four.map(({ id }) => id),
      restricted: false,
      groupSizes,
      requirements: { listA: 1, grulac: 0, african: 0 },
      present: 9,
      issuedTo: present.filter((state) => state !== 'BRA'),
      issued: 8,
      statesParties: 12,
    });
    const reasons = opened(facts).explanation.map(({ code }) => code);
    expect(reasons).toEqual(
      expect.arrayContaining(['next.ballot', 'quota.region', 'requirement.plain', 'requirement.region']),
    );
  });

  it('is a matter for the President, or the Secretariat for the President', () => {
    expect(codesOf(openBallot.decide(given(), input, president, now))).toBe('ok');
    expect(codesOf(openBallot.decide(given(), input, secretariat, now))).toBe('ok');
  });

  it('drops what cannot be met together', () => {
    const inOffice = { ...bench, african: 7, weog: 1, grulac: 1, asiaPacific: 4, female: 4, male: 12 };
    const candidates = four.flatMap((c, i) => {
      const twin = { ...c, id: uid(21 + i), name: `Candidate ${21 + i}` };
      return [
        { ...c, gender: 'M' as const },
        { ...twin, region: i < 2 ? c.region : ('african' as const), gender: 'F' as const },
      ];
    });
    const weogMen = candidates.map((c) =>
      c.gender === 'M' && c.region === 'african' ? { ...c, region: 'weog' as const } : c,
    );
    const grulacMen = weogMen.map((c) => (c.id === uid(12) ? { ...c, region: 'grulac' as const } : c));
    const data = opened(given({ election: election({ inOffice, candidates: grulacMen }) }));
    expect(data.requirements).toMatchObject({ weog: 0, grulac: 0, female: 0 });
    expect(data.explanation.map(({ code }) => code)).toContain('requirement.dropped');
  });

  it('has one seat less, the elected gone, and the groups of the first ballot', () => {
    const sizes = { ...groupSizes, weog: 17 };
    const first = announced(1, {}, { groupSizes: sizes, result: { ...nobodyElected, elected: [uid(11)] } });
    const candidates = four.map((c) => (c.id === uid(11) ? { ...c, status: 'elected' as const, afterBallot: 1 } : c));
    const data = opened(given({ election: election({ ballots: [first], candidates }) }));
    expect(data).toMatchObject({ number: 2, attempt: 1, seats: 1, groupSizes: sizes });
    expect(data.standing).toEqual([uid(12), uid(13), uid(14)]);
  });

  it('leaves out who withdrew or was removed, and drops the requirements after the fourth ballot', () => {
    const candidates = four.map((c, i) => {
      const status = i === 0 ? ('withdrawn' as const) : i === 1 ? ('removed' as const) : c.status;
      return { ...c, status, afterBallot: i < 2 ? 4 : null };
    });
    const inOffice = { ...bench, weog: 0, african: 7 };
    const before = opened(given({ election: election({ inOffice, ballots: [nothingElected(3)], seats: 2 }) }));
    const after = opened(given({ election: election({ inOffice, candidates, ballots: [nothingElected(4)] }) }));
    expect(before).toMatchObject({ number: 4 });
    expect(before.explanation.map(({ code }) => code)).not.toContain('requirement.ended');
    expect(after).toMatchObject({ number: 5, standing: [uid(13), uid(14)] });
    expect(after.explanation.map(({ code }) => code)).toContain('requirement.ended');
  });

  it('repeats an annulled ballot under its number', () => {
    const annulled = ballot({ ballot: uid(60), status: 'annulled', groupSizes: { ...groupSizes, weog: 17 } });
    const again = ballot({ ballot: uid(61), status: 'annulled', attempt: 2 });
    const data = opened(given({ election: election({ ballots: [annulled, again] }) }));
    expect(data).toMatchObject({ number: 1, attempt: 3, groupSizes });
  });

  describe('after a tie for the last seat', () => {
    const tied = (n: number, ...who: number[]) =>
      announced(n, {}, { result: { ...nobodyElected, tiedForLast: who.map(uid) } });
    const level = (ballots: Parameters<typeof election>[0]) =>
      opened(given({ election: election({ seats: 1, ...ballots }) }));

    it('is among the tied only, without requirements', () => {
      const inOffice = { ...bench, listA: 8, listB: 8 };
      expect(level({ inOffice, ballots: [tied(1, 11, 13)] })).toMatchObject({
        number: 2,
        seats: 1,
        restricted: true,
        standing: [uid(11), uid(13)],
        requirements: { listA: 0 },
        explanation: [{ code: 'next.restricted', confidence: 'open', facts: { tied: 2, places: 1 } }],
      });
    });

    it('leaves fewer names than there are tied, however many seats are open', () => {
      expect(level({ seats: 3, ballots: [tied(1, 11, 13)] })).toMatchObject({ seats: 1, restricted: true });
      expect(level({ seats: 2, ballots: [tied(1, 11, 12, 13, 14)] })).toMatchObject({ seats: 2, restricted: true });
    });

    const inconclusive = announced(2, { 11: 6, 13: 6 }, { restricted: true, standing: [uid(11), uid(13)] });
    it('is repeated while it elects nobody', () => {
      expect(level({ ballots: [tied(1, 11, 13), inconclusive] })).toMatchObject({
        number: 3,
        restricted: true,
        standing: [uid(11), uid(13)],
      });
    });

    it('is open to all again when one of two tied withdraws, or one is elected', () => {
      const candidates = four.map((c) =>
        c.id === uid(13) ? { ...c, status: 'withdrawn' as const, afterBallot: 2 } : c,
      );
      expect(level({ candidates, ballots: [tied(1, 11, 13), inconclusive] })).toMatchObject({
        restricted: false,
        standing: [uid(11), uid(12), uid(14)],
      });
      const decided = { ...inconclusive, result: { ...nobodyElected, elected: [uid(13)] } };
      const won = four.map((c) => (c.id === uid(13) ? { ...c, status: 'elected' as const, afterBallot: 2 } : c));
      expect(level({ seats: 2, candidates: won, ballots: [tied(1, 11, 13), decided] })).toMatchObject({
        restricted: false,
        seats: 1,
        standing: [uid(11), uid(12), uid(14)],
      });
    });
  });

  it('suggests no removal by the votes of a ballot among the tied', () => {
    const votes = { 11: 9, 12: 8, 13: 7, 14: 3 };
    const facts = (restricted: boolean) =>
      election({
        seats: 1,
        ballots: [announced(4, votes, { restricted, result: { ...nobodyElected, elected: [uid(50)] } })],
      });
    expect(nextRound(facts(false), groupSizes).suggestedRemoval?.id).toBe(uid(14));
    expect(nextRound(facts(true), groupSizes).suggestedRemoval).toBeNull();
  });

  const at = (part: Parameters<typeof meeting>[0]) => given({ meeting: meeting(part) });
  const of = (part: Parameters<typeof election>[0]) => given({ election: election(part) });
  const speaking = { speaker: uid(70), state: 'FRA', startedAt: now };
  it.each([
    ['needs-presiding', given(), nobody],
    ['needs-presiding', given(), delegate('FRA')],
    ['no-such-meeting', given({ meeting: null }), president],
    ['meeting-not-open', at({ status: 'scheduled' }), president],
    ['meeting-closed', at({ status: 'closed' }), president],
    ['not-a-demonstration-account', given(), outsider],
    ['no-such-election', given({ election: null }), president],
    ['election-completed', of({ status: 'completed' }), president],
    ['other-session', of({ session: 'demo-2' }), president],
    ['item-not-open', at({ item: null }), president],
    ['item-not-open', at({ item: { id: uid(71), number: 4 } }), president],
    ['vote-in-progress', at({ voteInProgress: true }), president],
    ['ballot-in-progress', at({ ballotInProgress: 2 }), president],
    ['ballot-in-progress', of({ ballots: [ballot()] }), president],
    ['ballot-in-progress', of({ ballots: [ballot({ status: 'counted' })] }), president],
    ['speaker-has-floor', at({ speaking }), president],
    ['no-candidates', of({ candidates: [] }), president],
    ['no-quorum', at({ present: codes.slice(0, 6) }), president],
    ['no-quorum', at({ present: [...codes.slice(0, 6), 'USA'] }), president],
  ])('%s', (code, facts, actor) => {
    expect(codesOf(openBallot.decide(facts, input, actor, now))).toEqual([code]);
  });

  it('stands at the quorum: seven of twelve', () => {
    expect(codesOf(openBallot.decide(at({ present: codes.slice(0, 7) }), input, president, now))).toBe('ok');
  });

  it('names everything that stands in the way at once', () => {
    const facts = given({ meeting: meeting({ item: null, voteInProgress: true, speaking, present: [] }) });
    expect(codesOf(openBallot.decide(facts, input, president, now))).toEqual([
      'item-not-open',
      'vote-in-progress',
      'speaker-has-floor',
      'no-quorum',
    ]);
  });
});
