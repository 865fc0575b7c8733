/** The page of what was proposed and waits for a second person, by the answer that the door gave; null where it was done. */
export function proposedPath(answer: unknown): string | null {
  const proposed = answer !== null && typeof answer === 'object' && 'proposed' in answer ? answer.proposed : null;
  return typeof proposed === 'string' ? `/proposed-acts/${proposed}` : null;
}
