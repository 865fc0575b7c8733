import { stateNames } from '../reference/index.ts';
import { sessionFacts } from '../sessions/index.ts';
import type { Shown, TwoPersonCommand } from '../two-persons/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { rightToVotePath } from './desk.ts';
import { grantExemption } from './grant-exemption.ts';
import { takeBackExemption } from './take-back-exemption.ts';

/** How the second officer is told of an exemption. */
export const exemptionsByTwo: readonly TwoPersonCommand[] = [
  {
    command: grantExemption,
    label: 'membership.voting.exempt',
    shows: ofState((ctx) => ctx.t('membership.voting.exempt.text')),
  },
  {
    command: takeBackExemption,
    label: 'membership.voting.unexempt',
    shows: ofState((ctx) => ctx.t('membership.voting.unexempt.text')),
  },
];

function ofState(follows: (ctx: LanguageCtx) => string): TwoPersonCommand['shows'] {
  return async (db, { session = '', state = '' }): Promise<Shown> => {
    const [names, held] = await Promise.all([stateNames(db), sessionFacts(db, session)]);
    const name = names.get(state) ?? { en: state };
    return { about: (ctx) => ctx.text(name), follows, city: held?.city ?? 'The Hague', path: rightToVotePath(session) };
  };
}
