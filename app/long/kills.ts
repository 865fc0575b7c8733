import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { verifyStore } from '../src/cli/verification.ts';
import { announceResult, castVote, closeVote } from '../src/decisions/index.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { openStore, type Store } from '../src/store/database.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { readPidFile } from '../src/store/postmaster.ts';
import { type AppProcess, buildApp, startApp } from '../test/app-process.ts';
import { untilAnswered } from '../test/caller.ts';
import { hallEnv, lots, openVoteIn, type People, published, type Script, setHallAt, signInAll } from '../test/hall.ts';

/** What became of the votes. All but the first three must be 0. */
export interface Killed {
  readonly kills: { readonly program: number; readonly database: number };
  readonly casts: number;
  /** milliseconds from each kill to the first act that was answered */
  readonly recoveries: readonly number[];
  /** kills that came when everything was acknowledged, or nothing */
  readonly beside: number;
  readonly lost: number;
  readonly doubled: number;
  readonly otherReceipts: number;
  readonly refused: number;
  /** what the record says against itself afterwards */
  readonly wrong: readonly string[];
}

interface Cast {
  readonly state: string;
  readonly choice: 'yes' | 'no' | 'abstain';
  readonly requestId: string;
  receipt: string | null;
}

interface Run {
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  readonly script: Script;
  readonly people: People;
  app: AppProcess;
}

/**
 * One recorded vote after the other, in each of which all delegations vote at the same moment and the program, or every third
 * time its database server, is killed with -9 in the middle. Whoever got no answer asks again with the same request.
 */
export async function killsDuringCasts(rounds: number): Promise<Killed> {
  buildApp();
  const dir = mkdtempSync(path.join(tmpdir(), 'plenary-kills-'));
  // The server may run as another user.
  chmodSync(dir, 0o755);
  const data = path.join(dir, 'data');
  const env = { ...hallEnv, DATA_DIR: data };
  const embedded = await startEmbedded(data);
  let run: Run | null = null;
  try {
    const { url, place } = embedded;
    const store = await openStore(url, { poolSize: 2 });
    await migrate(store);
    await store.close();
    const script = await setHallAt(url);
    const app = await startApp(env);
    run = { data: place.data, env, script, people: await signInAll(app.url, script), app };
    await run.people.president.must(app.url, takeUpItem, {
      meeting: script.meeting,
      item: script.items.resolution,
    });
    const random = lots(20_261_128);
    const found: Round[] = [];
    for (let n = 0; n < rounds; n++) found.push(await oneRound(run, n % 3 === 2, random));
    await run.app.stop();
    return { ...summed(found), ...(await afterwards(url)) };
  } finally {
    await run?.app.kill();
    await embedded.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Round {
  readonly database: boolean;
  readonly casts: number;
  readonly recovery: number;
  readonly beside: boolean;
  readonly lost: number;
  readonly otherReceipts: number;
  readonly refused: number;
}

async function oneRound(run: Run, database: boolean, random: (n: number) => number): Promise<Round> {
  const { script, people } = run;
  const vote = await openVoteIn(run.app.url, run);
  const casts = [...script.delegates.keys()].map(
    (state): Cast => ({
      state,
      choice: (['yes', 'yes', 'no', 'abstain'] as const)[random(4)] ?? 'yes',
      requestId: randomUUID(),
      receipt: null,
    }),
  );
  const send = (cast: Cast) => {
    const { state, choice, requestId } = cast;
    const person = people.delegates.get(state);
    if (!person) throw new Error(`nobody votes for ${state}`);
    return person.act(run.app.url, castVote, { vote, state, choice }, { requestId, patience: 20_000 });
  };
  const sending = casts.map(async (cast) => {
    const reply = await send(cast).catch(() => null);
    if (reply?.ok) cast.receipt = reply.answer?.receipt ?? null;
  });
  const acknowledged = () => casts.filter(({ receipt }) => receipt !== null).length;
  const after = random(casts.length - 10);
  const latest = Date.now() + 20_000;
  while (acknowledged() < after && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 1));
  const killed = performance.now();
  if (database) process.kill(readPidFile(run.data)?.pid ?? 0, 'SIGKILL');
  else await run.app.kill();
  await Promise.all(sending);
  const before = acknowledged();
  if (!database) run.app = await startApp(run.env);

  let recovery = 0;
  let otherReceipts = 0;
  let refused = 0;
  for (const cast of casts) {
    const reply = await untilAnswered(() => send(cast));
    recovery ||= performance.now() - killed;
    if (!reply.ok) refused += 1;
    else if (cast.receipt !== null && cast.receipt !== reply.answer?.receipt) otherReceipts += 1;
    cast.receipt ??= reply.answer?.receipt ?? null;
  }
  await people.president.must(run.app.url, closeVote, { vote });
  await people.president.must(run.app.url, announceResult, { vote });
  const board = await published(run.app.url, vote);
  const lost = casts.filter(({ state, choice }) => !board.includes(`${state} ${choice}`)).length;
  return {
    database,
    casts: casts.length,
    recovery,
    beside: before === 0 || before === casts.length,
    lost,
    otherReceipts,
    refused,
  };
}

function summed(rounds: readonly Round[]): Omit<Killed, 'doubled' | 'wrong'> {
  const sum = (key: 'casts' | 'lost' | 'otherReceipts' | 'refused') =>
    rounds.reduce((total, round) => total + round[key], 0);
  return {
    kills: {
      program: rounds.filter(({ database }) => !database).length,
      database: rounds.filter(({ database }) => database).length,
    },
    casts: sum('casts'),
    recoveries: rounds.map(({ recovery }) => recovery),
    beside: rounds.filter(({ beside }) => beside).length,
    lost: sum('lost'),
    otherReceipts: sum('otherReceipts'),
    refused: sum('refused'),
  };
}

/** Read from the record itself, when no program runs any more. */
async function afterwards(url: string): Promise<Pick<Killed, 'doubled' | 'wrong'>> {
  const store = await openStore(url, { poolSize: 2 });
  try {
    return { doubled: await doubledIn(store), wrong: await wrongIn(store) };
  } finally {
    await store.close();
  }
}

export async function doubledIn(store: Store): Promise<number> {
  const { rows } = await sql<{ doubled: number }>`
    select coalesce(sum(times - 1), 0)::int as doubled from (
      select count(*) as times from entry where act = 'vote.cast' group by data->>'vote', data->>'state') seats`.execute(
    store.reads,
  );
  return rows[0]?.doubled ?? -1;
}

export async function wrongIn(store: Store): Promise<readonly string[]> {
  const found = await verifyStore(store);
  return found.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}
