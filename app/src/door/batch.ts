import { UncertainCommit } from '../store/commit-guard.ts';
import type { Store } from '../store/database.ts';
import type { Flight } from '../store/flights.ts';
import { troubleOf } from '../store/trouble.ts';
import type { Asked, Outcomes } from './asked.ts';
import { refuse } from './command.ts';
import { Course, whoAsks } from './course.ts';
import { earlierAnswer, earlierAnswers } from './kept-answers.ts';
import { LaneBusy, laneTaken, orBusy } from './lane.ts';
import { no } from './objection.ts';
import type { Outcome } from './perform.ts';
import type { Settled } from './queue.ts';
import { sendClocks } from './read-clocks.ts';
import { noteRecorded } from './recorded.ts';
import { carryOn, standingBehind } from './standing.ts';

/**
 * Takes a batch in by one transaction. One that throws is taken out and spoils nothing: then each goes by itself. What is left
 * out of the answer comes again.
 */
export async function takeBatch(
  store: Store,
  batch: readonly Asked[],
  patience: number,
): Promise<ReadonlyMap<Asked, Settled<Outcome>>> {
  try {
    const outcomes = await store.inFlight((flight) => decideAll(store, flight, batch, patience));
    noteRecorded(store, outcomes.values());
    return new Map([...outcomes].map(([asked, outcome]) => [asked, { outcome }]));
  } catch (error) {
    const ofAll = error instanceof LaneBusy || error instanceof UncertainCommit || troubleOf(error) !== null;
    if (ofAll || batch.length === 1) throw error;
    return oneByOne(store, batch, patience);
  }
}

async function oneByOne(store: Store, batch: readonly Asked[], patience: number) {
  const settled = new Map<Asked, Settled<Outcome>>();
  for (const asked of batch)
    try {
      for (const [one, said] of await takeBatch(store, [asked], patience)) settled.set(one, said);
    } catch (error) {
      if (error instanceof LaneBusy) return settled;
      settled.set(asked, { error });
    }
  return settled;
}

/** Milliseconds behind which a batch is ended: what is left of it comes in the next. */
const longest = 50;

/** The lane, the clocks and what all of them rest on leave in one flight; and each run asks for its own. */
async function decideAll(store: Store, flight: Flight, batch: readonly Asked[], patience: number): Promise<Outcomes> {
  const [, clocks, earlier, held, signedOut] = await orBusy(
    Promise.all([
      flight.send(laneTaken(patience)),
      sendClocks(flight, store.clock),
      earlierAnswers(flight, batch),
      whoAsks(flight, batch),
      noLongerStanding(flight, batch),
    ]),
  );
  const began = performance.now();
  const standing = await standingBehind(flight.tx, store, clocks.head?.hash);
  const course = new Course(flight, { clocks, standing, held });
  const outcomes = new Map<Asked, Outcome>();
  const meter = batch[0]?.door.meter;
  // The commit is still to come.
  meter?.shared(flight.sent() + 1);
  let left = batch.filter((asked) => {
    const known = signedOut(asked) ? refuse(no('not-signed-in')) : earlierAnswer(earlier, asked);
    if (known !== null) outcomes.set(asked, known);
    return known === null;
  });
  while (left.length > 0) {
    const before = flight.sent();
    const decided = await course.decideFirst(left);
    meter?.decided(left[0]?.command.name ?? '', flight.sent() - before);
    for (const [asked, outcome] of decided) outcomes.set(asked, outcome);
    left = left.filter((asked) => !decided.has(asked));
    // What stands for all acts is another now; or those before it have waited long enough for their answers.
    if (course.over || performance.now() - began > longest) break;
  }
  carryOn(store, standing, course.written);
  return outcomes;
}

/** Whether the sign-in has ended that an act came with, or whoever sent it stands for the account no more. */
async function noLongerStanding(flight: Flight, batch: readonly Asked[]): Promise<(asked: Asked) => boolean> {
  const ids = new Set(batch.flatMap(({ request: { signIn } }) => signIn ?? []));
  const { openSignIns } = batch.find(({ request }) => request.signIn !== undefined)?.door ?? {};
  const [open, ...fallen] = await Promise.all([
    openSignIns?.(flight, [...ids]),
    ...batch.map(async (asked) => ((await asked.request.stands?.(flight)) === false ? asked : null)),
  ]);
  const gone = new Set(fallen);
  return (asked) => {
    const { signIn } = asked.request;
    return gone.has(asked) || (signIn !== undefined && !open?.has(signIn));
  };
}
