import {
  canonicalJson,
  type Json,
  keptCommitment,
  parseSeal,
  type Sealed,
  type SealsChecked,
  type SealWalk,
} from '@plenary/record';
import { answersWithout, type KeptAnswer, keptAnswers } from '../door/kept-answers.ts';
import { type CheckedSeals, unsealedSaid } from '../seal/index.ts';
import type { Db } from '../store/database.ts';
import { isBeside } from './decide-again.ts';
import type { Finding } from './finding.ts';
import type { RecordRow, SealedAct } from './record-rows.ts';
import { mostWaiting } from './replay.ts';
import type { Follower } from './walk-record.ts';

/**
 * Whether every entry since the first key was appended by a program that held the key. `pinned`: keys that whoever asks knows; without
 * one the key is told, to be compared.
 */
export function sealFindings(seals: CheckedSeals, pinned: readonly string[]): readonly Finding[] {
  const what = 'seals';
  const wrong = [...seals.open.map(unsealedSaid), ...otherKey(seals, pinned)];
  if (wrong.length > 0) return wrong.map((detail) => ({ what, ok: false, detail }));
  return [{ what, ok: true, uncompared: pinned.length === 0, detail: stands(seals, pinned.length > 0) }];
}

function otherKey({ state }: CheckedSeals, pinned: readonly string[]): readonly string[] {
  // A database of before the seals, verified before the first start with a key, is no forgery.
  if (pinned.length === 0 || state.key === null || pinned.includes(state.key)) return [];
  const given = pinned.join(', ');
  return [`the record is sealed with ${state.key}, which is not the key given here (${given})`];
}

function stands({ keys, unsealed, state }: CheckedSeals, compared: boolean): string {
  const [first] = keys;
  if (first === undefined)
    return compared
      ? 'the record was never sealed, and a key is given here: the next start of the program begins it; if it ever was sealed, somebody took the seals off'
      : 'the record was never sealed: nothing says that a program appended it';
  const lost = keys.filter((key) => key.lost);
  return [
    `every entry from ${first.seq} on ${unsealed.length > 0 ? 'but those named here ' : ''}was appended by a program that held the key; ${state.key} seals now`,
    ...(compared ? [] : ['compare it with the one that whoever runs Plenary names']),
    // What is open was said before: these were let stand.
    ...unsealed.map((one) => `${unsealedSaid(one)}; an act lets it stand, with its reason`),
    ...lost.map(
      ({ seq }) =>
        `entry ${seq} puts a key in the place of a lost one: nothing but the word of whoever runs Plenary says that it is theirs`,
    ),
  ].join('; ');
}

/**
 * The answers that are kept for repeated requests, and the ids of requests that entries name: each sealed transaction commits to
 * its own. Those of before the first seal, and of entries whose data were erased, cannot be checked.
 */
export class KeptAnswers implements Follower {
  readonly #db: Db;
  readonly #wrong: string[] = [];
  #open: readonly SealedAct[] = [];
  #done = 0;
  #checked = 0;
  #unchecked = 0;

  constructor(db: Db) {
    this.#db = db;
  }

  async take(rows: readonly RecordRow[], seals: SealWalk): Promise<void> {
    const acts = [...this.#open, ...rows.map(({ act }) => act)];
    const sealed = seals.sealed.slice(this.#done);
    this.#done = seals.sealed.length;
    this.#open = acts.filter(({ seq }) => seq >= seals.state.next).slice(-mostWaiting);
    const first = acts[0]?.seq ?? 0;
    const together = sealed.map(({ from, to }) => acts.slice(Math.max(0, from - first), to - first + 1));
    const kept = await keptAnswers(
      this.#db,
      together.flatMap((some) => some.at(-1)?.request ?? []),
    );
    for (const [place, some] of together.entries()) {
      const { from, to } = sealed[place] as Sealed;
      if (from < first)
        this.#wrong.push(`entries ${from} to ${to} were recorded together, which are more than any command says`);
      this.#look(some, kept);
    }
  }

  #look(acts: readonly SealedAct[], kept: ReadonlyMap<string, KeptAnswer>): void {
    const [begun, last] = [acts[0], acts.at(-1)];
    if (begun === undefined || last === undefined) return;
    if (acts.some((act) => !isBeside(begun, act)))
      this.#wrong.push(
        `entries ${begun.seq} to ${last.seq} were recorded together, and differ in who, when or for which request`,
      );
    const commits = parseSeal(last.seal ?? '')?.kept ?? null;
    const { request, seq } = last;
    if ((request === null) !== (commits === null))
      this.#wrong.push(
        `entry ${seq} names ${request === null ? 'no request, and its seal one' : 'a request, and its seal none'}`,
      );
    if (request === null || commits === null) return;
    const row = kept.get(request);
    if (row === undefined) this.#wrong.push(`the answer to the request of entry ${seq} is gone`);
    else if (last.salt === null) this.#unchecked += 1;
    else if (answers(row, last, commits)) this.#checked += 1;
    else this.#wrong.push(`the request of entry ${seq}, or the answer kept for it, was changed`);
  }

  /** Behind the last entry. */
  async findings({ sealed }: SealsChecked): Promise<readonly Finding[]> {
    const what = 'kept answers';
    const { unnamed, before } = await answersWithout(this.#db, sealed[0]?.from ?? Number.MAX_SAFE_INTEGER);
    const wrong = [
      ...this.#wrong,
      ...unnamed.map((id) => `an answer is kept for a request (${id}) that no entry names`),
    ];
    if (wrong.length > 0) return wrong.map((detail) => ({ what, ok: false, detail }));
    const said = [
      `${this.#checked} are what the seals say`,
      ...(this.#unchecked > 0 ? [`${this.#unchecked} of erased entries cannot be checked`] : []),
      ...(before > 0 ? [`${before} are of before the first seal`] : []),
    ];
    return [{ what, ok: true, detail: said.join('; ') }];
  }
}

function answers({ id: request, command, actor, answer }: KeptAnswer, last: SealedAct, commits: string): boolean {
  const said = answer as { readonly seq: number; readonly at: string; readonly answer: Json };
  return (
    keptCommitment({ request, command, actor, answer: said.answer }, last.salt ?? '') === commits &&
    canonicalJson({ ...said }) === canonicalJson({ seq: last.seq, at: last.at, answer: said.answer })
  );
}
