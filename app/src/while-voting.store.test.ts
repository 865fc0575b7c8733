import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ValidInput, validInputs } from '../test/given/valid-inputs.ts';
import { type TestStage, testStage } from '../test/stage.ts';
import { correctCredentials } from './credentials/correct-credentials.ts';
import { objectToCredentials } from './credentials/object-to-credentials.ts';
import { castVote } from './decisions/cast-vote.ts';
import { closeVote } from './decisions/index.ts';
import { endAccreditation } from './delegations/index.ts';
import { commands } from './modules.ts';

/** While the Assembly votes, nothing else is decided in its meeting: every command that names a meeting, with a vote open in it. */

/** What goes on beside a vote: presence, the list of speakers, the screen of the hall, and the plan of meetings to come. */
const besideAVote: ReadonlySet<string> = new Set([
  ...['register-presence', 'check-in-person', 'show-on-screen', 'ask-for-floor', 'withdraw-from-list', 'end-speech'],
  ...['move-speaker', 'skip-speaker', 'put-back-speaker', 'remove-speaker', 'exchange-speakers', 'accept-group'],
  ...['close-list', 'reopen-list', 'set-time-limit'],
  ...['pause-speech', 'resume-speech', 'give-floor-beside', 'end-interposition'],
  ...['add-speaker', 'ask-for-reply', 'order-speakers', 'announce-list'],
  ...['write-note', 'note-speaker-absent', 'take-note-away'],
  // A point of order on the conduct of the voting, and what belongs to it.
  ...['raise-point-of-order', 'rule-on-point', 'speak-on-motion', 'withdraw-motion'],
  // Of a meeting in another state than one that votes.
  ...['open-meeting', 'resume-meeting', 'reopen-meeting', 'reschedule-meeting', 'cancel-meeting'],
]);

/** Of these it is asked first what there is to decide on; that they wait stands in the tests of their rooms. */
const needsMore: Readonly<Record<string, string>> = {
  'adopt-credentials-report': 'credentials-not-reported',
  'adopt-by-consensus': 'item-not-open',
  'open-vote': 'item-not-open',
  'put-motion': 'no-such-motion',
  'reopen-proposal': 'no-such-motion',
  'record-lot': 'no-such-ballot',
  'declare-elected': 'no-such-ballot',
};

/** What is asked, where an input by its kinds asks something else: here of the delegation, and of none of its persons. */
const asked: Readonly<Record<string, object>> = { 'decide-credentials-objection': { account: null } };

const namesMeeting = [...commands.values()]
  .filter((command) => 'meeting' in shapeOf(command.input))
  .map(({ name }) => name);

function shapeOf(input: object): object {
  return 'shape' in input ? (input.shape as object) : {};
}

let stage: TestStage;
let all: readonly ValidInput[];

beforeAll(async () => {
  stage = await testStage();
  all = await validInputs(stage);
  const objection = { session: stage.session, by: 'FRA', state: 'URY', reason: 'No head of State has signed' };
  await stage.done(objectToCredentials, objection, stage.secretariat);
}, 60_000);

afterAll(() => stage?.[Symbol.asyncDispose]());

describe('while a vote is open', () => {
  it('every command that names a meeting is known to wait, or to go on', () => {
    expect([...besideAVote].filter((name) => !namesMeeting.includes(name))).toEqual([]);
  });

  it.each(namesMeeting.filter((name) => !besideAVote.has(name)))('%s waits for its result', async (name) => {
    const one = all.find(({ command }) => command.name === name);
    if (!one) throw new Error(`no input for ${name}`);
    const account = one.account ?? undefined;
    const codes = await stage.codes(one.command, { ...one.input, ...asked[name], meeting: stage.meeting }, account);
    expect(codes).toContainEqual(needsMore[name] ?? expect.stringMatching(/^vote-(begun|in-progress)$/));
  });

  it('who may vote in it stays as it was opened, and a vote that was cast counts, whatever is entered of the delegation', async () => {
    const { session } = stage;
    const voted = await stage.db.selectFrom('vote').selectAll().executeTakeFirstOrThrow();
    const state = voted.entitled.at(-1) ?? '';
    const account = stage.delegate(state);
    await stage.done(castVote, { vote: voted.id, state, choice: 'yes' }, account);
    const paper = { session, states: [state], issuedBy: 'other', receivedOn: voted.opened_at.slice(0, 10) };
    await stage.done(correctCredentials, { ...paper, received: 'none', reason: 'Of another State' });
    await stage.done(endAccreditation, { account, session, state });
    await stage.done(closeVote, { vote: voted.id }, stage.president);
    const { entitled, at_close: close } = await stage.db.selectFrom('vote').selectAll().executeTakeFirstOrThrow();
    expect(entitled).toEqual(voted.entitled);
    expect(close?.entitled).toContain(state);
    expect(close?.notVoting.map((one) => one.state)).not.toContain(state);
  });
});
