import pg from 'pg';
import { expect, it } from 'vitest';
import { testKey } from '../../test/given/sign-in-key.ts';
import { inTime } from '../../test/in-time.ts';
import { testStage } from '../../test/stage.ts';
import { addAgendaItem } from '../sessions/index.ts';
import { signIn } from './sign-in.ts';

it('something that holds an account keeps its sign-ins waiting for some seconds, and no act at all', async () => {
  await using stage = await testStage();
  const account = stage.delegate('FRA');
  const beside = new pg.Client({ connectionString: stage.store.url });
  await beside.connect();
  try {
    await beside.query('begin');
    await beside.query('select 1 from account where id = $1 for update', [account]);
    const signingIn = Array.from({ length: 12 }, () => signIn(stage.store, testKey, account, new Date()));
    const ended = inTime(10_000, () => Promise.allSettled(signingIn));
    const first = Promise.race([
      ended,
      stage.done(addAgendaItem, { session: stage.session, title: 'While sign-ins wait' }),
    ]);
    expect(await inTime(1_500, () => first), 'the act, before the sign-ins').not.toBeInstanceOf(Array);
    expect((await ended).every(({ status }) => status === 'rejected')).toBe(true);
    // Others sign in meanwhile, and this one as soon as the account is free.
    expect(await signIn(stage.store, testKey, stage.delegate('JPN'), new Date())).toMatch(/^[\w-]{43}$/);
    await beside.query('rollback');
    expect(await signIn(stage.store, testKey, account, new Date())).toMatch(/^[\w-]{43}$/);
  } finally {
    await beside.end();
  }
});
