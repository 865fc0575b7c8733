import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { byForce, forge } from '../../test/forge.ts';
import { makeDatabase } from '../../test/postgres.ts';
import { countOf, openedBy, stageOn } from '../../test/stage.ts';
import { adoptByConsensus, announceResult, castVote, closeVote, openVote } from '../decisions/index.ts';
import type { AnyCommand, FieldsFor } from '../door/command.ts';
import { announceBallot, enterCount, openBallot } from '../elections/index.ts';
import { closeMeeting, takeUpItem } from '../meetings/index.ts';
import { acts, again, filled, tables } from '../modules.ts';
import { openStore, type Store } from '../store/database.ts';
import { type Finding, verifyRecord } from './index.ts';

/** One meeting is held; each test changes something in a copy of its database. */

let held: Awaited<ReturnType<typeof makeDatabase>>;

beforeAll(async () => {
  held = await makeDatabase(inject('serverUrl'), inject('template'));
  const store = await openStore(held.url);
  await holdMeeting(store);
  await store.close();
}, 60_000);

afterAll(async () => {
  await held.drop();
});

/** A consensus, a vote that is carried (4 to 2), a first ballot that elects three; closed. */
async function holdMeeting(store: Store): Promise<void> {
  const stage = await stageOn(store);
  const { meeting } = stage;
  await openedBy(stage);
  const chair = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.done(command, input, stage.president);
  await chair(takeUpItem, { meeting, item: stage.items.agenda });
  await chair(adoptByConsensus, { meeting, proposal: stage.proposals[0] });
  await chair(takeUpItem, { meeting, item: stage.items.resolution });
  const { vote } = await chair(openVote, { meeting, proposal: stage.proposals[1], consensusSought: true });
  for (const [state, choice] of [
    ['BRA', 'for'],
    ['CHE', 'for'],
    ['FRA', 'for'],
    ['URY', 'for'],
    ['GHA', 'against'],
    ['JPN', 'against'],
  ] as const)
    await stage.done(castVote, { vote, state, choice }, stage.delegate(state));
  await chair(closeVote, { vote });
  await chair(announceResult, { vote });
  await chair(takeUpItem, { meeting, item: stage.items.judges });
  const { ballot = '' } = await chair(openBallot, { meeting, election: stage.election });
  await stage.done(enterCount, countOf(stage, ballot));
  await chair(announceBallot, { ballot });
  await chair(closeMeeting, { meeting });
}

function verify(store: Store): Promise<readonly Finding[]> {
  return verifyRecord(store, { acts, again, tables, filled });
}

/** What does not stand after the change, as `what: detail`. */
async function wrongAfter(change: (store: Store) => Promise<unknown>): Promise<readonly string[]> {
  await using copy = await testDatabase({ like: held.name });
  await change(copy.store);
  return (await verify(copy.store)).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

describe('the record of a meeting', () => {
  it('stands: chain, results decided again, every table built anew; and verifying changes nothing', async () => {
    await using copy = await testDatabase({ like: held.name });
    const head = () =>
      copy.store.reads.selectFrom('entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
    const before = await head();
    const found = await verify(copy.store);
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
    expect(found.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['chain', 'acts', 'table vote_cast', 'table proposal', 'table membership']),
    );
    // Each of them but those that follow from another: the adopted text of the vote, the ballot opened and announced by two persons.
    const { n } = await copy.store.reads
      .selectFrom('entry')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(found.find(({ what }) => what === 'acts')?.detail).toMatch(`${Number(n) - 3} decided again`);
    expect(await verify(copy.store)).toEqual(found);
    expect(await head()).toEqual(before);
  });
});

describe('a change in the record', () => {
  const at = `(select seq from entry where act = 'vote.announced')`;
  it.each([
    [
      'a byte of the data',
      `update entry set data = jsonb_set(data, '{result,yes}', '5') where seq = ${at}`,
      'are not those it was made with',
    ],
    [
      'a hash',
      `update entry set hash = translate(left(hash, 1), '0123456789abcdef', '123456789abcdef0') || substr(hash, 2) where seq = 30`,
      'entry 30 hashes to',
    ],
    ['a provision', `update entry set cites = '{Rome Statute, article 1}' where seq = ${at}`, 'hashes to'],
    ['who acted', `update entry set capacity = 'secretariat' where seq = ${at}`, 'hashes to'],
    ['when', `update entry set at = at + interval '1 second' where seq = ${at}`, 'hashes to'],
    ['who may see it', `update entry set audience = 'public' where act = 'vote.cast'`, 'hashes to'],
    ['an entry taken out', `delete from entry where seq = ${at}`, 'is missing or out of its place'],
    ['the first entry taken out', `delete from entry where seq = 1`, 'entry 1 is missing'],
    [
      'two entries in each other’s place',
      `update entry set seq = case seq when 30 then 100031 else 100030 end where seq in (30, 31);
       update entry set seq = seq - 100000 where seq > 100000`,
      'entry 30 follows',
    ],
    [
      'an entry written twice',
      `insert into entry select (select max(seq) + 1 from entry), at, act, subject, audience, actor, capacity, cites, data, salt,
       commitment, previous, 'again' || substr(hash, 6), request from entry where seq = ${at}`,
      'follows',
    ],
  ])('is found: %s', async (_what, statement, says) => {
    const wrong = await wrongAfter((store) => byForce(store, statement));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^chain: /);
    expect(wrong[0]).toContain(says);
  });

  it('is found when the last entry is gone: its table says more than the record', async () => {
    const wrong = await wrongAfter((store) =>
      byForce(store, `delete from entry where seq = (select max(seq) from entry)`),
    );
    expect(wrong).toEqual(['table meeting: 1 rows are not in the record, 1 rows of the record are missing']);
  });
});

describe('a data file that the record names', () => {
  it.each([
    ['changed', `update reference_text set text = text || ' ' where text like '%"sessions"%'`],
    ['gone', `delete from reference_text where text like '%"sessions"%'`],
  ])('is found when its bytes are %s', async (_what, statement) => {
    const wrong = await wrongAfter((store) =>
      byForce(store, 'alter table reference_text disable trigger all', statement),
    );
    expect(wrong).toEqual([
      expect.stringMatching(
        /^entry 3, reference\.loaded: cannot be replayed: the bytes of [\w/.-]+ are not those it names$/,
      ),
    ]);
  });
});

describe('a change in a table', () => {
  it.each([
    ['vote_cast', `update vote_cast set choice = 'yes' where iso3 = 'GHA'`],
    ['vote_cast', `delete from vote_cast where iso3 = 'GHA'`],
    ['vote_cast', `update vote_cast set receipt = 'AAAA-AAAA' where iso3 = 'GHA'`],
    ['vote_cast', `update vote_cast set entered = true where iso3 = 'GHA'`],
    ['vote_cast', `update vote_cast set entered_by = gen_random_uuid() where iso3 = 'GHA'`],
    ['capacity', `update capacity set designated_at = valid_from where state = 'URY'`],
    ['vote', `update vote set result = jsonb_set(result, '{yes}', '5')`],
    ['proposal', `update proposal set status = 'adopted' where symbol = 'DEMO-1/L.3'`],
    ['proposal', `update proposal set body = '{"en": "Another text."}' where symbol = 'DEMO-1/L.2'`],
    ['membership', `update membership set entry_into_force = '2001-01-01' where iso3 = 'URY'`],
    ['membership', `update membership set party_until = '2020-01-01' where iso3 = 'URY'`],
    [
      'reference_file',
      `update reference_file set body = jsonb_set(body, '{planted}', '1') where path = 'sessions.json'`,
    ],
    ['capacity', `update capacity set state = 'BRA' where state = 'URY'`],
    ['presence', `update presence set present = false where iso3 = 'URY'`],
    ['ballot', `update ballot set result = jsonb_set(result, '{needed}', '1')`],
    ['candidate', `update candidate set status = 'elected'`],
    ['meeting', `update meeting set opened_at = opened_at - interval '1 hour'`],
    ['account', `update account set demonstration = false`],
  ])('is found and named: %s (%s)', async (table, statement) => {
    const wrong = await wrongAfter((store) => byForce(store, statement));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(new RegExp(`^table ${table}: \\d+ rows are not in the record`));
  });
});

describe('a record that was written anew with a chain that holds', () => {
  type Change = Parameters<typeof forge>[1];
  const only =
    (name: string, data: (data: never) => object): Change =>
    ({ act, ...rest }) => [{ act, data: act === name ? data(rest.data as never) : rest.data }];

  it('stands when nothing is changed', async () => {
    expect(await wrongAfter((store) => forge(store, ({ act, data }) => [{ act, data }]))).toEqual([]);
  });

  it.each<[string, string, Change, string]>([
    [
      'a result that does not follow from the votes',
      'vote.announced',
      only('vote.announced', (data: { result: object }) => ({ ...data, result: { ...data.result, yes: 5, base: 7 } })),
      'recorded and recomputed differ in result',
    ],
    [
      'votes published otherwise than they were cast',
      'vote.closed',
      only('vote.closed', (data: { votes: object[] }) => ({ ...data, votes: data.votes.slice(1) })),
      'recorded and recomputed differ in votes',
    ],
    [
      'another presence at the close than there was',
      'vote.closed',
      only('vote.closed', (data: { atClose: { present: string[] } }) => ({
        ...data,
        atClose: { ...data.atClose, present: data.atClose.present.slice(1) },
      })),
      'recorded and recomputed differ in atClose',
    ],
    [
      'other parameters of a ballot than it was opened under',
      'act.confirmed',
      only('ballot.opened', (data: { parameters: { values: object } }) => ({
        ...data,
        parameters: { ...data.parameters, values: { ...data.parameters.values, 'quorum.counts': 'voting' } },
      })),
      'ballot.opened that follows differs in parameters',
    ],
    [
      'a text adopted under another number',
      'vote.announced',
      ({ act, data }) => [
        {
          act,
          data:
            act === 'proposal.adopted' && 'by' in data && data.by === 'vote'
              ? { ...data, symbol: 'DEMO-1/Res.9' }
              : data,
        },
      ],
      'proposal.adopted that follows differs in symbol',
    ],
    [
      'a text that the vote adopted, left out',
      'vote.announced',
      ({ act, data }) => (act === 'proposal.adopted' && 'by' in data && data.by === 'vote' ? [] : [{ act, data }]),
      'proposal.adopted should follow, and nothing does',
    ],
    [
      'a consensus of another number',
      'proposal.adopted',
      ({ act, data }) => [
        {
          act,
          data: act === 'proposal.adopted' && 'by' in data && data.by === 'consensus' ? { ...data, present: 1 } : data,
        },
      ],
      'recorded and recomputed differ in present',
    ],
    [
      'an opening without its quorum',
      'meeting.opened',
      only('presence.registered', (data: { arrived: string[] }) => ({ ...data, arrived: data.arrived.slice(0, 3) })),
      'the rules refuse it: 3 States Parties are present',
    ],
    [
      'somebody elected who was not',
      'act.confirmed',
      only('ballot.announced', (data: { result: { elected: string[] } }) => ({
        ...data,
        result: { ...data.result, elected: data.result.elected.slice(1) },
      })),
      'ballot.announced that follows differs in result',
    ],
    [
      'papers given to fewer',
      'act.confirmed',
      only('ballot.opened', (data: { issued: number }) => ({ ...data, issued: data.issued - 1 })),
      'ballot.opened that follows differs in issued',
    ],
  ])('is found: %s', async (_what, act, change, says) => {
    const wrong = await wrongAfter((store) => forge(store, change));
    expect(wrong.find((line) => line.includes(`, ${act}: `))).toContain(says);
    expect(wrong.some((line) => line.startsWith('chain'))).toBe(false);
  });

  it('is found where it cannot be replayed at all', async () => {
    const wrong = await wrongAfter((store) =>
      forge(store, ({ act, data }) => (act === 'session.created' ? [] : [{ act, data }])),
    );
    expect(wrong.length).toBeGreaterThan(0);
    const unknown = await wrongAfter((store) =>
      forge(store, ({ act, data }) => [{ act: act === 'meeting.closed' ? 'meeting.ended' : act, data }]),
    );
    expect(unknown).toEqual([expect.stringMatching(/meeting\.ended: cannot be replayed: no act/)]);
  });
});
