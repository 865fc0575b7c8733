import type { LetterAbout } from '../../delegations/index.ts';
import type { FocalPointOf } from '../../identity/index.ts';

/** The letter of a focal point: what it is asked for. */
export const toFocalPoints: LetterAbout<FocalPointOf> = {
  as: (ctx) => ctx.t('identity.focal-point'),
  body: (ctx, { ends, title }) => [
    ctx.t('focal-points.letter', { session: title }),
    ctx.t('letter.body', { day: ctx.date(ends) }),
  ],
};
