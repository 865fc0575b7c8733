import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import { erasePerson } from '../erasure/index.ts';
import { registerPresence, scheduleMeeting } from '../meetings/index.ts';
import { presentSeats } from '../meetings/seats-there.ts';
import { createSession } from '../sessions/index.ts';
import { checkInPerson } from './check-in-person.ts';
import { drawCode } from './code.ts';
import { issueCheckInCodes, renewCheckInCode } from './issue-check-in-codes.ts';
import { badgesOf, personOfCode } from './reads.ts';

let stage: TestStage;
let here: StageServer;
beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
}, 60_000);
afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const at = () => ({ id: stage.meeting, session: stage.session });
const codeOf = async (account: string) =>
  (await badgesOf(stage.db, stage.session)).find((badge) => badge.account === account)?.code ?? '';
const read = async (code: string, where = at()) => {
  const found = await personOfCode(stage.db, where, code);
  return 'objection' in found ? found.objection.code : found.person.state;
};
const page = async (address: string) => (await here.get(address, stage.secretariat)).text();

describe('presence by code', () => {
  it('is registered for the seat of the person whose code was read', async () => {
    await stage.done(issueCheckInCodes, { session: stage.session });
    const account = stage.delegate('FRA');
    const code = await codeOf(account);
    expect(await read(code.toLowerCase().replace('-', ''))).toBe('FRA');
    const door = `/meetings/${stage.meeting}/check-in`;
    expect(await page(`${door}?code=${code}`)).toContain('This person is here');
    await stage.done(checkInPerson, { meeting: stage.meeting, account });
    expect(await presentSeats(stage.db, stage.meeting)).toEqual(['FRA']);
    expect(await stage.codes(checkInPerson, { meeting: stage.meeting, account })).toEqual(['checked-in-already']);
    expect(await page(`${door}?code=${code}`)).toContain('This code was used at');
    expect(await page(`${door}?done=${account}`)).toContain('One person registered by code');
    await stage.done(registerPresence, { meeting: stage.meeting, left: ['FRA'] });
    await stage.done(checkInPerson, { meeting: stage.meeting, account });
    expect(await presentSeats(stage.db, stage.meeting)).toEqual(['FRA']);
  });

  it('is refused for a code that is wrong, dead, of an ended accreditation or of another session', async () => {
    const person = { session: stage.session, state: 'JPN', name: 'Example, Badge', role: 'adviser' };
    const { account = '' } = await stage.done(accreditPerson, person);
    await stage.done(issueCheckInCodes, { session: stage.session });
    const lost = await codeOf(account);
    await stage.done(renewCheckInCode, { session: stage.session, account });
    const code = await codeOf(account);
    expect(code).not.toBe(lost);
    // The page of the lost badge was open before: it registers nobody any more, nor does the code of somebody else.
    const press = (typed: string) => stage.codes(checkInPerson, { meeting: stage.meeting, account, code: typed });
    expect(await press(lost)).toEqual(['code-renewed']);
    expect(await press(await codeOf(stage.delegate('FRA')))).toEqual(['code-unknown']);
    expect(await presentSeats(stage.db, stage.meeting)).not.toContain('JPN');
    expect(await press(code.toLowerCase())).toEqual(['ok']);
    const mistyped = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
    const unknown = drawCode();
    expect(await read(lost)).toBe('code-renewed');
    expect(await read(code)).toBe('JPN');
    expect(await read(mistyped)).toBe('code-mistyped');
    expect(await read(unknown)).toBe('code-unknown');
    const door = (typed: string, meeting: string = stage.meeting) =>
      page(`/meetings/${meeting}/check-in?code=${typed}`);
    expect(await door(lost)).toContain('This badge was reported lost');
    expect(await door(mistyped)).toContain('This is not a code');
    expect(await door(unknown)).toContain('No badge has this code');
    const day = new Date().toISOString().slice(0, 10);
    const opening = { kind: 'special', convenedBy: 'bureau', title: 'Other', city: 'New York', starts: day, ends: day };
    const { session = '' } = await stage.done(createSession, opening);
    expect(await read(code, { ...at(), session })).toBe('code-of-other-session');
    const { meeting = '' } = await stage.done(scheduleMeeting, { session, startsAt: `${day}T20:00:00.000Z` });
    expect(await door(code, meeting)).toContain('This badge is of another session');
    await stage.done(endAccreditation, { account, session: stage.session, state: 'JPN' });
    expect(await read(code)).toBe('code-of-ended-accreditation');
    expect(await door(code)).toContain('The accreditation of this person has ended');
  });

  it('has a badge with its code for each person, found by typing', async () => {
    const badges = await page(`/desk/sessions/${stage.session}/badges?find=france`);
    expect(badges.match(/class="badge"/g)).toHaveLength(1);
    expect(badges).toContain(await codeOf(stage.delegate('FRA')));
  });

  it('is known to the person, and gone with the person', async () => {
    const { session, meeting, db } = stage;
    const person = { session, state: 'KEN', name: 'Example, Erased', role: 'adviser' };
    const { account = '' } = await stage.done(accreditPerson, person);
    await stage.done(issueCheckInCodes, { session });
    const code = await codeOf(account);
    await stage.done(checkInPerson, { meeting, account });
    const answer = await (await here.get('/me/data.json', account)).json();
    expect(answer.elsewhere).toMatchObject({
      checkInCodes: [{ session, state: 'KEN', code, endedAt: null }],
      checkIns: [{ meeting, state: 'KEN' }],
    });
    await stage.done(endAccreditation, { account, session, state: 'KEN' });
    await stage.done(erasePerson, { account, reason: 'At the request of the person' });
    const left = async (table: 'check_in_code' | 'checked_in') =>
      (await db.selectFrom(table).select('account').where('account', '=', account).execute()).length;
    expect([await left('check_in_code'), await left('checked_in')]).toEqual([0, 0]);
    expect(await read(code)).toBe('code-unknown');
  });

  it('stands in the record, which holds no code', async () => {
    const code = await codeOf(stage.delegate('FRA'));
    const rows = await stage.db.selectFrom('entry').select('data').execute();
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(await strangersObjections(stage.store)).toEqual([]);
    const found = await verifyStore(stage.store);
    expect(found.filter(({ ok, what }) => !ok && !what.startsWith('log'))).toEqual([]);
  });
});
