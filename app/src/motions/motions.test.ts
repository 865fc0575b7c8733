import type { MotionKind } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { meeting } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { appealRuling } from './appeal-ruling.ts';
import type { MotionFacts } from './facts.ts';
import { makeMotion, type movable } from './make-motion.ts';
import type { Motion } from './motions-in.ts';
import { ruleOnPoint } from './rule-on-point.ts';
import { mayNotSpeak } from './speak-on-motion.ts';
import { withdrawMotion } from './withdraw-motion.ts';

const motion = (kind: MotionKind, part: Partial<Motion> = {}): Motion => ({
  ...{ id: uid(31), meeting: uid(1), item: uid(2), kind, state: 'URY', about: null, words: null, appeals: null },
  ...{ onVoting: false, status: 'moved', movedAt: now, ruledAt: null, wellTaken: null, ruling: null },
  ...{ proposal: null, decided: null, decidedAt: null, over: false, speakers: [], ...part },
});
const facts = (part: Partial<MotionFacts> = {}): MotionFacts & { readonly newMotion: string } => ({
  ...meeting(),
  ...{ voteInProgress: false, ballotInProgress: null, motions: [], drafts: [], ruling: null, newMotion: uid(30) },
  ...part,
});
const asked = { meeting: uid(1), state: 'FRA', words: null };

describe('make-motion', () => {
  const makes = (kind: (typeof movable)[number], of: Partial<MotionFacts> | null = {}, actor = delegate('FRA')) =>
    makeMotion.decide(of && facts(of), { ...asked, kind, about: null }, actor, now);

  it('is for the own seat, and for whoever presides', () => {
    expect(actsOf(makes('suspendMeeting'))).toMatchObject([
      {
        act: 'motion.moved',
        subject: `meeting:${uid(1)}`,
        data: { kind: 'suspendMeeting', state: 'FRA', about: null },
      },
    ]);
    for (const actor of [president, secretariat]) expect(codesOf(makes('closeList', {}, actor))).toEqual(['ok']);
  });

  it.each([
    ['not-your-seat', makes('closeList', {}, delegate('URY'))],
    ['not-a-demonstration-account', makes('closeList', {}, outsider)],
    ['no-such-meeting', makes('closeList', null)],
    ['no-item-open', makes('closeList', { item: null })],
    ['no-delegation', makes('closeList', { participating: [] })],
    ['vote-begun', makes('closeList', { voteInProgress: true })],
    ['ballot-begun', makes('closeList', { ballotInProgress: 2 })],
    ['motion-needs-proposal', makes('competence')],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });

  it.each([
    ['suspendMeeting', 'adjournMeeting', 'ok'],
    ['adjournMeeting', 'suspendMeeting', 'motion-without-precedence'],
    ['adjournDebate', 'closeDebate', 'ok'],
    ['closeDebate', 'closeDebate', 'motion-without-precedence'],
    ['closeList', 'limitTime', 'motion-without-precedence'],
    ['suspendMeeting', 'pointOfOrder', 'motion-without-precedence'],
  ] as const)('%s while %s waits: %s', (kind, waits, code) => {
    expect(codesOf(makes(kind, { motions: [motion(waits)] }))).toEqual([code]);
    // What is decided waits no more.
    const decided = motion(waits, { status: 'put', proposal: uid(40), decided: 'rejected' });
    expect(codesOf(makes(kind, { motions: [decided] }))).toEqual(['ok']);
  });
});

describe('appeal-ruling', () => {
  const appeals = (of: Partial<MotionFacts>) => appealRuling.decide(facts(of), asked, delegate('FRA'), now);

  it.each([
    ['no-ruling', { ruling: null }],
    ['appeal-too-late', { ruling: { motion: uid(31), wentOn: true } }],
    ['ok', { ruling: { motion: uid(31), wentOn: false } }],
  ])('%s', (code, of) => {
    expect(codesOf(appeals(of))).toEqual([code]);
  });
});

describe('rule-on-point', () => {
  const rules = (motions: readonly Motion[], id = uid(31)) =>
    ruleOnPoint.decide(
      facts({ motions }),
      { meeting: uid(1), motion: id, wellTaken: 'yes', words: null },
      president,
      now,
    );

  it.each([
    ['ok', rules([motion('pointOfOrder')])],
    ['no-such-motion', rules([], uid(32))],
    ['assembly-decides-motion', rules([motion('closeDebate')])],
    ['motion-settled', rules([motion('pointOfOrder', { status: 'ruled' })])],
    ['motion-first', rules([motion('closeDebate', { id: uid(32) }), motion('pointOfOrder')], uid(32))],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});

describe('who may speak on a motion', () => {
  const heard = (side: 'for' | 'against', ...states: readonly string[]) => states.map((state) => ({ state, side }));
  it.each([
    ['adjournDebate', 'for', heard('for', 'ARG'), null],
    ['adjournDebate', 'for', heard('for', 'ARG', 'BEN'), 'motion-speakers-heard'],
    ['adjournDebate', 'against', heard('for', 'ARG', 'BEN'), null],
    ['adjournDebate', 'against', heard('against', 'ARG', 'BEN'), 'motion-speakers-heard'],
    ['closeDebate', 'for', [], 'motion-speakers-heard'],
    ['closeDebate', 'against', heard('against', 'ARG'), null],
    ['suspendMeeting', 'against', [], 'motion-without-debate'],
    ['adjournDebate', 'for', heard('against', 'FRA'), 'spoke-on-motion'],
  ] as const)('%s, %s, after %j: %s', (kind, side, speakers, code) => {
    expect(mayNotSpeak(motion(kind, { speakers }), 'FRA', side)?.code ?? null).toBe(code);
  });

  it('once it is put nobody does', () => {
    expect(mayNotSpeak(motion('adjournDebate', { status: 'put' }), 'FRA', 'for')?.code).toBe('motion-is-put');
  });
});

describe('withdraw-motion', () => {
  const withdraws = (of: Partial<Motion>, voteInProgress = false, actor = delegate('URY')) =>
    withdrawMotion.decide(
      { ...facts({ motions: [motion('closeList', of)] }), voteInProgress },
      { meeting: uid(1), motion: uid(31) },
      actor,
      now,
    );

  it.each([
    ['ok', withdraws({})],
    ['ok', withdraws({ status: 'put', proposal: uid(40), decided: 'submitted' })],
    ['vote-begun', withdraws({ status: 'put', proposal: uid(40), decided: 'submitted' }, true)],
    ['motion-settled', withdraws({ status: 'put', proposal: uid(40), decided: 'adopted' })],
    ['not-your-seat', withdraws({}, false, delegate('FRA'))],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});
