import { describe, expect, it } from 'vitest';
import { ids, meeting, speaker } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, delegate, nobody, now, president, secretariat, uid } from '../../test/given/who.ts';
import { addSpeaker } from './add-speaker.ts';
import { askForReply } from './ask-for-reply.ts';
import { exchangeSpeakers } from './exchange-speakers.ts';
import { giveFloor } from './give-floor.ts';
import type { ListedSpeaker } from './list-facts.ts';
import { moveSpeaker } from './move-speaker.ts';
import type { SpeakingParty } from './who-speaks.ts';

const input = { meeting: ids.meeting };

/** Ghana has spoken; Japan waits to speak, Brazil to reply to Ghana. */
const list: readonly ListedSpeaker[] = [
  speaker(11, 'GHA', { status: 'spoke' }),
  speaker(12, 'BRA', { kind: 'reply', limitSeconds: 300 }),
  speaker(13, 'JPN'),
];
const reply = (n: number, state: string, status: ListedSpeaker['status'] = 'spoke') =>
  speaker(n, state, { kind: 'reply', status });

describe('ask-for-reply', () => {
  const facts = { meeting: meeting(), list, newSpeaker: uid(30), party: null as SpeakingParty };
  const asks = (state: string, answers = 11, part: Partial<typeof facts> = {}, actor = secretariat) =>
    askForReply.decide({ ...facts, ...part }, { ...input, state, answers: uid(answers) }, actor, now);

  it('puts a delegation on the list of replies, for as long as the rule gives it', () => {
    const decision = asks('URY', 11, {}, delegate('URY'));
    expect(decision).toMatchObject({ capacity: 'delegate:URY@demo-1', answer: { speaker: uid(30) } });
    const data = { state: 'URY', category: 'stateParty', answers: uid(11), answered: 'GHA', nth: 1, minutes: 5 };
    expect(actsOf(decision)).toMatchObject([
      { act: 'reply.asked', cites: ['Practice of the Assembly: right of reply'], data },
    ]);
  });

  it('goes on when the list is closed', () => {
    expect(codesOf(asks('URY', 11, { meeting: meeting({ listClosed: true }) }))).toEqual(['ok']);
  });

  it.each([
    ['first', [], { nth: 1, minutes: 5 }],
    ['second', [reply(20, 'URY')], { nth: 2, minutes: 3 }],
    ['second, while the first waits', [reply(20, 'URY', 'waiting')], { nth: 2, minutes: 3 }],
    ['first, after one that was withdrawn', [reply(20, 'URY', 'withdrawn')], { nth: 1, minutes: 5 }],
    ['first, after one that the chair took off', [reply(20, 'URY', 'removed')], { nth: 1, minutes: 5 }],
    ['first, whatever others replied', [reply(20, 'BEN'), reply(21, 'BEN')], { nth: 1, minutes: 5 }],
  ] as const)('%s', (_which, before, is) => {
    expect(actsOf(asks('URY', 11, { list: [...list, ...before] }))[0]?.data).toMatchObject(is);
  });

  it('a third one is refused with the rule', () => {
    const third = asks('URY', 11, { list: [...list, reply(20, 'URY'), reply(21, 'URY')] });
    expect(third).toMatchObject({
      ok: false,
      objections: [
        {
          code: 'no-reply-left',
          facts: { state: 'URY', made: 2 },
          cite: { provision: 'Practice of the Assembly: right of reply' },
        },
      ],
    });
  });

  it('the number is that of the Bureau, where it has set one', () => {
    const one = meeting({ parameters: setByBureau({ 'replies.perItem': 1 }) });
    expect(codesOf(asks('URY', 11, { meeting: one, list: [...list, reply(20, 'URY')] }))).toEqual(['no-reply-left']);
  });

  it.each([
    ['to a reply', 'URY', 12, 'reply-to-reply'],
    ['to oneself', 'GHA', 11, 'reply-to-oneself'],
    ['to what was not said yet', 'URY', 13, 'not-spoken-yet'],
    ['to nothing', 'URY', 99, 'not-listed'],
    ['of a State that is neither a party nor an observer', 'ZZA', 11, 'reply-is-for-states'],
  ])('%s there is none', (_what, state, answers, code) => {
    expect(codesOf(asks(state, answers))).toEqual([code]);
  });

  it('is for the own seat, or entered by the Secretariat: for an observer too', () => {
    for (const actor of [nobody, president, delegate('FRA')])
      expect(codesOf(asks('URY', 11, {}, actor))).toEqual(['not-your-seat']);
    const observer = { code: 'USA', category: 'observerState' } as const;
    expect(actsOf(asks('USA', 11, { party: observer }))[0]?.data).toMatchObject({ category: 'observerState' });
    expect(codesOf(asks('AUT', 11, { meeting: meeting({ statesParties: ['AUT'] }) }))).toEqual(['no-delegation']);
  });

  it('is for a meeting that is open, on an item', () => {
    const none = { ...facts, meeting: null };
    expect(codesOf(askForReply.decide(none, { ...input, state: 'URY', answers: uid(11) }, secretariat, now))).toEqual([
      'no-such-meeting',
    ]);
    expect(codesOf(asks('URY', 11, { meeting: meeting({ status: 'closed' }) }))).toEqual(['meeting-closed']);
    expect(codesOf(asks('URY', 11, { meeting: meeting({ item: null }) }))).toEqual(['no-item-open']);
  });
});

describe('replies', () => {
  const facts = { meeting: meeting(), list };

  it('are called behind the statements, with the time of the rule', () => {
    expect(actsOf(giveFloor.decide(facts, input, president, now))).toMatchObject([
      { act: 'floor.given', data: { state: 'JPN', limitSeconds: 180 } },
    ]);
    const alone = { ...facts, list: list.filter(({ state }) => state !== 'JPN') };
    expect(actsOf(giveFloor.decide(alone, input, president, now))).toMatchObject([
      { act: 'floor.given', data: { state: 'BRA', limitSeconds: 300 } },
    ]);
  });

  it('have places of their own', () => {
    const moves = { ...input, speaker: uid(12), place: 2, reason: 'A test' };
    expect(moveSpeaker.decide(facts, moves, president, now)).toMatchObject({
      objections: [{ code: 'no-such-place', facts: { places: 1 } }],
    });
    const exchanges = { ...input, speaker: uid(12), other: uid(13), reason: 'A test' };
    expect(codesOf(exchangeSpeakers.decide(facts, exchanges, president, now))).toEqual(['on-another-list']);
  });
});

describe('add-speaker', () => {
  const registry = { code: 'court-registry', category: 'court' } as const;
  const facts = { meeting: meeting({ listClosed: true }), list, newSpeaker: uid(30), party: registry };
  const adds = (who: string, part: object = {}, more: Partial<typeof facts> = {}) =>
    addSpeaker.decide(
      { ...facts, party: who === registry.code ? registry : null, ...more } as typeof facts,
      { ...input, who, region: '', onBehalfOf: null, reason: 'Asked for by letter', ...part },
      president,
      now,
    );

  it('puts those without a seat on the list by their category, and a delegation when it is closed', () => {
    expect(actsOf(adds('court-registry'))).toMatchObject([
      { act: 'floor.added', data: { state: 'court-registry', category: 'court', reason: 'Asked for by letter' } },
    ]);
    expect(actsOf(adds('URY', { region: 'grulac' }))).toMatchObject([
      { act: 'floor.added', data: { state: 'URY', category: 'stateParty', region: 'grulac', position: 14 } },
    ]);
    expect(actsOf(adds('ZZA'))[0]?.data).toMatchObject({ category: 'invitedState' });
  });

  it('is refused for who waits, for two groups, for somebody who is not known, and on no item', () => {
    expect(codesOf(adds('JPN'))).toEqual(['already-listed']);
    expect(codesOf(adds('BRA'))).toEqual(['ok']);
    expect(codesOf(adds('URY', { region: 'grulac', onBehalfOf: 'Friends' }))).toEqual(['two-groups']);
    expect(codesOf(adds('somebody'))).toEqual(['no-such-participant']);
    expect(codesOf(adds('URY', {}, { meeting: meeting({ item: null }) }))).toEqual(['no-item-open']);
  });
});
