import type { Accredited } from '../../identity/index.ts';
import { groupsOf, officeName } from '../../identity/index.ts';
import type { Letter } from '../../print/index.ts';
import { nameOf } from '../../reference/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { DelegationsOnDesk } from '../desk/reads.ts';

/** Stands where a demonstration makes no link: its persons are on the sign-in page. */
export const specimen = '0'.repeat(24);

/** One person's way in, in the language of the letter. `origin`: of the site. */
export function letterOf(
  ctx: LanguageCtx,
  { session, names }: Pick<DelegationsOnDesk, 'session' | 'names'>,
  { person, code, origin }: { readonly person: Accredited; readonly code: string; readonly origin: string },
): Letter {
  const address = `${origin}${ctx.href('/sign-in')}`;
  const day = ctx.date(session.ends);
  return {
    lang: ctx.lang,
    from: ctx.text(officeName('secretariat')),
    mark: session.demonstration ? ctx.t('sessions.demonstration') : null,
    to: [person.name, `${nameOf(ctx, names, person.state)}${ctx.comma}${ctx.t(`desk.role.${person.role}`)}`],
    title: ctx.t('letter.title', { session: session.title }),
    body: [ctx.t('letter.body', { day })],
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
export function noticePage(
  ctx: LanguageCtx,
  { names }: Pick<DelegationsOnDesk, 'names'>,
  notice: 'left-out' | 'boxed',
  persons: readonly Accredited[],
): Letter {
  return {
    ...{ lang: ctx.lang, from: ctx.text(officeName('secretariat')), mark: null, to: [], scan: null, ways: [] },
    title: ctx.t(`letters.${notice}`),
    body: [ctx.t(`letters.${notice}.what`)],
    after: persons.map(({ name, state, role }) =>
      [name, nameOf(ctx, names, state), ctx.t(`desk.role.${role}`)].join(ctx.comma),
    ),
  };
}
