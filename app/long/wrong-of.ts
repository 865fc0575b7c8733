/** What was wrong with some of many tries, a line for each; eight are under way at once. */
export async function wrongOf<T>(
  all: readonly T[],
  ask: (one: T) => Promise<string | null>,
  atOnce = 8,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const left = all.entries();
  const next = async () => {
    for (const [at, one] of left) {
      const found = await ask(one);
      if (found !== null) wrong.push(`${at} ${named(one)}: ${found}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return wrong;
}

function named(one: unknown): string {
  if (typeof one === 'string') return one.slice(0, 120);
  if (Array.isArray(one)) return String(one[0]);
  return String((one as { readonly what?: string }).what ?? JSON.stringify(one)).slice(0, 160);
}
