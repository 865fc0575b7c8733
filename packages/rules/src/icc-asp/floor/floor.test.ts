import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulingStands } from './appeal.ts';
import { type MotionKind, mayInterrupt, motionLimits, motionOrder, motionRule } from './motions.ts';
import { interpretation, publicMeeting } from './public-meeting.ts';
import { rightOfReply, speakersOrder } from './speakers.ts';

const kinds = Object.keys(motionLimits) as MotionKind[];

describe('motions', () => {
  it.each([
    ['suspendMeeting', 'Suspension of the meeting: no debate; then put to the vote at once'],
    ['adjournDebate', 'Adjournment of the debate: 2 for and 2 against, beside the mover; then put to the vote at once'],
    ['closeDebate', 'Closure of the debate: 0 for and 2 against, beside the mover; then put to the vote at once'],
    ['pointOfOrder', 'Point of order: no debate; the President rules at once'],
    [
      'reconsider',
      'Reconsideration of a proposal: 0 for and 2 against, beside the mover; then put to the vote at once',
    ],
  ] as const)('%s', (kind, text) => {
    expect(motionRule(kind).lines[0]?.text).toBe(text);
  });

  it('are put in the order of precedence, those of one rank as moved', () => {
    const moved: readonly MotionKind[] = [
      'division',
      'closeDebate',
      'adjournDebate',
      'competence',
      'adjournMeeting',
      'suspendMeeting',
      'pointOfOrder',
      'appeal',
    ];
    expect(motionOrder(moved).value).toEqual([
      'appeal',
      'pointOfOrder',
      'suspendMeeting',
      'adjournMeeting',
      'adjournDebate',
      'closeDebate',
      'division',
      'competence',
    ]);
    expect(
      motionOrder(['suspendMeeting', 'closeDebate'], { 'motion.order': ['closeDebate', 'suspendMeeting'] }).value,
    ).toEqual(['closeDebate', 'suspendMeeting']);
  });

  it('interrupt only what ranks below them', () => {
    expect(mayInterrupt('suspendMeeting', 'closeDebate')).toBe(true);
    expect(mayInterrupt('closeDebate', 'suspendMeeting')).toBe(false);
    expect(mayInterrupt('pointOfOrder', 'suspendMeeting')).toBe(true);
    expect(mayInterrupt('appeal', 'pointOfOrder')).toBe(true);
    expect(mayInterrupt('division', 'competence')).toBe(false);
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...kinds), (a, b) => {
        expect(mayInterrupt(a, b) && mayInterrupt(b, a)).toBe(false);
      }),
    );
  });
});

describe('appeal against a ruling', () => {
  it.each([
    [40, 39, false],
    [40, 40, true],
    [39, 40, true],
    [0, 0, true],
  ])('%i to overrule, %i to uphold: stands %s', (overrule, uphold, stands) => {
    const found = rulingStands({ statesParties: 124, present: 90, overrule, uphold, abstain: 3 });
    expect(found.value).toBe(stands);
    expect(found.lines[0]?.text).toContain(stands ? 'stands' : 'is overruled');
  });
});

describe('speakers', () => {
  it('TV-11.1: States Parties, observers, invited States, organizations', () => {
    const queue = [
      'nonGovernmentalOrganization',
      'observerState',
      'stateParty',
      'intergovernmentalOrganization',
      'invitedState',
      'media',
    ] as const;
    expect(speakersOrder(queue.map((category, place) => ({ id: category, category, place }))).value).toEqual([
      'stateParty',
      'observerState',
      'invitedState',
      'intergovernmentalOrganization',
      'nonGovernmentalOrganization',
    ]);
  });

  it('by rank in the general debate, then as they asked; a rapporteur first', () => {
    const speaker = (id: string, place: number, rank: 'head' | 'minister' | 'other') => ({
      id,
      category: 'stateParty' as const,
      place,
      rank,
    });
    const queue = [
      speaker('c', 3, 'other'),
      speaker('b', 2, 'other'),
      speaker('m', 9, 'minister'),
      speaker('h', 10, 'head'),
    ];
    expect(speakersOrder(queue).value).toEqual(['h', 'm', 'b', 'c']);
    const rapporteur = { id: 'r', category: 'observerState' as const, place: 99, rapporteur: true };
    expect(speakersOrder([...queue, rapporteur]).value[0]).toBe('r');
  });

  it('reply twice, five and three minutes', () => {
    expect([0, 1, 2].map((made) => rightOfReply({ made, category: 'stateParty' }).value)).toEqual([
      { allowed: true, minutes: 5 },
      { allowed: true, minutes: 3 },
      { allowed: false, minutes: 0 },
    ]);
    expect(rightOfReply({ made: 0, category: 'observerState' }).value.allowed).toBe(true);
    expect(rightOfReply({ made: 0, category: 'court' }).value).toEqual({ allowed: false, minutes: 0 });
    expect(rightOfReply({ made: 1, category: 'stateParty' }, { 'replies.perItem': 1 }).value.allowed).toBe(false);
  });
});

describe('meetings', () => {
  it.each([
    ['plenary', false, true],
    ['plenary', true, false],
    ['limitedMembership', false, false],
    ['limitedMembership', true, true],
  ] as const)('%s, decided otherwise %s: public %s', (body, decidedOtherwise, isPublic) => {
    expect(publicMeeting({ body, decidedOtherwise }).value).toBe(isPublic);
  });

  it('are interpreted from the six languages; others bring their own interpretation', () => {
    expect(interpretation('zh').value).toBe('secretariat');
    expect(interpretation('pt').value).toBe('speaker');
  });
});
