import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Assembly, acknowledged, type Sitting } from './assembly.ts';
import { type Answer, Connection } from './connection.ts';

/** A burst of requests, all sent at once, each on a connection of its own. */
export interface Burst {
  /** milliseconds until the last was answered */
  readonly took: number;
  readonly answers: readonly Answer[];
  /** how often somebody was told that it takes longer, or was cut off, and asked again */
  readonly later: number;
}

const patience = 120_000;
/** What says that nothing was done, and that the same may be sent again. */
const putOff = [408, 503];

/** The connections stand before the time is taken. */
export async function burst(port: number, requests: readonly Buffer[]): Promise<Burst> {
  const lines = await Connection.several(port, requests.length);
  let later = 0;
  const ask = async (first: Connection, request: Buffer): Promise<Answer> => {
    for (let line = first; ; line = await Connection.open(port)) {
      const answer = await line.ask(request).catch(() => null);
      line.close();
      if (answer !== null && !putOff.includes(answer.status)) return answer;
      if (performance.now() - began > patience) throw new Error('A request got no answer for two minutes.');
      // Whoever gets no answer sends the same again.
      later += 1;
      await sleep(1_000 * Number(/^retry-after: (\d+)/im.exec(answer?.head ?? '')?.[1] ?? 1));
    }
  };
  const began = performance.now();
  const answers = await Promise.all(lines.map((line, n) => ask(line, requests[n] ?? Buffer.alloc(0))));
  const took = performance.now() - began;
  return { took, answers, later };
}

/**
 * All these seats vote at once, in a vote opened for it in each of the sittings; `times` says how often each request is sent, all of them
 * together. Throws when one was not recorded, was recorded twice, or is not in the database as often as it should.
 */
export async function castAtOnce(
  assembly: Assembly,
  sittings: readonly Sitting[],
  { times, most = Number.POSITIVE_INFINITY }: { readonly times: 1 | 2; readonly most?: number },
): Promise<Burst & { readonly votes: number }> {
  const opened: { readonly vote: string; readonly sitting: Sitting }[] = [];
  for (const sitting of sittings) opened.push({ vote: await assembly.openVote(sitting), sitting });
  const casts = opened
    .flatMap(({ vote, sitting }) =>
      Object.entries(sitting.delegates).map(([state, cookie], n) => {
        const input = { vote, state, choice: n % 3 === 0 ? 'against' : 'for' };
        return assembly.requestOf('cast-vote', input, cookie, randomUUID());
      }),
    )
    .slice(0, most);
  const done = await burst(assembly.port, Array.from({ length: times }, () => casts).flat());
  const recorded = done.answers.map(acknowledged);
  const votes = opened.map(({ vote }) => vote);
  const receipts = recorded.map(({ answer }) => answer.receipt);
  const first = receipts.slice(0, casts.length);
  if (new Set(first).size !== casts.length || receipts.some((receipt, n) => receipt !== first[n % casts.length]))
    throw new Error('A vote was acknowledged with another receipt than its own.');
  const { rows } = await assembly.pool.query<{ kept: string; recorded: string }>(
    `select (select count(*) from vote_cast where vote = any($1::uuid[]) and receipt = any($2)) as kept,
      (select count(*) from entry where act = 'vote.cast' and data ->> 'vote' = any($3)) as recorded`,
    [votes, first, votes],
  );
  if (Number(rows[0]?.kept) !== casts.length || Number(rows[0]?.recorded) !== casts.length)
    throw new Error(`Of ${casts.length} votes ${rows[0]?.kept} are kept and ${rows[0]?.recorded} recorded.`);
  for (const { vote } of opened) await assembly.endVote(vote);
  return { ...done, votes: casts.length };
}
