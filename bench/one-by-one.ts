import { type Assembly, acknowledged } from './assembly.ts';
import { Connection } from './connection.ts';
import { median } from './median.ts';

/** A vote of all seats of a session, one after the other: milliseconds of the one in the middle. */
export async function votesAlone(assembly: Assembly, number: number): Promise<number> {
  const sitting = assembly.stage.sittings[number % assembly.stage.sittings.length];
  if (sitting === undefined) throw new Error('there is no session');
  const vote = await assembly.openVote(sitting);
  const seats = Object.entries(sitting.delegates);
  const times = await oneByOne(assembly, seats, 'cast-vote', (state) => ({ vote, state, choice: 'for' }));
  await assembly.endVote(vote);
  return median(times);
}

/** The same act of several seats, one after the other. Milliseconds from the sending to the answer, of each. */
export async function oneByOne(
  assembly: Assembly,
  seats: readonly (readonly [string, string])[],
  command: string,
  input: (state: string) => object,
): Promise<readonly number[]> {
  const line = await Connection.open(assembly.port);
  const times: number[] = [];
  for (const [state, cookie] of seats) {
    const answer = await line.ask(assembly.requestOf(command, input(state), cookie));
    acknowledged(answer);
    times.push(answer.ms);
  }
  line.close();
  return times;
}
