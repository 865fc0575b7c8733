/** (a), (b), … (z), (aa): as sub-items are called in every language of the Assembly's documents. `place` from 0. */
export function letterOf(place: number): string {
  const letter = String.fromCodePoint(97 + (place % 26));
  return `(${letter.repeat(Math.floor(place / 26) + 1)})`;
}
