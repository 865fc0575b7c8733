import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { introduce, logLine, sequence } from '../../test/given/log.ts';
import { testKey } from '../../test/given/sign-in-key.ts';
import { startWitness } from '../../test/given/witness.ts';
import { testStage } from '../../test/stage.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import type { AnyCommand, FieldsFor } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { erasePerson } from '../erasure/index.ts';
import { assignOffice, endOffice, endSignIns, makeSignInLink } from '../identity/index.ts';
import { signIn, signOut } from '../identity/sign-in.ts';
import { acceptInvitation } from '../identity/sign-in-link.ts';
import { sweepSignIns } from '../identity/sweep.ts';
import { verifyStore } from './verification.ts';

/** The long tests ask for six. */
const checks = Number(process.env.VERIFY_CHECKS ?? 2);

it('a database in which people sign in and out, are accredited and erased, while it is signed and confirmed, is never accused', {
  timeout: 240_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenary-in-use-'));
  await using stage = await testStage('enough');
  await introduce(stage.door);
  await using archive = await startWitness(folder, 'archive', [logLine]);
  const kept = path.join(folder, 'checkpoint');
  await using sequencer = sequence(stage.store, { witnesses: [archive.place], quorum: 1, kept });
  const { store, session } = stage;
  let acts = 0;
  const atTheMachine = async <C extends AnyCommand>(command: C, input: FieldsFor<C>): Promise<string> => {
    const outcome = await perform(stage.door, command, input, { account: null });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    acts += 1;
    return (outcome.answer as { account?: string } | null)?.account ?? '';
  };
  const named = (name: string) => ({ name: `Example, ${name}`, office: 'secretariat', demonstration: false }) as const;
  const link = async (account: string): Promise<string> => {
    const made = await makeSignInLink(stage.door, testKey, account, null);
    if (!made.ok) throw new Error(JSON.stringify(made));
    return made.token;
  };
  const person = async (n: number): Promise<void> => {
    const account = await atTheMachine(assignOffice, named(`Birch ${n}`));
    await link(account);
    const accepted = await acceptInvitation(store, testKey, await link(account), new Date(store.clock.ms()));
    await signIn(store, testKey, account, new Date(store.clock.ms()));
    if (n % 3 === 0 && accepted) await signOut(store, testKey, accepted.token);
    if (n % 3 === 1) await atTheMachine(endSignIns, { account });
    if (n % 2 === 0) {
      await link(account);
      await atTheMachine(endOffice, { account });
    }
    if (n % 4 === 0) await atTheMachine(erasePerson, { account, reason: 'Made up for a test, at the request.' });
    await sweepSignIns(store);
  };
  const delegate = async (n: number): Promise<void> => {
    const seat = { session, state: 'URY' };
    const { account = '' } = await stage.done(
      accreditPerson,
      { ...seat, name: `Placeholder Person ${n}`, role: 'adviser' },
      stage.secretariat,
    );
    await signIn(store, testKey, account, new Date(store.clock.ms()));
    if (n % 2 === 0) await stage.done(endAccreditation, { ...seat, account }, stage.secretariat);
    acts += 1;
  };

  // There is always somebody of the Secretariat.
  await atTheMachine(assignOffice, named('Ash'));
  let running = true;
  const acting = [person, delegate].map(async (act) => {
    for (let n = 0; running; n += 1) {
      await act(n);
      await sleep(60);
    }
  });
  const wrong: string[] = [];
  const said = new Set<string>();
  const duringEach: number[] = [];
  try {
    for (let check = 0; check < checks; check += 1) {
      const before = acts;
      const found = await verifyStore(store, {
        PLENARY_SECRET: 'the secret of a test, which is long enough',
        PLENARY_WITNESSES: `${archive.place.line} ${archive.place.address}`,
      });
      duringEach.push(acts - before);
      for (const { what, ok, detail } of found) {
        said.add(what);
        if (!ok) wrong.push(`${what}: ${detail}`);
      }
    }
  } finally {
    running = false;
    await Promise.all(acting);
    rmSync(folder, { recursive: true, force: true });
  }
  expect(wrong).toEqual([]);
  expect([...said]).toEqual(
    expect.arrayContaining([
      'triggers and tables',
      'migrations',
      'what the database is for',
      'table reference_text',
      'names of accounts',
      'details of persons',
      'sign-ins',
      'links',
      'seals of sign-ins and links',
      'log promises',
      'log cosignatures',
      'log witnesses',
    ]),
  );
  // Without people in the middle of every run the test would hold nothing.
  expect(Math.min(...duringEach)).toBeGreaterThan(0);
  expect(sequencer.errors).toEqual([]);
});
