import type { Json } from '@plenary/record';
import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Flight } from '../store/flights.ts';
import type { Asked } from './asked.ts';
import { no } from './objection.ts';
import type { Outcome } from './perform.ts';
import { inserted } from './writes.ts';

interface Row {
  readonly id: string;
  readonly command: string;
  readonly input_hash: string;
  readonly actor: string | null;
  readonly answer: { readonly seq: number; readonly at: string; readonly answer: Json };
}

/**
 * The answers that are kept for requests of this batch, by the id. They are written and not only read: so this answer, too, goes
 * out with a commit that a standby has confirmed (ADR 0013).
 */
export async function earlierAnswers({ send }: Flight, batch: readonly Asked[]): Promise<ReadonlyMap<string, Row>> {
  const ids = batch.flatMap(({ request }) => request.requestId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await send(sql<Row>`update request set attempts = attempts + 1 where id = any(${ids}::uuid[])
    returning id, command, input_hash, actor, answer`);
  return new Map(rows.map((row) => [row.id, row]));
}

export function earlierAnswer(rows: ReadonlyMap<string, Row>, asked: Asked): Outcome | null {
  const { command, inputHash, request } = asked;
  const row = rows.get(request.requestId ?? '');
  if (row === undefined) return null;
  if (row.command !== command.name || row.input_hash !== inputHash || row.actor !== request.account)
    return { ok: false, objections: [no('request-reused')] };
  return { ok: true, ...row.answer, repeated: true };
}

/** Keeps what was answered. Where nothing was done nothing is kept: it may be asked once more. */
export function keepAnswers({ send }: Flight, answered: readonly (readonly [Asked, Outcome & { ok: true }])[]): void {
  const rows = answered.flatMap(([{ command, inputHash, request }, { seq, at, answer }]) =>
    request.requestId === undefined
      ? []
      : [
          {
            id: request.requestId,
            actor: request.account,
            command: command.name,
            input_hash: inputHash,
            answer: { seq, at, answer },
            at,
          },
        ],
  );
  if (rows.length > 0) void send(inserted('request', rows));
}

/** An answer that is kept for a repeated request, as it stands in the table. */
export type KeptAnswer = Omit<Row, 'input_hash'>;

/** The answers that are kept for these requests, by the id. */
export async function keptAnswers(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, KeptAnswer>> {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<KeptAnswer>`select id, command, actor, answer from request where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Answers to requests that no entry names, by the id; and how many there are to requests that only entries before `seq` name. */
export async function answersWithout(
  db: Db,
  seq: number,
): Promise<{ readonly unnamed: readonly string[]; readonly before: number }> {
  const { rows } = await sql<{ id: string | null; before: number }>`
    with last as (select request as id, max(seq) as seq from entry where request is not null group by request)
    select request.id::text as id, 0 as before from request left join last on last.id = request.id where last.id is null
    union all select null, count(*)::int from request join last on last.id = request.id where last.seq < ${seq}`.execute(
    db,
  );
  return {
    unnamed: rows.flatMap(({ id }) => id ?? []),
    before: rows.find(({ id }) => id === null)?.before ?? 0,
  };
}
