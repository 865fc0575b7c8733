/**
 * Numbers of the paragraphs of a text: those that its lines begin with (`3.`, `3)`), else its lines, counted. What a text in parts is
 * made of stands in its lines alone.
 */
export function paragraphsOf(text: string): readonly number[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const numbered = lines.flatMap((line) => {
    const found = /^\s*(\d{1,3})[.)]\s/.exec(line)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  return numbered.length > 0 ? [...new Set(numbered)] : lines.map((_, at) => at + 1);
}
