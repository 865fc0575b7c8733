import { canonicalJson, type Json, keptCommitment, parseSeal, type SealsChecked } from '@plenary/record';
import { keptAnswers } from '../door/kept-answers.ts';
import { type CheckedSeals, unsealedSaid } from '../seal/index.ts';
import type { Tx } from '../store/database.ts';
import { isBeside, type Kept } from './decide-again.ts';
import type { Finding } from './finding.ts';

/** The last entry of the transaction of an entry, where a seal says it. */
export function transactionsOf({ sealed }: SealsChecked): (seq: number) => number | null {
  const last = new Map<number, number>();
  for (const { from, to } of sealed) for (let seq = from; seq <= to; seq += 1) last.set(seq, to);
  return (seq) => last.get(seq) ?? null;
}

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

export interface SealedAct extends Kept {
  readonly seal: string | null;
  readonly salt: string | null;
}

/**
 * The answers that are kept for repeated requests, and the ids of requests that entries name: each sealed transaction commits to
 * its own. Those of before the first seal, and of entries whose data were erased, cannot be checked.
 */
export async function keptFindings(
  tx: Tx,
  acts: readonly SealedAct[],
  { sealed }: SealsChecked,
): Promise<readonly Finding[]> {
  const what = 'kept answers';
  const rows = await keptAnswers(tx);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const wrong: string[] = [];
  const seen = new Set<string>();
  const first = sealed[0]?.from ?? Number.POSITIVE_INFINITY;
  let unchecked = 0;
  for (const { from, to } of sealed) {
    const last = acts[to - 1] as SealedAct;
    const begun = acts[from - 1] as SealedAct;
    if (acts.slice(from - 1, to).some((act) => !isBeside(begun, act)))
      wrong.push(`entries ${from} to ${to} were recorded together, and differ in who, when or for which request`);
    const commits = parseSeal(last.seal ?? '')?.kept ?? null;
    const { request } = last;
    if (request !== null) seen.add(request);
    if ((request === null) !== (commits === null)) {
      wrong.push(
        `entry ${to} names ${request === null ? 'no request, and its seal one' : 'a request, and its seal none'}`,
      );
      continue;
    }
    if (request === null || commits === null) continue;
    const row = kept.get(request);
    if (row === undefined) wrong.push(`the answer to the request of entry ${to} is gone`);
    else if (last.salt === null) unchecked += 1;
    else if (!answers(row, last, commits))
      wrong.push(`the request of entry ${to}, or the answer kept for it, was changed`);
  }
  const named = new Map(acts.flatMap(({ request, seq }) => (request === null ? [] : [[request, seq] as const])));
  let before = 0;
  for (const { id } of rows)
    if (seen.has(id)) continue;
    else if (!named.has(id)) wrong.push(`an answer is kept for a request (${id}) that no entry names`);
    else if ((named.get(id) ?? first) < first) before += 1;
  const found = wrong.map((detail) => ({ what, ok: false, detail }));
  const said = [
    `${seen.size - unchecked} are what the seals say`,
    ...(unchecked > 0 ? [`${unchecked} of erased entries cannot be checked`] : []),
    ...(before > 0 ? [`${before} are of before the first seal`] : []),
  ];
  return found.length > 0 ? found : [{ what, ok: true, detail: said.join('; ') }];
}

function answers(
  row: { readonly id: string; readonly command: string; readonly actor: string | null; readonly answer: unknown },
  last: SealedAct,
  commits: string,
): boolean {
  const said = row.answer as { readonly seq: number; readonly at: string; readonly answer: Json };
  const { id: request, command, actor } = row;
  return (
    keptCommitment({ request, command, actor, answer: said.answer }, last.salt ?? '') === commits &&
    canonicalJson({ ...said }) === canonicalJson({ seq: last.seq, at: last.at, answer: said.answer })
  );
}
