import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forge } from '../../test/forge.ts';
import { hashOf, openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { castVote, closeVote, openVote } from '../decisions/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { enterEditions } from '../editions/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { acts, again, deciding, filled, tables } from '../modules.ts';
import { setParameter } from '../parameters/index.ts';
import { verifyRecord } from '../record/index.ts';
import { certifyContributions, grantExemption, rightToVoteOf } from '../right-to-vote/index.ts';
import { confirmAct } from './confirm-act.ts';
import { waitingActs } from './reads.ts';
import { declineAct, withdrawAct } from './settle-act.ts';

/** Nobody does alone what needs two persons, and what the second one confirms is what the first proposed. */

let stage: TestStage;
beforeEach(async () => {
  stage = await testStage('enough');
  await owes('FRA');
});
afterEach(() => stage[Symbol.asyncDispose]());

const reason = 'A decision of the Assembly in a demonstration';

async function owes(state: string): Promise<void> {
  const due = [2021, 2022, 2023].map((year) => ({ year, cents: 100 }));
  await stage.done(certifyContributions, { session: stage.session, state, due });
}

/** By one person alone, as the door takes it: nobody confirms it here. */
const send = (command: AnyCommand, input: object, account: string) => perform(stage.door, command, input, { account });

async function propose(account = stage.secretariat): Promise<{ readonly proposed: string; readonly hash: string }> {
  const outcome = await send(grantExemption, { session: stage.session, state: 'FRA', reason }, account);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { proposed } = outcome.answer as { readonly proposed: string };
  return { proposed, hash: await hashOf(stage, proposed) };
}

async function codes(command: AnyCommand, input: object, account: string): Promise<readonly string[]> {
  const outcome = await send(command, input, account);
  if (outcome.ok) return ['ok'];
  return 'objections' in outcome ? outcome.objections.map(({ code }) => code) : Object.keys(outcome.errors);
}

const mayVote = async () => {
  const today = new Date().toISOString().slice(0, 10);
  return (await rightToVoteOf(stage.db, stage.session, 'FRA', today)).value.mayVote;
};
const wrong = async () =>
  (await verifyRecord(stage.store, { acts, again, tables, filled }))
    .filter(({ ok }) => !ok)
    .map(({ detail }) => detail);

describe('an act that needs two persons', () => {
  it('is only proposed by the first; the second does it, and both stand in the record', async () => {
    const what = await propose();
    expect(await mayVote()).toBe(false);
    expect(await codes(confirmAct, what, stage.second)).toEqual(['ok']);
    expect(await mayVote()).toBe(true);
    const said = await stage.db
      .selectFrom('entry')
      .select(['act', 'actor', 'data', 'request'])
      .orderBy('seq', 'desc')
      .limit(3)
      .execute();
    expect(said.toReversed()).toMatchObject([
      { act: 'act.proposed', actor: stage.secretariat, data: { command: 'grant-exemption', hash: what.hash } },
      {
        act: 'act.confirmed',
        actor: stage.second,
        data: { proposedBy: stage.secretariat, proposedAs: 'secretariat', hash: what.hash },
      },
      { act: 'exemption.granted', actor: stage.second, data: { state: 'FRA', reason } },
    ]);
    expect(await wrong()).toEqual([]);
  });

  it('is not confirmed by the same person, with another fingerprint, by whoever may not do it, or twice', async () => {
    const what = await propose();
    expect(await codes(confirmAct, what, stage.secretariat)).toEqual(['second-person-same']);
    expect(await codes(confirmAct, { ...what, hash: '0'.repeat(64) }, stage.second)).toEqual(['proposed-act-other']);
    expect(await codes(confirmAct, what, stage.president)).toEqual(['needs-secretariat']);
    expect(await codes(confirmAct, what, stage.delegate('FRA'))).toEqual(['needs-presiding']);
    expect(await codes(confirmAct, { ...what, proposed: stage.meeting }, stage.second)).toEqual([
      'no-such-proposed-act',
    ]);
    expect(await codes(confirmAct, what, stage.second)).toEqual(['ok']);
    expect(await codes(confirmAct, what, stage.second)).toEqual(['proposed-act-settled']);
    expect(await codes(withdrawAct, { proposed: what.proposed }, stage.secretariat)).toEqual(['proposed-act-settled']);
  });

  it('is declined with a reason by the other person, or withdrawn by the one who proposed it', async () => {
    const declined = await propose();
    const { proposed } = declined;
    expect(await codes(declineAct, { proposed, reason }, stage.secretariat)).toEqual(['second-person-same']);
    expect(await codes(withdrawAct, { proposed }, stage.second)).toEqual(['not-the-proposer']);
    expect(await codes(declineAct, { proposed }, stage.second)).toEqual(['reason']);
    expect(await codes(declineAct, { proposed, reason }, stage.second)).toEqual(['ok']);
    expect(await codes(confirmAct, declined, stage.second)).toEqual(['proposed-act-settled']);
    const withdrawn = await propose();
    expect(await codes(withdrawAct, { proposed: withdrawn.proposed }, stage.secretariat)).toEqual(['ok']);
    expect(await codes(confirmAct, withdrawn, stage.second)).toEqual(['proposed-act-settled']);
    expect(await mayVote()).toBe(false);
    expect(await wrong()).toEqual([]);
  });

  it('lapses when what it rests on is changed, and not by what is about another State', async () => {
    const what = await propose();
    await owes('BRA');
    expect((await waitingActs(stage.db, filled, stage.store.clock.now())).map(({ row }) => row.id)).toEqual([
      what.proposed,
    ]);
    await owes('FRA');
    expect(await waitingActs(stage.db, filled, stage.store.clock.now())).toEqual([]);
    expect(await codes(confirmAct, what, stage.second)).toEqual(['proposed-act-lapsed']);
    expect(await mayVote()).toBe(false);
    // Nothing is lost: the same is proposed once more.
    expect(await codes(confirmAct, await propose(), stage.second)).toEqual(['ok']);
  });

  it('waits as long as the Bureau has set', async () => {
    const decided = { decidedOn: new Date().toISOString().slice(0, 10), reference: 'BUR/1', reason };
    await stage.done(setParameter, { session: stage.session, key: 'twoPersons.minutes', value: '5', ...decided });
    const { proposed } = await propose();
    const { at, data } = await stage.db
      .selectFrom('entry')
      .select(['at', 'data'])
      .where('act', '=', 'act.proposed')
      .executeTakeFirstOrThrow();
    expect(Date.parse((data as { until: string }).until) - Date.parse(at)).toBe(5 * 60_000);
    const facts = await confirmAct.load(
      stage.db as never,
      { proposed, hash: '' },
      { id: stage.second, demonstration: true, capacities: [{ kind: 'secretariat' }] },
      at,
      filled,
    );
    const decide = (after: number) => {
      const now = new Date(Date.parse(at) + after).toISOString();
      const actor = { id: stage.second, demonstration: true, capacities: [{ kind: 'secretariat' as const }] };
      const decision = confirmAct.decide(facts, { proposed, hash: facts.found?.row.hash ?? '' }, actor, now);
      return decision.ok ? 'ok' : decision.objections.map(({ code }) => code);
    };
    expect(decide(5 * 60_000 - 1)).toBe('ok');
    expect(decide(5 * 60_000)).toEqual(['proposed-act-lapsed']);
  });
});

describe('at the console', () => {
  let here: StageServer;
  beforeEach(async () => {
    here = await serverOn(stage);
  });
  afterEach(() => here[Symbol.asyncDispose]());

  it('a step that was proposed waits, and is offered again once it is settled; a vote that comes in does not let it lapse', async () => {
    const { meeting, items, proposals, president } = stage;
    await openedBy(stage);
    await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
    const decided = { decidedOn: new Date().toISOString().slice(0, 10), reference: 'BUR/1', reason };
    await stage.done(setParameter, {
      ...{ session: stage.session, key: 'vote.twoPersons', value: 'twoPersons', ...decided },
    });
    const opening = { meeting, proposal: proposals[1], consensusSought: true };
    // The Bureau asks for it: the vote, too, is opened by two.
    const { vote = '' } = await stage.done(openVote, opening, president);
    await stage.done(castVote, { vote, state: 'JPN', choice: 'for' }, stage.delegate('JPN'));
    const first = await send(closeVote, { vote }, president);
    const { proposed } = (first.ok ? first.answer : null) as { readonly proposed: string };
    const podium = async () => (await here.get(`/meetings/${meeting}/podium`, president)).text();
    expect(await podium()).toContain('This was proposed already and waits for a second person.');
    await stage.done(castVote, { vote, state: 'BRA', choice: 'against' }, stage.delegate('BRA'));
    const page = await (await here.get(`/proposed-acts/${proposed}`, stage.second)).text();
    expect(page).toContain('Close the vote');
    expect(page).toContain('2 of');
    expect(await codes(confirmAct, { proposed, hash: await hashOf(stage, proposed) }, stage.second)).toEqual(['ok']);
    expect(await podium()).not.toContain('This was proposed already');
    const { data } = await stage.db
      .selectFrom('entry')
      .select('data')
      .where('act', '=', 'vote.closed')
      .executeTakeFirstOrThrow();
    expect((data as { readonly votes: readonly unknown[] }).votes).toHaveLength(2);
    expect(await wrong()).toEqual([]);
  });
});

describe('a forged record', () => {
  it('is found where the act stands without a second person', async () => {
    // As at the start of the program: from here on the record says that it takes two.
    await enterEditions(stage.door, deciding);
    await send(confirmAct, await propose(), stage.second);
    await forge(stage.store, (act) => (act.act === 'act.confirmed' ? [] : [act]));
    expect((await wrong()).join(' ')).toContain('grant-exemption needs two persons, and no second one confirmed it');
  });

  it('is found where the second person confirms what nobody proposed', async () => {
    await send(confirmAct, await propose(), stage.second);
    await forge(stage.store, (act) => (act.act === 'act.proposed' ? [] : [act]));
    expect((await wrong()).length).toBeGreaterThan(0);
  });

  it('is found where something else was proposed than was confirmed', async () => {
    await send(confirmAct, await propose(), stage.second);
    await forge(stage.store, ({ act, data }) => [
      { act, data: act === 'act.proposed' ? { ...data, hash: '1'.repeat(64) } : data },
    ]);
    expect((await wrong()).join(' ')).toContain('recorded and recomputed differ in hash');
  });

  it('is found where it names another first person', async () => {
    await send(confirmAct, await propose(), stage.second);
    await forge(stage.store, ({ act, data }) => [
      { act, data: act === 'act.confirmed' ? { ...data, proposedBy: stage.president } : data },
    ]);
    expect((await wrong()).join(' ')).toContain('recorded and recomputed differ in proposedBy');
  });
});

describe('the pages', () => {
  let here: StageServer;
  beforeEach(async () => {
    here = await serverOn(stage);
  });
  afterEach(() => here[Symbol.asyncDispose]());
  const page = async (path: string, account?: string) => (await here.get(path, account)).text();

  it('show the proposer that it waits, the other what will be done with its fingerprint, and nobody else anything', async () => {
    const { proposed, hash } = await propose();
    const path = `/proposed-acts/${proposed}`;
    const own = await page(path, stage.secretariat);
    expect(own).toContain('You have proposed this.');
    expect(own).toContain('/acts/withdraw-act');
    expect(own).not.toContain('/acts/confirm-act');
    const other = await page(path, stage.second);
    expect(other).toContain('/acts/confirm-act');
    expect(other).toContain('/acts/decline-act');
    expect(other).toContain(hash.match(/.{4}/g)?.join(' '));
    expect(other).toContain('Record an exemption');
    expect(other).toContain('France');
    expect(await page(path, stage.president)).toContain('Only the Secretariat does this.');
    expect((await here.get(path)).status).toBe(303);
    expect(await page('/documents', stage.second)).toContain('Waits for a second person: Record an exemption');
    expect(await page('/documents', stage.president)).not.toContain('Waits for a second person');
    await owes('FRA');
    const lapsed = await page(path, stage.second);
    expect(lapsed).toContain('so it has lapsed');
    expect(lapsed).toContain('Propose the same again');
    expect(await page('/documents', stage.second)).not.toContain('Waits for a second person');
  });
});

describe('one browser', () => {
  let here: StageServer;
  beforeEach(async () => {
    here = await serverOn(stage);
    return () => here[Symbol.asyncDispose]();
  });

  /** What a browser has when somebody has signed in with it, who perhaps was not the first. */
  async function signedIn(account: string, before: string | null = null) {
    const answer = await here.server.app.request('http://localhost:4000/sign-in', {
      method: 'POST',
      headers: {
        ...{ origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded' },
        ...(before === null ? {} : { cookie: before }),
      },
      body: `account=${account}`,
    });
    const set = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    return { all: set.join('; '), forms: set.find((one) => one.includes('-forms=')) ?? '' };
  }
  async function sends(cookie: string, command: string, input: object) {
    const answer = await here.server.app.request(`http://localhost:4000/api/acts/${command}`, {
      method: 'POST',
      headers: { origin: 'http://localhost:4000', cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ input, requestId: crypto.randomUUID() }),
    });
    return (await answer.json()) as { ok: boolean; answer?: { proposed: string }; objections?: { code: string }[] };
  }

  it('with two accounts is one person: the second confirms it from another one', async () => {
    const first = await signedIn(stage.secretariat);
    const sent = await sends(first.all, 'grant-exemption', { session: stage.session, state: 'FRA', reason });
    const proposed = sent.answer?.proposed ?? '';
    const what = { proposed, hash: await hashOf(stage, proposed) };
    const same = await signedIn(stage.second, first.forms);
    expect((await sends(same.all, 'confirm-act', what)).objections?.map(({ code }) => code)).toEqual([
      'second-person-same-browser',
    ]);
    const page = await here.server.app.request(`http://localhost:4000/proposed-acts/${proposed}`, {
      headers: { cookie: same.all },
    });
    const text = await page.text();
    expect(text).toContain('proposed from this very browser');
    expect(text).not.toContain('/acts/confirm-act');
    expect(text).toContain('/acts/decline-act');
    expect(await mayVote()).toBe(false);
    const other = await signedIn(stage.second);
    expect(await sends(other.all, 'confirm-act', what)).toMatchObject({ ok: true });
    expect(await mayVote()).toBe(true);
    expect(await wrong()).toEqual([]);
  });

  it('that has forgotten its mark cannot be told, and the two accounts stand in the record', async () => {
    const first = await signedIn(stage.secretariat);
    const sent = await sends(first.all, 'grant-exemption', { session: stage.session, state: 'FRA', reason });
    const proposed = sent.answer?.proposed ?? '';
    const second = await signedIn(stage.second);
    const alone = second.all
      .split('; ')
      .filter((one) => one !== second.forms)
      .join('; ');
    const what = { proposed, hash: await hashOf(stage, proposed) };
    expect(await sends(alone, 'confirm-act', what)).toMatchObject({ ok: true });
  });
});
