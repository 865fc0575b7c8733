/** "1 seat", "2 seats": a number with its noun, for explanations in English. */
export function counted(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}
