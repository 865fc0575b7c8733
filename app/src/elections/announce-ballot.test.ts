import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  bench,
  candidate,
  codesOf,
  count,
  delegate,
  four,
  held,
  ids,
  nobody,
  nobodyElected,
  now,
  outsider,
  president,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';

const input = { ballot: ids.ballot };

function counted(figures: Readonly<Record<number, number>>, of: Parameters<typeof held>[1] = {}, part = {}) {
  const { seats = 2 } = of ?? {};
  return held({ status: 'counted', seats, count: count(figures, part), lastSeq: 41 }, of);
}

function resultOf(facts: ReturnType<typeof held>) {
  const [act] = actsOf(announceBallot.decide(facts, input, president, now));
  if (act?.act !== 'ballot.announced') throw new Error('nothing was announced');
  return act.data.result;
}

describe('announce-ballot', () => {
  it('elects by two thirds of those present and voting, with the sheet and the reasons', () => {
    const decision = announceBallot.decide(counted({ 11: 8, 12: 7, 13: 5, 14: 4 }), input, president, now);
    expect(decision).toMatchObject({
      ok: true,
      capacity: 'president',
      answer: { outcome: 'elected', elected: [uid(11)] },
    });
    const acts = actsOf(decision);
    expect(acts).toHaveLength(1);
    expect(acts).toMatchObject([
      {
        act: 'ballot.announced',
        audience: 'public',
        cites: expect.arrayContaining(['Rome Statute, article 36(6)(a)', 'Rome Statute, article 112(7)(a)']),
        data: {
          number: 1,
          count: count({ 11: 8, 12: 7, 13: 5, 14: 4 }),
          result: { ...nobodyElected, presentAndVoting: 12, needed: 8, elected: [uid(11)] },
        },
      },
    ]);
    expect(acts[0]?.data).toMatchObject({ explanation: [{ code: 'elected.needed' }, {}, { code: 'elected.name' }] });
  });

  it('takes invalid papers and abstentions out of the base', () => {
    const part = { papers: 12, invalid: 2, valid: 10, abstentions: 1 };
    expect(resultOf(counted({ 11: 6, 12: 5, 13: 3, 14: 1 }, {}, part))).toMatchObject({
      presentAndVoting: 9,
      needed: 6,
      elected: [uid(11)],
    });
  });

  it('elects nobody with one vote too few', () => {
    expect(announceBallot.decide(counted({ 11: 7, 12: 7, 13: 5, 14: 5 }), input, secretariat, now)).toMatchObject({
      answer: { outcome: 'none', elected: [] },
    });
  });

  it('completes the election when the seats are filled', () => {
    const acts = actsOf(announceBallot.decide(counted({ 11: 9, 12: 9, 13: 3, 14: 2 }), input, president, now));
    expect(acts[1]).toMatchObject({
      act: 'election.completed',
      data: {
        elected: [
          { candidate: uid(11), ballot: 1 },
          { candidate: uid(12), ballot: 1 },
        ],
      },
    });
  });

  it('counts those elected earlier, in the order of the ballots', () => {
    const candidates = four.map((c) => (c.id === uid(14) ? { ...c, status: 'elected' as const, afterBallot: 1 } : c));
    const first = announced(1, {}, { result: { ...nobodyElected, elected: [uid(14)] } });
    const facts = held(
      {
        status: 'counted',
        number: 2,
        seats: 1,
        standing: [uid(11), uid(12), uid(13)],
        count: count({ 11: 8, 12: 2, 13: 2 }),
      },
      { candidates },
    );
    const acts = actsOf(
      announceBallot.decide(
        { ...facts, election: { ...facts.election, ballots: [first, facts.ballot] } },
        input,
        president,
        now,
      ),
    );
    expect(acts[1]?.data).toMatchObject({
      elected: [
        { candidate: uid(14), ballot: 1 },
        { candidate: uid(11), ballot: 2 },
      ],
    });
  });

  it('elects nobody of those level for the last seat and names the tie', () => {
    const decision = announceBallot.decide(counted({ 11: 8, 12: 8, 13: 8, 14: 0 }), input, president, now);
    expect(decision).toMatchObject({ answer: { outcome: 'tied', elected: [] } });
    expect(resultOf(counted({ 11: 8, 12: 8, 13: 8, 14: 0 }))).toMatchObject({
      elected: [],
      tiedForLast: [uid(11), uid(12), uid(13)],
    });
  });

  it('names who has the majority and no seat: the list is full', () => {
    const inOffice = { ...bench, listA: 13, listB: 3 };
    expect(resultOf(counted({ 11: 12, 12: 8, 13: 2, 14: 2 }, { inOffice }))).toMatchObject({
      elected: [uid(12)],
      overCeiling: [uid(11)],
    });
  });

  it('counts those elected before on the list', () => {
    const before = candidate(10, { status: 'elected', afterBallot: 1, name: 'Candidate 10', nationality: 'BEN' });
    const inOffice = { ...bench, listA: 12, listB: 3, male: 7 };
    const facts = counted({ 11: 12, 12: 8, 13: 2, 14: 2 }, { inOffice, candidates: [before, ...four], seats: 3 });
    expect(resultOf(facts)).toMatchObject({ elected: [uid(12)], overCeiling: [uid(11)] });
  });

  it('or a judge of the same nationality sits already, or was elected before', () => {
    expect(resultOf(counted({ 11: 12, 12: 8, 13: 2, 14: 2 }, { nationalitiesInOffice: ['KEN'] }))).toMatchObject({
      elected: [uid(12)],
      sameNationality: [uid(11)],
    });
    const before = candidate(10, { status: 'elected', afterBallot: 1, name: 'Candidate 10' });
    expect(
      resultOf(counted({ 11: 12, 12: 8, 13: 2, 14: 2 }, { candidates: [before, ...four], seats: 3 })),
    ).toMatchObject({
      sameNationality: [uid(11)],
    });
  });

  it('elects nobody without a quorum', () => {
    const facts = counted({ 11: 6, 12: 0, 13: 0, 14: 0 }, {}, { papers: 6, valid: 6 });
    const six = { ...facts.ballot, present: 6 };
    expect(resultOf({ ...facts, ballot: six })).toMatchObject({ needed: 4, elected: [] });
    expect(resultOf({ ...facts, ballot: { ...six, present: 7 } })).toMatchObject({ elected: [uid(11)] });
  });

  const ready = counted({ 11: 8, 12: 7, 13: 5, 14: 4 });
  it.each([
    ['needs-presiding', ready, nobody],
    ['needs-presiding', ready, delegate('KEN')],
    ['no-such-ballot', null, president],
    ['not-a-demonstration-account', ready, outsider],
    ['meeting-closed', { ...ready, meeting: { ...ready.meeting, status: 'closed' as const } }, president],
    ['count-missing', held(), president],
    ['ballot-announced', held({ status: 'announced' }), president],
    ['ballot-annulled', held({ status: 'annulled' }), president],
  ])('%s', (code, facts, actor) => {
    expect(codesOf(announceBallot.decide(facts, input, actor, now))).toEqual([code]);
  });
});

describe('annul-ballot', () => {
  const asked = { ...input, reason: 'The papers named a candidate who had withdrawn' };
  it.each(['open', 'counted'] as const)('voids a ballot that is %s', (status) => {
    expect(actsOf(annulBallot.decide(held({ status, number: 3 }), asked, president, now))).toMatchObject([
      { act: 'ballot.annulled', subject: `ballot:${ids.ballot}`, data: { number: 3, reason: asked.reason } },
    ]);
  });

  it.each([
    ['needs-presiding', held(), delegate('KEN')],
    ['no-such-ballot', null, president],
    ['not-a-demonstration-account', held(), outsider],
    ['meeting-closed', held({}, {}, { status: 'closed' }), president],
    ['ballot-announced', held({ status: 'announced' }), president],
    ['ballot-annulled', held({ status: 'annulled' }), president],
  ])('%s', (code, facts, actor) => {
    expect(codesOf(annulBallot.decide(facts, asked, actor, now))).toEqual([code]);
  });

  it('needs a reason', () => {
    expect(annulBallot.input.safeParse({ ...input, reason: '' }).success).toBe(false);
  });
});
