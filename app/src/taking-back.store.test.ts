import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bench } from '../test/given/election.ts';
import { strangersObjections } from '../test/given/exported.ts';
import { countOf, hashOf, openedBy, type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';
import { verifyStore } from './cli/verification.ts';
import { announceResult, castVote, closeVote, openVote, takeBackVote } from './decisions/index.ts';
import { endAccreditation } from './delegations/index.ts';
import type { AnyCommand, FieldsFor } from './door/command.ts';
import { perform } from './door/perform.ts';
import {
  announceBallot,
  changeElectionSeats,
  correctCandidate,
  createElection,
  electionsOf,
  enterCount,
  nominateCandidate,
  openBallot,
  recordLot,
  takeBackLot,
} from './elections/index.ts';
import { askForFloor } from './floor/index.ts';
import { cancelMeeting } from './meetings/cancel-meeting.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  reopenItem,
  reopenMeeting,
  scheduleMeeting,
  takeUpItem,
} from './meetings/index.ts';
import { setParameter } from './parameters/index.ts';
import { confirmAct } from './two-persons/index.ts';

/** Mistakes of a meeting and their taking back, as the chair, the delegations and the public see them; and the record stands. */

let stage: TestStage;
let web: StageServer;

beforeAll(async () => {
  stage = await testStage();
  web = await serverOn(stage);
  await openedBy(stage);
}, 60_000);

afterAll(async () => {
  await web[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const chair = (command: AnyCommand, input: FieldsFor<AnyCommand> = {}) =>
  stage.done(command, { meeting: stage.meeting, ...input }, stage.president);
const presides = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.done(command, input, stage.president);
const codes = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.codes(command, input, stage.president);

async function page(address: string, account: string | null = null): Promise<string> {
  const answer = await web.get(address, account);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

async function lastEntry(): Promise<number> {
  const { seq } = await stage.db.selectFrom('entry').select('seq').orderBy('seq', 'desc').executeTakeFirstOrThrow();
  return Number(seq);
}

/** A whole page in the report of a failure helps nobody. */
function has(shown: string, said: string): void {
  expect(shown.includes(said), said).toBe(true);
}
function hasNot(shown: string, said: string): void {
  expect(shown.includes(said), said).toBe(false);
}

async function wrong(): Promise<readonly string[]> {
  expect(await strangersObjections(stage.store)).toEqual([]);
  const found = await verifyStore(stage.store);
  expect(found.length).toBeGreaterThan(20);
  return found.filter(({ ok, what }) => !ok && !what.startsWith('log')).map(({ what, detail }) => `${what}: ${detail}`);
}

const cast = (vote: string, state: string, choice: string) =>
  stage.done(castVote, { vote, state, choice }, stage.delegate(state));

describe('a vote opened by mistake', () => {
  const reason = 'The President meant the draft under item 5';
  let vote: string;

  beforeAll(() => chair(takeUpItem, { item: stage.items.resolution }));

  it('with no votes cannot be closed; the page says that it is taken back, and leads there', async () => {
    vote = (await chair(openVote, { proposal: stage.proposals[1], consensusSought: true })).vote ?? '';
    expect(await codes(closeVote, { vote })).toEqual(['no-votes']);
    const closing = await page(`/meetings/${stage.meeting}/confirm?act=close-vote&vote=${vote}`, stage.president);
    has(closing, 'A vote that was opened by mistake is taken back');
    has(closing, `/meetings/${stage.meeting}/confirm?act=take-back-vote&amp;vote=${vote}`);
    const asked = await page(`/meetings/${stage.meeting}/confirm?act=take-back-vote&vote=${vote}`, stage.president);
    for (const said of ['Take back the vote?', 'nothing is decided', 'name="reason"', 'action="/acts/take-back-vote"'])
      has(asked, said);
    expect(await stage.codes(takeBackVote, { vote, reason: '' }, stage.president)).toEqual(['reason']);
  });

  it('is taken back: its page, the draft, the meeting and the log say so with the reason', async () => {
    await cast(vote, 'FRA', 'against');
    const sent = await web.post(
      '/acts/take-back-vote',
      { vote, reason, next: `/meetings/${stage.meeting}/podium` },
      stage.president,
    );
    const waits = sent.headers.get('location') ?? '';
    expect([sent.status, waits]).toEqual([303, expect.stringMatching(/^\/proposed-acts\//)]);
    hasNot(await page(`/votes/${vote}`), 'This vote was taken back.');
    const proposed = waits.split('/').at(-1) ?? '';
    await stage.done(confirmAct, { proposed, hash: await hashOf(stage, proposed) }, stage.second);
    const draft = `/decisions/${stage.proposals[1]}`;
    for (const address of [`/votes/${vote}`, draft, `/meetings/${stage.meeting}`]) {
      const shown = await page(address);
      has(shown, 'This vote was taken back. Nothing is decided by it.');
      has(shown, `Reason: ${reason}`);
    }
    has(await page(`/meetings/${stage.meeting}`), `was taken back; nothing is decided by it: ${reason}`);
    has(await page(`/fr/votes/${vote}`), 'Ce vote a été retiré. Il ne décide de rien.');
    hasNot(await page(`/meetings/${stage.meeting}/hall`), 'Voting closed');
  });

  it('shows to nobody how a State had voted', async () => {
    for (const account of [null, stage.delegate('FRA'), stage.president, stage.secretariat])
      hasNot(await page(`/votes/${vote}`, account), 'data-v="against"');
    const entries = await stage.db
      .selectFrom('entry')
      .select('audience')
      .where('subject', '=', `vote:${vote}`)
      .where('act', '=', 'vote.cast')
      .execute();
    expect(entries).toEqual([{ audience: 'sealed' }]);
  });

  it('leaves the draft open: it is put again, and that vote decides', async () => {
    expect(await codes(takeBackVote, { vote, reason })).toEqual(['vote-taken-back']);
    expect(await stage.codes(castVote, { vote, state: 'URY', choice: 'for' }, stage.delegate('URY'))).toEqual([
      'vote-taken-back',
    ]);
    const again = await chair(openVote, { proposal: stage.proposals[1], consensusSought: true });
    await cast(again.vote ?? '', 'URY', 'for');
    const closedTooEarly = { vote: again.vote, reason: 'Closed before the delegations had voted' };
    const stillOpen = await lastEntry();
    await cast(again.vote ?? '', 'FRA', 'for');
    await presides(closeVote, { vote: again.vote });
    // Whoever saw it open hears first that it was closed meanwhile; votes that came in are no such change.
    const onOpen = { account: stage.secretariat, basedOn: stillOpen };
    expect(await perform(stage.door, takeBackVote, closedTooEarly, onOpen)).toMatchObject({
      ok: false,
      objections: [{ code: 'stale', facts: { acts: 'vote.closed' } }],
    });
    await stage.done(takeBackVote, closedTooEarly, stage.secretariat);
    const third = await chair(openVote, { proposal: stage.proposals[1], consensusSought: true });
    for (const state of ['URY', 'FRA', 'BRA']) await cast(third.vote ?? '', state, 'for');
    await presides(closeVote, { vote: third.vote });
    await presides(announceResult, { vote: third.vote });
    expect(await codes(takeBackVote, { vote: third.vote, reason })).toEqual(['result-stands']);
    has(await page(`/decisions/${stage.proposals[1]}`), 'Adopted by a recorded vote');
    expect(await wrong()).toEqual([]);
  });
});

describe('an election', () => {
  let election: string;
  let people: readonly string[];

  beforeAll(async () => {
    const made = await stage.done(createElection, {
      session: stage.session,
      item: stage.items.judges,
      title: 'Demonstration election of two judges',
      seats: 1,
      inOffice: bench,
    });
    election = made.election ?? '';
    const ids: string[] = [];
    for (const [name, list, gender, state] of [
      ['Exampel, Ash', 'A', 'F', 'KEN'],
      ['Sample, Birch', 'A', 'F', 'BEN'],
      ['Specimen, Cork', 'A', 'F', 'GHA'],
    ] as const) {
      const nominee = { election, name, list, gender, nationality: state, nominatedBy: state };
      ids.push((await stage.done(nominateCandidate, nominee)).candidate ?? '');
    }
    people = ids;
  });

  it('and a nomination with a slip are corrected on the desk until the first ballot, and the page says why', async () => {
    const form = await page(`/desk/elections/${election}/candidates/${people[0]}/correct`, stage.secretariat);
    for (const said of ['Correct Exampel, Ash', 'value="Exampel, Ash"', 'action="/acts/correct-candidate"'])
      has(form, said);
    const reason = 'Misspelt in the list';
    const fields = {
      candidate: people[0] ?? '',
      name: 'Example, Ash',
      list: 'A',
      gender: 'F',
      nationality: 'KEN',
      reason,
    };
    expect((await web.post('/acts/correct-candidate', fields, stage.secretariat)).status).toBe(303);
    await stage.done(changeElectionSeats, { election, seats: 2, reason: 'Two judges retire' });
    const shown = await page(`/elections/${election}`);
    has(
      shown,
      'The nomination of Example, Ash was corrected before the first ballot; it had read Exampel, Ash, Kenya, list A, female.',
    );
    has(shown, 'The number of seats was corrected before the first ballot from 1 to 2. Reason: Two judges retire');
  });

  it('asks before a candidate is withdrawn, with the letter, and before one is removed', async () => {
    const path = `/desk/elections/${election}/candidates/${people[1]}`;
    const asked = await page(`${path}/withdraw`, stage.secretariat);
    for (const said of ['Withdraw Sample, Birch', 'Nobody can take this back', 'name="reference"', 'name="reason"'])
      has(asked, said);
    const desk = await page(`/desk/elections/${election}`, stage.secretariat);
    hasNot(desk, 'action="/acts/withdraw-candidate"');
    has(desk, `${path}/withdraw`);
    has(await page(`${path}/remove`, stage.president), 'No candidate is removed before ballot');
  });

  it('takes no correction once its first ballot is open', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const decided = { session: stage.session, decidedOn: day, reference: 'BUR/2026/4', reason: 'One afternoon only' };
    await stage.done(setParameter, { ...decided, key: 'judges.tieLastSeat', value: 'lot' });
    await chair(takeUpItem, { item: stage.items.judges });
    const { ballot = '' } = await chair(openBallot, { election });
    expect(await stage.codes(correctCandidate, { candidate: people[0], list: 'B', reason: 'Too late' })).toEqual([
      'first-ballot-opened',
    ]);
    const votes = people.map((candidate) => ({ candidate, votes: 60 }));
    await stage.done(enterCount, { ballot, papers: 90, valid: 90, invalid: 0, abstentions: 0, votes });
    await presides(announceBallot, { ballot });
  });

  it('asks before the lot is recorded, and shows the order and who is elected by it', async () => {
    const [first = '', second = '', third = ''] = people;
    const desk = `/desk/elections/${election}`;
    hasNot(await page(desk, stage.president), 'action="/acts/record-lot"');
    const empty = await page(`${desk}/lot?order.0=&order.1=&order.2=&how=`, stage.president);
    has(empty, 'Say how the lot was drawn');
    const twice = await page(
      `${desk}/lot?order.0=${first}&order.1=${first}&order.2=${third}&how=Envelopes`,
      stage.president,
    );
    has(twice, 'Name every candidate who is level for the last seat, each once');
    const review = await page(
      `${desk}/lot?order.0=${first}&order.1=${third}&order.2=${second}&how=Envelopes`,
      stage.president,
    );
    for (const said of [
      'Record this lot?',
      'Elected by lot: Example, Ash and Specimen, Cork',
      'action="/acts/record-lot"',
      'Envelopes',
    ])
      has(review, said);
    expect((await electionsOf(stage.db, { session: stage.session })).find(({ id }) => id === election)?.status).toBe(
      'open',
    );
  });

  it('with the wrong judge by lot is put right: taken back with its reason, and recorded anew', async () => {
    const [first = '', second = '', third = ''] = people;
    const { ballot } = await stage.db
      .selectFrom('ballot')
      .select('id as ballot')
      .where('election', '=', election)
      .executeTakeFirstOrThrow();
    const how = 'Two envelopes';
    await chair(recordLot, { ballot, order: [first, third, second], how });
    const reason = 'The names were read out the other way round';
    const asked = await page(`/meetings/${stage.meeting}/confirm?act=take-back-lot&ballot=${ballot}`, stage.president);
    for (const said of ['Take back the lot?', 'stands again', 'name="reason"']) has(asked, said);
    await stage.done(takeBackLot, { ballot, reason }, stage.president);
    const shown = await page(`/elections/${election}`);
    has(shown, `it had named Example, Ash; Specimen, Cork. Reason: ${reason}`);
    await chair(recordLot, { ballot, order: [second, third, first], how });
    const elected = await electionsOf(stage.db, { session: stage.session });
    expect(elected.find(({ id }) => id === election)).toMatchObject({
      status: 'completed',
      electedNames: expect.arrayContaining([
        expect.objectContaining({ name: 'Sample, Birch' }),
        expect.objectContaining({ name: 'Specimen, Cork' }),
      ]),
    });
    // Who owes the seat to the lot is said beside the name, to readers and to programs.
    expect((await page(`/elections/${election}`)).match(/<small>by lot<\/small>/g)).toHaveLength(2);
    const { rows } = JSON.parse(await page(`/elections/${election}.json`)) as {
      rows: readonly { readonly candidate: string; readonly by_lot: boolean }[];
    };
    expect(rows.flatMap(({ candidate, by_lot }) => (by_lot ? [candidate] : [])).sort()).toEqual([
      'Sample, Birch',
      'Specimen, Cork',
    ]);
    const [head = '', ...lines] = (await page(`/elections/${election}.csv`)).replace('\uFEFF', '').trim().split('\r\n');
    const at = head.split(',').indexOf('by_lot');
    // A name has a comma of its own, and its marks with it.
    const byLot = lines.map((line) => [/"([^"]+)"/.exec(line)?.[1], line.replaceAll(/"[^"]*"/g, '').split(',')[at]]);
    expect(byLot).toEqual(
      expect.arrayContaining([
        ['Example, Ash', 'false'],
        ['Sample, Birch', 'true'],
        ['Specimen, Cork', 'true'],
      ]),
    );
    expect(await wrong()).toEqual([]);
    await chair(concludeItem);
    expect(await codes(takeBackLot, { ballot, reason })).toEqual(['item-concluded']);
  });
});

describe('an item concluded too early', () => {
  it('asks first while an election, a draft or a speaker is left, and names them', async () => {
    await stage.done(reopenItem, { meeting: stage.meeting, item: stage.items.judges, reason: 'The second election' });
    await chair(takeUpItem, { item: stage.items.judges });
    await stage.done(askForFloor, { meeting: stage.meeting, state: 'FRA' }, stage.delegate('FRA'));
    const asked = await page(
      `/meetings/${stage.meeting}/confirm?act=conclude-item&meeting=${stage.meeting}`,
      stage.president,
    );
    has(asked, '0 of 6 seats filled');
    has(asked, 'One delegation waits for the floor.');
    const console = await page(`/meetings/${stage.meeting}/podium`, stage.president);
    has(console, `confirm?act=conclude-item&amp;meeting=${stage.meeting}`);
    const closing = await page(
      `/meetings/${stage.meeting}/confirm?act=close-meeting&meeting=${stage.meeting}`,
      stage.president,
    );
    has(closing, 'One delegation waits for the floor.');
  });

  it('is opened again with its reason, and its election is finished', async () => {
    const item = stage.items.judges;
    await chair(concludeItem);
    expect(await codes(openBallot, { meeting: stage.meeting, election: stage.election })).toEqual(['item-not-open']);
    expect(await codes(takeUpItem, { meeting: stage.meeting, item })).toEqual(['item-concluded']);
    has(
      await page(`/meetings/${stage.meeting}/podium`, stage.president),
      `act=reopen-item&amp;meeting=${stage.meeting}&amp;item=${item}`,
    );
    const reason = 'The election is not over';
    await chair(reopenItem, { item, reason });
    expect(await codes(reopenItem, { meeting: stage.meeting, item, reason })).toEqual(['item-not-concluded']);
    await chair(takeUpItem, { item });
    const { ballot = '' } = await chair(openBallot, { election: stage.election });
    await stage.done(enterCount, countOf(stage, ballot));
    await presides(announceBallot, { ballot });
    has(await page(`/meetings/${stage.meeting}`), `Reason: ${reason}`);
    expect(await wrong()).toEqual([]);
  });
});

describe('the end of an accreditation', () => {
  it('asks on a page that names the person and the seat, and says so when it is done', async () => {
    const account = stage.delegate('FRA');
    const { name } = await stage.db
      .selectFrom('account')
      .select('name')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    const delegations = `/desk/sessions/${stage.session}/delegations`;
    const desk = await page(delegations, stage.secretariat);
    hasNot(desk, 'action="/acts/end-accreditation"');
    const names = [...desk.matchAll(/aria-label="(End the accreditation: [^"]+)"/g)].map(([, label]) => label);
    expect(new Set(names).size).toBe(stage.delegates.size);
    const asked = await page(`/desk/sessions/${stage.session}/accreditations/${account}`, stage.secretariat);
    for (const said of [`End the accreditation of ${name}`, 'France', 'the seat leaves the meeting']) has(asked, said);
    const sent = await web.post(
      '/acts/end-accreditation',
      { account, session: stage.session, state: 'FRA', next: `${delegations}?ended=${account}` },
      stage.secretariat,
    );
    expect(sent.status).toBe(303);
    has(
      await page(`${delegations}?ended=${account}`, stage.secretariat),
      `The accreditation of ${name} for France has ended.`,
    );
  });
});

describe('a meeting closed by mistake', () => {
  it('is opened again as it stood: the item, the list, who is present, but for a seat that has nobody any more', async () => {
    await stage.done(askForFloor, { meeting: stage.meeting, state: 'BRA' }, stage.delegate('BRA'));
    await stage.done(askForFloor, { meeting: stage.meeting, state: 'URY' }, stage.delegate('URY'));
    await chair(closeMeeting);
    await stage.done(endAccreditation, { account: stage.delegate('BRA'), session: stage.session, state: 'BRA' });
    const podium = await page(`/meetings/${stage.meeting}/podium`, stage.president);
    has(podium, `act=reopen-meeting&amp;meeting=${stage.meeting}`);
    const reason = 'The afternoon was not over';
    await chair(reopenMeeting, { reason });
    const { status, closed_at, item } = await stage.db
      .selectFrom('meeting')
      .select(['status', 'closed_at', 'item'])
      .where('id', '=', stage.meeting)
      .executeTakeFirstOrThrow();
    expect({ status, closed_at, item }).toEqual({ status: 'open', closed_at: null, item: stage.items.judges });
    const there = async (iso3: string) =>
      (await stage.db.selectFrom('presence').select('present').where('iso3', '=', iso3).executeTakeFirstOrThrow())
        .present;
    expect([await there('URY'), await there('BRA')]).toEqual([true, false]);
    const waiting = await stage.db.selectFrom('speaker').select('iso3').where('status', '=', 'waiting').execute();
    expect(waiting).toEqual([{ iso3: 'URY' }]);
    has(await page(`/meetings/${stage.meeting}`), `it had been closed by mistake: ${reason}`);
    expect(await wrong()).toEqual([]);
  });

  it('stays closed once another meeting was opened', async () => {
    await chair(closeMeeting);
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    const { meeting: next } = await stage.done(scheduleMeeting, { session: stage.session, startsAt });
    const arrived = [...stage.delegates.keys()].filter((state) => state !== 'FRA' && state !== 'BRA');
    await stage.done(registerPresence, { meeting: next, arrived });
    await stage.done(openMeeting, { meeting: next }, stage.president);
    const again = { meeting: stage.meeting, reason: 'Once more' };
    expect(await codes(reopenMeeting, again)).toEqual(['other-meeting-open']);
    // Nor is a lot taken back that was drawn in it, whether its item is open again or not; the refusal sends nobody in circles.
    const { ballot } = await stage.db
      .selectFrom('ballot')
      .select('id as ballot')
      .where('lot', 'is not', null)
      .executeTakeFirstOrThrow();
    const late = { ballot, reason: 'Found out in the next meeting' };
    expect(await codes(takeBackLot, late)).toEqual(['lot-stands-since-closing']);
    const item = stage.items.judges;
    await presides(takeUpItem, { meeting: next, item });
    await presides(concludeItem, { meeting: next });
    expect(await codes(takeBackLot, late)).toEqual(['lot-stands-since-closing']);
    await presides(reopenItem, { meeting: next, item, reason: 'To mend the lot' });
    expect(await codes(takeBackLot, late)).toEqual(['lot-stands-since-closing']);
    await stage.done(closeMeeting, { meeting: next }, stage.president);
    expect(await codes(reopenMeeting, again)).toEqual(['later-meeting-held']);
  });

  it('is another thing than a planned one, which is cancelled after a question', async () => {
    const startsAt = new Date(Date.now() + 7_200_000).toISOString();
    const { meeting: planned = '' } = await stage.done(scheduleMeeting, { session: stage.session, startsAt });
    const asked = await page(`/desk/meetings/${planned}/cancel`, stage.secretariat);
    for (const said of ['Cancel the meeting', 'It cannot be opened any more', 'name="reason"']) has(asked, said);
    hasNot(await page(`/desk/sessions/${stage.session}/agenda`, stage.secretariat), 'action="/acts/cancel-meeting"');
    await stage.done(cancelMeeting, { meeting: planned, reason: 'No business is left' });
    expect(await codes(reopenMeeting, { meeting: planned, reason: 'Once more' })).toEqual(['meeting-cancelled']);
    expect(await wrong()).toEqual([]);
  });
});
