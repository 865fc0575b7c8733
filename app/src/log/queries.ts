import { addCosignatures, parseVerifierKey, type Trust, type VerifierKey } from '@plenary/record';
import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { type Halt, openHalts } from './halts.ts';
import { resultActs, type SequencerState, type WitnessAnswerKind } from './words.ts';

export interface WitnessView {
  readonly name: string;
  readonly key: string;
  readonly address: string;
  /** null before it was asked */
  readonly answer: WitnessAnswerKind | null;
  readonly askedAt: string | null;
  readonly detail: string;
  /** when it cosigned the checkpoint shown; null when it did not */
  readonly cosignedAt: string | null;
}

export interface CheckpointView {
  readonly size: number;
  readonly root: string;
  readonly signedAt: string;
  /** the signed note with the cosignatures so far */
  readonly note: string;
  readonly cosigned: number;
  readonly quorumReached: boolean;
}

export interface LogView {
  readonly state: SequencerState;
  readonly detail: string;
  /** entries taken into the log, signed or not */
  readonly size: number;
  readonly quorum: number;
  /** null before the first */
  readonly latest: CheckpointView | null;
  readonly witnesses: readonly WitnessView[];
  readonly halts: readonly Halt[];
  readonly keys: readonly { readonly key: string; readonly introducedAt: string; readonly retiredAt: string | null }[];
}

/** Everything that pages say of the log. */
export async function logView(db: Db): Promise<LogView> {
  const state = await db.selectFrom('log_state').selectAll().executeTakeFirstOrThrow();
  const latest = await checkpointFor(db, 1, { quorum: state.quorum });
  const witnesses = await db
    .selectFrom('log_witness')
    .leftJoin('log_cosignature', (join) =>
      join.onRef('log_cosignature.witness', '=', 'log_witness.key').on('size', '=', latest?.size ?? 0),
    )
    .select(['key', 'name', 'address', 'answer', 'asked_at', 'detail', 'at'])
    .where('configured', '=', true)
    .orderBy('name')
    .execute();
  const keys = await db.selectFrom('log_key').selectAll().orderBy('introduced_at').execute();
  return {
    state: state.state,
    detail: state.detail,
    size: state.size,
    quorum: state.quorum,
    latest,
    witnesses: witnesses.map(({ asked_at, at, ...row }) => ({ ...row, askedAt: asked_at, cosignedAt: at })),
    halts: await openHalts(db),
    keys: keys.map(({ key, introduced_at, retired_at }) => ({
      key,
      introducedAt: introduced_at,
      retiredAt: retired_at,
    })),
  };
}

export interface NightView {
  readonly day: string;
  readonly size: number;
  /** base64, as the checkpoint gives it */
  readonly root: string;
}

/** Nightly checkpoints, newest first. */
export async function nights(db: Db, limit: number): Promise<readonly NightView[]> {
  const rows = await db
    .selectFrom('log_night')
    .innerJoin('log_checkpoint', 'log_checkpoint.size', 'log_night.size')
    .select(['day', 'log_checkpoint.size', 'root'])
    .orderBy('day', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ day, size, root }) => ({ day, size, root: root.toString('base64') }));
}

/**
 * The newest checkpoint over at least so many entries that a key in use has signed. With `confirmed` the newest that
 * enough witnesses cosigned, where there is one.
 */
export async function checkpointFor(
  db: Db,
  entries: number,
  { quorum, confirmed = false }: { readonly quorum: number; readonly confirmed?: boolean },
): Promise<CheckpointView | null> {
  const { rows, counted } = await candidates(db, entries);
  const chosen = (confirmed ? rows.find(({ size }) => (counted.get(size)?.length ?? 0) >= quorum) : null) ?? rows[0];
  if (chosen === undefined) return null;
  const lines = counted.get(chosen.size) ?? [];
  return {
    size: chosen.size,
    root: chosen.root.toString('base64'),
    signedAt: chosen.signed_at,
    note: addCosignatures(chosen.note, lines),
    cosigned: lines.length,
    quorumReached: lines.length >= quorum,
  };
}

/** Looked through for one that is confirmed: an hour of a busy meeting. */
const looked = 200;

async function candidates(db: Db, entries: number) {
  const keys = await db.selectFrom('log_key').select('key_id').where('retired_at', 'is', null).execute();
  const inUse = keys.map(({ key_id }) => key_id);
  const rows = await db
    .selectFrom('log_checkpoint')
    .selectAll()
    .where('size', '>=', entries)
    .where(sql<boolean>`key_ids && ${inUse}::text[]`)
    .orderBy('size', 'desc')
    .limit(looked)
    .execute();
  const lines =
    rows.length === 0
      ? []
      : await db
          .selectFrom('log_cosignature')
          .innerJoin('log_witness', 'log_witness.key', 'log_cosignature.witness')
          .select(['size', 'line'])
          .where('configured', '=', true)
          .where(
            'size',
            'in',
            rows.map(({ size }) => size),
          )
          .execute();
  const counted = new Map<number, string[]>();
  for (const { size, line } of lines) counted.set(size, [...(counted.get(size) ?? []), line]);
  return { rows, counted };
}

/** Whom a reader of this log believes: its keys in use, and the witnesses that are asked. null before the first key. */
export async function logTrust(db: Db): Promise<Trust | null> {
  const keys = await db.selectFrom('log_key').select('key').where('retired_at', 'is', null).execute();
  const witnesses = await db
    .selectFrom('log_witness')
    .select('key')
    .where('configured', '=', true)
    .orderBy('key')
    .execute();
  const { quorum } = await db.selectFrom('log_state').select('quorum').executeTakeFirstOrThrow();
  const logKeys = keysOf(keys);
  const [first] = logKeys;
  return first ? { origin: first.name, logKeys, witnesses: keysOf(witnesses), quorum } : null;
}

/** The keys that ever signed: those that were retired were in use when they did. */
export async function everyKey(db: Db): Promise<readonly VerifierKey[]> {
  return keysOf(await db.selectFrom('log_key').select('key').execute());
}

function keysOf(rows: readonly { readonly key: string }[]): readonly VerifierKey[] {
  return rows.flatMap(({ key }) => {
    const parsed = parseVerifierKey(key);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** The last entry that publishes a result about a subject, else the last public one; null when there is none. */
export async function entryAbout(db: Db, subject: string): Promise<number | null> {
  const row = await db
    .selectFrom('entry')
    .select('seq')
    .where('subject', '=', subject)
    .where('audience', '=', 'public')
    .orderBy(({ eb }) => eb('act', 'in', [...resultActs]), 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? null;
}
