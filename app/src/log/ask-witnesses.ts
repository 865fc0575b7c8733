import {
  askWitness,
  type Checkpoint,
  consistencyProof,
  consistencyTiles,
  maxNoteLength,
  openCheckpoint,
  type WitnessAnswer,
} from '@plenary/record';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { WitnessPlace } from './log-config.ts';
import { currentName } from './names.ts';
import { everyKey } from './reads.ts';
import { lastSigned } from './sign-checkpoint.ts';
import { tileReader } from './stored-tiles.ts';

/** Writes down whom this program asks, and how many must agree. Witnesses of before stay known, with what they cosigned. */
export async function registerWitnesses(db: Db, witnesses: readonly WitnessPlace[], quorum: number): Promise<void> {
  await db.updateTable('log_witness').set({ configured: false }).execute();
  for (const { key, line, address } of witnesses) {
    const row = {
      key: line,
      name: key.name,
      address,
      configured: true,
      origin: null,
      asked_at: null,
      answer: null,
      answer_size: null,
    };
    await db
      .insertInto('log_witness')
      .values({ ...row, detail: '' })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ address, configured: true }))
      .execute();
  }
  await db.updateTable('log_state').set({ quorum }).execute();
}

/** How long a witness has for one answer, and what ends the waiting before. */
export interface Patience {
  readonly ms: number;
  readonly closing: AbortSignal;
}

/**
 * Shows the latest checkpoint to the witnesses, all at once, and keeps what they answer. `wanting`: only those that have
 * not cosigned it. Gives the answers; [] when nothing is signed or nobody is left to ask.
 */
export async function askWitnesses(
  db: Db,
  witnesses: readonly WitnessPlace[],
  wanting: boolean,
  patience: Patience,
): Promise<readonly WitnessAnswer[]> {
  const last = await lastSigned(db, await currentName(db));
  if (last === null) return [];
  const opened = openCheckpoint(last.note, {
    origin: last.origin,
    logKeys: await everyKey(db, last.origin),
    witnesses: [],
    quorum: 0,
  });
  if (!opened.ok) throw new Error(`the last checkpoint: ${opened.problem.text}`);
  const done = await db
    .selectFrom('log_cosignature')
    .select('witness')
    .where('origin', '=', last.origin)
    .where('size', '=', last.size)
    .execute();
  const asked = witnesses.filter(({ line }) => !wanting || !done.some(({ witness }) => witness === line));
  return Promise.all(
    asked.map(async (place) => {
      const answer = await askWitness({
        witness: place.key,
        checkpoint: opened.value,
        note: last.note,
        known: await knownSize(db, place, last.origin),
        prove: async (old) => {
          if (old === last.size) return [];
          return consistencyProof(old, last.size, await tileReader(db, consistencyTiles(old, last.size)));
        },
        send: (body) => post(`${place.address}/add-checkpoint`, body, patience),
      });
      await keep(db, place, last, answer);
      return answer;
    }),
  );
}

/** What a witness cosigned of one log says nothing about another. */
async function knownSize(db: Db, { line }: WitnessPlace, origin: string): Promise<number> {
  const row = await db
    .selectFrom('log_cosignature')
    .select(({ fn }) => fn.max('size').as('size'))
    .where('witness', '=', line)
    .where('origin', '=', origin)
    .executeTakeFirst();
  return row?.size ?? 0;
}

/**
 * A witness that contradicts the log stops it; see `openHalts`. Each contradiction stops it once: when it was decided to
 * go on all the same, the same answer of the same witness is no news.
 */
async function keep(db: Db, { line, key }: WitnessPlace, asked: Checkpoint, answer: WitnessAnswer): Promise<void> {
  const { origin, size } = asked;
  const now = await databaseNow(db);
  await db
    .updateTable('log_witness')
    .set({ origin, asked_at: now, answer: answer.kind, answer_size: sizeIn(answer, size), detail: detailOf(answer) })
    .where('key', '=', line)
    .execute();
  if (answer.kind === 'cosigned') {
    const at = new Date(answer.time * 1000).toISOString();
    await db
      .insertInto('log_cosignature')
      .values({ origin, size, witness: line, line: answer.line, at })
      .onConflict((conflict) => conflict.columns(['origin', 'size', 'witness']).doUpdateSet({ line: answer.line, at }))
      .execute();
    return;
  }
  if (answer.kind !== 'ahead' && answer.kind !== 'split') return;
  const { size: entries } = await db.selectFrom('log_state').select('size').executeTakeFirstOrThrow();
  const halt = { origin, witness: key.name, kind: answer.kind, size: answer.size, entries, at: now };
  const said = await db
    .selectFrom('log_halt')
    .select('id')
    .where('origin', '=', origin)
    .where('witness', '=', halt.witness)
    .where('kind', '=', halt.kind)
    .where('size', '=', halt.size)
    .executeTakeFirst();
  if (said === undefined) await db.insertInto('log_halt').values(halt).execute();
}

function sizeIn(answer: WitnessAnswer, size: number): number | null {
  switch (answer.kind) {
    case 'cosigned':
      return size;
    case 'ahead':
    case 'split':
      return answer.size;
    case 'refused':
    case 'unreachable':
      return null;
  }
}

function detailOf(answer: WitnessAnswer): string {
  switch (answer.kind) {
    case 'refused':
      return `${answer.status} ${answer.text}`.trim();
    case 'unreachable':
      return answer.text;
    case 'cosigned':
    case 'ahead':
    case 'split':
      return '';
  }
}

/** Reads no more of an answer than a note may have. */
async function post(address: string, body: string, patience: Patience): Promise<{ status: number; body: string }> {
  const signal = AbortSignal.any([AbortSignal.timeout(patience.ms), patience.closing]);
  const answer = await fetch(address, { method: 'POST', body, signal, redirect: 'error' });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > maxNoteLength) throw new Error('the answer is too long');
  }
  return { status: answer.status, body: text };
}
