/** Whether a text holds a part of a person's name, whatever its accents and capitals. Parts of one or two letters are passed over. */
export function namesPerson(text: string, name: string): boolean {
  const words = new Set(wordsOf(text));
  const plain = wordsOf(text).join(' ');
  return wordsOf(name).some((part) =>
    // Chinese has no space between words.
    /\p{Script=Han}/u.test(part) ? plain.includes(part) : part.length > 2 && words.has(part),
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
