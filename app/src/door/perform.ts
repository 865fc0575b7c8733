import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@plenary/record';
import type { Store, Tx } from '../store/database.ts';
import type { Flight } from '../store/flights.ts';
import type { Act } from './act.ts';
import type { Actor } from './actor.ts';
import type { ActKinds } from './acts.ts';
import type { Asked } from './asked.ts';
import { takeBatch } from './batch.ts';
import type { Command } from './command.ts';
import { fieldErrors, unsaid } from './field-errors.ts';
import { nothingElse } from './kinds/nothing-else.ts';
import { busy, LaneBusy } from './lane.ts';
import type { Meter } from './meter.ts';
import type { Objection } from './objection.ts';
import { Queue, type Width } from './queue.ts';
import { told } from './refusals.ts';
import type { Sealer } from './sealer.ts';
import type { Filled } from './slot.ts';
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
  /** the sign-in that it came with: it must be open still, when the act is decided */
  readonly signIn?: string;
  /** by which its browser is told from another one; no entry says it */
  readonly browser?: string;
  /** whether whoever sends it stands for the account still: asked in its transaction, before it is decided */
  readonly stands?: (flight: Flight) => Promise<boolean>;
  /** the sequence number of the last entry about the subject that the person had seen */
  readonly basedOn?: number;
}

export interface Door {
  readonly store: Store;
  readonly acts: ActKinds;
  /** what the modules give to each other's decisions */
  readonly filled: Filled;
  /** which sign-ins are open; absent where nobody signs in */
  readonly openSignIns?: (flight: Flight, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** absent in tests of one module: what it appends bears no seal */
  readonly sealer?: Sealer;
  /** what its things are within, for open pages; absent in tests of one module: then the subject alone is told */
  readonly parents?: Parents;
  /** absent where nobody asks how it does */
  readonly meter?: Meter;
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

  const began = performance.now();
  try {
    const outcome = await laneOf(door.store).ask({ door, command, input, inputHash, request });
    if ('objections' in outcome) told(outcome.objections);
    return outcome;
  } catch (error) {
    if (error instanceof LaneBusy) return { ok: false, objections: told([busy]), late: 'busy' };
    throw error;
  } finally {
    door.meter?.answered(command.name, performance.now() - began);
  }
}

const lanes = new WeakMap<Store, Queue<Asked, Outcome>>();

/** Acts that go through the lane in one transaction at most. */
const mostTogether = 64;

function laneOf(store: Store): Queue<Asked, Outcome> {
  const known = lanes.get(store);
  if (known !== undefined) return known;
  const width: Width<Asked> = {
    batches: 1,
    together: mostTogether,
    same: ({ request }) => request.requestId,
    taken: ([first], waits) => first?.door.meter?.taken(waits),
  };
  const lane = new Queue<Asked, Outcome>(width, (batch, patience) => takeBatch(store, batch, patience));
  lanes.set(store, lane);
  return lane;
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

/** The input as plain JSON, so that equal inputs hash equally. */
function plain(input: unknown): Json {
  return JSON.parse(JSON.stringify(input ?? null)) as Json;
}
