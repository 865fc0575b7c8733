import { groupsOf, officeName } from '../../identity/index.ts';
import type { Letter } from '../../print/index.ts';
import { nameOf } from '../../reference/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { DelegationsOnDesk } from '../desk/reads.ts';

/** Stands where a demonstration makes no link: its persons are on the sign-in page. */
export const specimen = '0'.repeat(24);

/** To whom a letter goes. */
export interface Recipient {
  readonly account: string;
  readonly name: string;
  readonly state: string;
}

/** What a letter is about, beside the way in. */
export interface LetterAbout<Person extends Recipient> {
  /** what the person is, under the name */
  as(ctx: LanguageCtx, person: Person): string;
  body(ctx: LanguageCtx, session: DelegationsOnDesk['session']): readonly string[];
}

/** One person's way in, in the language of the letter. `origin`: of the site. */
export function letterOf<Person extends Recipient>(
  ctx: LanguageCtx,
  { session, names }: Pick<DelegationsOnDesk, 'session' | 'names'>,
  about: LetterAbout<Person>,
  { person, code, origin }: { readonly person: Person; readonly code: string; readonly origin: string },
): Letter {
  const address = `${origin}${ctx.href('/sign-in')}`;
  return {
    lang: ctx.lang,
    from: ctx.text(officeName('secretariat')),
    mark: session.demonstration ? ctx.t('sessions.demonstration') : null,
    to: [person.name, `${nameOf(ctx, names, person.state)}${ctx.comma}${about.as(ctx, person)}`],
    title: ctx.t('letter.title', { session: session.title }),
    body: about.body(ctx, session),
    scan: {
      text: code === specimen ? address : `${address}/${code}`,
      says: ctx.t('letter.scan'),
    },
    ways: [
      [ctx.t('letter.scan'), ''],
      [ctx.t('letter.address'), address],
      [ctx.t('letter.code'), groupsOf(code)],
    ],
    after: session.demonstration ? [ctx.t('letter.specimen')] : [ctx.t('letter.once'), ctx.t('letter.lost')],
  };
}

/** For the Secretariat: who gets no letter, or one with boxes in the name, and where to look. */
export function noticePage<Person extends Recipient>(
  ctx: LanguageCtx,
  { names }: Pick<DelegationsOnDesk, 'names'>,
  notice: 'left-out' | 'boxed',
  about: LetterAbout<Person>,
  persons: readonly Person[],
): Letter {
  return {
    ...{ lang: ctx.lang, from: ctx.text(officeName('secretariat')), mark: null, to: [], scan: null, ways: [] },
    title: ctx.t(`letters.${notice}`),
    body: [ctx.t(`letters.${notice}.what`)],
    after: persons.map((person) =>
      [person.name, nameOf(ctx, names, person.state), about.as(ctx, person)].join(ctx.comma),
    ),
  };
}
