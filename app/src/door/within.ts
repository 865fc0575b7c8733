import type { Db, Tx } from '../store/database.ts';

/**
 * A thing that acts are about or within, named as subjects are: `meeting:<id>`, `agenda-item:<id>`, `session:<id>`,
 * `election:<id>`, `ballot:<id>`, `proposal:<id>`, `vote:<id>`, `seat:<session>/<State>`, `person:<account>`.
 */
export type Thing = string;

/** What a thing of one kind is within, by its id; of what is not there, nothing. It never changes while the thing lasts. */
export type Parents = Readonly<Record<string, (tx: Db | Tx, id: string) => Promise<readonly Thing[]>>>;

/** What the answer may be looked up in. */
export interface Around {
  readonly tx: Db | Tx;
  /** Everything that these are within, and they themselves. */
  up(...things: readonly Thing[]): Promise<readonly Thing[]>;
  /** The seat of a State at the session of a thing; nothing where it is within none. */
  seat(of: Thing, state: string): Promise<readonly Thing[]>;
}

/** Things whose parents are remembered; more than one session has of them. */
const mostKnown = 20_000;
const known = new WeakMap<Parents, WeakMap<object, Map<Thing, readonly Thing[]>>>();

/** The parents never change, so that they are asked once: votes come in many times a second. `base` tells databases apart. */
function knownIn(parents: Parents, base: object): Map<Thing, readonly Thing[]> {
  const bases = known.get(parents) ?? new WeakMap<object, Map<Thing, readonly Thing[]>>();
  known.set(parents, bases);
  const found = bases.get(base) ?? new Map<Thing, readonly Thing[]>();
  bases.set(base, found);
  if (found.size > mostKnown) found.clear();
  return found;
}

/** Looks up what things are within, in the tables as `tx` sees them. */
export function around(tx: Db | Tx, parents: Parents, base: object): Around {
  const remembered = knownIn(parents, base);
  const parentsOf = async (thing: Thing): Promise<readonly Thing[]> => {
    const before = remembered.get(thing);
    if (before !== undefined) return before;
    const at = thing.indexOf(':');
    const found = (await parents[thing.slice(0, at)]?.(tx, thing.slice(at + 1))) ?? [];
    // What is not there yet may come.
    if (found.length > 0) remembered.set(thing, found);
    return found;
  };
  const up: Around['up'] = async (...things) => {
    const all = new Set(things);
    for (const thing of all) for (const parent of await parentsOf(thing)) all.add(parent);
    return [...all];
  };
  return {
    tx,
    up,
    async seat(of, state) {
      const session = (await up(of)).find((thing) => thing.startsWith('session:'));
      return session === undefined ? [] : [`seat:${session.slice('session:'.length)}/${state}`];
    },
  };
}
