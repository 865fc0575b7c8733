/**
 * The names of the placeholders of a message, as a type: `'n' | 'state'` of `'{n, plural, one {# vote} other {# votes}} of {state}'`.
 * Braces nest: in a text they hold a placeholder, in a placeholder they hold a text again.
 */
export type PlaceholdersOf<Message extends string> = Read<Message, ['text'], never>;

/** `In`: what the reader is in, innermost first. */
type Read<
  Rest extends string,
  In extends readonly ('text' | 'placeholder')[],
  Names extends string,
> = Rest extends `${infer Before}{${infer Inside}`
  ? Before extends `${string}}${string}`
    ? Rest extends `${string}}${infer After}`
      ? Read<After, Outside<In>, Names>
      : never
    : In extends readonly ['placeholder', ...(readonly ('text' | 'placeholder')[])]
      ? Read<Inside, ['text', ...In], Names>
      : Read<Inside, ['placeholder', ...In], Names | NameOf<Inside>>
  : Names;

type Outside<In extends readonly unknown[]> = In extends readonly [
  unknown,
  ...infer Outer extends readonly ('text' | 'placeholder')[],
]
  ? Outer
  : [];

type NameOf<Inside extends string> = Inside extends `${infer Content}}${string}`
  ? Content extends `${infer Name},${string}`
    ? Name
    : Content
  : never;
