import { describe, expect, it } from 'vitest';
import { adopted, agenda, drawnUp, item, items, request } from '../../test/given/agenda.ts';
import { ids, meeting, states } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, now, president, secretariat, uid } from '../../test/given/who.ts';
import { adoptAgenda, takeBackAdoption } from './adopt-agenda.ts';
import { amendAgendaItem, deleteAgendaItem } from './change-adopted.ts';
import { decideInclusion, noteInclusionSpeaker } from './inclusion.ts';
import { requestAgendaItem } from './request-agenda-item.ts';
import { seenOfAgenda } from './seen-agenda.ts';
import { withdrawAgendaRequest } from './withdraw-agenda-item.ts';

const agreed = { meeting: ids.meeting, how: 'withoutVote' } as const;
const voted = (inFavour: number, against: number) =>
  ({ meeting: ids.meeting, how: 'vote', inFavour, against, abstaining: 0 }) as const;

describe('request-agenda-item', () => {
  const more = { parties: states, request: uid(40), item: uid(41) };
  const input = {
    ...{ session: 'demo-1', title: { en: 'Item' }, by: 'stateParty' as const, state: 'URY' },
    ...{ requested: '2026-11-07', memorandum: 'MEMO/1' },
  };
  const ask = (part: object = {}, of: object = {}) =>
    requestAgendaItem.decide({ ...agenda(of), more }, { ...input, ...part }, secretariat, now);

  it('in time puts it on the agenda, by the way that its day gives', () => {
    expect(actsOf(ask())).toMatchObject([
      { act: 'agenda-item.requested', data: { route: 'supplementary', decision: null, state: 'URY' } },
      { act: 'agenda-item.listed', data: { item: uid(41), number: 4, notBefore: null } },
    ]);
    expect(actsOf(ask({ requested: '2026-10-08' }))[0]?.data).toMatchObject({ route: 'provisional' });
    expect(actsOf(ask({ by: 'court' }))[0]?.data).toMatchObject({ by: 'court', state: null });
  });

  it('late waits for the Assembly, if it is said to be important and urgent', () => {
    expect(codesOf(ask({ requested: '2026-11-08' }))).toEqual(['agenda.tooLate']);
    expect(actsOf(ask({ requested: '2026-11-08', urgent: true }))).toMatchObject([
      { act: 'agenda-item.requested', data: { route: 'additional', decision: 'D02' } },
    ]);
    const longer = { parameters: setByBureau({ 'agenda.supplementary.requestDays': 20 }) };
    expect(codesOf(ask({ requested: '2026-11-08' }, longer))).toEqual(['ok']);
  });

  it('puts nothing on an adopted agenda without the Assembly', () => {
    expect(actsOf(ask({}, { standing: adopted })).map(({ act }) => act)).toEqual(['agenda-item.requested']);
  });

  it.each([
    [{ by: 'other' }, 'agenda.notEntitled'],
    [{ by: 'unitedNations' }, 'agenda.notEntitled'],
    [{ memorandum: null }, 'agenda.noMemorandum'],
    [{ state: undefined }, 'agenda-which-state'],
    [{ state: 'USA' }, 'not-a-state-party-then'],
    [{ requested: '2026-12-09' }, 'request-to-come'],
  ])('is refused: %j', (part, code) => {
    expect(codesOf(ask(part))).toEqual([code]);
  });

  it('is withdrawn as long as nothing is decided', () => {
    const withdraw = (requests: readonly ReturnType<typeof request>[]) =>
      withdrawAgendaRequest.decide(
        { ...agenda({ standing: adopted }), more: requests },
        { session: 'demo-1', request: uid(40), reason: 'No longer wished' },
        secretariat,
        now,
      );
    expect(actsOf(withdraw([request()]))).toMatchObject([{ act: 'agenda-request.withdrawn' }]);
    expect(codesOf(withdraw([request({ outcome: 'refused' })]))).toEqual(['inclusion-decided']);
    expect(codesOf(withdraw([]))).toEqual(['no-such-request']);
  });
});

describe('the inclusion of an item asked for late', () => {
  const facts = (part: object = {}, of = meeting()) => ({
    ...of,
    requests: [request(part)],
    items,
    newItem: uid(41),
    ends: '2026-12-17',
  });
  const speak = (part: object, state: string, side: 'for' | 'against' | 'neither', of = meeting()) =>
    noteInclusionSpeaker.decide(
      facts(part, of),
      { meeting: ids.meeting, request: uid(40), state, side },
      president,
      now,
    );
  const decide = (how: object, part: object = {}) =>
    decideInclusion.decide(facts(part), { ...agreed, request: uid(40), ...how }, president, now);

  it('is debated by three for and three against', () => {
    const three = { spokenFor: ['ARG', 'BEN', 'BRA'] };
    expect(actsOf(speak({ spokenFor: ['ARG', 'BEN'] }, 'CHE', 'for'))).toMatchObject([
      { act: 'inclusion.spoken', data: { state: 'CHE', side: 'for' } },
    ]);
    expect(codesOf(speak(three, 'CHE', 'for'))).toEqual(['inclusion-enough']);
    expect(codesOf(speak(three, 'CHE', 'against'))).toEqual(['ok']);
    const one = meeting({ parameters: setByBureau({ 'agenda.debate.speakers': 1 }) });
    expect(codesOf(speak({ spokenFor: ['ARG'] }, 'CHE', 'for', one))).toEqual(['inclusion-enough']);
  });

  it('is spoken on by those who are there, until it is decided; who was noted is noted once more', () => {
    expect(codesOf(speak({ spokenFor: ['ARG', 'BEN', 'CHE'] }, 'CHE', 'for'))).toEqual(['ok']);
    expect(codesOf(speak({ spokenFor: ['ARG', 'BEN', 'CHE'] }, 'CHE', 'neither'))).toEqual(['ok']);
    expect(actsOf(speak({ spokenFor: ['CHE'] }, 'CHE', 'against'))).toMatchObject([
      { act: 'inclusion.corrected', data: { state: 'CHE', side: 'against' } },
    ]);
    expect(actsOf(speak({ spokenAgainst: ['CHE'] }, 'CHE', 'for'))).toMatchObject([
      { act: 'inclusion.corrected', data: { state: 'CHE', side: 'for' } },
    ]);
    expect(actsOf(speak({ spokenFor: ['CHE'] }, 'CHE', 'neither'))).toMatchObject([
      { act: 'inclusion.spoken', data: { state: 'CHE', side: 'neither' } },
    ]);
    expect(codesOf(speak({}, 'USA', 'for'))).toEqual(['inclusion-not-present']);
    expect(codesOf(speak({ outcome: 'refused' }, 'CHE', 'for'))).toEqual(['inclusion-decided']);
    expect(codesOf(speak({ id: uid(49) }, 'CHE', 'for'))).toEqual(['no-such-request']);
  });

  it('is decided by the majority of those present and voting, and waits seven days', () => {
    expect(actsOf(decide(voted(5, 4)))).toMatchObject([
      { act: 'inclusion.decided', data: { outcome: 'included', item: uid(41), needed: 5 } },
      { act: 'agenda-item.listed', data: { number: 4, notBefore: '2026-12-15' } },
    ]);
    expect(actsOf(decide(voted(4, 4)))).toMatchObject([{ data: { outcome: 'refused', item: null } }]);
    expect(actsOf(decide({ atOnce: true }))[1]?.data).toMatchObject({ notBefore: null });
    const shorter = meeting({ parameters: setByBureau({ 'agenda.additional.waitDays': 2 }) });
    const sooner = decideInclusion.decide(facts({}, shorter), { ...agreed, request: uid(40) }, president, now);
    expect(actsOf(sooner)[1]?.data).toMatchObject({ notBefore: '2026-12-10' });
  });

  it('is asked back where the item could not be taken up before the session ends', () => {
    const short = (how: object, part: object = {}) =>
      decideInclusion.decide(
        { ...facts(part), ends: '2026-12-14' },
        { ...agreed, request: uid(40), ...how },
        president,
        now,
      );
    expect(short({})).toMatchObject({
      objections: [{ code: 'inclusion-after-end', facts: { day: '2026-12-15', ends: '2026-12-14' } }],
    });
    expect(actsOf(short({ beyond: true }))[1]?.data).toMatchObject({ notBefore: '2026-12-15' });
    expect(actsOf(short({ atOnce: true }))[1]?.data).toMatchObject({ notBefore: null });
    expect(codesOf(short(voted(4, 4)))).toEqual(['ok']);
    expect(codesOf(short({}, { route: 'supplementary' }))).toEqual(['ok']);
  });

  it('in a special session needs two thirds', () => {
    const special = { route: 'specialAddition', decision: 'D01' };
    expect(actsOf(decide(voted(6, 3), special))[0]).toMatchObject({
      data: { outcome: 'included' },
      cites: expect.arrayContaining(['Rules of Procedure of the Assembly, rules 14 to 17']),
    });
    expect(actsOf(decide(voted(5, 3), special))[0]?.data).toMatchObject({ outcome: 'refused' });
  });

  it('needs figures that can be', () => {
    expect(codesOf(decide({ how: 'vote' }))).toEqual(['vote-figures-missing']);
    expect(codesOf(decide(voted(6, 4)))).toEqual(['vote-figures-many']);
    expect(codesOf(decide(voted(0, 0)))).toEqual(['vote-figures-none']);
    expect(codesOf(decide({ ...voted(0, 0), abstaining: 2 }))).toEqual(['ok']);
    expect(codesOf(decide({}, { outcome: 'included' }))).toEqual(['inclusion-decided']);
  });
});

describe('adopt-agenda', () => {
  const adopt = (how: object = {}, of: object = {}) =>
    adoptAgenda.decide({ ...meeting(), agenda: agenda(of) }, { ...agreed, ...how }, president, now);

  it('puts the whole into force, and meets its deadline', () => {
    expect(actsOf(adopt())).toMatchObject([
      { act: 'agenda.adopted', data: { count: 3, how: 'withoutVote' } },
      { act: 'deadline.met', data: { step: 'adoption', on: '2026-12-08', due: '2026-12-07' } },
    ]);
    expect(codesOf(adopt(voted(5, 4)))).toEqual(['ok']);
  });

  it('is refused where the list changed since it was read, in whatever way', () => {
    const seen = seenOfAgenda(items);
    expect(codesOf(adopt({ seen }))).toEqual(['ok']);
    const [opening, elections, budget] = [item(1, 'Opening'), item(2, 'Elections'), item(3, 'Budget')];
    for (const now of [
      [opening, elections, { ...budget, standing: 'withdrawn' as const }],
      [opening, elections, item(3, 'Budget of the Court')],
      [opening, { ...elections, title: { en: 'Elections', fr: 'Élections' } }, budget],
      [opening, item(2, 'Budget'), item(3, 'Elections')],
      [opening, { ...elections, parts: [{ en: 'Judges' }] }, budget],
      [...items, item(4, 'Other matters')],
    ])
      expect(codesOf(adopt({ seen }, { items: now }))).toEqual(['agenda-changed-since']);
  });

  it('is refused without items, twice, and without its majority', () => {
    expect(codesOf(adopt({}, { items: [] }))).toEqual(['agenda-nothing-to-adopt']);
    expect(codesOf(adopt({}, { standing: adopted }))).toEqual(['agenda-adopted-already']);
    expect(codesOf(adopt(voted(4, 4)))).toEqual(['agenda-not-carried']);
    const asked = { ...meeting({ status: 'closed' }), agenda: agenda() };
    expect(codesOf(adoptAgenda.decide(asked, agreed, president, now))).toEqual(['meeting-closed']);
  });
});

describe('take-back-adoption', () => {
  const takeBack = (standing: typeof adopted, changed = false) =>
    takeBackAdoption.decide(
      { ...meeting(), agenda: agenda({ standing }), changed },
      { meeting: ids.meeting, reason: 'Pressed too early' },
      president,
      now,
    );

  it('takes back what was recorded in the same meeting, and its deadline with it', () => {
    expect(actsOf(takeBack(adopted)).map(({ act }) => act)).toEqual([
      'agenda.adoption-taken-back',
      'deadline.opened-again',
    ]);
    expect(codesOf(takeBack(drawnUp))).toEqual(['agenda-not-adopted-here']);
    expect(codesOf(takeBack({ ...adopted, adoptedIn: uid(77) }))).toEqual(['agenda-not-adopted-here']);
  });

  it('is refused once the Assembly has changed what it adopted', () => {
    expect(codesOf(takeBack(adopted, true))).toEqual(['agenda-changed-by-assembly']);
  });
});

describe('an adopted agenda', () => {
  const facts = (part: object = {}, standing = adopted) => ({
    ...meeting(),
    ...{ standing, items: [item(1, 'Opening', part)] },
  });
  const about = { ...agreed, item: uid(31) };
  const amend = (of: ReturnType<typeof facts>, how: object = {}) =>
    amendAgendaItem.decide(of, { ...about, ...how, title: { en: 'Opening of the session' } }, president, now);
  const remove = (of: ReturnType<typeof facts>, how: object = {}) =>
    deleteAgendaItem.decide(of, { ...about, ...how, reason: 'Settled meanwhile' }, president, now);

  it('is amended and shortened by the majority alone; numbers stay', () => {
    expect(actsOf(amend(facts(), voted(5, 4)))).toMatchObject([{ act: 'agenda-item.amended', data: { number: 1 } }]);
    expect(actsOf(remove(facts()))).toMatchObject([{ act: 'agenda-item.deleted', data: { number: 1 } }]);
    expect(codesOf(amend(facts(), voted(4, 5)))).toEqual(['agenda-not-carried']);
    expect(codesOf(amend(facts(), { how: 'vote' }))).toEqual(['vote-figures-missing']);
  });

  it.each([
    ['agenda-not-adopted', facts({}, drawnUp)],
    ['item-gone', facts({ standing: 'deleted' })],
    ['item-concluded', facts({ status: 'concluded' })],
    ['no-such-item', facts({ id: uid(99) })],
  ])('is not changed: %s', (code, of) => {
    expect(codesOf(amend(of))).toEqual([code]);
    expect(codesOf(remove(of))).toEqual([code]);
  });

  it('is changed as it was read: of words that another gave an item meanwhile whoever acts is asked again', () => {
    const seen = seenOfAgenda(facts().items);
    for (const change of [amend, remove]) {
      expect(codesOf(change(facts(), { seen }))).toEqual(['ok']);
      expect(codesOf(change(facts({ title: { en: 'Opening, and a minute of silence' } }), { seen }))).toEqual([
        'agenda-changed-since',
      ]);
    }
  });

  it('keeps an item that a meeting has taken up', () => {
    expect(codesOf(remove(facts({ status: 'open' })))).toEqual(['agenda-item-taken-up']);
    expect(codesOf(amend(facts({ status: 'open' })))).toEqual(['ok']);
  });
});

describe('a meeting that pauses, or votes', () => {
  const quiet = { voteInProgress: false, ballotInProgress: null };
  it.each([
    ['meeting-suspended', { ...meeting({ suspended: true }), voting: quiet }],
    ['vote-in-progress', { ...meeting(), voting: { ...quiet, voteInProgress: true } }],
    ['ballot-in-progress', { ...meeting(), voting: { ...quiet, ballotInProgress: 2 } }],
    // And once the voting is over, each is decided on what it says.
    ['ok', { ...meeting(), voting: quiet }],
  ])('decides nothing on its agenda: %s', (code, at) => {
    const drawn = { ...at, agenda: agenda(), changed: false, standing: adopted, items };
    const pauses = { ...drawn, agenda: agenda({ standing: adopted }) };
    const asked = { ...pauses, requests: [request()], newItem: uid(41), ends: null };
    const one = { ...agreed, request: uid(40) };
    const about = { ...agreed, item: uid(31) };
    for (const decision of [
      adoptAgenda.decide(drawn, agreed, president, now),
      takeBackAdoption.decide(pauses, { meeting: ids.meeting, reason: 'Pressed too early' }, president, now),
      amendAgendaItem.decide(pauses, { ...about, title: { en: 'Opening of the session' } }, president, now),
      deleteAgendaItem.decide(pauses, { ...about, reason: 'Settled meanwhile' }, president, now),
      noteInclusionSpeaker.decide(asked, { ...one, state: 'CHE', side: 'for' }, president, now),
      decideInclusion.decide(asked, one, president, now),
    ])
      expect(codesOf(decision)).toEqual([code]);
  });
});
