type Data = Readonly<Record<string, unknown>>;

interface Line {
  readonly seq: number;
  readonly act: string;
  readonly data: Data;
}

/** An act that a later one tells again, with more: the floor that was given, once the speech has ended. */
export interface ToldAgain {
  readonly act: string;
  readonly by: string;
  /** under this name both say what they are about */
  readonly same: string;
}

const presence = 'presence.registered';

/**
 * The lines of a log, newest first, as people follow them: what a later line tells again stands once, and those who arrive one after
 * the other stand in one line. `first` is the oldest entry of a line: it stays as the line grows.
 */
export function gathered<L extends Line>(
  lines: readonly L[],
  toldAgain: readonly ToldAgain[],
): readonly (L & { readonly first: number })[] {
  const told = new Set<string>();
  const kept: (L & { readonly first: number })[] = [];
  for (const line of lines) {
    for (const { by, same } of toldAgain) if (line.act === by) told.add(`${by} ${line.data[same]}`);
    if (toldAgain.some(({ act, by, same }) => line.act === act && told.has(`${by} ${line.data[same]}`))) continue;
    const later = kept.at(-1);
    if (line.act === presence && later?.act === presence)
      kept[kept.length - 1] = { ...later, first: line.seq, data: { ...later.data, ...bothOf(line.data, later.data) } };
    else kept.push({ ...line, first: line.seq });
  }
  return kept;
}

/** Each State as it was registered last. */
function bothOf(earlier: Data, later: Data) {
  const stands = new Map<string, 'arrived' | 'left'>();
  for (const data of [earlier, later])
    for (const way of ['arrived', 'left'] as const) for (const state of listOf(data[way])) stands.set(state, way);
  const those = (way: string) => [...stands].filter(([, last]) => last === way).map(([state]) => state);
  return { arrived: those('arrived'), left: those('left') };
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
