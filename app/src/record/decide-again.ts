import { canonicalJson, type Json } from '@plenary/record';
import type { Act, Recorded } from '../door/act.ts';
import { actorOf } from '../door/actor.ts';
import type { ActKinds } from '../door/acts.ts';
import type { Decided, HowAgain, Redecide } from '../door/again.ts';
import { type AnyCommand, type Decision, editionOf } from '../door/command.ts';
import type { Filled } from '../door/slot.ts';
import { needsTwo } from '../door/two-persons.ts';
import { outsiderObjection } from '../door/who.ts';
import { whatStands } from '../erasure/index.ts';
import type { Tx } from '../store/database.ts';
import { reasonsInEnglish } from '../web/reasons-in-english.ts';

/** `data` is null when it was erased. */
export type Kept = Omit<Recorded, 'data'> & { readonly data: object | null; readonly request: string | null };

/** What came of deciding an act again. `acts`: how many the command said, this one and those behind it. */
export type Again =
  | { readonly kind: 'same'; readonly acts: number; readonly command: string; readonly outside?: string }
  | { readonly kind: 'differs'; readonly detail: string }
  /** by an edition of the command that this program no longer has */
  | { readonly kind: 'earlier'; readonly command: string }
  /** no command says it first: it stands only behind the act that brings it about */
  | { readonly kind: 'follows' }
  | { readonly kind: 'erased' };

/** In which edition each command is at a place of the record, as the record says. */
export type Editions = ReadonlyMap<string, number>;

export interface Replayed {
  readonly acts: ActKinds;
  readonly again: Redecide;
  readonly filled: Filled;
}

/**
 * Decides an act again by its command, from the state before it, with what its actor was at that instant; and compares all that
 * the command says with what was recorded: this act and those that follow from it.
 */
export async function decideAgain(
  tx: Tx,
  { again, filled }: Pick<Replayed, 'again' | 'filled'>,
  [act, ...following]: readonly [Kept, ...Kept[]],
  editions: Editions,
): Promise<Again> {
  const next = following.filter((other) => isBeside(act, other));
  const said = act.data ?? (await whatStands(tx, act));
  if (said === null) return { kind: 'erased' };
  const decided = await decidedBy(tx, again, { act, said, next }, editions);
  if (!decided) return { kind: 'follows' };
  const other = inOtherEdition(decided, editions);
  if (other) return other;
  const detail = await difference(tx, decided, [act, ...next], filled);
  if (typeof detail === 'string') return { kind: 'differs', detail };
  // What it said is gone; that its command allows it was seen all the same.
  if (act.data === null) return { kind: 'erased' };
  return sameAs(decided, detail.acts);
}

/** Which command decided an act, and with which input; a promise where that hangs on the state before it. */
export function decidedBy(
  tx: Tx,
  again: Redecide,
  { act, said, next = [] }: { readonly act: Kept; readonly said: object; readonly next?: readonly Kept[] },
  editions: Editions,
): ReturnType<NonNullable<HowAgain>> {
  const how = again[act.act];
  if (how === undefined) throw new Error(`no act ${act.act}`);
  if (how === null) return null;
  const entered = (command: AnyCommand) => editionOf(command) === (editions.get(command.name) ?? 1);
  const decided = how(said, { act, next: next as never, tx, again, entered });
  return decided instanceof Promise
    ? decided.then((one) => one && asThen(one, entered))
    : decided && asThen(decided, entered);
}

function asThen(decided: Decided, entered: (command: AnyCommand) => boolean): Decided {
  let command: AnyCommand | undefined = decided.command;
  while (command && !entered(command)) command = command.before;
  return command ? { ...decided, command } : decided;
}

/** What is said of an act that was decided in another edition than the command is in now; null where it was not. */
export function inOtherEdition({ command, tells }: Decided, editions: Editions): Again | null {
  const [claimed, entered] = [editionOf(command), editions.get(command.name) ?? 1];
  if (claimed < entered)
    return {
      kind: 'differs',
      detail: `it is as edition ${claimed} of ${command.name} said it, and the record says that edition ${entered} was in use`,
    };
  return claimed > entered && tells !== claimed ? { kind: 'earlier', command: command.name } : null;
}

export function sameAs({ command, outside }: Decided, acts: number): Again {
  return { kind: 'same', acts, command: command.name, ...(outside === undefined ? {} : { outside }) };
}

/** Acts of one command bear one instant, one actor, one capacity and one request. */
export function isBeside(one: Kept, other: Kept): boolean {
  return (
    one.at === other.at && one.actor === other.actor && one.capacity === other.capacity && one.request === other.request
  );
}

/** What differs, in words; or how many acts the command said, all of them recorded. */
async function difference(
  tx: Tx,
  decided: Decided,
  acts: readonly [Kept, ...Kept[]],
  filled: Filled,
): Promise<string | { readonly acts: number }> {
  const { command, input: sent, clock } = decided;
  const [{ actor: account, at }] = acts;
  const parsed = command.input.safeParse(sent);
  if (!parsed.success) return `${command.name} takes no such input (${parsed.error.issues[0]?.path.join('.') ?? ''})`;
  const input = parsed.data;
  const actor = await actorOf(tx, account, at);
  const outsider = outsiderObjection(command.who, actor);
  if (outsider) return `the rules refuse it: ${reasonsInEnglish({ objections: [outsider] }).join(' ')}`;
  const facts = await command.load(tx, input, actor, at, filled, clock);
  if (needsTwo(command, facts)) return `${command.name} needs two persons, and no second one confirmed it`;
  return compared(decided, command.decide(facts, input, actor, at), acts);
}

/** What is recorded beside what was decided now: what differs, in words; or how many acts the command said, all of them recorded. */
export function compared(
  { command, drawn = [], drawnInEach = [], except = [] }: Decided,
  decision: Decision,
  [act, ...next]: readonly [Kept, ...Kept[]],
): string | { readonly acts: number } {
  if (!decision.ok) return `the rules refuse it: ${reasonsInEnglish(decision).join(' ')}`;
  if (decision.capacity !== act.capacity)
    return `it was done as ${act.capacity}, and is decided as ${decision.capacity}`;
  const expected = eachAsRecorded(asRecorded(decision.acts, act, drawn), [act, ...next], drawnInEach);
  const first = expected[0];
  if (first?.act !== act.act) return `${command.name} says ${first?.act ?? 'nothing'} instead`;
  const keys = whatDiffers(first, act, except);
  if (keys.length > 0) return `recorded and recomputed differ in ${keys.join(', ')}`;
  // What follows from it, such as the adoption of the text, was recorded with it.
  for (const [place, one] of expected.slice(1).entries()) {
    const recorded = next[place];
    if (recorded?.act !== one.act) return `${one.act} should follow, and ${recorded?.act ?? 'nothing'} does`;
    const others = whatDiffers(one, recorded, except);
    if (others.length > 0) return `${one.act} that follows differs in ${others.join(', ')}`;
  }
  return { acts: expected.length };
}

/** As plain JSON, with what was drawn as it was drawn then. */
function asRecorded(acts: readonly Act[], { data }: Kept, drawn: readonly string[]): readonly Act[] {
  const [before, after] = [acts[0]?.data, data] as readonly Readonly<Record<string, unknown>>[];
  let text = JSON.stringify(acts);
  for (const key of drawn)
    for (const [now, then] of drawnPairs(before?.[key], after?.[key]))
      text = text.replaceAll(JSON.stringify(now).slice(1, -1), JSON.stringify(then).slice(1, -1));
  return JSON.parse(text) as readonly Act[];
}

/** What was drawn now beside what was drawn then: a text, or a list of as many. */
function drawnPairs(now: unknown, then: unknown): readonly (readonly [string, string])[] {
  if (typeof now === 'string' && typeof then === 'string') return [[now, then]];
  if (!Array.isArray(now) || !Array.isArray(then) || now.length !== then.length) return [];
  return now.flatMap((one: unknown, place) => drawnPairs(one, then[place]));
}

/** With what was drawn for each of them as it was drawn then. */
function eachAsRecorded(acts: readonly Act[], recorded: readonly Kept[], drawn: readonly string[]): readonly Act[] {
  if (drawn.length === 0) return acts;
  return acts.map((act, place) => {
    const then = recorded[place];
    return then === undefined || then.act !== act.act ? act : (asRecorded([act], then, drawn)[0] ?? act);
  });
}

function whatDiffers(again: Act, recorded: Kept, except: readonly string[]): readonly string[] {
  const about = (['subject', 'audience'] as const).filter((key) => again[key] !== recorded[key]);
  const cites = again.cites.join('\n') === recorded.cites.join('\n') ? [] : ['the provisions cited'];
  if (recorded.data === null) return [...about, ...cites];
  return [...keysThatDiffer(again.data, recorded.data, except), ...about, ...cites];
}

function keysThatDiffer(again: object, recorded: object, except: readonly string[]): readonly string[] {
  const one = again as Readonly<Record<string, Json>>;
  const other = recorded as Readonly<Record<string, Json>>;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => !except.includes(key) && textOf(one[key]) !== textOf(other[key]),
  );
}

function textOf(value: Json | undefined): string {
  return value === undefined ? '' : canonicalJson(value);
}
