import { describe, expect, it } from 'vitest';
import { agenda } from '../../test/given/agenda.ts';
import { states as parties, session } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import type { SessionOnDeadlines } from '../deadlines/index.ts';
import type { Act } from '../door/act.ts';
import { no } from '../door/objection.ts';
import { defaults } from '../parameters/index.ts';
import { adoptCredentialsReport } from './adopt-credentials-report.ts';
import { appointCredentialsCommittee } from './appoint-credentials-committee.ts';
import { chooseCredentialsChair } from './choose-credentials-chair.ts';
import { correctCredentials } from './correct-credentials.ts';
import { decideCredentialsObjection, decideCredentialsObjectionBefore } from './decide-credentials-objection.ts';
import type { DecidingFacts } from './decided.ts';
import type { HeldDocument } from './documents.ts';
import { examineCredentials } from './examine-credentials.ts';
import { type CredentialsFacts, ruleOn } from './facts.ts';
import { type HeldCredentials, nothingHeld } from './held.ts';
import { makeCredentialsReport } from './make-credentials-report.ts';
import { objectToCredentials } from './object-to-credentials.ts';
import type { OpenObjection } from './objections.ts';
import { receiveCredentials } from './receive-credentials.ts';
import type { Report } from './reports.ts';
import { withdrawCredentialsObjection } from './withdraw-credentials-objection.ts';

const scanned: HeldDocument = { type: 'pdf', size: 5, sha256: 'ab'.repeat(32), attachedAt: now };
const held = (part: Partial<HeldCredentials>): HeldCredentials => ({ ...nothingHeld, ...part });
const original = held({ received: 'original' });
const copy = held({ received: 'copy' });
const chairing = { account: uid(900), state: 'URY' };
const committee = { members: parties, appointedAt: now, chair: chairing };
const deciding: DecidingFacts = {
  ...{ meeting: uid(1), suspended: false, votesFirst: null },
  ...{ present: parties, byVote: [uid(20)] },
};
const votesFirst = no('vote-in-progress');
const opened = '2026-12-07T09:00:00.000Z';

interface Facts extends CredentialsFacts {
  readonly open: readonly OpenObjection[];
  readonly reports: readonly Report[];
  readonly accredited: readonly string[];
  readonly deciding: DecidingFacts;
  readonly excluded: readonly Act[];
  readonly lapsed: boolean;
  readonly opened: string | null;
  readonly days: SessionOnDeadlines | null;
  readonly met: readonly 'credentialsCommittee'[];
  readonly documents: ReadonlyMap<string, HeldDocument>;
}

function given(of: Readonly<Record<string, HeldCredentials>> = {}, part: Partial<Facts> = {}): Facts {
  return {
    session: { ...session(), starts: '2026-12-07', ends: '2026-12-11', resumedOn: null, standing: 'on' as const },
    parameters: defaults,
    parties,
    held: new Map(Object.entries(of)),
    committee,
    open: [],
    reports: [],
    accredited: [uid(7)],
    deciding,
    excluded: [],
    lapsed: false,
    opened,
    days: agenda().session,
    met: [],
    documents: new Map(),
    ...part,
  };
}

const about = { session: 'demo-1', states: ['URY'] };
const paper: ReturnType<typeof receiveCredentials.input.parse> = {
  ...about,
  issuedBy: 'foreignMinister',
  receivedOn: '2026-12-08',
  reference: null,
  persons: [],
  received: 'original',
};
const consensus = { meeting: uid(1), how: 'consensus', proposal: null } as const;

describe('receive-credentials', () => {
  const receive = (facts: Facts, input: Partial<Parameters<typeof receiveCredentials.decide>[1]> = {}) =>
    receiveCredentials.decide(facts, { ...paper, ...input }, secretariat, now);

  it('says of one delegation or of many what has come, and whether late', () => {
    expect(actsOf(receive(given(), { states: ['URY', 'BRA', 'URY'] }))).toEqual([
      {
        act: 'credentials.received',
        subject: 'session:demo-1',
        audience: 'secretariat',
        cites: ['Rules of Procedure of the Assembly, rule 24'],
        data: { ...paper, states: ['BRA', 'URY'], late: true },
      },
    ]);
  });

  it.each([
    // The session was opened on the 7th at ten o'clock in the city: 24 hours are over at ten, and the act is at eleven.
    ['today, an hour too late', '2026-12-08', opened, undefined, true],
    ['on the day before', '2026-12-07', opened, undefined, false],
    ['before the opening', '2026-12-08', null, undefined, false],
    ['within what the Bureau has set', '2026-12-08', opened, 25, false],
    ['exactly then', '2026-12-08', '2026-12-07T10:00:00.000Z', undefined, false],
    ['a moment later', '2026-12-08', '2026-12-07T09:59:59.999Z', undefined, true],
  ] as const)('%s', (_, receivedOn, at, hours, late) => {
    const parameters = hours === 25 ? setByBureau({ 'credentials.hoursAfterOpening': 25 }) : defaults;
    const facts = given({}, { opened: at, parameters });
    expect(actsOf(receive(facts, { receivedOn }))).toMatchObject([{ data: { late } }]);
  });

  it('is refused to others, in no session, outside, and for no State Party', () => {
    expect(codesOf(receiveCredentials.decide(given(), paper, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(receive(given({}, { session: null })))).toEqual(['no-such-session']);
    expect(codesOf(receiveCredentials.decide(given(), paper, outsider, now))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(receive(given(), { states: ['URY', 'USA'] }))).toEqual(['not-a-state-party-then']);
  });

  it.each([
    [{ URY: original }, {}, 'credentials-already-received'],
    [{ URY: copy }, { received: 'copy' }, 'credentials-already-received'],
    [{ URY: copy }, {}, 'ok'],
    [{}, { issuedBy: 'other' }, 'credentials-authority'],
    [{}, { issuedBy: 'other', received: 'copy' }, 'ok'],
    [{}, { receivedOn: '2026-12-09' }, 'credentials-received-in-future'],
    [{}, { receivedOn: '2024-12-07' }, 'ok'],
    [{}, { receivedOn: '2024-12-06' }, 'day-long-before'],
    // Days on which no clock in the city showed midnight, or none as UTC counts.
    [{}, { receivedOn: '1914-11-08' }, 'day-long-before'],
    [{}, { receivedOn: '1916-05-01' }, 'day-long-before'],
    [{}, { persons: [uid(7)] }, 'ok'],
    [{}, { persons: [uid(8)] }, 'not-accredited'],
    [{}, { persons: [uid(7)], states: ['URY', 'BRA'] }, 'credentials-persons-of-one'],
  ] as const)('of %o, %o: %s', (of, input, code) => {
    const sent = input as Partial<typeof paper>;
    expect(codesOf(receive(given(of as Record<string, HeldCredentials>), sent))).toEqual([code]);
  });
});

describe('correct-credentials', () => {
  const correct = (facts: Facts, received: 'none' | 'original', part = {}) =>
    correctCredentials.decide(facts, { ...paper, ...part, received, reason: 'Another State' }, secretariat, now);

  it('says what came, or that nothing did', () => {
    expect(actsOf(correct(given({ URY: original }), 'none'))).toMatchObject([
      { act: 'credentials.corrected', data: { received: 'none', reason: 'Another State' } },
    ]);
  });

  it('takes the scan away where nothing has come', () => {
    const facts = given({ URY: original }, { documents: new Map([['URY', scanned]]) });
    expect(actsOf(correct(facts, 'none'))).toMatchObject([
      { act: 'credentials.corrected' },
      { act: 'credentials-document.removed', data: { session: paper.session, state: 'URY', reason: 'Another State' } },
    ]);
    expect(actsOf(correct(facts, 'original'))).toHaveLength(1);
  });

  it('is refused for what the Assembly has accepted, to others, and for a paper that is no original', () => {
    for (const decided of ['accepted', 'acceptedOnUnderstanding'] as const)
      expect(codesOf(correct(given({ URY: held({ received: 'copy', decided }) }), 'original'))).toEqual([
        'credentials-accepted',
      ]);
    expect(codesOf(correct(given({ URY: copy }), 'original', { issuedBy: 'other' }))).toEqual([
      'credentials-authority',
    ]);
    const input = { ...paper, reason: 'Because' };
    expect(codesOf(correctCredentials.decide(given(), input, president, now))).toEqual(['needs-secretariat']);
  });
});

describe('appoint-credentials-committee', () => {
  const appoint = (
    members: readonly string[],
    facts = given(),
    decision: object = {},
    before: Facts['committee'] = null,
  ) =>
    appointCredentialsCommittee.decide(
      { ...facts, committee: before },
      { session: 'demo-1', members: [...members], ...consensus, ...decision },
      president,
      now,
    );

  it('meets its deadline the first time, and a newer one makes nothing late', () => {
    expect(actsOf(appoint(parties))[1]).toMatchObject({
      act: 'deadline.met',
      data: { step: 'credentialsCommittee', on: '2026-12-08', due: '2026-12-07' },
    });
    expect(actsOf(appoint(parties, given({}, { met: ['credentialsCommittee'] })))).toHaveLength(1);
    // A resumed session is the same session: it has no such day.
    const resumed = { ...agenda().session, kind: 'resumed' as const };
    expect(actsOf(appoint(parties, given({}, { days: resumed })))).toHaveLength(1);
  });

  it('names nine, in a meeting of the Assembly', () => {
    expect(actsOf(appoint(parties.toReversed())).slice(0, 1)).toMatchObject([
      {
        act: 'credentials-committee.appointed',
        audience: 'public',
        data: { members: parties, meeting: uid(1), how: 'consensus', proposal: null },
      },
    ]);
    expect(actsOf(appoint(parties, given(), { how: 'vote', proposal: uid(20) }))[0]).toMatchObject({
      data: { how: 'vote', proposal: uid(20) },
    });
    expect(
      actsOf(appoint(parties, given(), { how: 'hands', inFavour: 5, against: 3, abstaining: 1 }))[0],
    ).toMatchObject({
      data: { how: 'vote', proposal: null, inFavour: 5, against: 3, abstaining: 1, needed: 5 },
    });
    // A text that was not voted on is left out.
    expect(actsOf(appoint(parties, given(), { proposal: uid(20) }))[0]).toMatchObject({ data: { proposal: null } });
  });

  it.each([
    ['eight', parties.slice(1), {}, {}, ['credentials-committee-size']],
    ['one twice', [...parties.slice(1), 'URY'], {}, {}, ['credentials-committee-twice']],
    ['no State Party', [...parties.slice(1), 'USA'], {}, {}, ['not-a-state-party-then']],
    ['no meeting', parties, { deciding: { ...deciding, meeting: null } }, {}, ['assembly-not-meeting']],
    ['another meeting', parties, {}, { meeting: uid(2) }, ['assembly-not-meeting']],
    ['a meeting that pauses', parties, { deciding: { ...deciding, suspended: true } }, {}, ['meeting-suspended']],
    ['a meeting that votes', parties, { deciding: { ...deciding, votesFirst } }, {}, ['vote-in-progress']],
    ['a vote without text', parties, {}, { how: 'vote' }, ['vote-without-text']],
    ['a vote on another text', parties, {}, { how: 'vote', proposal: uid(21) }, ['vote-without-text']],
    ['no session', parties, { session: null }, {}, ['no-such-session']],
    ['hands that nobody counted', parties, {}, { how: 'hands' }, ['vote-figures-missing']],
    ['more hands than are there', parties, {}, { how: 'hands', inFavour: 8, against: 2 }, ['vote-figures-many']],
    ['half of the hands', parties, {}, { how: 'hands', inFavour: 4, against: 4 }, ['credentials-not-carried']],
  ] as const)('refuses %s', (_, members, part, decision, codes) => {
    expect(codesOf(appoint(members, given({}, part as Partial<Facts>), decision))).toEqual(codes);
  });

  it('is not done twice: the same nine are the Committee already', () => {
    expect(codesOf(appoint(parties.toReversed(), given(), {}, committee))).toEqual(['nothing-changed']);
    const others = { ...committee, members: ['AND', ...parties.slice(1)] };
    expect(codesOf(appoint(parties, given(), {}, others))).toEqual(['ok']);
  });

  it('is for whoever presides, or the Secretariat', () => {
    const input = { session: 'demo-1', members: [...parties], ...consensus };
    expect(codesOf(appointCredentialsCommittee.decide(given(), input, delegate('URY'), now))).toEqual([
      'needs-presiding',
    ]);
  });
});

describe('choose-credentials-chair', () => {
  const input = { session: 'demo-1', state: 'URY', account: uid(7) };
  const choose = (part: Partial<Facts> = {}, state = 'URY', accredited = true, actor = secretariat) =>
    chooseCredentialsChair.decide({ ...given({}, part), accredited }, { ...input, state }, actor, now);

  it('names a person accredited for one of the nine', () => {
    expect(actsOf(choose())).toMatchObject([{ act: 'credentials-committee.chair-chosen', data: input }]);
    expect(codesOf(choose({ committee: null }))).toEqual(['no-credentials-committee']);
    const without = { ...committee, members: parties.filter((state) => state !== 'URY') };
    expect(codesOf(choose({ committee: without }))).toEqual(['not-of-the-committee']);
    expect(codesOf(choose({}, 'URY', false))).toEqual(['not-accredited']);
    const chaired = { ...committee, chair: { account: uid(7), state: 'URY' } };
    expect(codesOf(choose({ committee: chaired }))).toEqual(['nothing-changed']);
    expect(codesOf(choose({}, 'URY', true, president))).toEqual(['needs-secretariat']);
    expect(codesOf(choose({ session: null }))).toEqual(['no-such-session']);
  });
});

describe('examine-credentials', () => {
  const examine = (
    facts: Facts,
    examined: 'accepted' | 'acceptedOnUnderstanding' | 'objected',
    part: object = {},
    actor = secretariat,
  ) => examineCredentials.decide(facts, { ...about, examined, reason: '', ...part }, actor, now);

  it('is for who chairs the Committee, and the Secretariat', () => {
    const facts = given({ URY: original });
    expect(examine(facts, 'accepted', {}, delegate('URY'))).toMatchObject({ capacity: 'delegate:URY@demo-1' });
    expect(examine(facts, 'accepted')).toMatchObject({ capacity: 'secretariat' });
    for (const actor of [delegate('BRA'), president])
      expect(codesOf(examine(facts, 'accepted', {}, actor))).toEqual(['only-the-committee']);
    const other = { ...committee, chair: { account: uid(901), state: 'URY' } };
    expect(codesOf(examine(given({}, { committee: other }), 'objected', {}, delegate('URY')))).toEqual([
      'only-the-committee',
    ]);
  });

  it.each([
    [{ URY: original }, 'accepted', 'ok'],
    [{ URY: copy }, 'accepted', 'credentials-not-found-so'],
    [{ URY: copy }, 'acceptedOnUnderstanding', 'ok'],
    [{}, 'acceptedOnUnderstanding', 'credentials-not-found-so'],
    [{}, 'objected', 'credentials-reason-missing'],
  ] as const)('of %o, %s: %s', (of, examined, code) => {
    expect(codesOf(examine(given(of as Record<string, HeldCredentials>), examined))).toEqual([code]);
  });

  it('waits for the Committee to be appointed', () => {
    expect(codesOf(examine(given({ URY: original }, { committee: null }), 'accepted'))).toEqual([
      'no-credentials-committee',
    ]);
    expect(codesOf(examine(given({}, { session: null }), 'accepted'))).toEqual(['no-such-session']);
  });

  it('objects for the Assembly to decide, once, and takes that back', () => {
    const reason = 'Two different heads are named';
    const acts = (open: readonly OpenObjection[], examined: 'accepted' | 'objected') =>
      actsOf(examine(given({ URY: original }, { open }), examined, { reason })).map(({ act }) => act);
    expect(acts([], 'objected')).toEqual(['credentials.examined', 'credentials-objection.raised']);
    const open = { state: 'URY', account: null, by: null, reason, raisedAt: now };
    const objectedTo = given({ URY: { ...original, objected: true } }, { open: [open] });
    expect(actsOf(examine(objectedTo, 'objected', { reason })).map(({ act }) => act)).toEqual(['credentials.examined']);
    // Why it is taken back stands in no words of one language.
    expect(actsOf(examine(objectedTo, 'accepted', { reason }))[1]?.data).toMatchObject({ reason: null });
    expect(acts([open], 'accepted')).toEqual(['credentials.examined', 'credentials-objection.withdrawn']);
    // That of a State is its own, and one to a person is another matter.
    expect(acts([{ ...open, by: 'BRA' }], 'accepted')).toEqual(['credentials.examined']);
    expect(acts([{ ...open, account: uid(7) }], 'objected')).toEqual([
      'credentials.examined',
      'credentials-objection.raised',
    ]);
  });

  it('raises no objection to what the Assembly has refused: that would wait for a second refusal', () => {
    const anew = given({ URY: held({ received: 'original', decided: 'refused' }) });
    expect(actsOf(examine(anew, 'objected', { reason: 'As before' })).map(({ act }) => act)).toEqual([
      'credentials.examined',
    ]);
  });
});

const report: Report = {
  number: 1,
  metOn: '2026-12-08',
  chairedBy: 'URY',
  accepted: ['URY'],
  onUnderstanding: ['BRA'],
  objected: [],
  nothing: ['FRA'],
  committee: { members: parties, appointedAt: now },
  committeeAt: now,
  adopted: null,
};
const adopted: Report = { ...report, adopted: { at: now, meeting: uid(1), how: 'consensus', figures: null } };

describe('make-credentials-report', () => {
  const examinedAll = {
    URY: held({ received: 'original', examined: 'accepted' }),
    BRA: held({ received: 'copy', examined: 'acceptedOnUnderstanding' }),
    CHE: held({ received: 'original', examined: 'objected' }),
    JPN: held({ received: 'original', decided: 'accepted' }),
  };
  const make = (facts: Facts, metOn = '2026-12-08', actor = secretariat) =>
    makeCredentialsReport.decide(facts, { session: 'demo-1', metOn }, actor, now);

  it('says what the Committee found, with those from which nothing came', () => {
    expect(actsOf(make(given(examinedAll)))).toMatchObject([
      {
        act: 'credentials-report.made',
        data: {
          number: 1,
          metOn: '2026-12-08',
          chairedBy: 'URY',
          accepted: ['URY'],
          onUnderstanding: ['BRA'],
          objected: ['CHE'],
          nothing: ['ARG', 'BEN', 'FRA', 'GHA', 'LVA'],
        },
      },
    ]);
  });

  it('is made anew until the Assembly has adopted it; then the next one follows', () => {
    const number = (reports: readonly Report[]) => actsOf(make(given(examinedAll, { reports })))[0]?.data;
    expect(number([report])).toMatchObject({ number: 1 });
    expect(number([adopted])).toMatchObject({ number: 2 });
  });

  it.each([
    ['no Committee', given(examinedAll, { committee: null }), 'no-credentials-committee'],
    [
      'nobody in the chair',
      given(examinedAll, { committee: { ...committee, chair: null } }),
      'credentials-chair-missing',
    ],
    ['something unexamined', given({ ...examinedAll, GHA: copy }), 'credentials-unexamined'],
    [
      'new ones after a refusal',
      given({ GHA: held({ received: 'copy', decided: 'refused' }) }),
      'credentials-unexamined',
    ],
    ['nothing examined', given({ JPN: examinedAll.JPN }), 'credentials-nothing-examined'],
    ['no session', given(examinedAll, { session: null }), 'no-such-session'],
  ])('is refused with %s', (_, facts, code) => {
    expect(codesOf(make(facts))).toEqual([code]);
  });

  it('is refused for a day to come, or before the Committee was appointed, and to others', () => {
    expect(codesOf(make(given(examinedAll), '2026-12-09'))).toEqual(['committee-met-in-future']);
    expect(codesOf(make(given(examinedAll), '2026-12-07'))).toEqual(['committee-met-before']);
    expect(codesOf(make(given(examinedAll), '2026-12-08', president))).toEqual(['only-the-committee']);
  });
});

describe('adopt-credentials-report', () => {
  const found = {
    URY: held({ received: 'original', examined: 'accepted' }),
    BRA: held({ received: 'copy', examined: 'acceptedOnUnderstanding' }),
  };
  const adopt = (facts: Facts, part: object = {}, actor = president) =>
    adoptCredentialsReport.decide(facts, { session: 'demo-1', ...consensus, ...part }, actor, now);

  it('accepts what the report accepts', () => {
    expect(actsOf(adopt(given(found, { reports: [report] })))).toMatchObject([
      {
        act: 'credentials-report.adopted',
        audience: 'public',
        data: { number: 1, how: 'consensus', accepted: ['URY'], onUnderstanding: ['BRA'] },
      },
    ]);
  });

  it.each([
    ['without a report of the Committee', [], {}, {}, 'credentials-not-reported'],
    ['once more', [adopted], {}, {}, 'credentials-not-reported'],
    ['without a meeting', [report], { deciding: { ...deciding, meeting: null } }, {}, 'assembly-not-meeting'],
    ['while it pauses', [report], { deciding: { ...deciding, suspended: true } }, {}, 'meeting-suspended'],
    ['while it votes', [report], { deciding: { ...deciding, votesFirst } }, {}, 'vote-in-progress'],
    ['by a vote on nothing', [report], {}, { how: 'vote' }, 'vote-without-text'],
    ['by no hands', [report], {}, { how: 'hands', inFavour: 0, against: 0 }, 'vote-figures-none'],
    ['by too few hands', [report], {}, { how: 'hands', inFavour: 3, against: 4 }, 'credentials-not-carried'],
    ['by hands, carried', [report], {}, { how: 'hands', inFavour: 4, against: 3 }, 'ok'],
    ['in no session', [report], { session: null }, {}, 'no-such-session'],
  ] as const)('is refused %s', (_, reports, part, decision, code) => {
    expect(codesOf(adopt(given(found, { ...(part as object), reports }), decision))).toEqual([code]);
  });

  it.each([
    // It would give back what the Assembly has taken.
    ['refused by the Assembly', { URY: held({ decided: 'refused' }) }, 'credentials-report-overtaken'],
    [
      'refused, and new ones have come',
      { BRA: held({ received: 'original', decided: 'refused' }) },
      'credentials-report-overtaken',
    ],
    ['corrected', { URY: held({ received: 'copy' }) }, 'credentials-report-overtaken'],
    ['found otherwise', { URY: { ...found.URY, examined: 'objected' } }, 'credentials-report-overtaken'],
    ['followed by the original', { BRA: original }, 'ok'],
    ['objected to, which takes nothing away', { URY: { ...found.URY, objected: true } }, 'ok'],
    ['of another delegation, examined since', { CHE: { ...found.BRA } }, 'ok'],
  ] as const)('what the report accepts was %s meanwhile', (_, since, code) => {
    const facts = given({ ...found, ...(since as Record<string, HeldCredentials>) }, { reports: [report] });
    expect(codesOf(adopt(facts))).toEqual([code]);
  });

  it('what the report objects to was found in order meanwhile', () => {
    const objects = { ...report, objected: ['CHE'] };
    const facts = (examined: HeldCredentials['examined']) =>
      given({ ...found, CHE: held({ received: 'original', examined }) }, { reports: [objects] });
    expect(codesOf(adopt(facts('accepted')))).toEqual(['credentials-report-overtaken']);
    expect(codesOf(adopt(facts('objected')))).toEqual(['ok']);
    expect(codesOf(adopt(facts(null)))).toEqual(['ok']);
  });

  it('is for whoever presides, or the Secretariat', () => {
    expect(codesOf(adopt(given({}, { reports: [report] }), {}, delegate('URY')))).toEqual(['needs-presiding']);
  });
});

describe('an objection', () => {
  const target = { session: 'demo-1', by: 'BRA', state: 'URY', account: null };
  const reason = 'Two delegations claim the seat';
  const open: OpenObjection = { state: 'URY', account: null, by: 'BRA', reason, raisedAt: now };
  const object = (facts: Facts, part: object = {}, actor = delegate('BRA')) =>
    objectToCredentials.decide(facts, { ...target, reason, ...part }, actor, now);
  const withdraw = (facts: Facts, part: object = {}, actor = delegate('BRA')) =>
    withdrawCredentialsObjection.decide(facts, { ...target, reason, ...part }, actor, now);
  const decide = (facts: Facts, part: object = {}, actor = president) =>
    decideCredentialsObjection.decide(
      facts,
      { session: 'demo-1', state: 'URY', account: null, outcome: 'upheld', ...consensus, ...part },
      actor,
      now,
    );

  it('is raised by the head of a delegation, to another delegation or to a person of it', () => {
    expect(actsOf(object(given()))).toMatchObject([
      { act: 'credentials-objection.raised', subject: 'seat:demo-1/URY', data: { ...target, reason } },
    ]);
    expect(actsOf(object(given(), { account: uid(7) }))).toMatchObject([{ data: { account: uid(7) } }]);
    expect(codesOf(object(given(), {}, secretariat))).toEqual(['ok']);
    for (const actor of [delegate('BRA', 'demo-1', { role: 'alternate' }), delegate('FRA'), president])
      expect(codesOf(object(given(), {}, actor))).toEqual(['only-the-head-objects']);
  });

  it.each([
    ['to its own delegation', {}, { state: 'BRA' }, 'objects-to-itself'],
    ['to a stranger', {}, { account: uid(8) }, 'not-accredited'],
    ['twice', { open: [open] }, {}, 'objection-open-already'],
    ['to who was refused', { held: new Map([['URY', held({ decided: 'refused' })]]) }, {}, 'credentials-refused'],
    ['to no State Party', {}, { state: 'USA' }, 'not-a-state-party-then'],
  ] as const)('is refused %s', (_, part, input, code) => {
    expect(codesOf(object(given({}, part as Partial<Facts>), input))).toEqual([code]);
  });

  it('to a person stands beside one to the delegation', () => {
    expect(codesOf(object(given({}, { open: [open] }), { account: uid(7) }))).toEqual(['ok']);
  });

  it('is withdrawn by who raised it', () => {
    const facts = given({}, { open: [open] });
    expect(actsOf(withdraw(facts))).toMatchObject([{ act: 'credentials-objection.withdrawn' }]);
    expect(codesOf(withdraw(facts, { by: 'FRA' }, delegate('FRA')))).toEqual(['no-open-objection']);
    expect(codesOf(withdraw(facts, {}, delegate('FRA')))).toEqual(['only-the-head-objects']);
    expect(codesOf(withdraw(given()))).toEqual(['no-open-objection']);
    expect(codesOf(withdraw(given({}, { open: [open], session: null })))).toEqual(['no-such-session']);
  });

  it('is decided by the Assembly in a meeting', () => {
    const facts = given({}, { open: [open] });
    expect(actsOf(decide(facts))).toMatchObject([
      {
        act: 'credentials-objection.decided',
        audience: 'public',
        data: { by: 'BRA', outcome: 'upheld', meeting: uid(1), inFavour: null, needed: null },
      },
    ]);
    expect(codesOf(decide(facts, { outcome: 'dismissed' }))).toEqual(['ok']);
    expect(codesOf(decide(given()))).toEqual(['no-open-objection']);
    expect(codesOf(decide(facts, { account: uid(7) }))).toEqual(['no-open-objection']);
    expect(codesOf(decide(facts, { meeting: uid(9) }))).toEqual(['assembly-not-meeting']);
    const pauses = { ...facts, deciding: { ...deciding, suspended: true } };
    expect(codesOf(decide(pauses))).toEqual(['meeting-suspended']);
    const votes = { ...facts, deciding: { ...deciding, votesFirst } };
    expect(codesOf(decide(votes))).toEqual(['vote-in-progress']);
    expect(codesOf(decide(facts, { how: 'vote' }))).toEqual(['vote-without-text']);
    expect(codesOf(decide(facts, {}, delegate('URY')))).toEqual(['needs-presiding']);
    expect(codesOf(decide({ ...facts, session: null }))).toEqual(['no-such-session']);
  });

  it.each([
    ['upheld', 5, 4, 'ok'],
    ['dismissed', 4, 5, 'ok'],
    // As many on both sides: the objection has no majority.
    ['dismissed', 4, 4, 'ok'],
    ['upheld', 4, 4, 'credentials-hands-say-otherwise'],
    ['dismissed', 5, 4, 'credentials-hands-say-otherwise'],
  ] as const)('is %s by %i hands for it and %i against: %s', (outcome, inFavour, against, code) => {
    const decided = decide(given({}, { open: [open] }), { outcome, how: 'hands', inFavour, against });
    expect(codesOf(decided)).toEqual([code]);
    if (code === 'ok')
      expect(actsOf(decided)).toMatchObject([
        {
          data: { outcome, how: 'vote', inFavour, against, abstaining: 0 },
          cites: expect.arrayContaining([ruleOn.objection]),
        },
      ]);
  });

  it('to a person that is upheld ends the accreditation; dismissed, it ends nothing', () => {
    const ends = {
      act: 'accreditation.ended',
      subject: 'seat:demo-1/URY',
      audience: 'participants',
      cites: [],
    } as const;
    const person = { ...open, account: uid(7) };
    const facts = { ...given({}, { open: [person] }), excluded: [{ ...ends, data: {} }] };
    const acts = (outcome: string) =>
      actsOf(decide(facts as Facts, { account: uid(7), outcome })).map(({ act }) => act);
    expect(acts('upheld')).toEqual(['credentials-objection.decided', 'accreditation.ended']);
    expect(acts('dismissed')).toEqual(['credentials-objection.decided']);
  });

  it('to a person whose accreditation has ended has nothing left to decide, and was decided in the edition before', () => {
    const person = { ...open, account: uid(7) };
    const facts = given({}, { open: [person], lapsed: true });
    expect(codesOf(decide(facts, { account: uid(7) }))).toEqual(['credentials-objection-lapsed']);
    expect(codesOf(decide(facts, { account: uid(7), meeting: uid(9) }))).toEqual(['assembly-not-meeting']);
    const before = decideCredentialsObjectionBefore.decide(
      facts,
      { session: 'demo-1', state: 'URY', account: uid(7), outcome: 'upheld', ...consensus },
      president,
      now,
    );
    expect(codesOf(before)).toEqual(['ok']);
  });
});
