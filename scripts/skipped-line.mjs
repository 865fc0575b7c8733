// The line before the last of npm test. Plain JavaScript that Node 20 runs.

/** By reason how many, of several runs: "3 skipped: 2 no Go here; 1 not root". Nothing skipped is said too, so that the line always stands there. */
export function skippedLine(runs) {
  const counts = new Map();
  for (const run of runs)
    for (const [why, count] of Object.entries(run)) counts.set(why, (counts.get(why) ?? 0) + count);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return '0 skipped';
  return `${total} skipped: ${[...counts].map(([why, count]) => `${count} ${why}`).join('; ')}`;
}
