import path from 'node:path';
import { type Stage, setTheStage } from '../src/demonstration/set-the-stage.ts';
import type { AnyCommand, FieldsFor } from '../src/door/command.ts';
import { type Door, type Outcome, perform } from '../src/door/perform.ts';
import type { enterCount } from '../src/elections/index.ts';
import { openMeeting, registerPresence } from '../src/meetings/index.ts';
import { loadReference } from '../src/membership/index.ts';
import { openDoor } from '../src/modules.ts';
import type { Db, Store } from '../src/store/database.ts';
import { confirmAct } from '../src/two-persons/index.ts';
import { testDatabase } from './database.ts';
import { sealedDoor, sealSeeds } from './given/seal-seeds.ts';
import { type Coming, stagedDatabase } from './given/staged.ts';

/** A database with the real reference data and a demonstration session on it, and the persons who act there. */
export interface TestStage extends Stage, AsyncDisposable {
  readonly db: Db;
  readonly store: Store;
  readonly door: Door;
  /** As an account; as the Secretariat unless told. What needs two persons is proposed, and confirmed by a second one. */
  act<C extends AnyCommand>(command: C, input: FieldsFor<C>, account?: string): Promise<Outcome>;
  /** The same, and its answer; fails when it is refused. */
  done<C extends AnyCommand>(
    command: C,
    input: FieldsFor<C>,
    account?: string,
  ): Promise<Readonly<Record<string, string>>>;
  /** The codes of a refusal, or the fields that are wrong; `['ok']` when it is done. */
  codes<C extends AnyCommand>(command: C, input: FieldsFor<C>, account?: string): Promise<readonly string[]>;
  /** account of the delegate of a State */
  delegate(state: string): string;
}

export async function testStage(coming?: Coming): Promise<TestStage> {
  const { name, known } = await stagedDatabase(coming);
  const database = await testDatabase({ like: name });
  return { ...playedOn(database.store, known), [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

/** The same, set here and now on a database of another's making. `made`: a door that was opened otherwise, such as one without seals. */
export async function stageOn(store: Store, made?: Door): Promise<Omit<TestStage, typeof Symbol.asyncDispose>> {
  const door = made ?? (await sealedDoor(store));
  await loadReference(door, path.resolve(import.meta.dirname, '../../data'));
  return playedOn(store, await setTheStage(door, new Date()), door);
}

/** The stage on a database that holds it already. */
export function playedOn(
  store: Store,
  stage: Stage,
  door: Door = openDoor(store, sealSeeds),
): Omit<TestStage, typeof Symbol.asyncDispose> {
  const act: TestStage['act'] = async (command, input, account = stage.secretariat) => {
    const outcome = await perform(door, command, input, { account });
    return outcome.ok && command.twoPersons ? confirmed(outcome, account) : outcome;
  };
  /** What needs two persons is confirmed by another officer of the Secretariat, with what the record says was proposed. */
  const confirmed = async (first: Outcome & { readonly ok: true }, by: string): Promise<Outcome> => {
    const { proposed } = (first.answer ?? {}) as { readonly proposed?: string };
    if (proposed === undefined) return first;
    const account = by === stage.second ? stage.secretariat : stage.second;
    return perform(door, confirmAct, { proposed, hash: await hashOf({ db: store.reads }, proposed) }, { account });
  };
  return {
    ...stage,
    db: store.reads,
    store,
    door,
    act,
    async done(command, input, account) {
      const outcome = await act(command, input, account);
      if (!outcome.ok) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
      return (outcome.answer ?? {}) as Readonly<Record<string, string>>;
    },
    async codes(command, input, account) {
      const outcome = await act(command, input, account);
      if (outcome.ok) return ['ok'];
      return 'objections' in outcome ? outcome.objections.map(({ code }) => code) : Object.keys(outcome.errors);
    },
    delegate(state) {
      const account = stage.delegates.get(state);
      if (account === undefined) throw new Error(`no delegate of ${state}`);
      return account;
    },
  };
}

/** What binds a proposal, as the second person is shown it. */
export async function hashOf({ db }: Pick<TestStage, 'db'>, proposed: string): Promise<string> {
  const row = await db.selectFrom('proposed_act').select('hash').where('id', '=', proposed).executeTakeFirstOrThrow();
  return row.hash;
}

/** Everybody is there but `absent`, and the President has opened the meeting. */
export async function openedBy(
  stage: Omit<TestStage, typeof Symbol.asyncDispose>,
  absent: readonly string[] = [],
): Promise<void> {
  const arrived = [...stage.delegates.keys()].filter((state) => !absent.includes(state));
  await stage.done(registerPresence, { meeting: stage.meeting, arrived });
  await stage.done(openMeeting, { meeting: stage.meeting }, stage.president);
}

/** A count of the first ballot that adds up and meets every requirement, when all 124 delegations have voted: three are elected. */
export function countOf(stage: Pick<Stage, 'candidates' | 'delegates'>, ballot: string): FieldsFor<typeof enterCount> {
  const figures = [10, 40, 82, 60, 70, 88, 90, 60, 83, 40, 30, 50];
  const papers = stage.delegates.size;
  const votes = stage.candidates.map((candidate, n) => ({ candidate, votes: figures[n] ?? 0 }));
  return { ballot, papers, valid: papers, invalid: 0, abstentions: 0, votes };
}
