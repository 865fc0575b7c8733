import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ValidInput, validInputs } from '../test/given/valid-inputs.ts';
import { type TestStage, testStage } from '../test/stage.ts';
import { mailLetters } from './delegations/letters/mail-letters.ts';
import { commands } from './modules.ts';

/** A session that is closed takes in nothing more: every command that names a session, and what names an item or an election of it. */

/** What stands in it is corrected, taken back or ended; what was done elsewhere is noted; a lost badge is dead at every door. */
const afterTheClosing: ReadonlySet<string> = new Set([
  ...['correct-credentials', 'remove-credentials-document', 'withdraw-credentials-objection'],
  ...['withdraw-agenda-request', 'describe-person', 'end-accreditation', 'end-designation', 'end-focal-point'],
  ...['end-beside-plenary', 'take-back-exemption', 'reset-parameter', 'set-parameter'],
  // A contribution is paid between sessions, too; the last resolution of a session sets the next one.
  ...['certify-contributions', 'note-deadline-met'],
  'renew-check-in-code',
  // Its own course: the rules say which step leads on.
  ...['resume-session', 'reopen-session', 'adjourn-session', 'close-session'],
]);

/** Of these the Assembly decides in an open meeting, and there is none; and each line of a pasted day is refused once it was looked at. */
const inAMeeting: ReadonlySet<string> = new Set([
  ...['appoint-credentials-committee', 'adopt-credentials-report', 'decide-credentials-objection'],
  'place-programme-day',
]);

const namesSession = [...commands.values()]
  .filter(({ input }) => 'shape' in input && 'session' in (input.shape as object))
  .map(({ name }) => name);

/** They take in what nobody decides on any more, and name what stands in the session. */
const ofThings = ['submit-proposal', 'submit-amendment', 'nominate-candidate'];

let stage: TestStage;
let all: readonly ValidInput[];

beforeAll(async () => {
  stage = await testStage();
  all = await validInputs(stage);
  await stage.store.writes
    .updateTable('session')
    .set({ standing: 'closed', standing_since: new Date().toISOString() })
    .where('id', '=', stage.session)
    .execute();
}, 60_000);

afterAll(() => stage?.[Symbol.asyncDispose]());

describe('once a session is closed', () => {
  it('each exception is a command that names a session', () => {
    expect([...afterTheClosing, ...inAMeeting].filter((name) => !namesSession.includes(name))).toEqual([]);
  });

  it.each([...namesSession.filter((name) => !afterTheClosing.has(name) && !inAMeeting.has(name)), ...ofThings])(
    '%s is refused',
    async (name) => {
      const one = all.find(({ command }) => command.name === name);
      if (!one) throw new Error(`no input for ${name}`);
      const codes = await stage.codes(one.command, one.input, one.account ?? stage.secretariat);
      expect(codes).toEqual(['session-is-closed']);
    },
  );

  it('no letters are mailed for it', async () => {
    const asked = { session: stage.session, lang: 'en', persons: [stage.delegate('FRA')] };
    expect(await stage.codes(mailLetters, asked)).toEqual(['session-is-closed']);
  });
});
