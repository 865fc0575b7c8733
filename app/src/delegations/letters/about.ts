import type { Accredited } from '../../identity/index.ts';
import type { LetterAbout } from './letter-of.ts';

/** The letter of a person of a delegation. */
export const toDelegates: LetterAbout<Accredited> = {
  as: (ctx, { role }) => ctx.t(`desk.role.${role}`),
  body: (ctx, { ends }) => [ctx.t('letter.body', { day: ctx.date(ends) })],
};
