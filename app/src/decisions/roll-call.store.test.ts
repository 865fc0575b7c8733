import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { accreditPerson, designateRepresentative, endDesignation } from '../delegations/index.ts';
import { actorOf } from '../door/actor.ts';
import type { AnyCommand, FieldsFor } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { viewerOf } from '../identity/viewer.ts';
import { takeUpItem } from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { setParameter } from '../parameters/index.ts';
import { entries } from '../record/reads.ts';
import { correctVote } from './cast-vote.ts';
import {
  announceResult,
  castVote,
  closeVote,
  drawRollCall,
  openVote,
  submitProposal,
  type VoteView,
  votesOf,
} from './index.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { ownVoteTopics } from './own-vote-topic.tsx';

/** Votes that the Secretariat enters in a roll call, and who of a delegation votes, through the real door. */

let stage: TestStage;
let vote: string;

beforeAll(async () => {
  stage = await testStage();
  await openedBy(stage);
  await chair(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution });
}, 60_000);
afterAll(() => stage[Symbol.asyncDispose]());

const chair = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.done(command, input, stage.president);

async function voteNow(): Promise<VoteView> {
  const [found] = await votesOf(stage.db, { id: vote });
  if (!found) throw new Error('no vote');
  return found;
}

beforeEach(async () => {
  const draft = {
    item: stage.items.resolution,
    kind: 'D02',
    otherKind: true,
    title: 'Motion',
    body: 'Text of a demonstration.',
  };
  const { proposal } = await stage.done(submitProposal, draft);
  vote = (await chair(openVote, { meeting: stage.meeting, proposal, consensusSought: 'yes' })).vote ?? '';
  return async () => {
    if ((await voteNow()).received === 0)
      await stage.done(castVote, { vote, state: 'URY', choice: 'for' }, stage.delegate('URY'));
    if ((await voteNow()).status === 'open') await chair(closeVote, { vote });
    if ((await voteNow()).status === 'closed') await chair(announceResult, { vote });
  };
});

const own = (state: string, choice: string) => stage.done(castVote, { vote, state, choice }, stage.delegate(state));
const enter = (state: string, choice: string) => stage.done(castVote, { vote, state, choice });

describe('an open vote that becomes a roll call', () => {
  it('keeps the votes cast; who has voted is not called; a delegation votes by its device all the same', async () => {
    await own('GHA', 'for');
    await own('JPN', 'against');
    await chair(drawRollCall, { vote, state: 'GHA' });
    expect(await voteNow()).toMatchObject({ received: 2, entered: [], rollCall: { state: 'GHA', next: 'GRC' } });
    // The State was entered by a slip: it is mended while nobody has answered.
    await chair(drawRollCall, { vote, state: 'FRA' });
    expect((await voteNow()).rollCall?.next).toBe('FRA');
    await own('FRA', 'for');
    expect((await voteNow()).rollCall?.next).toBe('GAB');
    await enter('GAB', 'for');
    expect(await stage.codes(drawRollCall, { vote, state: 'GHA' }, stage.president)).toEqual(['roll-call-drawn']);
  });

  it('says in public that the Secretariat entered the answer, and not what it was', async () => {
    await chair(drawRollCall, { vote, state: 'GHA' });
    await enter('GHA', 'against');
    const [answered, cast] = await entries({ reads: stage.db, filled }, { subject: `vote:${vote}`, limit: 2 });
    expect(answered).toMatchObject({
      act: 'roll-call.answered',
      audience: 'public',
      capacity: 'secretariat',
      data: { vote, meeting: stage.meeting, state: 'GHA' },
    });
    expect(cast).toMatchObject({ act: 'vote.cast', audience: 'sealed', data: null });
    expect(await voteNow()).toMatchObject({ received: 1, entered: ['GHA'], board: null });
    await chair(closeVote, { vote });
    const board = (await voteNow()).board;
    expect(board?.find(({ state }) => state === 'GHA')).toEqual({ state: 'GHA', choice: 'no', entered: true });
    expect(board?.filter(({ entered }) => entered)).toHaveLength(1);
  });

  it('lets the one who entered it mend a slip in the last answer; after the next call the delegation alone', async () => {
    await chair(drawRollCall, { vote, state: 'GHA' });
    await enter('GHA', 'against');
    await stage.done(correctVote, { vote, state: 'GHA', choice: 'for' });
    const [mended] = await entries({ reads: stage.db, filled }, { subject: `vote:${vote}`, limit: 1 });
    expect(mended).toMatchObject({ act: 'roll-call.answer-corrected', audience: 'public', data: { state: 'GHA' } });
    await stage.done(noteNoAnswer, { vote, state: 'GRC' });
    expect(await stage.codes(correctVote, { vote, state: 'GHA', choice: 'against' })).toEqual([
      'only-the-delegation-corrects',
    ]);
    await stage.done(correctVote, { vote, state: 'GHA', choice: 'abstain' }, stage.delegate('GHA'));
    expect(await voteNow()).toMatchObject({ entered: [] });
    // It entered the answer once, and so it keeps its hands from the result.
    expect(await stage.codes(closeVote, { vote })).toEqual(['entered-votes']);
  });

  it('is closed and announced by another person of the Secretariat, where the President asks for it', async () => {
    await chair(drawRollCall, { vote, state: 'GHA' });
    await enter('GHA', 'for');
    const input = { name: 'Example, Other', office: 'secretariat', demonstration: true };
    const made = await perform(stage.door, assignOffice, input, { account: null });
    const other = made.ok ? (made.answer as { account: string }).account : '';
    expect(await stage.codes(closeVote, { vote })).toEqual(['entered-votes']);
    await stage.done(closeVote, { vote }, other);
    expect(await stage.codes(announceResult, { vote })).toEqual(['entered-votes']);
    expect(await stage.done(announceResult, { vote }, other)).toMatchObject({ carried: true });
  });
});

describe('a delegation whose vote was entered', () => {
  const topic = (subject: 'vote' | 'meeting') => {
    const found = ownVoteTopics(stage.db).find(({ name }) => name === `seat-${subject}:{seat}`);
    if (!found) throw new Error('no such topic');
    return found;
  };
  const watched = () =>
    [
      ['vote', `${vote}-GHA`, `vote:${vote}`],
      ['meeting', `${stage.meeting}-GHA`, `meeting:${stage.meeting}`],
    ] as const;

  it('is told at once on its open pages what was entered and how to correct it; nobody else is', async () => {
    await chair(drawRollCall, { vote, state: 'GHA' });
    for (const [subject, id] of watched())
      expect((await topic(subject).render(id, 'en'))?.['entered-GHA']).not.toContain('entered a vote');
    await enter('GHA', 'against');
    for (const [subject, id, changed] of watched()) {
      expect(topic(subject).of?.(id)).toBe(changed);
      const shown = (await topic(subject).render(id, 'en'))?.['entered-GHA'];
      expect(shown).toContain('The Secretariat entered a vote for Ghana');
      expect(shown).toContain('Against');
      expect(shown).toContain(`href="/votes/${vote}"`);
    }
    await stage.done(correctVote, { vote, state: 'GHA', choice: 'for' }, stage.delegate('GHA'));
    for (const [subject, id] of watched())
      expect((await topic(subject).render(id, 'en'))?.['entered-GHA']).not.toContain('entered a vote');
  });

  it('has these pages to itself', async () => {
    const viewer = (account: string) => viewerOf(stage.db, account, new Date().toISOString());
    for (const [subject, id] of watched()) {
      const admits = async (account: string | null) =>
        topic(subject).admits?.(id, account === null ? null : await viewer(account));
      expect(await admits(stage.delegate('GHA'))).toBe(true);
      for (const other of [stage.delegate('FRA'), stage.secretariat, stage.president, null])
        expect(await admits(other)).toBe(false);
      expect(await topic(subject).render('not-a-vote-GHA', 'en')).toBeNull();
      expect(await topic(subject).render(`${crypto.randomUUID()}-GHA`, 'en')).toBeNull();
    }
  });
});

describe('who votes for a delegation', () => {
  const seat = { session: 'demo-1', state: 'BRA' };
  let persons = 0;
  const accredited = async (role: 'alternate' | 'adviser') => {
    const name = `Example, ${role} ${++persons}`;
    return (await stage.done(accreditPerson, { ...seat, role, name })).account ?? '';
  };
  const voteAnew = async (): Promise<void> => {
    if ((await voteNow()).status === 'open') {
      await stage.act(castVote, { vote, state: 'JPN', choice: 'for' }, stage.delegate('JPN'));
      await chair(closeVote, { vote });
      await chair(announceResult, { vote });
    }
    const draft = {
      item: stage.items.resolution,
      kind: 'D02',
      otherKind: true,
      title: 'Motion',
      body: 'Text of a demonstration.',
    };
    const { proposal } = await stage.done(submitProposal, draft);
    vote = (await chair(openVote, { meeting: stage.meeting, proposal, consensusSought: 'yes' })).vote ?? '';
  };
  const codes = (account: string) => stage.codes(castVote, { vote, state: 'BRA', choice: 'for' }, account);

  it('is the adviser whom its head designates, until the head ends it', async () => {
    const adviser = await accredited('adviser');
    await voteAnew();
    const head = stage.delegate('BRA');
    expect(await codes(adviser)).toEqual(['adviser-does-not-vote']);
    expect(await stage.codes(designateRepresentative, { account: adviser, ...seat }, adviser)).toEqual([
      'only-the-head-designates',
    ]);
    await stage.done(designateRepresentative, { account: adviser, ...seat }, head);
    const actor = await stage.db.transaction().execute((tx) => actorOf(tx, adviser, new Date().toISOString()));
    expect(actor.capacities).toEqual([{ kind: 'delegate', ...seat, role: 'adviser', designated: true }]);
    expect(await codes(adviser)).toEqual(['ok']);
    await stage.done(endDesignation, { account: adviser, ...seat }, head);
    expect(await stage.codes(correctVote, { vote, state: 'BRA', choice: 'against' }, adviser)).toEqual([
      'adviser-does-not-vote',
    ]);
    const named = await entries({ reads: stage.db, filled }, { subject: 'seat:demo-1/BRA', limit: 2 });
    expect(named.map(({ act, audience, data }) => [act, audience, data])).toEqual([
      ['designation.ended', 'participants', null],
      ['representative.designated', 'participants', null],
    ]);
  });

  it('is nobody to whom the Secretariat gave a way in while the vote is open, nor while it is closed and not announced', async () => {
    const late = await accredited('alternate');
    expect(await codes(late)).toEqual(['let-in-during-vote']);
    await stage.done(castVote, { vote, state: 'BRA', choice: 'for' }, stage.delegate('BRA'));
    await chair(closeVote, { vote });
    expect(await stage.codes(correctVote, { vote, state: 'BRA', choice: 'against' }, late)).toEqual([
      'let-in-during-vote',
    ]);
    expect(await stage.codes(correctVote, { vote, state: 'BRA', choice: 'against' }, stage.delegate('BRA'))).toEqual([
      'ok',
    ]);
  });

  it('is an alternate as accredited; where the Bureau asks for it, one whom the head or the Secretariat designates', async () => {
    const alternate = await accredited('alternate');
    await voteAnew();
    expect(await codes(alternate)).toEqual(['ok']);
    await chair(closeVote, { vote });
    await chair(announceResult, { vote });
    const decision = { decidedOn: '2026-11-20', reference: 'BUR/2026/9', reason: 'As the delegations asked' };
    await stage.done(setParameter, {
      session: 'demo-1',
      key: 'representation.votes',
      value: 'designated',
      ...decision,
    });
    await voteAnew();
    expect(await codes(alternate)).toEqual(['adviser-does-not-vote']);
    expect(await stage.codes(designateRepresentative, { account: alternate, ...seat })).toEqual(['request-missing']);
    await stage.done(designateRepresentative, { account: alternate, ...seat, reference: 'Note 14/2026' });
    expect(await codes(alternate)).toEqual(['let-in-during-vote']);
    await voteAnew();
    expect(await codes(alternate)).toEqual(['ok']);
  });

  it('is not who came in by a link that was made during the vote', async () => {
    // As in production: in a demonstration nobody needs a link.
    const made = { act: 'sign-in-link.made', subject: 'accounts', audience: 'secretariat', cites: [] } as const;
    const head = stage.delegate('BRA');
    const until = '2026-12-31T00:00:00.000Z';
    const asInProduction: Parameters<typeof stage.act>[0] = {
      name: 'make-sign-in-link',
      edition: 3,
      undo: { again: 'a test' },
      who: castVote.who,
      input: castVote.input,
      load: async () => null,
      decide: () => ({ ok: true, capacity: 'secretariat', acts: [{ ...made, data: { account: head, until } }] }),
    };
    await stage.done(asInProduction, { vote, state: 'BRA', choice: 'for' });
    expect(await codes(head)).toEqual(['let-in-during-vote']);
  });

  it('leaves a record that stands, but for the link that a demonstration does not make', async () => {
    expect(await strangersObjections(stage.store)).toEqual([]);
    const found = await verifyStore(stage.store);
    expect(found.filter(({ ok }) => !ok).map(({ what }) => what)).toEqual([
      expect.stringMatching(/^entry \d+, sign-in-link\.made$/),
    ]);
  });
});
