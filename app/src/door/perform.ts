import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@plenary/record';
import type { Store, Tx } from '../store/database.ts';
import type { Act } from './act.ts';
import { type Actor, actorOf } from './actor.ts';
import type { ActKinds } from './acts.ts';
import { append, chain, sealOver } from './append.ts';
import { clockDoubt, timeOf } from './clock-doubt.ts';
import { type Command, editionOf } from './command.ts';
import { fieldErrors, unsaid } from './field-errors.ts';
import { nothingElse } from './kinds/nothing-else.ts';
import { busy, LaneBusy, laneOf, takeLane } from './lane.ts';
import { no, type Objection } from './objection.ts';
import { askClocks } from './read-clocks.ts';
import { told } from './refusals.ts';
import { type Sealer, sealingKey } from './sealer.ts';
import type { Filled } from './slot.ts';
import { carryOn, standingBehind } from './standing.ts';
import { outsiderObjection } from './who.ts';
import type { Parents } from './within.ts';

/** What the person gets back: recorded (with the answer), refused by a rule, or not understood. */
export type Outcome =
  | { readonly ok: true; readonly seq: number; readonly at: string; readonly answer: Json; readonly repeated: boolean }
  | {
      readonly ok: false;
      readonly objections: readonly Objection[];
      /** no rule refuses it: it could not be taken in now, or nobody knows yet; the same request is sent again */
      readonly late?: Late;
    }
  /** for each field what is wrong with it, as `complained` takes it apart */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** `busy` and `not-recorded`: nothing was recorded. `unknown`: perhaps it was. */
export type Late = 'busy' | 'not-recorded' | 'unknown';

export interface Request {
  /** account id of who acts; null is the system itself */
  readonly account: string | null;
  /** chosen by the sender; the same id gives the same answer, however often it is sent */
  readonly requestId?: string;
  /** the sequence number of the last entry about the subject that the person had seen */
  readonly basedOn?: number;
}

export interface Door {
  readonly store: Store;
  readonly acts: ActKinds;
  /** what the modules give to each other's decisions */
  readonly filled: Filled;
  /** absent in tests of one module: what it appends bears no seal */
  readonly sealer?: Sealer;
  /** what its things are within, for open pages; absent in tests of one module: then the subject alone is told */
  readonly parents?: Parents;
}

export async function perform<I, F, A extends Act>(
  door: Door,
  command: Command<I, F, A>,
  raw: unknown,
  request: Request,
): Promise<Outcome> {
  const parsed = nothingElse(command.input).safeParse(raw, { error: unsaid });
  if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error.issues) };
  const input = parsed.data;
  const inputHash = createHash('sha256')
    .update(canonicalJson(plain(input)))
    .digest('hex');

  const act = async (tx: Tx, patience: number): Promise<Outcome> => {
    await takeLane(tx, patience);
    const read = await askClocks(tx, door.store.clock);
    const standing = await standingBehind(tx, door.store, read.head?.hash);
    const { sealKey, confirmed } = standing;
    const clocks = { ...read, confirmed };
    const earlier = await earlierAnswer(tx, request, command.name, inputHash);
    if (earlier) return earlier;
    const doubt = command.inDoubt ? null : clockDoubt(clocks);
    if (doubt) return { ok: false, objections: [doubt] };
    // What an older program decides could not be decided again: the record says that a newer one is in use.
    if ((standing.editions[command.name] ?? 1) > editionOf(command))
      return { ok: false, objections: [no('program-older')] };
    if (sealKey !== null && !command.unsealed && !door.sealer?.holds(sealKey))
      return { ok: false, objections: [no('cannot-seal')] };
    const now = timeOf(clocks);
    const actor = await actorOf(tx, request.account, now);
    const outsider = outsiderObjection(command.who, actor);
    if (outsider) return { ok: false, objections: [outsider] };
    const stale = await staleObjection(tx, request.basedOn, command.subject?.(input), command.staleBy?.(door.acts));
    if (stale) return { ok: false, objections: [stale] };

    const facts = await command.load(tx, input, actor, now, door.filled, clocks);
    const decision = command.decide(facts, input, actor, now);
    if (!decision.ok) return decision;

    const answer = decision.answer ?? null;
    const by = { actor, capacity: decision.capacity, now, request };
    const entries = chain(decision.acts, clocks.head, by);
    const last = { seq: entries.at(-1)?.entry.seq ?? clocks.head?.seq ?? 0, at: now };
    const key = sealingKey(sealKey, decision.acts);
    const [seal] = await Promise.all([
      sealOver(entries, { sealer: door.sealer, key }, request, { command: command.name, answer }),
      // Where nothing was done nothing is kept: it may be asked once more.
      entries.length > 0 && keepAnswer(tx, request, command.name, inputHash, { ...last, answer }),
    ]);
    await append(tx, door, entries, seal, by);
    carryOn(door.store, standing, entries);
    return { ok: true, ...last, answer, repeated: false };
  };
  try {
    const outcome = await laneOf(door.store).run((patience) =>
      door.store.writes.transaction().execute((tx) => act(tx, patience)),
    );
    if ('objections' in outcome) told(outcome.objections);
    return outcome;
  } catch (error) {
    if (error instanceof LaneBusy) return { ok: false, objections: told([busy]), late: 'busy' };
    throw error;
  }
}

/** Runs the same check without writing: the objections that the act would meet now; [] when it may be done. */
export async function preview<I, F, A extends Act>(
  tx: Tx,
  command: Command<I, F, A>,
  input: I,
  actor: Actor,
  now: string,
  filled: Filled,
): Promise<readonly Objection[]> {
  const outsider = outsiderObjection(command.who, actor);
  if (outsider) return told([outsider]);
  const decision = command.decide(await command.load(tx, input, actor, now, filled), input, actor, now);
  return decision.ok ? [] : told(decision.objections);
}

async function earlierAnswer(tx: Tx, request: Request, command: string, inputHash: string): Promise<Outcome | null> {
  if (!request.requestId) return null;
  const row = await tx.selectFrom('request').selectAll().where('id', '=', request.requestId).executeTakeFirst();
  if (!row) return null;
  // Written and not only read: so this answer, too, goes out with a commit that a standby has confirmed (ADR 0013).
  const { attempts } = row;
  await tx
    .updateTable('request')
    .set({ attempts: attempts + 1 })
    .where('id', '=', row.id)
    .execute();
  if (row.command !== command || row.input_hash !== inputHash || row.actor !== request.account)
    return {
      ok: false,
      objections: [no('request-reused')],
    };
  const kept = row.answer as { seq: number; at: string; answer: Json };
  return { ok: true, ...kept, repeated: true };
}

async function keepAnswer(
  tx: Tx,
  request: Request,
  command: string,
  inputHash: string,
  kept: { seq: number; at: string; answer: Json },
): Promise<void> {
  const { requestId: id, account: actor } = request;
  if (id === undefined) return;
  await tx
    .insertInto('request')
    .values({
      id,
      actor,
      command,
      input_hash: inputHash,
      answer: JSON.stringify(kept),
      at: kept.at,
    })
    .execute();
}

async function staleObjection(
  tx: Tx,
  basedOn: number | undefined,
  subject: string | undefined,
  acts: readonly string[] | undefined,
): Promise<Objection | null> {
  if (basedOn === undefined || subject === undefined) return null;
  const newer = await tx
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'audience'])
    .where('subject', '=', subject)
    .where('seq', '>', basedOn)
    .$if(acts !== undefined, (query) => query.where('act', 'in', acts ?? []))
    .orderBy('seq', 'desc')
    .limit(20)
    .execute();
  return newer[0] ? changedMeanwhile(newer, newer[0]) : null;
}

/** So many changes are named; whoever looks at the page sees the others. */
const mostNamed = 3;

/** Says what was done meanwhile, the oldest first. Only what everybody may read is named. */
function changedMeanwhile(
  newer: readonly { readonly act: string; readonly audience: string }[],
  { seq, at }: { readonly seq: number; readonly at: string },
): Objection {
  const open = newer.filter(({ audience }) => audience === 'public').map(({ act }) => act);
  const named = [...new Set(open)].slice(0, mostNamed).toReversed();
  return no('stale', { acts: named.join(' '), known: named.length === 0 ? 'no' : 'yes', seq, at });
}

/** The input as plain JSON, so that equal inputs hash equally. */
function plain(input: unknown): Json {
  return JSON.parse(JSON.stringify(input ?? null)) as Json;
}
