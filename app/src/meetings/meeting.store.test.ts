import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { atTheChair } from '../chair/console.ts';
import type { Step } from '../chair/index.ts';
import { chairTopics } from '../chair/routes.tsx';
import { scriptFacts } from '../chair/script/facts.ts';
import { textOf } from '../chair/script/line.ts';
import { script } from '../chair/script/script.ts';
import { announceResult, castVote, closeVote, decidedIn, openVote } from '../decisions/index.ts';
import { announceBallot, electedIn, enterCount, openBallot } from '../elections/index.ts';
import { askForFloor, floorBar, floorView, giveFloor } from '../floor/index.ts';
import { hallTopics } from '../hall/routes.tsx';
import { viewerOf } from '../identity/viewer.ts';
import {
  closeMeeting,
  concludeItem,
  registerPresence,
  resumeMeeting,
  suspendMeeting,
  takeUpItem,
} from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { languageCtx } from '../web/ctx.ts';
import type { Site } from '../web/site.ts';
import { ownSeat } from './own-seat.ts';
import { meetingTopics } from './routes.tsx';

/** What the pages of a meeting show, and what its chair may do, from the empty room to the closing. */

let stage: TestStage;

beforeAll(async () => {
  stage = await testStage();
}, 60_000);

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

const now = () => new Date().toISOString();
const chair = (command: Parameters<TestStage['done']>[0], input: object = {}) =>
  stage.done(command, { meeting: stage.meeting, ...input }, stage.president);

/** What everybody may see of the meeting, of all rooms. */
async function view() {
  const floor = await floorView(stage.db, stage.meeting, now());
  if (!floor) throw new Error('the meeting has no view');
  return { ...floor, ...(await decidedIn(stage.db, floor)), ...(await electedIn(stage.db, floor)) };
}

/** What the console reads and makes of it. */
async function atConsole<Made>(then: Parameters<typeof atTheChair<Made>>[3]): Promise<Made> {
  const made = await atTheChair({ reads: stage.db, filled }, stage.meeting, { now: now() }, then);
  if (made === null) throw new Error('the meeting has no console');
  return made;
}

/** What the chair may do now, with the number of an item where it is about one; and the codes of what must wait. */
async function steps() {
  const { floor, steps: all } = await atConsole(async (here) => here);
  const name = ({ kind, input }: Step) => {
    const item = floor.agenda.find(({ id }) => id === input.item);
    return item ? `${kind.command.name} ${item.number}` : kind.command.name;
  };
  return {
    may: all.filter(({ objections }) => objections.length === 0).map(name),
    waits: Object.fromEntries(
      all
        .filter(({ objections }) => objections.length > 0)
        .map((step) => [name(step), step.objections.map(({ code }) => code)]),
    ) as Readonly<Record<string, readonly string[]>>,
  };
}

async function says(): Promise<string> {
  return atConsole(async (here, tx) =>
    script(languageCtx('en', now()), await scriptFacts(tx, here, filled))
      .map(textOf)
      .join(' '),
  );
}

/** What open pages of the meeting, or its screens, are sent. */
async function shownIn(lang: 'en' | 'fr', place: 'meeting' | 'hall' | 'podium' = 'meeting'): Promise<string> {
  const topic = [meetingTopics, chairTopics, hallTopics]
    .flatMap((topics) => topics({ reads: stage.db, filled } as Site))
    .find(({ name }) => name.startsWith(`${place}:`));
  return Object.values((await topic?.render(stage.meeting, lang)) ?? {}).join(' ');
}

/** How many rows each table has, and how far the record goes. */
async function everything(): Promise<unknown> {
  const tables = [
    'entry',
    'request',
    'meeting',
    'agenda_item',
    'presence',
    'speaker',
    'proposal',
    'vote',
    'ballot',
  ] as const;
  return Promise.all(tables.map((table) => stage.db.selectFrom(table).selectAll().execute()));
}

describe('what the chair may do', () => {
  it('is nothing before the quorum is there, and the steps say why', async () => {
    const { may, waits } = await steps();
    expect(may).toEqual([]);
    expect(waits).toMatchObject({
      'open-meeting': ['no-opening-quorum'],
      'give-floor': ['meeting-not-open'],
      'take-up-item 1': ['meeting-not-open'],
      'close-meeting': ['meeting-not-open'],
    });
    expect(await says()).toContain('We wait for more delegations. 0 States Parties are present');
    const shown = await shownIn('en');
    for (const ofAnItem of ['on this item', 'under this item', 'Nobody waits']) expect(shown).not.toContain(ofAnItem);
    const hall = await shownIn('en', 'hall');
    expect(hall).toContain('Scheduled for');
    expect(hall).not.toContain('Starts');
    // One text for every open console: the President waits for what only the Secretariat does, and is led nowhere.
    const console = await shownIn('en', 'podium');
    expect(console).toMatch(/data-for="others"><p><b>Next: wait for the Secretariat until presence is registered</);
    expect(console).toMatch(/data-for="secretariat"><p><b>Next: Register presence</);
    expect(console.split('/presence"')).toHaveLength(console.split(/data-for="secretariat"><a[^>]*\/presence"/).length);
  });

  it('is the opening, once it is; and then the items', async () => {
    const seats = [...stage.delegates.keys()];
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: seats });
    expect((await steps()).may).toEqual(['open-meeting']);
    await stage.done(registerPresence, { meeting: stage.meeting, left: seats });
    await openedBy(stage);
    const { may, waits } = await steps();
    expect(may).toEqual([...[1, 2, 3, 4, 5].map((n) => `take-up-item ${n}`), 'suspend-meeting', 'close-meeting']);
    expect(waits).toEqual({
      'open-meeting': ['meeting-already-open'],
      'give-floor': ['list-empty'],
      'end-speech': ['nobody-speaking'],
      'close-list': ['no-item-open'],
      'conclude-item': ['no-item-open'],
    });
  });

  it('follows the list of speakers', async () => {
    await chair(takeUpItem, { item: stage.items.resolution });
    await stage.done(askForFloor, { meeting: stage.meeting, state: 'URY' }, stage.delegate('URY'));
    expect((await steps()).may).toContain('give-floor');
    await chair(giveFloor);
    const { may, waits } = await steps();
    expect(may).toEqual(expect.arrayContaining(['end-speech', 'adopt-by-consensus', 'conclude-item']));
    expect(waits['open-vote']).toEqual(['speaker-has-floor']);
    expect(waits['give-floor']).toEqual(['list-empty']);
    expect(await says()).toContain('Uruguay has the floor, for 5 minutes.');
  });

  it('is the vote while a vote is in progress, and little else', async () => {
    await chair(takeUpItem, { item: stage.items.agenda });
    await chair(takeUpItem, { item: stage.items.resolution });
    const { vote } = await chair(openVote, { proposal: stage.proposals[1], consensusSought: true });
    expect(await view()).toMatchObject({
      proposals: [{ id: stage.proposals[1] }, { id: stage.proposals[2] }],
      vote: { id: vote, status: 'open', board: null },
    });
    expect(await steps()).toMatchObject({
      may: ['close-list', 'take-back-vote'],
      waits: {
        'close-vote': ['no-votes'],
        'announce-result': ['vote-open'],
        'give-floor': ['vote-begun'],
        'close-meeting': ['vote-in-progress'],
        'conclude-item': ['vote-in-progress'],
        'take-up-item 1': ['vote-in-progress'],
      },
    });
    await stage.done(castVote, { vote, state: 'URY', choice: 'for' }, stage.delegate('URY'));
    expect((await steps()).may).toEqual(['close-list', 'close-vote', 'take-back-vote']);
    await stage.done(closeVote, { vote }, stage.president);
    expect((await steps()).may).toEqual(['close-list', 'announce-result', 'take-back-vote']);
    await stage.done(announceResult, { vote }, stage.president);
    expect(await view()).toMatchObject({ vote: { id: vote, status: 'announced' } });
    const after = await steps();
    expect(after.may).toContain('adopt-by-consensus');
    expect(Object.keys(after.waits)).not.toContain('close-vote');
  });

  it('is the ballot while a ballot is in progress', async () => {
    await chair(takeUpItem, { item: stage.items.judges });
    expect(await view()).toMatchObject({ vote: null, elections: [{ id: stage.election }], ballot: null });
    expect((await steps()).may).toContain('open-ballot');
    const { ballot } = await chair(openBallot, { election: stage.election });
    expect(await view()).toMatchObject({ ballot: { id: ballot, status: 'open' } });
    const bar = await floorBar({ reads: stage.db, filled }, languageCtx('en', now()));
    expect(bar).toMatchObject({
      state: 'voting',
      now: { text: 'First ballot, Election of six judges', href: `/elections/${stage.election}` },
    });
    expect(await steps()).toMatchObject({
      may: ['close-list'],
      waits: {
        'open-ballot': ['ballot-in-progress'],
        'announce-ballot': ['count-missing'],
        'close-meeting': ['ballot-in-progress'],
      },
    });
    await stage.done(enterCount, countOf(stage, ballot ?? ''));
    expect((await steps()).may).toEqual(['close-list', 'announce-ballot']);
    await stage.done(announceBallot, { ballot }, stage.president);
    expect((await steps()).may).toContain('open-ballot');
  });

  it('is asked without writing anything', async () => {
    const before = await everything();
    expect((await steps()).may.length).toBeGreaterThan(3);
    expect(await everything()).toEqual(before);
  });

  it('is to resume or to close it while it is suspended; everybody sees until when', async () => {
    const resumesAt = new Date(Date.now() + 3_600_000).toISOString();
    await chair(suspendMeeting, { resumesAt });
    const time = languageCtx('en', now()).time(resumesAt, 'The Hague');
    expect((await steps()).may).toEqual(['resume-meeting', 'close-meeting']);
    expect(await says()).toMatch(new RegExp(`^The meeting is suspended. It will resume on .* at ${time}`));
    for (const place of ['meeting', 'hall'] as const) expect(await shownIn('en', place)).toContain('Suspended until');
    expect(await shownIn('fr')).toContain('Suspendue jusqu’à');
    expect(await shownIn('en')).toContain('The President suspended the meeting until');
    await chair(resumeMeeting);
    expect(await says()).toMatch(/^The meeting is resumed./);
    expect((await steps()).may).toContain('suspend-meeting');
    expect(await shownIn('en', 'hall')).not.toContain('Suspended');
  });

  it('is to open it again, and nothing else, once the meeting is closed', async () => {
    await chair(concludeItem);
    await chair(closeMeeting);
    const { may, waits } = await steps();
    expect(may).toEqual(['reopen-meeting']);
    expect(new Set(Object.values(waits).flat())).toEqual(new Set(['meeting-closed']));
    expect(await floorView(stage.db, '00000000-0000-4000-8000-000000000000', now())).toBeNull();
    // Uruguay spoke, on another item than the last.
    const shown = await shownIn('en');
    expect(shown).toContain('One statement from the list of speakers in this meeting.');
    expect(shown).not.toContain('last item');
    expect(shown).toContain('taken up, not concluded');
    const french = await shownIn('fr');
    expect(french).toContain('examen non achevé');
    expect(french).not.toContain('à l’examen');
  });
});

describe('the reader’s own seat', () => {
  it('is that of the delegation at this session, and nobody else’s', async () => {
    const here = await view();
    const own = async (account: string) => ownSeat(stage.db, here, await viewerOf(stage.db, account, now()));
    expect(await own(stage.delegate('URY'))).toMatchObject({ state: 'URY', present: true });
    expect(await own(stage.secretariat)).toBeNull();
    expect(await ownSeat(stage.db, here, null)).toBeNull();
  });
});
