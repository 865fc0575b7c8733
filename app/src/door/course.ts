import type { Flight } from '../store/flights.ts';
import { type Actor, actorAt, type Held, heldBy } from './actor.ts';
import { append, type Chained, chain, sealOver, type Together } from './append.ts';
import type { Asked } from './asked.ts';
import { clockDoubt, timeOf } from './clock-doubt.ts';
import { type Decision, editionOf, refuse } from './command.ts';
import { keepAnswers } from './kept-answers.ts';
import { no, type Objection } from './objection.ts';
import type { Outcome } from './perform.ts';
import type { Clocks } from './read-clocks.ts';
import { type Asking, firstRun } from './runs.ts';
import { sealingKey } from './sealer.ts';
import { staleObjection } from './stale.ts';
import { changesStanding, type Standing } from './standing.ts';
import { needsTwo, proposing } from './two-persons.ts';
import { outsiderObjection } from './who.ts';

type Recorded = Extract<Outcome, { readonly ok: true }>;

/** How a batch goes on: what stands when the next of it is decided, carried on by its own acts. */
export class Course {
  readonly written: Chained[] = [];
  readonly #flight: Flight;
  readonly #clocks: Clocks;
  readonly #standing: Standing;
  #head: Clocks['head'];
  #now: string;
  /** null once acts were done that may have changed it */
  #held: readonly Held[] | null;

  constructor(
    flight: Flight,
    {
      clocks,
      standing,
      held,
    }: { readonly clocks: Clocks; readonly standing: Standing; readonly held: readonly Held[] },
  ) {
    this.#flight = flight;
    this.#clocks = clocks;
    this.#standing = standing;
    this.#head = clocks.head;
    this.#now = timeOf({ ...clocks, confirmed: standing.confirmed });
    this.#held = held;
  }

  /** Something was said that holds for every act behind it, such as another key of the seals. */
  get over(): boolean {
    return this.written.some(({ act }) => changesStanding(act));
  }

  /** Decides the first of them and writes that. Acts of one run bear one instant, and those of the next a later one. */
  async decideFirst(left: readonly Asked[]): Promise<ReadonlyMap<Asked, Outcome>> {
    this.#held ??= await whoAsks(this.#flight, left);
    const held = this.#held;
    const asking = left.map((asked) => ({ asked, actor: actorAt(asked.request.account, held, this.#now) }));
    const { run, apart } = firstRun(asking);
    const outcomes = new Map<Asked, Outcome>();
    const admitted = run.filter(({ asked, actor }) => {
      const objection = this.#notNow(asked) ?? outsiderObjection(asked.command.who, actor);
      if (objection) outcomes.set(asked, refuse(objection));
      return !objection;
    });
    const together: Together[] = [];
    const recorded: [Asked, Recorded][] = [];
    for (const { asked, actor, decision } of await this.#decisions(admitted)) {
      if (!decision.ok) {
        outcomes.set(asked, decision);
        continue;
      }
      const { outcome, entered } = this.#enter(asked, actor, decision);
      outcomes.set(asked, outcome);
      if (entered === null) continue;
      together.push(entered);
      recorded.push([asked, outcome]);
    }
    keepAnswers(this.#flight, recorded);
    await append(this.#flight, together);
    if (together.length > 0) {
      this.#now = new Date(Date.parse(this.#now) + 1).toISOString();
      if (!apart) this.#held = null;
    }
    return outcomes;
  }

  async #decisions(admitted: readonly Asking[]) {
    const [stale, facts] = await Promise.all([
      Promise.all(admitted.map(({ asked }) => staleObjection(this.#flight, asked))),
      this.#facts(admitted),
    ]);
    return admitted.map(({ asked, actor }, place) => {
      const late = stale[place];
      const decision = late ? refuse(late) : this.#decision(asked, actor, facts[place]);
      return { asked, actor, decision };
    });
  }

  /** Where it takes two persons, the first proposes it. */
  #decision({ command, input, request: { browser } }: Asked, who: Actor, facts: unknown): Decision {
    const now = this.#now;
    const actor = browser === undefined ? who : { ...who, browser };
    const decision = command.decide(facts, input, actor, now);
    return decision.ok && needsTwo(command, facts)
      ? proposing(command, { input, facts, now, browser }, decision)
      : decision;
  }

  async #facts(admitted: readonly Asking[]): Promise<readonly unknown[]> {
    const [first] = admitted;
    if (first === undefined) return [];
    const { tx } = this.#flight;
    const { command, door, input } = first.asked;
    const clock = { ...this.#clocks, head: this.#head, confirmed: this.#standing.confirmed };
    if (admitted.length === 1) return [await command.load(tx, input, first.actor, this.#now, door.filled, clock)];
    const asking = admitted.map(({ asked, actor }) => ({ input: asked.input, actor }));
    return command.many?.load(tx, asking, door.filled) ?? [];
  }

  /** Chains what was decided to the record; where it says nothing, nothing is recorded. */
  #enter(
    asked: Asked,
    actor: Actor,
    decision: Extract<Decision, { readonly ok: true }>,
  ): { readonly outcome: Recorded; readonly entered: Together | null } {
    const { command, door, request } = asked;
    const answer = decision.answer ?? null;
    const now = this.#now;
    const entries = chain(decision.acts, this.#head, { actor, capacity: decision.capacity, now, request });
    const last = entries.at(-1);
    if (last) this.#head = { seq: last.entry.seq, at: now, hash: last.hash };
    const outcome: Recorded = { ok: true, seq: this.#head?.seq ?? 0, at: now, answer, repeated: false };
    if (!last) return { outcome, entered: null };
    this.written.push(...entries);
    const key = sealingKey(this.#standing.sealKey, decision.acts);
    const seal = sealOver(entries, { sealer: door.sealer, key }, request, { command: command.name, answer });
    return { outcome, entered: { door, request, entries, seal } };
  }

  /** Why the command is not decided now, whoever asks. */
  #notNow({ command, door }: Asked): Objection | null {
    const { sealKey, confirmed, editions } = this.#standing;
    const doubt = command.inDoubt ? null : clockDoubt({ ...this.#clocks, confirmed });
    if (doubt) return doubt;
    // What an older program decides could not be decided again: the record says that a newer one is in use.
    if ((editions[command.name] ?? 1) > editionOf(command)) return no('program-older');
    return sealKey !== null && !command.unsealed && !door.sealer?.holds(sealKey) ? no('cannot-seal') : null;
  }
}

/** What the accounts are and were that ask for acts. */
export async function whoAsks({ tx, send }: Flight, batch: readonly Asked[]): Promise<readonly Held[]> {
  const accounts = new Set(batch.flatMap(({ request: { account } }) => account ?? []));
  return accounts.size === 0 ? [] : send(heldBy(tx, [...accounts]));
}
