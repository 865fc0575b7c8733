/**
 * Does the same in turns: each round every one once, and whoever goes first changes each time. The first round is not counted: code
 * gets warm in it. Gives what each found, round by round.
 */
export async function byTurns<Name extends string, T>(
  rounds: number,
  tasks: Readonly<Record<Name, () => Promise<T>>>,
): Promise<Readonly<Record<Name, readonly T[]>>> {
  const names = Object.keys(tasks) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round <= rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = await tasks[name]();
      if (round > 0) found[name].push(result);
    }
  return found;
}
