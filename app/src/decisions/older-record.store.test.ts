import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { strangersObjections } from '../../test/given/exported.ts';
import { openedBy, stageOn } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import type { Command } from '../door/command.ts';
import { takeUpItem } from '../meetings/index.ts';
import { openDoor } from '../modules.ts';
import { appFolder } from '../store/app-folder.ts';
import type { DecisionAct } from './acts.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { announceResult, closeVote, openVote, votesOf } from './index.ts';

/** As the version before recorded it: the Secretariat casts and corrects for any seat, outside a roll call, and nobody is told. */
function asBefore(act: 'vote.cast' | 'vote.corrected'): Command<{ vote: string; state: string }, null, DecisionAct> {
  return {
    name: act,
    undo: { again: 'a test' },
    who: castVote.who,
    input: castVote.input as never,
    load: async () => null,
    decide: (_facts, input) => ({
      ok: true,
      capacity: 'secretariat',
      acts: [
        {
          act,
          subject: `vote:${input.vote}`,
          audience: 'sealed',
          cites: ['Rome Statute, article 112(7)'],
          data: { ...input, choice: 'yes', receipt: `${act === 'vote.cast' ? 'AAAA' : 'BBBB'}-${input.state}2` },
        },
      ],
    }),
  };
}

const migration = path.join(appFolder(), 'migrations', '202611281203_decisions_who_votes.sql');

it('a record in which the Secretariat cast outside a roll call and announced itself stands, and the votes bear its mark', async () => {
  // No seals, and no word of editions: as every record was before there were any.
  await using database = await testDatabase();
  const stage = await stageOn(database.store, openDoor(database.store));
  await openedBy(stage);
  const { meeting } = stage;
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, stage.president);
  const opening = { meeting, proposal: stage.proposals[1], consensusSought: true };
  const { vote = '' } = await stage.done(openVote, opening, stage.president);
  const input = (state: string) => ({ vote, state, choice: 'yes' });
  for (const state of ['GHA', 'FRA']) await stage.done(asBefore('vote.cast'), input(state));
  for (const state of ['JPN', 'BRA']) await stage.done(castVote, input(state), stage.delegate(state));
  await stage.done(correctVote, { ...input('FRA'), choice: 'no' }, stage.delegate('FRA'));
  await stage.done(closeVote, { vote });
  await stage.done(asBefore('vote.corrected'), input('BRA'));
  expect(await stage.done(announceResult, { vote })).toMatchObject({ carried: true });
  const kept = () => sql`select * from vote_cast order by iso3`.execute(stage.db);
  const before = await kept();

  // The database as the version before left it, then opened by this one.
  for (const statement of [
    'alter table vote_cast drop column entered, drop column entered_by',
    'alter table capacity drop column designated_at',
    readFileSync(migration, 'utf8'),
  ])
    await sql.raw(statement).execute(stage.store.writes);
  expect((await kept()).rows).toEqual(before.rows);
  const [shown] = await votesOf(stage.db, { id: vote });
  expect(shown?.entered).toEqual(['BRA', 'GHA']);
  expect(await strangersObjections(stage.store)).toEqual([]);
  expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
});
