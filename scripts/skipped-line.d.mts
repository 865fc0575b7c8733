export function skippedLine(runs: readonly Readonly<Record<string, number>>[]): string;
