import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actsOf,
  bench,
  codesOf,
  count,
  held,
  ids,
  nobody,
  now,
  outsider,
  president,
  secretariat,
  uid,
  votes,
} from '../../test/given/election.ts';
import { saidBy } from '../../test/given/who.ts';
import { fieldErrors } from '../door/field-errors.ts';
import { enterCount } from './enter-count.ts';

const figures = { 11: 12, 12: 6, 13: 4, 14: 0 };
const input = { ballot: ids.ballot, ...count(figures) };

describe('enter-count', () => {
  it('is kept for the Secretariat until the announcement', () => {
    expect(actsOf(enterCount.decide(held(), input, secretariat, now))).toMatchObject([
      {
        act: 'ballot.counted',
        subject: `ballot:${ids.ballot}`,
        audience: 'secretariat',
        data: { ballot: ids.ballot, count: count(figures), corrects: null },
      },
    ]);
  });

  it('entered again says which entry it corrects', () => {
    const facts = held({ status: 'counted', count: count(figures), lastSeq: 77 });
    expect(actsOf(enterCount.decide(facts, input, secretariat, now))).toMatchObject([{ data: { corrects: 77 } }]);
  });

  it('names the ballot as what it changes, so that a stale sheet is refused', () => {
    expect(enterCount.subject?.(input)).toBe(`ballot:${ids.ballot}`);
  });

  it.each([
    ['needs-secretariat', held(), president],
    ['needs-secretariat', held(), nobody],
    ['no-such-ballot', null, secretariat],
    ['not-a-demonstration-account', held(), outsider],
    ['meeting-closed', held({}, {}, { status: 'closed' }), secretariat],
    ['meeting-not-open', held({}, {}, { status: 'scheduled' }), secretariat],
    ['ballot-announced', held({ status: 'announced' }), secretariat],
    ['ballot-annulled', held({ status: 'annulled' }), secretariat],
  ])('%s', (code, facts, actor) => {
    expect(codesOf(enterCount.decide(facts, input, actor, now))).toEqual([code]);
  });

  const sheet = (n: Readonly<Record<number, number>>, part = {}) => ({ ballot: ids.ballot, ...count(n, part) });
  it.each([
    ['count.papers', sheet(figures, { papers: 11 }), { papers: 11, valid: 12, invalid: 0 }],
    ['count.moreThanIssued', sheet(figures, { papers: 13, invalid: 1 }), { papers: 13, issued: 12 }],
    ['count.abstentions', sheet({ 11: 0, 12: 0, 13: 0, 14: 0 }, { abstentions: 13 }), { abstentions: 13, valid: 12 }],
    ['count.moreThanVoting', sheet({ ...figures, 11: 13 }), { candidate: 'Candidate 11', votes: 13, voting: 12 }],
    ['count.moreThanVoting', sheet({ ...figures, 11: 12 }, { abstentions: 1 }), { votes: 12, voting: 11 }],
    ['count.notWhole', sheet(figures, { invalid: -1 }), { value: '-1' }],
    ['count.sum', sheet({ 11: 12, 12: 12, 13: 1, 14: 0 }), { sum: 25, voting: 12, seats: 2 }],
    ['count-of-another-election', sheet({ ...figures, 15: 1 }), { others: 1 }],
    ['count-of-another-election', sheet({ ...figures, 15: 1, 16: 2 }, { papers: 3 }), { others: 2 }],
    ['count-incomplete', sheet({ 11: 12, 12: 6, 13: 4 }), { candidate: 'Candidate 14' }],
    [
      'count.candidateTwice',
      { ...input, votes: [...votes(figures), { candidate: uid(14), votes: 1 }] },
      { candidate: 'Candidate 14' },
    ],
  ])('%s', (code, asked, facts) => {
    const decision = enterCount.decide(held(), asked, secretariat, now);
    expect(codesOf(decision)).toEqual([code]);
    expect(decision).toMatchObject({ objections: [{ facts }] });
  });

  it('does not take a candidate of the election who is not on this ballot', () => {
    const facts = held({ standing: [uid(11), uid(12), uid(13)] });
    const decision = enterCount.decide(facts, input, secretariat, now);
    expect(codesOf(decision)).toEqual(['count.unknownCandidate']);
    expect(saidBy(decision)).toBe('Candidate 14 does not stand in this ballot.');
  });

  it('speaks of a candidate of another election in words, not by an id', () => {
    const said = saidBy(enterCount.decide(held(), sheet({ ...figures, 15: 1 }), secretariat, now));
    expect(said).toMatch(/^One of those in this sheet is no candidate of this election/);
    expect(said).not.toContain(uid(15));
  });

  describe('with a requirement of one name from list B', () => {
    const requirements = { ...held().ballot.requirements, listB: 1 };
    const facts = held({ requirements }, { inOffice: { ...bench, listA: 12, listB: 4 } });
    it.each([
      ['ok', { 11: 12, 12: 6, 13: 0, 14: 6 }, 0],
      [['count-below-requirement'], { 11: 12, 12: 6, 13: 0, 14: 5 }, 0],
      ['ok', { 11: 11, 12: 6, 13: 0, 14: 5 }, 1],
    ])('%s', (expected, n, abstentions) => {
      expect(codesOf(enterCount.decide(facts, sheet(n, { abstentions }), secretariat, now))).toEqual(expected);
    });

    it('says which group is short and by how much', () => {
      const decision = enterCount.decide(facts, sheet({ 11: 12, 12: 3, 13: 5, 14: 2 }), secretariat, now);
      expect(saidBy(decision)).toMatch(
        /^List B: each valid paper names at least 1, which makes at least 12 together .+ make 5\./,
      );
      expect(decision).toMatchObject({
        objections: [{ facts: { key: 'listB', sum: 5, least: 12, voting: 12 } }],
      });
    });
  });

  it('takes every sheet that valid papers can give', () => {
    const paper = fc.subarray([11, 12, 13, 14], { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 12 }), fc.nat(3), (papers, invalid) => {
        const issued = papers.length + invalid;
        const blank = papers.filter((names) => names.length === 0).length;
        const n = Object.fromEntries([11, 12, 13, 14].map((c) => [c, papers.filter((p) => p.includes(c)).length]));
        const asked = sheet(n, { papers: issued, valid: papers.length, invalid, abstentions: blank });
        expect(codesOf(enterCount.decide(held({ issued }), asked, secretariat, now))).toBe('ok');
      }),
    );
  });

  it('reads a form, where every candidate has a field', () => {
    const form = {
      ballot: ids.ballot,
      papers: '12',
      invalid: '0',
      valid: '12',
      abstentions: '0',
      votes: { [uid(11)]: '12', [uid(12)]: ' 6', [uid(13)]: '4', [uid(14)]: '0' },
    };
    expect(enterCount.input.parse(form)).toEqual(input);
  });

  it.each([
    ['papers', { ...input, papers: '' }],
    ['papers', { ...input, papers: 'twelve' }],
    ['valid', { ...input, valid: -1 }],
    ['invalid', { ...input, invalid: 0.5 }],
    ['abstentions', { ...input, abstentions: null }],
    ['valid', { ...input, valid: 1000 }],
    ['votes', { ...input, votes: undefined }],
    ['votes.0.votes', { ...input, votes: [{ candidate: uid(11), votes: '-3' }] }],
    [`votes.${uid(12)}`, { ...input, votes: { [uid(11)]: '1', [uid(12)]: '1.5' } }],
  ])('answers a wrong %s beside its field', (field, asked) => {
    const parsed = enterCount.input.safeParse(asked);
    expect(Object.keys(fieldErrors(parsed.error?.issues ?? []))).toEqual([field]);
  });
});
