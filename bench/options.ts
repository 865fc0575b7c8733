/** What `npm run bench -- …` was asked for. */
export interface Options {
  /** measurements by name; all when empty */
  readonly only: readonly string[];
  /** ends with status 1 when a goal is missed */
  readonly check: boolean;
  /** writes the table into README.md */
  readonly write: boolean;
  /** names the measurements and ends */
  readonly list: boolean;
  /** the long record as long as it can get: 200,000 entries */
  readonly full: boolean;
}

/** Throws a sentence for whoever typed it. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const only: string[] = [];
  const flags = { check: false, write: false, list: false, full: false };
  for (let n = 0; n < args.length; n++) {
    const name = args[n]?.replace(/^--/, '') ?? '';
    if (args[n]?.startsWith('--') && Object.hasOwn(flags, name)) flags[name as keyof typeof flags] = true;
    else if (args[n] === '--only') only.push(...(args[++n] ?? '').split(','));
    else throw new Error(`There is no option ${args[n]}. Known: --only, --check, --write, --list, --full.`);
  }
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`Not measured: ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
  if (flags.write && only.length > 0) throw new Error('The table of README.md is written from all measurements.');
  return { only, ...flags };
}
