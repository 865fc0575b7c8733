type Tasks = Readonly<Record<string, () => Promise<unknown>>>;
type Found<T extends Tasks> = { readonly [Name in keyof T]: readonly Awaited<ReturnType<T[Name]>>[] };

/**
 * Does the same in turns: each round every one once, and whoever goes first changes each time. The first round is not counted: code
 * gets warm in it. Gives what each found, round by round.
 */
export async function byTurns<T extends Tasks>(rounds: number, tasks: T): Promise<Found<T>> {
  const names = Object.keys(tasks);
  const found: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = await tasks[name]?.();
      if (round > 0) found[name]?.push(result);
    }
  return found as Found<T>;
}
