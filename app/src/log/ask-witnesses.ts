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
import type { Db, Tx } from '../store/database.ts';
import { halt } from './halts.ts';
import type { WitnessPlace } from './log-config.ts';
import { currentName } from './names.ts';
import { everyKey } from './reads.ts';
import { lastSigned } from './sign-checkpoint.ts';
import { tileReader } from './stored-tiles.ts';

/**
 * Writes down whom this program asks, and how many must agree; all at once, for whoever reads meanwhile. Witnesses of before stay
 * known, with what they cosigned.
 */
export function registerWitnesses(db: Db, witnesses: readonly WitnessPlace[], quorum: number): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await tx.updateTable('log_witness').set({ configured: false }).execute();
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
      await tx
        .insertInto('log_witness')
        .values({ ...row, detail: '' })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ address, configured: true }))
        .execute();
    }
    await tx.updateTable('log_state').set({ quorum }).execute();
  });
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
  return answersOf(db, witnesses, wanting, patience, (place, last, answer) => keep(db, place, last, answer));
}

/** The same; what comes of each answer is for the caller. */
export async function answersOf(
  db: Db,
  witnesses: readonly WitnessPlace[],
  wanting: boolean,
  patience: Patience,
  take: (place: WitnessPlace, last: Checkpoint, answer: WitnessAnswer) => Promise<void>,
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
      await take(place, last, answer);
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

/** A witness that contradicts the log stops it. */
async function keep(db: Db, place: WitnessPlace, asked: Checkpoint, answer: WitnessAnswer): Promise<void> {
  const now = await databaseNow(db);
  // Together: an answer that contradicts is never there without its contradiction.
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('log_witness')
      .set({
        origin: asked.origin,
        asked_at: now,
        answer: answer.kind,
        answer_size: sizeIn(answer, asked.size),
        detail: detailOf(answer),
      })
      .where('key', '=', place.line)
      .execute();
    if (answer.kind === 'cosigned') await keepLine(tx, place, asked, answer);
    if (answer.kind === 'ahead' || answer.kind === 'split')
      await halt(tx, { origin: asked.origin, witness: place.key.name, kind: answer.kind, size: answer.size });
  });
}

async function keepLine(
  tx: Tx,
  { line: witness }: WitnessPlace,
  { origin, size }: Checkpoint,
  { line, time }: Extract<WitnessAnswer, { kind: 'cosigned' }>,
): Promise<void> {
  const at = new Date(time * 1000).toISOString();
  await tx
    .insertInto('log_cosignature')
    .values({ origin, size, witness, line, at })
    .onConflict((conflict) => conflict.columns(['origin', 'size', 'witness']).doUpdateSet({ line, at }))
    .execute();
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
