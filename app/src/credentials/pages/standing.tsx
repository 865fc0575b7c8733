import { type CredentialsStanding, rightUnderCredentials } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Chip, type Status } from '../../web/components/status.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';

const looks: Readonly<Record<CredentialsStanding, Status>> = {
  none: 'mute',
  copy: 'wait',
  original: 'good',
  accepted: 'good',
  acceptedOnUnderstanding: 'wait',
  objected: 'bad',
  refused: 'bad',
};

/** Where the credentials of a delegation stand, in a word. */
export function StandingChip({
  ctx,
  standing,
}: {
  readonly ctx: LanguageCtx;
  readonly standing: CredentialsStanding;
}): ReactNode {
  return <Chip s={looks[standing]}>{ctx.t(`credentials.standing.${standing}`)}</Chip>;
}

/** What the delegation may do now, in a word; its page says why. */
export function RightsNow({
  ctx,
  standing,
}: {
  readonly ctx: LanguageCtx;
  readonly standing: CredentialsStanding;
}): ReactNode {
  if (!rightUnderCredentials('vote', standing).value) return ctx.t('credentials.rights.none');
  const final = standing === 'accepted' || standing === 'acceptedOnUnderstanding';
  return ctx.t(final ? 'credentials.rights.full' : 'credentials.rights.provisional');
}
