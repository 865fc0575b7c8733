import { addCosignatures, parseVerifierKey, type Trust, type VerifierKey } from '@plenary/record';
import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Halt, SignedHead } from './acts.ts';
import { openHalts } from './halts.ts';
import { currentName } from './names.ts';
import { lastSigned } from './sign-checkpoint.ts';
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
  /** of the log of now, the origin of its checkpoints; '' before its first key */
  readonly name: string;
  readonly state: SequencerState;
  readonly detail: string;
  /** entries taken into the log, signed or not */
  readonly size: number;
  /** entries of the record, taken into the log or not yet */
  readonly entries: number;
  readonly quorum: number;
  /** null before the first */
  readonly latest: CheckpointView | null;
  readonly witnesses: readonly WitnessView[];
  readonly halts: readonly Halt[];
  readonly keys: readonly KeyView[];
  /** the logs that this one succeeds, the last first */
  readonly former: readonly FormerLog[];
}

export interface KeyView {
  readonly key: string;
  readonly introducedAt: string;
  readonly retiredAt: string | null;
  /** of the seals: why the key before it did not introduce it */
  readonly lost?: string | null;
}

/** A log that has ended, and why. */
export interface FormerLog {
  readonly name: string;
  readonly keys: readonly KeyView[];
  /** its last checkpoint here, with the cosignatures; null when it signed none */
  readonly note: string | null;
  /** what it had signed last, as the act says; null when nothing */
  readonly signed: SignedHead | null;
  readonly successor: string;
  /** the entry that ended it */
  readonly seq: number;
  readonly endedAt: string;
  readonly reason: string;
  readonly contradictions: readonly Halt[];
  readonly lost: SignedHead | null;
}

/** Everything that pages say of the log. */
export async function logView(db: Db): Promise<LogView> {
  const state = await db.selectFrom('log_state').selectAll().executeTakeFirstOrThrow();
  const name = await currentName(db);
  const latest = await checkpointFor(db, 1, { quorum: state.quorum });
  const witnesses = await db
    .selectFrom('log_witness')
    .leftJoin('log_cosignature', (join) =>
      join
        .onRef('log_cosignature.witness', '=', 'log_witness.key')
        .on('log_cosignature.origin', '=', name)
        .on('size', '=', latest?.size ?? 0),
    )
    .select(['key', 'name', 'address', 'answer', 'asked_at', 'detail', 'at', 'log_witness.origin'])
    .where('configured', '=', true)
    .orderBy('name')
    .execute();
  return {
    name,
    state: state.state,
    detail: state.detail,
    size: state.size,
    entries: await lengthOfRecord(db),
    quorum: state.quorum,
    latest,
    witnesses: witnesses.map(({ origin, asked_at, at, ...row }) => ({
      ...row,
      ...(origin === name ? { askedAt: asked_at } : { askedAt: null, answer: null, detail: '' }),
      cosignedAt: at,
    })),
    halts: await openHalts(db),
    keys: await keysNamed(db, name),
    former: await formerLogs(db),
  };
}

async function lengthOfRecord(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

async function keysNamed(db: Db, name: string): Promise<readonly KeyView[]> {
  const rows = await db.selectFrom('log_key').selectAll().where('name', '=', name).orderBy('introduced_at').execute();
  return rows.map(({ key, introduced_at, retired_at }) => ({
    key,
    introducedAt: introduced_at,
    retiredAt: retired_at,
  }));
}

async function formerLogs(db: Db): Promise<readonly FormerLog[]> {
  const rows = await db.selectFrom('log_succession').selectAll().orderBy('seq', 'desc').execute();
  return Promise.all(
    rows.map(async ({ name, former, size, root, at, ...row }) => ({
      ...row,
      name: former,
      successor: name,
      keys: await keysNamed(db, former),
      note: await lastNote(db, former),
      signed: size === null || root === null ? null : { size, root },
      endedAt: at,
    })),
  );
}

/** The last checkpoint of a log with the signatures of all witnesses, also of those that are asked no more. */
async function lastNote(db: Db, origin: string): Promise<string | null> {
  const last = await lastSigned(db, origin);
  if (last === null) return null;
  const lines = await db
    .selectFrom('log_cosignature')
    .select('line')
    .where('origin', '=', origin)
    .where('size', '=', last.size)
    .orderBy('witness')
    .execute();
  return addCosignatures(
    last.note,
    lines.map(({ line }) => line),
  );
}

export interface NightView {
  readonly day: string;
  /** name of the log that signed it */
  readonly log: string;
  readonly size: number;
  /** base64, as the checkpoint gives it */
  readonly root: string;
}

/** Nightly checkpoints, newest first; `until`: of the nights up to that of this day. */
export async function nights(db: Db, limit: number, until = '9999-12-31'): Promise<readonly NightView[]> {
  const rows = await db
    .selectFrom('log_night')
    .innerJoin('log_checkpoint', (join) =>
      join.onRef('log_checkpoint.origin', '=', 'log_night.origin').onRef('log_checkpoint.size', '=', 'log_night.size'),
    )
    .select(['day', 'log_checkpoint.origin', 'log_checkpoint.size', 'root'])
    .where('day', '<=', until)
    .orderBy('day', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ day, origin, size, root }) => ({ day, log: origin, size, root: root.toString('base64') }));
}

/**
 * The newest checkpoint of the log of now over at least so many entries that a key in use has signed. With `confirmed` the newest that
 * enough witnesses cosigned, where there is one.
 */
export async function checkpointFor(
  db: Db,
  entries: number,
  { quorum, confirmed = false }: { readonly quorum: number; readonly confirmed?: boolean },
): Promise<CheckpointView | null> {
  const { rows, counted } = await candidates(db, entries, confirmed ? looked : 1);
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

async function candidates(db: Db, entries: number, most: number) {
  const name = await currentName(db);
  const keys = await db.selectFrom('log_key').select('key_id').where('retired_at', 'is', null).execute();
  const inUse = keys.map(({ key_id }) => key_id);
  const rows = await db
    .selectFrom('log_checkpoint')
    .selectAll()
    .where('origin', '=', name)
    .where('size', '>=', entries)
    .where(sql<boolean>`key_ids && ${inUse}::text[]`)
    .orderBy('size', 'desc')
    .limit(most)
    .execute();
  const lines =
    rows.length === 0
      ? []
      : await db
          .selectFrom('log_cosignature')
          .innerJoin('log_witness', 'log_witness.key', 'log_cosignature.witness')
          .select(['size', 'line'])
          .where('configured', '=', true)
          .where('log_cosignature.origin', '=', name)
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

/** The keys that ever signed for a log: those that were retired were in use when they did. */
export async function everyKey(db: Db, origin: string): Promise<readonly VerifierKey[]> {
  return keysOf(await db.selectFrom('log_key').select('key').where('name', '=', origin).execute());
}

/** Entries of the largest tree that any log of this record has signed: so much is published. */
export async function publishedSize(db: Db): Promise<number> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select(({ fn }) => fn.max('size').as('size'))
    .executeTakeFirst();
  return row?.size ?? 0;
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
