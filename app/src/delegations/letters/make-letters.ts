import type { KeyObject } from 'node:crypto';
import { type DrawnLink, drawnLink, makeSignInLink } from '../../identity/index.ts';
import { printLetters } from '../../print/index.ts';
import { type Ctx, languageCtx } from '../../web/ctx.ts';
import type { Site } from '../../web/site.ts';
import type { Lang } from '../../words/languages.ts';
import type { DelegationsOnDesk } from '../desk/reads.ts';
import { type LetterAbout, letterOf, noticePage, type Recipient, specimen } from './letter-of.ts';

/** Links that are asked for at once: the door takes so many in one transaction. */
const together = 64;

type Session = Pick<DelegationsOnDesk, 'session' | 'names'>;

interface Asked<Person extends Recipient> {
  readonly about: LetterAbout<Person>;
  readonly persons: readonly Person[];
  readonly lang: Lang;
  readonly origin: string;
  /** aborted when nobody waits for the letters any more */
  readonly signal?: AbortSignal;
}

/**
 * Prints a new link for each person, and then makes them: where nothing was printed the links of before still hold. They are kept nowhere
 * else. For whom none could be made stands on a last page, as does whose name has signs without a font. null: nobody is left.
 */
export async function makeLetters<Person extends Recipient>(
  { door }: Pick<Site, 'door'>,
  key: KeyObject,
  ctx: Ctx & { readonly viewer: NonNullable<Ctx['viewer']> },
  desk: Session,
  { about, persons, lang, origin, signal }: Asked<Person>,
): Promise<Uint8Array | null> {
  if (persons.length === 0) return null;
  const drawn = persons.map((person) => ({ person, link: drawnLink(key) }));
  const print = (letters: typeof drawn, leftOut: readonly Person[]) =>
    printed(letters, leftOut, { ctx, desk, about, lang, origin });
  const all = await print(drawn, []);
  if (desk.session.demonstration) return all;
  if (signal?.aborted) return null;
  const made: typeof drawn = [];
  for (let from = 0; from < drawn.length; from += together) {
    const some = drawn.slice(from, from + together);
    const outcomes = await Promise.all(
      some.map(({ person, link }) => makeSignInLink(door, key, person.account, ctx.viewer.id, link)),
    );
    made.push(...some.filter((_, n) => outcomes[n]?.ok));
  }
  if (made.length === 0) return null;
  if (made.length === drawn.length) return all;
  const leftOut = drawn.filter((one) => !made.includes(one)).map(({ person }) => person);
  // The links are made. A letter too many opens nothing, and its person still stands among those without a link.
  return print(made, leftOut).catch(() => all);
}

/** Twice where a name has signs without a font: the last page says whose it is. */
async function printed<Person extends Recipient>(
  letters: readonly { readonly person: Person; readonly link: DrawnLink }[],
  leftOut: readonly Person[],
  {
    ctx,
    desk,
    about,
    lang,
    origin,
  }: { readonly ctx: Ctx; readonly desk: Session } & Pick<Asked<Person>, 'about' | 'lang' | 'origin'>,
): Promise<Uint8Array> {
  const words = languageCtx(lang, ctx.now);
  const own = languageCtx(ctx.lang, ctx.now);
  const pages = letters.map(({ person, link }) =>
    letterOf(words, desk, about, { person, code: desk.session.demonstration ? specimen : link.token, origin }),
  );
  if (leftOut.length > 0) pages.push(noticePage(own, desk, 'left-out', about, leftOut));
  const title = words.t('letters.title');
  const { pdf, boxed } = await printLetters(title, pages);
  const named = letters.map(({ person }) => person).filter(({ name }) => boxed.some((sign) => name.includes(sign)));
  if (named.length === 0) return pdf;
  return (await printLetters(title, [...pages, noticePage(own, desk, 'boxed', about, named)])).pdf;
}
