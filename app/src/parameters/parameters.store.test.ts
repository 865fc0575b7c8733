import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { readsAs } from '../../test/reads-as.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import {
  adoptByConsensus,
  announceResult,
  castVote,
  closeVote,
  openVote,
  proposalsOf,
  votesOf,
} from '../decisions/index.ts';
import { reviseProposal, withdrawProposal } from '../decisions/revise-proposal.ts';
import {
  announceBallot,
  createElection,
  enterCount,
  nominateCandidate,
  openBallot,
  recordLot,
  removeCandidate,
} from '../elections/index.ts';
import { floorView } from '../floor/index.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  reopenItem,
  takeUpItem,
} from '../meetings/index.ts';
import { acts, again, commands, filled, routes, tables } from '../modules.ts';
import { verifyRecord } from '../record/index.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import { pathWithoutLanguage } from '../words/languages.ts';
import { resetParameter, sessionParameters, setParameter } from './index.ts';

/** A meeting, a vote and an election under parameters that the Bureau has set; each changes what happens, and the record stands. */

let stage: TestStage;
let app: Hono<WebEnv>;
let reader: string | null = null;
let election: string;
let people: readonly string[];
let cited: string;

const today = new Date().toISOString().slice(0, 10);
const reference = 'ICC-ASP/25/Bureau/4';
const decision = (key: string) => ({
  session: stage.session,
  key,
  decidedOn: today,
  reference,
  reason: 'The session has few meetings',
});
const set = (key: string, value: unknown) => stage.codes(setParameter, { ...decision(key), value });

async function citesOf(act: string): Promise<readonly (readonly string[])[]> {
  const rows = await stage.db.selectFrom('entry').select('cites').where('act', '=', act).orderBy('seq').execute();
  return rows.map(({ cites }) => cites);
}

async function html(address: string): Promise<string> {
  const answer = await app.request(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

/** All papers valid; null for who is not on the ballot. */
async function hold(figures: readonly (number | null)[]): Promise<string> {
  const { ballot = '' } = await stage.done(openBallot, { meeting: stage.meeting, election }, stage.president);
  const votes = figures.flatMap((votes, n) => (votes === null ? [] : [{ candidate: people[n], votes }]));
  await stage.done(enterCount, { ballot, papers: 90, valid: 90, invalid: 0, abstentions: 0, votes });
  await stage.done(announceBallot, { ballot }, stage.president);
  return ballot;
}

/** The page that asks before the chair ends something; what it sends says that what is named is left for later. */
async function asksFirst(act: string): Promise<string> {
  reader = stage.president;
  const asked = await html(`/meetings/${stage.meeting}/confirm?act=${act}&meeting=${stage.meeting}`);
  expect(asked).toContain('name="leaveDue" value="yes"');
  return asked;
}

async function poll(proposal: string, yes: readonly string[], no: readonly string[]): Promise<string> {
  const { vote = '' } = await stage.done(
    openVote,
    { meeting: stage.meeting, proposal, consensusSought: true },
    stage.president,
  );
  for (const state of yes) await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
  for (const state of no) await stage.done(castVote, { vote, state, choice: 'against' }, stage.delegate(state));
  await stage.done(closeVote, { vote }, stage.president);
  await stage.done(announceResult, { vote }, stage.president);
  return vote;
}

async function wrong(): Promise<readonly string[]> {
  const found = await verifyRecord(stage.store, { acts, again, tables, filled });
  expect(found.length).toBeGreaterThan(20);
  return found.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

beforeAll(async () => {
  stage = await testStage();
  cited = `as set by the Bureau: ${reference}, ${today}`;
  const item = stage.items.judges;
  const { bench } = await import('../../test/given/election.ts');
  const made = await stage.done(createElection, {
    session: stage.session,
    item,
    title: 'Demonstration election of two judges',
    seats: 2,
    inOffice: bench,
  });
  election = made.election ?? '';
  const ids: string[] = [];
  for (const [name, list, gender, state] of [
    ['Example, Ash', 'A', 'F', 'KEN'],
    ['Sample, Birch', 'B', 'M', 'JPN'],
    ['Specimen, Cork', 'A', 'F', 'FRA'],
    ['Template, Dogwood', 'B', 'M', 'URY'],
    ['Mockup, Elder', 'A', 'M', 'POL'],
  ] as const)
    ids.push(
      (await stage.done(nominateCandidate, { election, name, list, gender, nationality: state, nominatedBy: state }))
        .candidate ?? '',
    );
  people = ids;

  app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  app.use(
    readsAs(
      () => stage.db,
      () => reader,
    ),
  );
  const site = {
    reads: stage.db,
    commands,
    filled,
    door: stage.door,
    ctx: async (c: Parameters<typeof requestFacts>[0]) => {
      const now = new Date().toISOString();
      return makeCtx({ ...requestFacts(c), now });
    },
  };
  for (const mount of routes) mount(app, site);
}, 60_000);

afterAll(() => stage[Symbol.asyncDispose]());

describe('parameters set before the meeting', () => {
  it('are kept with their decision, for the Secretariat alone to enter', async () => {
    for (const [key, value] of [
      ['quorum.open.fraction', { numerator: '1', denominator: '2' }],
      ['debate.minutes', '3'],
      ['tie.proposal', 'secondVote'],
      ['judges.cutoff.from', '2'],
      ['judges.tieLastSeat', 'lot'],
    ] as const)
      expect(await set(key, value)).toEqual(['ok']);
    expect(await set('judges.candidateRegion', 'nominatingState')).toEqual(['parameter-nominations-begun']);
    const input = { ...decision('judges.cutoff.from'), value: 3 };
    expect(await stage.codes(setParameter, input, stage.president)).toEqual(['needs-secretariat']);
    expect((await sessionParameters(stage.db, stage.session)).values).toEqual({
      'quorum.open.fraction': { numerator: 1, denominator: 2 },
      'debate.minutes': 3,
      'tie.proposal': 'secondVote',
      'judges.cutoff.from': 2,
      'judges.tieLastSeat': 'lot',
    });
  });

  it('refuse a form that another has overtaken', async () => {
    const seen = await stage.db
      .selectFrom('entry')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow();
    expect(await set('debate.minutes', 4)).toEqual(['ok']);
    const { perform } = await import('../door/perform.ts');
    const late = await perform(
      stage.door,
      setParameter,
      { ...decision('debate.minutes'), value: 5 },
      { account: stage.secretariat, basedOn: seen.seq },
    );
    expect(late).toMatchObject({ ok: false, objections: [{ code: 'stale' }] });
    expect(await set('debate.minutes', 3)).toEqual(['ok']);
  });

  it('ask for one half of the delegations to open, under the decision of the Bureau', async () => {
    const all = [...stage.delegates.keys()];
    const half = Math.ceil(all.length / 2);
    const third = Math.ceil(all.length / 3);
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: all.slice(0, third) });
    const refused = await stage.act(openMeeting, { meeting: stage.meeting }, stage.president);
    expect(refused).toMatchObject({
      objections: [
        { code: 'no-opening-quorum', facts: { needed: half }, cite: { provision: expect.stringContaining(cited) } },
      ],
    });
    await openedBy(stage);
    expect((await citesOf('meeting.opened'))[0]).toContainEqual(expect.stringContaining(cited));
    const view = await floorView(stage.db, stage.meeting, new Date().toISOString());
    expect(view?.quorum.open.value.needed).toBe(half);
    expect(view?.meeting.limitSeconds).toBe(180);
    expect(await set('quorum.open.fraction', { numerator: 1, denominator: 3 })).toEqual(['parameter-meeting-open']);
  });
});

describe('a vote under a parameter', () => {
  it('is held a second time when it is equally divided', async () => {
    await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
    const [proposal = ''] = stage.proposals.slice(1);
    const first = await poll(proposal, ['BRA', 'CHE'], ['FRA', 'URY']);
    expect((await proposalsOf(stage.db, { id: proposal }))[0]?.status).toBe('submitted');
    expect((await votesOf(stage.db, { id: first }))[0]?.finding).toMatchObject({
      value: { carried: false, tie: 'secondVote' },
      lines: expect.arrayContaining([expect.objectContaining({ code: 'parameter.set' })]),
    });
    expect(await html(`/decisions/${proposal}`)).toContain('Equally divided: a second vote follows');
    // What is voted on the second time is what was voted on the first: nobody touches the text between them.
    const text = { proposal, title: 'Another text', body: 'The Assembly decides otherwise.' };
    expect(await stage.codes(reviseProposal, text)).toEqual(['second-vote-pending']);
    expect(await stage.codes(withdrawProposal, { proposal })).toEqual(['second-vote-pending']);
    // Nor is it adopted meanwhile, nor left by an oversight.
    const { meeting } = stage;
    expect(await stage.codes(adoptByConsensus, { meeting, proposal }, stage.president)).toEqual(['second-vote-first']);
    for (const end of [concludeItem, closeMeeting])
      expect(await stage.codes(end, { meeting }, stage.president)).toEqual(['second-vote-due']);
    expect(await asksFirst('conclude-item')).toContain('equally divided; the second vote is still to be held');
    expect(await asksFirst('close-meeting')).toContain('equally divided; the second vote is still to be held');
    await poll(proposal, ['BRA', 'CHE'], ['FRA', 'URY']);
    expect((await proposalsOf(stage.db, { id: proposal }))[0]?.status).toBe('rejected');
  });

  it('is shown later as it was decided then', async () => {
    expect(await stage.codes(resetParameter, decision('tie.proposal'))).toEqual(['ok']);
    const votes = await votesOf(stage.db, { meeting: stage.meeting });
    expect(votes.map(({ finding }) => finding?.value.tie)).toEqual(['secondVote', 'rejected']);
  });
});

describe('an election under parameters', () => {
  it('removes a candidate after the second ballot, not the fourth', async () => {
    await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.judges }, stage.president);
    const remove = { candidate: people[4], reason: 'Fewest votes' };
    await hold([40, 30, 30, 30, 10]);
    expect(await stage.codes(removeCandidate, remove, stage.president)).toEqual(['cutoff-too-early']);
    await hold([40, 30, 30, 30, 10]);
    expect(await set('judges.cutoff.from', 4)).toEqual(['parameter-election-begun']);
    expect(await stage.codes(removeCandidate, remove, stage.president)).toEqual(['ok']);
    expect(await citesOf('candidate.removed')).toEqual([[expect.stringContaining(cited)]]);
  });

  it('draws a lot among those level for the last seat, and nothing goes on before it', async () => {
    const tied = await hold([60, 60, 60, 0, null]);
    const meeting = stage.meeting;
    expect(await stage.codes(openBallot, { meeting, election }, stage.president)).toEqual(['lot-first']);
    for (const end of [concludeItem, closeMeeting])
      expect(await stage.codes(end, { meeting }, stage.president)).toEqual(['lot-due']);
    const among = 'a lot is still to be drawn among Example, Ash; Sample, Birch; Specimen, Cork';
    for (const act of ['conclude-item', 'close-meeting']) expect(await asksFirst(act)).toContain(among);
    const lot = {
      meeting,
      ballot: tied,
      order: [people[2], people[1], people[0]],
      how: 'Two envelopes, drawn from a box',
    };
    reader = stage.secretariat;
    expect(await html(`/desk/elections/${election}`)).toContain('Drawn as number 3');
    expect(await html(`/elections/${election}`)).toContain('A lot among them decides.');
    expect(await stage.codes(recordLot, { ...lot, order: [people[2]] }, stage.president)).toEqual(['lot-incomplete']);
    // Left all the same, it waits: nobody draws it while the meeting is on no item, and it is drawn once the item is open again.
    const item = stage.items.judges;
    await stage.done(concludeItem, { meeting, leaveDue: true }, stage.president);
    expect(await stage.codes(recordLot, lot, stage.president)).toEqual(['item-concluded']);
    await stage.done(reopenItem, { meeting, item, reason: 'The lot is still to be drawn' }, stage.president);
    expect(await stage.codes(recordLot, lot, stage.president)).toEqual(['item-not-open']);
    await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, stage.president);
    expect(await stage.codes(recordLot, lot, stage.president)).toEqual(['item-not-open']);
    // Under another item it is due all the same when the meeting closes.
    expect(await stage.codes(closeMeeting, { meeting }, stage.president)).toEqual(['lot-due']);
    await stage.done(takeUpItem, { meeting, item }, stage.president);
    expect(await stage.done(recordLot, lot, stage.president)).toEqual({ elected: [people[2], people[1]] });
    const page = await html(`/elections/${election}`);
    expect(page).toContain('Elected by lot: Specimen, Cork; Sample, Birch');
    expect(page).toContain('Two envelopes, drawn from a box');
    const row = await stage.db.selectFrom('election').select('status').where('id', '=', election).executeTakeFirst();
    expect(row?.status).toBe('completed');
  });
});

describe('afterwards', () => {
  it('a value may change, the meeting shows what held then, and every result stands', async () => {
    await stage.done(closeMeeting, { meeting: stage.meeting }, stage.president);
    expect(await set('quorum.open.fraction', { numerator: 2, denominator: 3 })).toEqual(['ok']);
    const view = await floorView(stage.db, stage.meeting, new Date().toISOString());
    expect(view?.quorum.open.value.needed).toBe(Math.ceil(stage.delegates.size / 2));
    expect(await stage.codes(resetParameter, decision('judges.cutoff.from'))).toEqual([
      // the election of the scenario has not begun, the other is over
      'ok',
    ]);
    expect(await strangersObjections(stage.store)).toEqual([]);
    expect(await wrong()).toEqual([]);
  });
});

describe('the pages', () => {
  it('show what was set, with the decision, and what stands at its default', async () => {
    reader = null;
    const page = await html(`/sessions/${stage.session}/parameters`);
    expect(page).toContain('The Bureau has set 3');
    expect(page).toContain(reference);
    expect(page).toContain('2/3');
    expect(await html(`/ar/sessions/${stage.session}/parameters`)).toContain('حدده المكتب');
    expect(await html(`/sessions/${stage.session}`)).toContain(`href="/sessions/${stage.session}/parameters"`);
    const rules = await html('/rules/parameters');
    expect(rules).toContain('The Bureau, for a session');
    expect(rules).toContain(`href="/sessions/${stage.session}/parameters"`);
    expect((await app.request('/sessions/no-such/parameters')).status).toBe(404);
  });

  it('are tables too', async () => {
    const json = (await (await app.request(`/sessions/${stage.session}/parameters.json`)).json()) as {
      readonly rows: readonly Readonly<Record<string, unknown>>[];
    };
    expect(json.rows).toContainEqual(
      expect.objectContaining({ parameter: 'debate.minutes', value: '3', state: 'set', default: '5', reference }),
    );
    expect(json.rows).toContainEqual(
      expect.objectContaining({ parameter: 'judges.cutoff.from', value: '4', state: 'default', reference: null }),
    );
    expect((await app.request('/sessions/no-such/parameters.csv')).status).toBe(404);
    const all = await (await app.request('/rules/settings.csv')).text();
    expect(all.split('\r\n')[0]).toBe('session,parameter,value,reference,decided_on,reason,since,until,entry');
    expect(all.split('\r\n').filter((row) => row.includes('debate.minutes'))).toHaveLength(3);
  });

  it('give the Secretariat a form for each open point, and say why there is none', async () => {
    reader = stage.secretariat;
    const page = await html(`/desk/sessions/${stage.session}/parameters`);
    expect(page).toContain('name="value.numerator"');
    expect(page).toContain('value="restrictedBallot"');
    expect(page).toContain('action="/acts/reset-parameter"');
    // the scenario has nominated its candidates
    expect(page).toContain('Candidates were nominated under it.');
    // What nobody may set stands with the rules, and why.
    expect(page).toContain('href="/rules/parameters"');
    reader = null;
    expect((await app.request(`/desk/sessions/${stage.session}/parameters`)).status).toBe(303);
  });
});

describe('a setting changed behind the door', () => {
  it('is found when the record is verified', async () => {
    await stage.store.writes
      .updateTable('session_parameter')
      .set({ reference: 'Another decision' })
      .where('key', '=', 'debate.minutes')
      .where('valid_until', 'is', null)
      .execute();
    expect(await wrong()).toEqual([expect.stringMatching(/^table session_parameter: 1 rows are not in the record/)]);
  });
});
