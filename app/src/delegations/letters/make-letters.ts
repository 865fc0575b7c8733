import type { KeyObject } from 'node:crypto';
import { type Accredited, makeSignInLink } from '../../identity/index.ts';
import { printLetters } from '../../print/index.ts';
import { type Ctx, languageCtx } from '../../web/ctx.ts';
import type { Site } from '../../web/site.ts';
import type { Lang } from '../../words/languages.ts';
import type { DelegationsOnDesk } from '../desk/reads.ts';
import { leftOutPage, letterOf, specimen } from './letter-of.ts';

/** Links that are asked for at once: the door takes so many in one transaction. */
const together = 64;

/**
 * Makes a new link for each person and prints it: it is kept nowhere else, and an older one ends. For whom none
 * could be made stands on a last page. null: nobody is left.
 */
export async function makeLetters(
  { door }: Pick<Site, 'door'>,
  key: KeyObject,
  ctx: Ctx & { readonly viewer: NonNullable<Ctx['viewer']> },
  desk: DelegationsOnDesk,
  asked: { readonly persons: readonly Accredited[]; readonly lang: Lang; readonly origin: string },
): Promise<Uint8Array | null> {
  const { persons, lang, origin } = asked;
  const words = languageCtx(lang, ctx.now);
  const made: { readonly person: Accredited; readonly code: string }[] = [];
  for (let from = 0; from < persons.length; from += together)
    made.push(
      ...(await Promise.all(
        persons.slice(from, from + together).map(async (person) => {
          if (desk.session.demonstration) return { person, code: specimen };
          const link = await makeSignInLink(door, key, person.account, ctx.viewer.id);
          return { person, code: link.ok ? link.token : '' };
        }),
      )),
    );
  const letters = made.filter(({ code }) => code !== '');
  if (letters.length === 0) return null;
  const title = words.t('letters.title');
  const leftOut = made.filter(({ code }) => code === '').map(({ person }) => person);
  const pages = letters.map((one) => letterOf(words, desk, { ...one, origin }));
  if (leftOut.length > 0) pages.push(leftOutPage(languageCtx(ctx.lang, ctx.now), desk, leftOut));
  return (await printLetters(title, pages)).pdf;
}
