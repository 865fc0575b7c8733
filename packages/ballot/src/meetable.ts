type Need = { readonly members: readonly string[]; readonly atLeast: number };

/** Steps of the search before it gives up; real sets of requirements take a few hundred. */
const patience = 200_000;

/**
 * Whether one choice of at most `seats` candidates meets all requirements together (section 12). Candidates that
 * belong to the same groups are alike, so the search chooses how many of each kind. Gives up as "no" after a bound.
 */
export function meetable(needs: readonly Need[], candidates: readonly string[], seats: number): boolean {
  const kinds = new Map<string, { groups: number[]; left: number }>();
  for (const candidate of candidates) {
    const groups = needs.flatMap((need, i) => (need.members.includes(candidate) ? [i] : []));
    const kind = kinds.get(groups.join()) ?? { groups, left: 0 };
    kind.left++;
    kinds.set(groups.join(), kind);
  }
  const open = needs.map((need) => need.atLeast);
  const dead = new Set<string>();
  let steps = 0;

  const search = (seatsLeft: number): boolean => {
    const unmet = open.findIndex((need) => need > 0);
    if (unmet < 0) return true;
    if (Math.max(...open) > seatsLeft || ++steps > patience) return false;
    const state = [...kinds.values()].map((kind) => kind.left).join();
    if (dead.has(state)) return false;
    for (const kind of kinds.values()) {
      if (kind.left === 0 || !kind.groups.includes(unmet)) continue;
      kind.left--;
      for (const i of kind.groups) open[i] = (open[i] ?? 0) - 1;
      const met = search(seatsLeft - 1);
      for (const i of kind.groups) open[i] = (open[i] ?? 0) + 1;
      kind.left++;
      if (met) return true;
    }
    dead.add(state);
    return false;
  };
  return search(seats);
}
