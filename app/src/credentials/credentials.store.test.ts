import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { castVote, openVote, takeBackVote } from '../decisions/index.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import { perform } from '../door/perform.ts';
import { accreditedAt } from '../identity/index.ts';
import { meetingSeen, resumeMeeting, scheduleMeeting, suspendMeeting, takeUpItem } from '../meetings/index.ts';
import { partiesOn } from '../membership/index.ts';
import { rightToVoteOf } from '../right-to-vote/index.ts';
import { localDay } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import { adoptCredentialsReport } from './adopt-credentials-report.ts';
import { appointCredentialsCommittee } from './appoint-credentials-committee.ts';
import { beforeAssembly } from './before-assembly.ts';
import { chooseCredentialsChair } from './choose-credentials-chair.ts';
import { correctCredentials } from './correct-credentials.ts';
import { decideCredentialsObjection } from './decide-credentials-objection.ts';
import { examineCredentials } from './examine-credentials.ts';
import { committeeOf } from './facts.ts';
import { standingsIn } from './held.ts';
import { makeCredentialsReport } from './make-credentials-report.ts';
import { objectToCredentials } from './object-to-credentials.ts';
import { objectionsOf } from './objections.ts';
import { receiveCredentials } from './receive-credentials.ts';
import { reportsOf } from './reports.ts';

/** From nothing to the adopted report with one objection, as the record and the right to vote see it. */

let stage: TestStage;
beforeAll(async () => {
  stage = await testStage();
  await openedBy(stage);
}, 60_000);
afterAll(() => stage?.[Symbol.asyncDispose]());

const today = localDay('The Hague', new Date().toISOString());
const nine = ['ARG', 'BEN', 'CHE', 'FRA', 'GHA', 'JPN', 'LVA', 'PER', 'URY'];
const decision = () => ({ meeting: stage.meeting, how: 'consensus' });
const about = () => ({ session: stage.session });
const paper = { issuedBy: 'foreignMinister', receivedOn: today, reference: 'NV 12', persons: [] };
const right = async (state: string) => (await rightToVoteOf(stage.db, stage.session, state, today)).value;
const standing = async (state: string) => (await standingsIn(stage.db, stage.session)).get(state) ?? 'none';

describe('credentials of a session', () => {
  it('come for all but two delegations, and none loses a right by that', async () => {
    const parties = await partiesOn(stage.db, today);
    // What the demonstration has received is taken back: the story begins with nothing.
    const states = parties.filter((state) => state !== 'KEN');
    await stage.done(correctCredentials, { ...about(), ...paper, states: parties, received: 'none', reason: 'Begin' });
    expect(await standing('FRA')).toBe('none');
    expect(await right('FRA')).toMatchObject({ mayVote: true, reason: 'party' });
    await stage.done(receiveCredentials, { ...about(), ...paper, states: states.slice(0, 110), received: 'original' });
    await stage.done(receiveCredentials, { ...about(), ...paper, states: states.slice(110), received: 'copy' });
    expect(await standing('ARG')).toBe('original');
    expect(await standing(states[110] ?? '')).toBe('copy');
    expect(await standing('KEN')).toBe('none');
    expect(await right('KEN')).toMatchObject({ mayVote: true });
  });

  it('are accepted by nobody before the Committee has reported', async () => {
    expect(await stage.codes(adoptCredentialsReport, { ...about(), ...decision() }, stage.president)).toEqual([
      'credentials-not-reported',
    ]);
    const states = ['ARG'];
    expect(await stage.codes(examineCredentials, { ...about(), states, examined: 'accepted' })).toEqual([
      'no-credentials-committee',
    ]);
    await stage.done(appointCredentialsCommittee, { ...about(), members: nine, ...decision() }, stage.president);
    const account = stage.delegate('URY');
    await stage.done(chooseCredentialsChair, { ...about(), state: 'URY', account });
    expect(
      await stage.codes(examineCredentials, { ...about(), states, examined: 'accepted' }, stage.delegate('FRA')),
    ).toEqual(['only-the-committee']);
    const held = await standingsIn(stage.db, stage.session);
    const of = (wanted: string) => [...held].flatMap(([state, one]) => (one === wanted ? [state] : []));
    const examine = (states: readonly string[], examined: string, reason = '') =>
      stage.done(examineCredentials, { ...about(), states, examined, reason }, account);
    await examine(of('original'), 'accepted');
    await examine(of('copy'), 'acceptedOnUnderstanding');
    await examine(['BRA'], 'objected', 'Two different heads are named');
    expect(await standing('BRA')).toBe('objected');
    expect(await right('BRA')).toMatchObject({ mayVote: true });
    await stage.done(makeCredentialsReport, { ...about(), metOn: today }, account);
    expect(await standing('ARG')).toBe('original');
  });

  it('are accepted when the Assembly adopts the report; what opens the next meeting then follows them', async () => {
    const base = async (meeting: string) =>
      (await meetingSeen(stage.db, meeting, await databaseNow(stage.db)))?.quorum.open.value.base;
    const parties = await partiesOn(stage.db, today);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { meeting: next = '' } = await stage.done(scheduleMeeting, {
      ...about(),
      startsAt: `${tomorrow}T21:00:00Z`,
    });
    const before = { states: parties.length, of: 'statesParties' };
    expect(await base(stage.meeting)).toEqual(before);
    expect(await base(next)).toEqual(before);
    // Nothing is decided while the meeting pauses.
    await stage.done(suspendMeeting, { meeting: stage.meeting }, stage.president);
    expect(await stage.codes(adoptCredentialsReport, { ...about(), ...decision() }, stage.president)).toEqual([
      'meeting-suspended',
    ]);
    await stage.done(resumeMeeting, { meeting: stage.meeting }, stage.president);
    await stage.done(adoptCredentialsReport, { ...about(), ...decision() }, stage.president);
    expect(await standing('ARG')).toBe('accepted');
    expect(await standing('BRA')).toBe('objected');
    expect(await standing('KEN')).toBe('none');
    expect(await base(next)).toEqual({ states: parties.length - 2, of: 'credentials' });
    // The meeting that was open keeps what it was opened on.
    expect(await base(stage.meeting)).toEqual(before);
    expect(await reportsOf(stage.db, stage.session)).toMatchObject([
      { number: 1, metOn: today, chairedBy: 'URY', objected: ['BRA'], nothing: ['KEN'], adopted: { how: 'consensus' } },
    ]);
    expect((await reportsOf(stage.db, stage.session))[0]?.committee.members).toEqual(nine);
    const late = (await reportsOf(stage.db, stage.session))[0]?.onUnderstanding[0] ?? '';
    await stage.done(receiveCredentials, { ...about(), ...paper, states: [late], received: 'original' });
    expect(await standing(late)).toBe('accepted');
  });

  it('keep whom the report named when another Committee is appointed, and its chair goes with its State', async () => {
    const others = [...nine.filter((state) => state !== 'URY'), 'KEN'];
    await stage.done(appointCredentialsCommittee, { ...about(), members: others, ...decision() }, stage.president);
    const [report] = await reportsOf(stage.db, stage.session);
    expect(report?.committee.members).toEqual(nine);
    expect(localDay('The Hague', report?.committee.appointedAt ?? '')).toBe(today);
    const committee = await committeeOf(stage.db, stage.session);
    expect(committee).toMatchObject({ members: others.toSorted(), chair: null });
    const examine = { ...about(), states: ['BRA'], examined: 'objected', reason: 'As before' };
    expect(await stage.codes(examineCredentials, examine, stage.delegate('URY'))).toEqual(['only-the-committee']);
    expect(await stage.codes(makeCredentialsReport, { ...about(), metOn: today })).toEqual([
      'credentials-chair-missing',
    ]);
    const met = stage.db.selectFrom('deadline_met').selectAll().where('step', '=', 'credentialsCommittee');
    expect(await met.execute()).toMatchObject([{ met_on: today }]);
  });

  it('are adopted as they were read: of a report made anew whoever adopts is asked once more', async () => {
    const seen = (await stage.db.selectFrom('entry').select('seq').orderBy('seq', 'desc').executeTakeFirst())?.seq ?? 0;
    const account = stage.delegate('KEN');
    await stage.done(chooseCredentialsChair, { ...about(), state: 'KEN', account });
    const state = 'ARG';
    const examine = (examined: string) => stage.done(examineCredentials, { ...about(), states: [state], examined });
    await stage.done(examineCredentials, { ...about(), states: ['BRA'], examined: 'objected', reason: 'As before' });
    await examine('accepted');
    await stage.done(makeCredentialsReport, { ...about(), metOn: today });
    const adopt = { ...about(), ...decision() };
    const by = { account: stage.president, basedOn: seen };
    expect(await perform(stage.door, adoptCredentialsReport, adopt, by)).toMatchObject({
      ok: false,
      objections: [{ code: 'stale' }],
    });
    // What it says was overtaken: the Assembly refuses the delegation, and the report gives nothing back.
    const objection = { ...about(), by: 'FRA', state, account: null, reason: 'Two delegations claim the seat' };
    await stage.done(objectToCredentials, objection, stage.delegate('FRA'));
    const decide = { ...about(), state, account: '', outcome: 'upheld', ...decision() };
    await stage.done(decideCredentialsObjection, decide, stage.president);
    expect(await stage.codes(adoptCredentialsReport, adopt, stage.president)).toEqual(['credentials-report-overtaken']);
    expect(await right(state)).toMatchObject({ mayVote: false, reason: 'credentials' });
    // New papers, objected to by the Committee: the refusal stands until the Assembly accepts them.
    await stage.done(receiveCredentials, { ...about(), ...paper, states: [state], received: 'original' });
    await stage.done(examineCredentials, { ...about(), states: [state], examined: 'objected', reason: 'As before' });
    expect(await standing(state)).toBe('refused');
    expect(await right(state)).toMatchObject({ mayVote: false, reason: 'credentials' });
    await examine('accepted');
    await stage.done(makeCredentialsReport, { ...about(), metOn: today });
    await stage.done(adoptCredentialsReport, adopt, stage.president);
    expect(await standing(state)).toBe('accepted');
    expect(await right(state)).toMatchObject({ mayVote: true });
  });

  it('a delegation whose objection was upheld does not vote, and no other loses its vote', async () => {
    const decide = { ...about(), state: 'BRA', account: '', outcome: 'upheld', ...decision() };
    await stage.done(decideCredentialsObjection, decide, stage.president);
    expect(await standing('BRA')).toBe('refused');
    expect(await right('BRA')).toMatchObject({ mayVote: false, reason: 'credentials' });
    expect(await right('ARG')).toMatchObject({ mayVote: true });
    await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
    const [, proposal] = stage.proposals;
    const input = { meeting: stage.meeting, proposal, consensusSought: true };
    const { vote } = await stage.done(openVote, input, stage.president);
    const cast = (state: string) => stage.codes(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
    expect(await cast('BRA')).toEqual(['credentials-refused']);
    expect(await cast('ARG')).toEqual(['ok']);
    expect(await cast('KEN')).toEqual(['ok']);
    // Nothing else is decided before the vote is over.
    const other = { ...decide, state: 'ARG', outcome: 'dismissed' };
    await stage.done(objectToCredentials, { ...about(), by: 'FRA', state: 'ARG', account: null, reason: 'Two heads' });
    expect(await stage.codes(decideCredentialsObjection, other, stage.president)).toEqual(['vote-in-progress']);
    await stage.done(takeBackVote, { vote, reason: 'Opened on another text' }, stage.president);
    await stage.done(decideCredentialsObjection, other, stage.president);
  });

  it('an objection to a person that is upheld ends what that person may do', async () => {
    const person = { ...about(), state: 'KEN', name: 'Example, Person', role: 'adviser' };
    const { account } = await stage.done(accreditPerson, person);
    const objection = { ...about(), by: 'ARG', state: 'KEN', account, reason: 'Not of that State' };
    await stage.done(objectToCredentials, objection, stage.delegate('ARG'));
    expect(await standing('KEN')).toBe('none');
    const decide = { ...about(), state: 'KEN', account, outcome: 'upheld', ...decision() };
    await stage.done(decideCredentialsObjection, decide, stage.president);
    const left = await accreditedAt(stage.db, stage.session, 'KEN');
    expect(left.map((one) => one.account)).toEqual([stage.delegate('KEN')]);
    expect(await right('KEN')).toMatchObject({ mayVote: true });
  });

  it('an objection to a person lapses with the accreditation, and nobody is asked to decide on it', async () => {
    const person = { ...about(), state: 'FRA', name: 'Specimen, Person', role: 'adviser' };
    const { account } = await stage.done(accreditPerson, person);
    const objection = { ...about(), by: 'ARG', state: 'FRA', account, reason: 'Not of that State' };
    await stage.done(objectToCredentials, objection, stage.delegate('ARG'));
    const ends = { ...about(), state: 'FRA', account };
    await stage.done(endAccreditation, ends);
    expect(await stage.codes(endAccreditation, ends)).toEqual(['not-accredited']);
    const decide = { ...about(), state: 'FRA', account, outcome: 'upheld', ...decision() };
    expect(await stage.codes(decideCredentialsObjection, decide, stage.president)).toEqual([
      'credentials-objection-lapsed',
    ]);
    const raised = await objectionsOf(stage.db, stage.session);
    expect(raised.find((one) => one.account === account)).toMatchObject({ outcome: 'lapsed' });
    const { objections } = await beforeAssembly(stage.db, stage.session, stage.door.filled);
    expect(objections.map((one) => one.account)).not.toContain(account);
  });

  it('stand in the record, which is decided again whole', async () => {
    expect(await strangersObjections(stage.store)).toEqual([]);
    const found = await verifyStore(stage.store);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ ok, what }) => !ok && !what.startsWith('log'))).toEqual([]);
  });
});
