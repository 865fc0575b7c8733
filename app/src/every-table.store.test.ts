import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { tables } from './modules.ts';

/**
 * Each table of the database is looked at by `npm run verify`, or it is said here why not. Those that the record says row by row are in the
 * lists of the modules; of them the columns that are left out are looked at as this says.
 */
const looked: Readonly<Record<string, string>> = {
  entry: 'the chain of hashes, and every act decided again',
  request: 'the answers that were given to requests: with the seals of the entries',
  account: 'the names: by what the record says of them (identity/verify-names.ts)',
  capacity: 'the number of a row says nothing',
  proposed_act: 'the browser that it was proposed from, which grants nothing',
  person_details: 'by what binds them in the acts that said them (identity/verify-details.ts)',
  check_in_code:
    'that there is one for each that an act issued; the code itself opens nothing but the page that asks back',
  credentials_document: 'the bytes by length, SHA-256 and type that the record says (credentials/verify-documents.ts)',
  sign_in: 'lengths, seals, accounts (identity/verify-ways-in.ts)',
  invitation: 'against the acts that made them, and seals (identity/verify-ways-in.ts)',
  reference_text: 'hashes, and that an act took each in (reference/verify-texts.ts)',
  database_mode: 'against the accounts (store/mode.ts); a trigger keeps it',
  migration_text: 'against the files (store/verify-made.ts)',
  kysely_migration: 'against the files (store/verify-made.ts)',
  log_leaf: 'against the acts (log/verify-log.ts)',
  log_tile: 'against the leaves (log/verify-log.ts)',
  log_checkpoint: 'signatures, roots (log/verify-log.ts), and that none is missing (log/verify-promises.ts)',
  log_night: 'that its checkpoint is there; which one a night names is printed in the Journal',
  log_state: 'size and head (log/verify-log.ts), the last checkpoint, the quorum (log/verify-promises.ts)',
  log_witness: 'against PLENARY_WITNESSES, where it is given (log/verify-promises.ts)',
  log_cosignature: 'signatures of the witnesses (log/verify-promises.ts)',
  log_halt: 'against the acts and answers that name them (log/verify-promises.ts)',
  log_demonstration_seed: 'against the keys that the record introduced (log/verify-promises.ts)',
};

/** Nothing that is published, decided or proved rests on them. */
const outside: Readonly<Record<string, string>> = {
  calendar_address: 'by which secret a person’s own calendar is read, and of which bodies: it shows what is public',
  demonstration_stage:
    'which session a demonstration opens with, so that a start that was interrupted goes on; none in production',
  delegation_proposal: 'what focal points propose, of which nothing is so before an act of the Secretariat takes it up',
  demonstration_play:
    'which meeting simulated delegations play, and how: their acts stand in the record; none in production',
  hall_screen_opened: 'when the page of a screen was opened last, for who hangs it',
  health_write: 'filler, with which /health tries whether writing works',
  kept_form:
    'what somebody wrote in a form that was refused, for an hour, sealed for the browser it came from: another row opens for nobody',
  message:
    'what was sent to a person by mail, and with which answer: the act that asked for it names the person; of a secret in it no more than its seal is kept, elsewhere',
  visit: 'when a person was here last, for what its home says changed since; it concerns nobody else',
  kysely_migration_lock: 'keeps two starts from migrating at once',
};

it('every table is compared with the record, looked at in its own way, or outside with a reason', async () => {
  await using db = await testDatabase();
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db.store.reads);
  const names = rows.map(({ name }) => name);
  const compared = Object.entries(tables).flatMap(([name, how]) => (how === 'said' ? [name] : []));
  const said = [...compared, ...Object.keys(looked), ...Object.keys(outside)];
  expect(names.filter((name) => !said.includes(name))).toEqual([]);
  expect(said.filter((name) => !names.includes(name))).toEqual([]);
  expect(said.filter((name, place) => said.indexOf(name) !== place)).toEqual([]);
});
