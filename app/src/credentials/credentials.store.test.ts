import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { castVote, openVote } from '../decisions/index.ts';
import { accreditPerson } from '../delegations/index.ts';
import { accreditedAt } from '../identity/index.ts';
import { meetingSeen, takeUpItem } from '../meetings/index.ts';
import { partiesOn } from '../membership/index.ts';
import { rightToVoteOf } from '../right-to-vote/index.ts';
import { databaseNow } from '../store/clock.ts';
import { adoptCredentialsReport } from './adopt-credentials-report.ts';
import { appointCredentialsCommittee } from './appoint-credentials-committee.ts';
import { chooseCredentialsChair } from './choose-credentials-chair.ts';
import { correctCredentials } from './correct-credentials.ts';
import { decideCredentialsObjection } from './decide-credentials-objection.ts';
import { examineCredentials } from './examine-credentials.ts';
import { standingsIn } from './held.ts';
import { makeCredentialsReport } from './make-credentials-report.ts';
import { objectToCredentials } from './object-to-credentials.ts';
import { receiveCredentials } from './receive-credentials.ts';
import { reportsOf } from './reports.ts';

/** From nothing to the adopted report with one objection, as the record and the right to vote see it. */

let stage: TestStage;
beforeAll(async () => {
  stage = await testStage();
  await openedBy(stage);
}, 60_000);
afterAll(() => stage?.[Symbol.asyncDispose]());

const today = new Date().toISOString().slice(0, 10);
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

  it('are accepted when the Assembly adopts the report; what opens a meeting then follows them', async () => {
    const base = async () =>
      (await meetingSeen(stage.db, stage.meeting, await databaseNow(stage.db)))?.quorum.open.value.base;
    const parties = await partiesOn(stage.db, today);
    expect(await base()).toEqual({ states: parties.length, of: 'statesParties' });
    await stage.done(adoptCredentialsReport, { ...about(), ...decision() }, stage.president);
    expect(await standing('ARG')).toBe('accepted');
    expect(await standing('BRA')).toBe('objected');
    expect(await standing('KEN')).toBe('none');
    expect(await base()).toEqual({ states: parties.length - 2, of: 'credentials' });
    expect(await reportsOf(stage.db, stage.session)).toMatchObject([
      { number: 1, metOn: today, chairedBy: 'URY', objected: ['BRA'], nothing: ['KEN'], adopted: { how: 'consensus' } },
    ]);
    const late = (await reportsOf(stage.db, stage.session))[0]?.onUnderstanding[0] ?? '';
    await stage.done(receiveCredentials, { ...about(), ...paper, states: [late], received: 'original' });
    expect(await standing(late)).toBe('accepted');
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

  it('stand in the record, which is decided again whole', async () => {
    expect(await strangersObjections(stage.store)).toEqual([]);
    const found = await verifyStore(stage.store);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ ok, what }) => !ok && !what.startsWith('log'))).toEqual([]);
  });
});
