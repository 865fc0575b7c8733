import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';
import { verifyStore } from './cli/verification.ts';
import { castVote, openVote, takeBackVote } from './decisions/index.ts';
import { endAccreditation } from './delegations/index.ts';
import type { AnyCommand } from './door/command.ts';
import { perform } from './door/perform.ts';
import { acceptGroup } from './floor/accept-group.ts';
import { exchangeSpeakers } from './floor/exchange-speakers.ts';
import {
  askForFloor,
  closeList,
  endSpeech,
  type FloorView,
  floorView,
  giveFloor,
  reopenList,
  withdrawFromList,
} from './floor/index.ts';
import { floorModule } from './floor/module.ts';
import { moveSpeaker } from './floor/move-speaker.ts';
import { putBackSpeaker } from './floor/put-back-speaker.ts';
import { removeSpeaker } from './floor/remove-speaker.ts';
import { skipSpeaker } from './floor/skip-speaker.ts';
import { setTimeLimit } from './floor/speakers-list.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  scheduleMeeting,
  takeUpItem,
} from './meetings/index.ts';
import { meetingModule } from './meetings/module.ts';
import { acts as kinds } from './modules.ts';

/** The list of speakers as the chair, the delegations, the hall and the public see it, over two meetings of a session. */

let stage: TestStage;
let web: StageServer;
let meeting: string;

beforeAll(async () => {
  stage = await testStage();
  web = await serverOn(stage);
  meeting = stage.meeting;
  await openedBy(stage, ['GHA']);
  await chair(takeUpItem, { item: stage.items.debate });
}, 60_000);

afterAll(async () => {
  await web[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const chair = (command: AnyCommand, input: object = {}) => stage.done(command, { meeting, ...input }, stage.president);
const codes = (command: AnyCommand, input: object = {}) => stage.codes(command, { meeting, ...input }, stage.president);
const asks = async (state: string, input: object = {}) =>
  (await stage.done(askForFloor, { meeting, state, ...input }, stage.delegate(state))).speaker ?? '';
const reason = 'Both delegations agreed';

async function view(): Promise<FloorView> {
  const found = await floorView(stage.db, meeting, new Date().toISOString());
  if (!found) throw new Error('the meeting has no view');
  return found;
}
const waiting = async () => (await view()).waiting.map(({ state }) => state);
const placeOf = async (state: string) => {
  const found = (await view()).waiting.find((speaker) => speaker.state === state);
  if (!found) throw new Error(`${state} does not wait`);
  return found.id;
};

async function page(address: string, account: string | null = null): Promise<string> {
  const answer = await web.get(address, account);
  expect(answer.status, address).toBe(200);
  return answer.text();
}
const consoleOf = () => page(`/meetings/${meeting}/podium`, stage.president);
const deskOf = (row?: string) =>
  page(`/meetings/${meeting}/speakers${row === undefined ? '' : `?row=${row}`}`, stage.president);

/** A whole page in the report of a failure helps nobody. */
function has(shown: string, ...said: readonly string[]): void {
  for (const each of said) expect(shown.includes(each), each).toBe(true);
}
function hasNot(shown: string, ...said: readonly string[]): void {
  for (const each of said) expect(shown.includes(each), each).toBe(false);
}

async function wrong(): Promise<readonly string[]> {
  const found = await verifyStore(stage.store);
  expect(found.length).toBeGreaterThan(20);
  return found.filter(({ ok, what }) => !ok && !what.startsWith('log')).map(({ what, detail }) => `${what}: ${detail}`);
}

/** What the form of an act on a page says that its reader has seen. */
function seenBy(shown: string, command: string): number {
  const form = shown.split('<form').find((part) => part.includes(`/acts/${command}"`)) ?? '';
  return Number(/name="basedOn" value="(\d+)"/.exec(form)?.[1] ?? Number.NaN);
}
const press = async (command: AnyCommand, input: object, basedOn: number) => {
  const outcome = await perform(stage.door, command, { meeting, ...input }, { account: stage.president, basedOn });
  if (outcome.ok) return 'ok';
  return 'objections' in outcome ? outcome.objections.map(({ code }) => code).join() : 'input';
};

describe('two consoles', () => {
  it('press next at the same moment: the floor is given once', async () => {
    for (const state of ['URY', 'JPN', 'CHE', 'BRA']) await asks(state);
    const seen = seenBy(await consoleOf(), 'give-floor');
    expect(await Promise.all([press(giveFloor, {}, seen), press(giveFloor, {}, seen)])).toEqual(
      expect.arrayContaining(['ok', 'stale']),
    );
    expect(await view()).toMatchObject({ speaking: { state: 'URY' }, spoken: 0 });
    expect(await waiting()).toEqual(['JPN', 'CHE', 'BRA']);
  });

  it('are not stopped by who asks for the floor or arrives', async () => {
    await chair(endSpeech);
    const seen = seenBy(await deskOf(), 'give-floor');
    await asks('LVA');
    await stage.done(registerPresence, { meeting, arrived: ['GHA'] });
    expect(await press(giveFloor, {}, seen)).toBe('ok');
    expect((await view()).speaking?.state).toBe('JPN');
  });

  it('give the floor to nobody else when the next speaker leaves the list in the second of the press', async () => {
    const shown = await consoleOf();
    const next = /name="next" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    expect(next).toBe(await placeOf('CHE'));
    await stage.done(withdrawFromList, { meeting, speaker: next }, stage.delegate('CHE'));
    expect(await press(giveFloor, { next }, seenBy(shown, 'give-floor'))).toBe('next-changed');
    await chair(putBackSpeaker, { speaker: next, reason: 'Left by mistake' });
    expect(await waiting()).toEqual(['CHE', 'BRA', 'LVA']);
  });

  it('one moves a speaker and the other presses next on the old list: refused, with the reason on the page', async () => {
    const shown = await consoleOf();
    await chair(moveSpeaker, { speaker: await placeOf('BRA'), place: 1, reason });
    const basedOn = String(seenBy(shown, 'give-floor'));
    const from = `/meetings/${meeting}/podium`;
    const sent = await web.post('/acts/give-floor', { meeting, basedOn, next: from, from }, stage.president);
    expect(sent.status).toBe(422);
    has(await sent.text(), 'Meanwhile: ');
    expect((await view()).speaking?.state).toBe('JPN');
  });

  it('on the open console the live state carries what the next press is based on', async () => {
    const live = async () =>
      JSON.stringify(await (await web.get(`/live/podium:${meeting}.json`, stage.president)).json()).replaceAll(
        '\\"',
        '"',
      );
    const before = seenBy(await live(), 'give-floor');
    await chair(giveFloor);
    await expect.poll(async () => seenBy(await live(), 'give-floor'), { timeout: 5000 }).toBeGreaterThan(before);
    const after = seenBy(await live(), 'give-floor');
    expect(await press(giveFloor, {}, before)).toBe('stale');
    expect(await press(endSpeech, {}, after)).toBe('ok');
  });

  it('every act of the chair on the meeting says on what state it was based', async () => {
    const acts = [...(floorModule.commands ?? []), ...(meetingModule.commands ?? [])].filter(
      ({ who }) => who.name === 'the President and the Secretariat',
    );
    expect(acts.length).toBeGreaterThan(15);
    for (const { name, subject, staleBy } of acts) {
      expect(subject?.({ meeting }), name).toBe(`meeting:${meeting}`);
      expect(staleBy?.(kinds), name).toEqual(expect.arrayContaining(['floor.given', 'floor.ended', 'item.taken-up']));
    }
    const names = acts.map(({ name }) => name);
    for (const shown of [await consoleOf(), await deskOf(), await deskOf(await placeOf('CHE'))]) {
      const forms = shown.split('<form').slice(1);
      const of = (name: string) => forms.filter((form) => form.includes(`/acts/${name}"`));
      const unsaid = names.filter((name) => of(name).some((form) => !form.includes('name="basedOn"')));
      expect(unsaid).toEqual([]);
    }
  });
});

describe('the chair governs the list', () => {
  it('on a page one click from the console, with the acts for one place', async () => {
    has(await consoleOf(), `/meetings/${meeting}/speakers"`, 'Manage the list');
    const chosen = await deskOf(await placeOf('CHE'));
    for (const act of ['move-speaker', 'exchange-speakers', 'skip-speaker', 'remove-speaker', 'give-floor'])
      has(chosen, `action="/acts/${act}"`);
    has(chosen, 'Switzerland, place 1 of 2', 'One down', 'Not in the hall: to the end', 'Exchange places with');
    hasNot(chosen, 'One up');
    expect((await web.get(`/meetings/${meeting}/speakers`, stage.delegate('CHE'))).status).toBe(403);
  });

  it('moves one place with one press, again and again by keys, without a script', async () => {
    const speaker = await placeOf('CHE');
    const shown = await deskOf(speaker);
    const form = shown.split('<form').find((part) => part.includes('One down')) ?? '';
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
    const next = field('then').replaceAll('&amp;', '&');
    const fields = { meeting, speaker, place: field('place'), reason: field('reason'), basedOn: field('basedOn') };
    const sent = await web.post('/acts/move-speaker', { ...fields, next }, stage.president);
    expect(sent.status).toBe(303);
    expect(await waiting()).toEqual(['LVA', 'CHE']);
    const again = await page(next, stage.president);
    expect(/<button[^>]*autofocus[^>]*>One up|<button[^>]*autofocus[^>]*>One down/i.test(again)).toBe(false);
    has(again, 'One up');
    const up = await page(next.replace('down', 'up'), stage.president);
    expect(/<button[^>]*autofocus=""[^>]*>One up/i.test(up)).toBe(true);
  });

  it('two exchange their places, and the meeting’s log says why, as does the desk of the list', async () => {
    await chair(exchangeSpeakers, { speaker: await placeOf('LVA'), other: await placeOf('CHE'), reason });
    has(await deskOf(), 'Changed by hand', `exchanged places on the list: ${reason}`);
    expect(await waiting()).toEqual(['CHE', 'LVA']);
    has(await page(`/meetings/${meeting}`), `Latvia and Switzerland exchanged places on the list: ${reason}`);
  });

  it('who is called and not in the hall goes to the end, marked, and comes back to the place', async () => {
    await asks('ARG');
    await chair(skipSpeaker, { speaker: await placeOf('CHE') });
    expect(await waiting()).toEqual(['LVA', 'ARG', 'CHE']);
    has(await consoleOf(), 'Was called and was not in the hall');
    hasNot(await page(`/meetings/${meeting}`), 'Was called and was not in the hall<');
    await chair(putBackSpeaker, { speaker: await placeOf('CHE'), reason: 'Came in after all' });
    expect(await waiting()).toEqual(['CHE', 'LVA', 'ARG']);
    hasNot(await consoleOf(), 'Was called and was not in the hall<');
  });

  it('a removed one is put back; so is one that was given the floor by mistake, and nothing is counted', async () => {
    const latvia = await placeOf('LVA');
    await chair(removeSpeaker, { speaker: latvia, reason: 'Not accredited for this item' });
    expect(await waiting()).toEqual(['CHE', 'ARG']);
    has(await deskOf(), 'Removed by the chair');
    await chair(putBackSpeaker, { speaker: latvia, reason: 'A mistake of the desk' });
    expect(await waiting()).toEqual(['CHE', 'LVA', 'ARG']);

    const { spoken } = await view();
    await chair(giveFloor, { speaker: latvia });
    expect((await view()).speaking?.state).toBe('LVA');
    await chair(putBackSpeaker, { speaker: latvia, reason: 'Switzerland was called' });
    expect(await view()).toMatchObject({ speaking: null, spoken });
    expect(await waiting()).toEqual(['CHE', 'LVA', 'ARG']);
  });

  it('sees who is not registered as present; the public does not', async () => {
    await stage.done(registerPresence, { meeting, left: ['ARG'] });
    has(await consoleOf(), 'Not registered as present');
    has(await deskOf(), 'Not registered as present');
    hasNot(await page(`/meetings/${meeting}`), 'Not registered as present');
  });

  it('the second statement of a delegation on the item is marked for everybody', async () => {
    hasNot(await page(`/meetings/${meeting}`), 'Second statement');
    await asks('URY');
    has(await page(`/meetings/${meeting}`), 'Second statement');
    has(await page(`/fr/meetings/${meeting}`), 'Deuxième intervention');
  });
});

describe('the time of a speech', () => {
  it('is changed while somebody speaks: the timers of hall, console and page follow, and the record says so', async () => {
    await chair(giveFloor);
    expect((await view()).speaking?.limitSeconds).toBe(300);
    await chair(setTimeLimit, { seconds: 120, extent: 'now' });
    expect(await view()).toMatchObject({ meeting: { limitSeconds: 120 }, speaking: { limitSeconds: 120 } });
    for (const shown of [
      await page(`/meetings/${meeting}/hall`),
      await consoleOf(),
      await page(`/meetings/${meeting}`),
    ])
      has(shown, 'data-allowed="120000"');
    has(await page(`/meetings/${meeting}`), 'Time limit: 2:00 for each speaker, beginning with Switzerland');

    await chair(setTimeLimit, { seconds: 180, extent: 'once' });
    expect(await view()).toMatchObject({ meeting: { limitSeconds: 120 }, speaking: { limitSeconds: 180 } });
    await chair(setTimeLimit, { seconds: 60 });
    expect(await view()).toMatchObject({ meeting: { limitSeconds: 60 }, speaking: { limitSeconds: 180 } });
    await chair(endSpeech);
  });
});

describe('on behalf of', () => {
  const named = 'Eighty letters of a group that nobody in the hall has heard of before today, ok';

  it('a regional group is read by everybody, in the language of each', async () => {
    await asks('BRA', { region: 'grulac' });
    has(await page(`/meetings/${meeting}`), 'For Latin American and Caribbean States');
    has(await page(`/es/meetings/${meeting}`), 'En nombre de Estados de América Latina y el Caribe');
  });

  it('own words wait for the chair’s yes: nobody else reads them on page, hall, record or as data', async () => {
    const speaker = await asks('SEN', { onBehalfOf: named });
    has(await consoleOf(), named);
    has(await page(`/meetings/${meeting}`, stage.delegate('SEN')), named);
    await chair(giveFloor, { speaker });
    const entries = await stage.db.selectFrom('entry').select('seq').orderBy('seq', 'desc').limit(6).execute();
    for (const address of [
      `/meetings/${meeting}`,
      `/meetings/${meeting}/hall`,
      '/record',
      '/record.json',
      ...entries.map(({ seq }) => `/record/${seq}`),
      `/live/meeting:${meeting}.json`,
      `/live/hall:${meeting}.json`,
    ])
      hasNot(await page(address), named);
    hasNot(await page(`/meetings/${meeting}`, stage.delegate('BRA')), named);

    await chair(acceptGroup, { speaker });
    for (const address of [`/meetings/${meeting}`, `/meetings/${meeting}/hall`]) has(await page(address), named);
    await chair(endSpeech);
  });

  it('a group to which the chair has said yes is known in the session from then on', async () => {
    await asks('KEN', { onBehalfOf: named });
    has(await page(`/meetings/${meeting}`), named);
    expect(await codes(acceptGroup, { speaker: await placeOf('KEN') })).toEqual(['no-group-waits']);
    has(await page(`/meetings/${meeting}`, stage.delegate('FRA')), 'Known in this session:');
  });
});

describe('the list of an item', () => {
  it('goes on in the next meeting: who waits keeps the place, closed stays closed, only its statements count', async () => {
    const before = { list: await waiting(), spoken: (await view()).spoken };
    expect(before.list.slice(0, 2)).toEqual(['LVA', 'ARG']);
    await chair(closeList);
    await chair(takeUpItem, { item: stage.items.resolution });
    expect(await view()).toMatchObject({ meeting: { listClosed: false }, waiting: [], spoken: 0 });
    await asks('FRA');
    await chair(giveFloor);
    await chair(endSpeech);
    expect((await view()).spoken).toBe(1);
    await chair(closeMeeting);
    expect(await waiting()).toEqual([]);

    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    meeting = (await stage.done(scheduleMeeting, { session: stage.session, startsAt })).meeting ?? '';
    const arrived = [...stage.delegates.keys()];
    await stage.done(registerPresence, { meeting, arrived });
    await chair(openMeeting);
    await chair(takeUpItem, { item: stage.items.debate });
    expect(await view()).toMatchObject({ meeting: { listClosed: true }, spoken: before.spoken });
    expect(await waiting()).toEqual(before.list);
    expect(await stage.codes(askForFloor, { meeting, state: 'FRA' }, stage.delegate('FRA'))).toEqual(['list-closed']);
    has(await page(`/meetings/${meeting}`), 'List closed');

    await chair(giveFloor);
    expect((await view()).speaking?.state).toBe('LVA');
    await chair(concludeItem);
    await chair(takeUpItem, { item: stage.items.resolution });
    expect((await view()).spoken).toBe(1);
  });

  it('a seat without anybody accredited leaves the list where it is looked at', async () => {
    await asks('PER');
    const peru = stage.delegate('PER');
    await stage.done(endAccreditation, { account: peru, session: stage.session, state: 'PER' });
    expect(await waiting()).toEqual([]);
  });

  it('a speech of another meeting is not put back', async () => {
    const [spoke] = await stage.db
      .selectFrom('speaker')
      .select(['id'])
      .where('item', '=', stage.items.resolution ?? '')
      .where('status', '=', 'spoke')
      .execute();
    expect(await codes(putBackSpeaker, { speaker: spoke?.id, reason })).toEqual(['spoke-in-another-meeting']);
  });

  it('does not stop for a vote that is cast', async () => {
    const { vote } = await chair(openVote, { proposal: stage.proposals[1], consensusSought: true });
    const seen = (await view()).seen;
    await stage.done(castVote, { vote, state: 'FRA', choice: 'for' }, stage.delegate('FRA'));
    expect((await view()).seen).toBe(seen);
    await stage.done(takeBackVote, { vote, reason: 'A test of the list' }, stage.president);
    expect(await press(closeList, {}, seen)).toBe('ok');
    await chair(reopenList);
  });
});

describe('the record', () => {
  it('stands with all of it', async () => {
    expect(await wrong()).toEqual([]);
  });

  it('of an older version is read: a closing without its item, and a move among those of one meeting; none stands in a record of now', async () => {
    const older = (command: AnyCommand): AnyCommand => ({
      ...command,
      decide(facts, input, actor, at) {
        const decision = command.decide(facts, input, actor, at);
        if (!decision.ok) return decision;
        return {
          ...decision,
          acts: decision.acts.map((act) => {
            const { item: _, ...data } = act.data as { item?: string };
            return { ...act, data };
          }),
        };
      },
    });
    await asks('FRA');
    await asks('BRA');
    await chair(older(moveSpeaker), { speaker: await placeOf('BRA'), place: 1, reason });
    expect(await waiting()).toEqual(['BRA', 'FRA']);
    await chair(older(closeList));
    expect((await view()).meeting.listClosed).toBe(true);
    const wrong = await verifyStore(stage.store);
    expect(wrong.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`)).toEqual([
      expect.stringMatching(/floor\.moved: it is as edition 1 of move-speaker said it/),
      expect.stringMatching(/speakers-list\.closed: it is as edition 1 of close-list said it/),
    ]);

    // What the migration reads from the entries is what the acts say.
    const items = () => stage.db.selectFrom('agenda_item').select(['id', 'list_closed']).orderBy('number').execute();
    const said = await items();
    expect(said.filter(({ list_closed }) => list_closed)).toHaveLength(2);
    const file = path.resolve(import.meta.dirname, '../migrations/202611281445_floor_list_of_the_item.sql');
    const update = /^update agenda_item[\s\S]*?;$/m.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    await stage.store.writes.updateTable('agenda_item').set({ list_closed: false }).execute();
    await sql.raw(update).execute(stage.store.writes);
    expect(await items()).toEqual(said);
  });
});
