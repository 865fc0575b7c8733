import { inject } from 'vitest';
import { openStore } from '../src/store/database.ts';
import { testDatabase } from './database.ts';
import { type Coming, stagedDatabase } from './given/staged.ts';
import { makeDatabase } from './postgres.ts';
import { playedOn, type TestStage } from './stage.ts';

/** A meeting that was held once, and of which each test changes a copy. */
export interface HeldStage<Told> {
  readonly told: Told;
  copy(): Promise<TestStage>;
  drop(): Promise<void>;
}

export async function heldStage<Told>(
  coming: Coming,
  play: (stage: Omit<TestStage, typeof Symbol.asyncDispose>) => Promise<Told>,
): Promise<HeldStage<Told>> {
  const { name, known } = await stagedDatabase(coming);
  const held = await makeDatabase(inject('serverUrl'), name);
  const store = await openStore(held.url, { poolSize: 4 });
  // Nothing may be connected to what is copied.
  const told = await play(playedOn(store, known)).finally(() => store.close());
  return {
    told,
    async copy() {
      const database = await testDatabase({ like: held.name });
      return { ...playedOn(database.store, known), [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
    },
    drop: () => held.drop(),
  };
}
