import { randomUUID } from 'node:crypto';
import { castVote } from '../src/decisions/index.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { type Hall, lots, openVoteIn, published } from '../test/hall.ts';
import { doubledIn, wrongIn } from './kills.ts';

export interface Raced {
  readonly closings: number;
  readonly casts: number;
  /** closings that found votes before and behind them */
  readonly inTheMiddle: number;
  /** acknowledged and not counted */
  readonly lost: number;
  /** counted and not acknowledged */
  readonly unasked: number;
  /** votes closed or announced other than once */
  readonly notOnce: number;
  /** votes that the two instances publish differently */
  readonly different: number;
  readonly doubled: number;
  readonly wrong: readonly string[];
}

/**
 * Two programs on one database. In each vote some delegations vote, half at each program, while the President closes it at
 * both: a vote counts when, and only when, it was acknowledged.
 */
export async function closingsRacing(hall: Hall, closings: number, seats: number): Promise<Raced> {
  const { script, people, apps, store } = hall;
  const [one, other] = apps.map(({ url }) => url);
  if (!one || !other) throw new Error('two instances race');
  const random = lots(20_261_129);
  const states = [...script.delegates.keys()];
  await people.president.must(one, takeUpItem, { meeting: script.meeting, item: script.items.resolution });
  const total = { casts: 0, inTheMiddle: 0, lost: 0, unasked: 0, notOnce: 0, different: 0 };
  for (let n = 0; n < closings; n++) {
    const vote = await openVoteIn(one, hall);
    const voting = Array.from({ length: seats }, (_, at) => states[(n * seats + at) % states.length] ?? '');
    const acknowledged: string[] = [];
    const cast = async (state: string, at: number): Promise<void> => {
      const choice = (['yes', 'no', 'abstain'] as const)[random(3)] ?? 'yes';
      const person = people.delegates.get(state);
      const reply = await person?.act(at % 2 === 0 ? one : other, castVote, { vote, state, choice });
      if (reply?.ok) acknowledged.push(`${state} ${choice}`);
    };
    const [first = '', ...others] = voting;
    // A vote without votes is not closed: one is there.
    await cast(first, 0);
    const both = async (command: string, wait: () => number) => {
      const replies = await Promise.all(
        [one, other].map(async (url) => {
          await new Promise((resolve) => setTimeout(resolve, wait()));
          return people.president.act(url, command, { vote }, { requestId: randomUUID() });
        }),
      );
      return replies.filter(({ ok }) => ok).length;
    };
    const [closed] = await Promise.all([both('close-vote', () => random(5 * seats)), ...others.map(cast)]);
    const announced = await both('announce-result', () => 0);
    const boards = await Promise.all([published(one, vote), published(other, vote)]);
    const board = boards[0] ?? [];
    total.casts += voting.length;
    total.inTheMiddle += acknowledged.length > 1 && acknowledged.length < voting.length ? 1 : 0;
    total.lost += acknowledged.filter((said) => !board.includes(said)).length;
    total.unasked += board.filter((said) => !acknowledged.includes(said)).length;
    total.notOnce += closed === 1 && announced === 1 ? 0 : 1;
    total.different += JSON.stringify(boards[0]) === JSON.stringify(boards[1]) ? 0 : 1;
  }
  const results = await store.reads
    .selectFrom('entry')
    .select(({ fn }) => ['act', fn.countAll<number>().as('times')])
    .where('act', 'in', ['vote.closed', 'vote.announced'])
    .groupBy('act')
    .execute();
  if (results.some(({ times }) => Number(times) !== closings)) total.notOnce += 1;
  return { closings, ...total, doubled: await doubledIn(store), wrong: await wrongIn(store) };
}
