import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { castVote, openVote, submitProposal } from '../decisions/index.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import { openMeeting, registerPresence, scheduleMeeting, takeUpItem } from '../meetings/index.ts';
import { addAgendaItem, createSession, localDay } from '../sessions/index.ts';

/** Figures that people were once shown wrongly, with the smallest inputs that did it. */

let stage: TestStage;
let site: StageServer;
beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
}, 60_000);
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const page = async (address: string, account: string | null = stage.president) =>
  (await (await site.get(address, account)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the quorum to open a meeting', () => {
  let session = '';
  let meeting = '';
  const accredited = new Map<string, string>();

  const refused = async (): Promise<unknown> => {
    const { status, body } = await site.send('open-meeting', { meeting }, stage.president);
    expect(status).toBe(422);
    return body;
  };
  const needs42 = async (present: number) => {
    expect(await refused()).toMatchObject({
      objections: [{ code: 'no-opening-quorum', facts: { present, needed: 42 } }],
    });
    expect(await page(`/meetings/${meeting}/podium`)).toContain(
      `${present} States Parties are present; 42 are needed to open the meeting.`,
    );
  };

  it('is not nought in a session without accreditations: the meeting does not open, and says of whom the third is', async () => {
    const now = new Date().toISOString();
    const day = localDay('New York', now);
    const made = {
      kind: 'special',
      convenedBy: 'bureau',
      title: 'Demonstration of an empty hall',
      city: 'New York',
      starts: day,
      ends: day,
    };
    session = (await stage.done(createSession, made)).session ?? '';
    meeting = (await stage.done(scheduleMeeting, { session, startsAt: now })).meeting ?? '';
    await needs42(0);
    expect(await page(`/meetings/${meeting}/podium`)).toMatch(/124 States Parties/);
  });

  it('is the same with 46 accredited as with 3: it does not follow what was typed this morning', async () => {
    for (const state of [...stage.delegates.keys()].toSorted().slice(0, 46)) {
      const person = { session, state, name: `Demonstration delegate ${state}`, role: 'head', namesake: true };
      accredited.set(state, (await stage.done(accreditPerson, person)).account ?? '');
    }
    await stage.done(registerPresence, { meeting, arrived: [...accredited.keys()].slice(0, 16) });
    await needs42(16);
    for (const [state, account] of [...accredited].slice(3))
      await stage.done(endAccreditation, { session, state, account });
    await needs42(3);
  });
});

describe('the budget entered under another kind of decision by a slip', () => {
  it('is asked back with both kinds; neither consensus nor a vote comes without the kind being said', async () => {
    const { session, meeting } = stage;
    const { item } = await stage.done(addAgendaItem, { session, title: 'Proposed budget', kind: 'D17' });
    const draft = { item, kind: 'D11', title: 'Demonstration of a budget', body: 'Text of a demonstration.' };
    expect(await stage.codes(submitProposal, draft)).toEqual(['kind-differs']);
    const { proposal = '' } = await stage.done(submitProposal, { ...draft, otherKind: true });
    await stage.done(registerPresence, { meeting, arrived: [...stage.delegates.keys()].toSorted().slice(0, 62) });
    await stage.done(openMeeting, { meeting }, stage.president);
    await stage.done(takeUpItem, { meeting, item }, stage.president);
    for (const asks of [
      { act: 'adopt-by-consensus' },
      { act: 'open-vote', consensusSought: 'yes', method: 'recorded' },
    ]) {
      const address = `/meetings/${meeting}/confirm?${new URLSearchParams({ ...asks, meeting, proposal })}`;
      const shown = await page(address);
      expect(shown).toContain('Taking up a proposed amendment of the Statute');
      expect(shown).toContain('Under this item the usual kind of decision is another');
    }
  });
});

describe('62 present', () => {
  it('"n of 62 have voted" on the console, in the hall, on the page and at the ballot: the absent are not waited for', async () => {
    const { meeting, items } = stage;
    await stage.done(takeUpItem, { meeting, item: items.agenda }, stage.president);
    const { vote } = await stage.done(
      openVote,
      { meeting, proposal: stage.proposals[0], consensusSought: true },
      stage.president,
    );
    const [state = ''] = [...stage.delegates.keys()].toSorted();
    await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
    for (const [address, account] of [
      [`/meetings/${meeting}/podium`, stage.president],
      [`/meetings/${meeting}/hall`, null],
      [`/meetings/${meeting}`, null],
      [`/votes/${vote}`, stage.delegate(state)],
      ['/', null],
    ] as const) {
      const shown = await page(address, account);
      expect(shown, address).toContain('1 of 62');
      expect(shown, address).not.toMatch(/\b1 of 12\d/);
    }
  });
});
