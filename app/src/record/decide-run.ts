import { type Actor, actorsOf } from '../door/actor.ts';
import type { Decided } from '../door/again.ts';
import type { Many } from '../door/command.ts';
import { outsiderObjection } from '../door/who.ts';
import type { Tx } from '../store/database.ts';
import {
  type Again,
  compared,
  decidedBy,
  type Editions,
  inOtherEdition,
  type Kept,
  type Replayed,
  sameAs,
} from './decide-again.ts';

/**
 * The first of these acts that one command of many said, each by itself, decided again on one state as the door decides a batch: as
 * long as no two touch the same. Empty where that is fewer than two; null where no command of many says the first. `acts`: each
 * alone in its transaction.
 */
export async function decideRun(
  tx: Tx,
  { again, filled }: Replayed,
  acts: readonly Kept[],
  editions: Editions,
): Promise<readonly Again[] | null> {
  const alike = await actsAlike(tx, again, acts, editions);
  const many: Many<unknown, unknown> | undefined = alike[0]?.decided.command.many;
  if (many === undefined) return null;
  if (alike.length < 2) return [];
  const actors = await actorsOf(
    tx,
    alike.map(({ act }) => ({ account: act.actor, at: act.at })),
  );
  const run = apart(alike, actors, many);
  if (run.length < 2) return [];
  const facts = await many.load(tx, run, filled);
  return run.map(({ act, decided, input, actor }, place) => {
    const found = compared(decided, decided.command.decide(facts[place], input, actor, act.at), [act]);
    return typeof found === 'string' ? { kind: 'differs', detail: found } : sameAs(decided, found.acts);
  });
}

interface Alike {
  readonly act: Kept;
  readonly decided: Decided;
  readonly input: unknown;
}

/** As many as one command said. What hangs on the state before an act, or is odd in any way, is decided by itself. */
async function actsAlike(
  tx: Tx,
  again: Replayed['again'],
  acts: readonly Kept[],
  editions: Editions,
): Promise<readonly Alike[]> {
  const alike: Alike[] = [];
  for (const act of acts) {
    if (act.data === null || act.act !== acts[0]?.act) break;
    const asked = decidedBy(tx, again, { act, said: act.data }, editions);
    const decided = await asked;
    if (decided === null || asked instanceof Promise) break;
    const { command } = decided;
    if (command.many === undefined || command !== (alike[0]?.decided.command ?? command)) break;
    const parsed = command.input.safeParse(decided.input);
    if (!parsed.success || inOtherEdition(decided, editions)) break;
    alike.push({ act, decided, input: parsed.data });
  }
  return alike;
}

function apart(alike: readonly Alike[], actors: readonly Actor[], many: Many<unknown, unknown>) {
  const touched = new Set<string>();
  const run: (Alike & { readonly actor: Actor })[] = [];
  for (const [place, one] of alike.entries()) {
    const actor = actors[place] as Actor;
    const touches = outsiderObjection(one.decided.command.who, actor) ? null : many.touches(one.input, actor);
    if (touches === null || touched.has(touches)) break;
    touched.add(touches);
    run.push({ ...one, actor });
  }
  return run;
}
