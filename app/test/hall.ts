import { openVote, submitProposal } from '../src/decisions/index.ts';
import { openStore, type Store } from '../src/store/database.ts';
import { type AppProcess, buildApp, startApp } from './app-process.ts';
import { Caller } from './caller.ts';
import { testDatabase } from './database.ts';
import { sealSeedText } from './given/seal-seed-text.ts';
import { stagedDatabase } from './given/staged.ts';
import { openedBy, playedOn, stageOn, type TestStage } from './stage.ts';

/** What runs of one hall share, so that a cookie outlives the process that gave it. */
export const hallEnv = {
  PLENARY_MODE: 'demonstration',
  PLENARY_SECRET: 'a secret of a test, long enough for anybody',
  PLENARY_SEAL_KEY: sealSeedText,
  LOG: 'json',
} as const;

/** The parts of the stage that last: ids and accounts. */
export type Script = Pick<
  TestStage,
  'session' | 'meeting' | 'secretariat' | 'president' | 'delegates' | 'items' | 'proposals' | 'election' | 'candidates'
>;

export interface People {
  readonly secretariat: Caller;
  readonly president: Caller;
  readonly delegates: ReadonlyMap<string, Caller>;
}

/** A demonstration in which the meeting is open and every delegation is there, with built programs in front of it. */
export interface Hall extends AsyncDisposable {
  readonly script: Script;
  readonly store: Store;
  readonly apps: readonly AppProcess[];
  /** address of the first program */
  readonly url: string;
  readonly people: People;
}

export async function openHall(options: { readonly instances?: number } = {}): Promise<Hall> {
  buildApp();
  const { name, known } = await stagedDatabase();
  const database = await testDatabase({ like: name });
  const apps: AppProcess[] = [];
  const close = async () => {
    // Whatever state a flood has left them in.
    await Promise.all(apps.map((app) => app.kill()));
    await database[Symbol.asyncDispose]();
  };
  try {
    const script = playedOn(database.store, known);
    await openedBy(script);
    for (let n = 0; n < (options.instances ?? 1); n++)
      apps.push(await startApp({ ...hallEnv, DATABASE_URL: database.url }));
    const url = apps[0]?.url ?? '';
    const people = await signInAll(url, script);
    return { script, store: database.store, apps, url, people, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The stage through the door, without a program: every delegation registered, the meeting open. The database of the address is let
 * go of before it returns.
 */
export async function setHallAt(url: string): Promise<Script> {
  const store = await openStore(url, { poolSize: 4 });
  try {
    const stage = await stageOn(store);
    await openedBy(stage);
    return stage;
  } finally {
    await store.close();
  }
}

export async function signInAll(url: string, script: Script): Promise<People> {
  const delegates = new Map<string, Caller>();
  for (const [state, account] of script.delegates) delegates.set(state, await Caller.signIn(url, account));
  return {
    secretariat: await Caller.signIn(url, script.secretariat),
    president: await Caller.signIn(url, script.president),
    delegates,
  };
}

/** A recorded vote on a new proposal, open now. The item of resolutions must have been taken up. */
export async function openVoteIn(url: string, { script, people }: Pick<Hall, 'script' | 'people'>): Promise<string> {
  const { proposal } = await people.secretariat.must(url, submitProposal, {
    item: script.items.resolution,
    kind: 'D01',
    title: { en: 'A draft of a long test' },
    body: { en: 'The Assembly of States Parties decides nothing. (Text of a test.)' },
  });
  const opened = await people.president.must(url, openVote, {
    meeting: script.meeting,
    proposal,
    consensusSought: true,
  });
  return opened.vote ?? '';
}

/** What the published table says: `FRA yes`, sorted. */
export async function published(url: string, vote: string): Promise<readonly string[]> {
  const answer = await fetch(`${url}/votes/${vote}.json`);
  const { rows } = (await answer.json()) as { rows: readonly { state: string; vote: string }[] };
  return rows
    .filter((row) => ['yes', 'no', 'abstain'].includes(row.vote))
    .map((row) => `${row.state} ${row.vote}`)
    .sort();
}

/** The same numbers at every run: a linear congruence is enough to choose moments. Gives whole numbers below `n`. */
export function lots(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
