import { credentialsStanding, rightUnderCredentials } from '@plenary/rules';
import { Reasons } from '../web/components/reasons.tsx';
import type { AskedOf, SeatLine, SeatRole } from '../web/for-you.ts';
import { credentialsIn, nothingHeld } from './held.ts';
import { StandingChip } from './pages/standing.tsx';

/** To a delegation: what of its credentials has come, what is still asked, and what it may do meanwhile. */
export async function credentialsLine({ session, state }: SeatRole, { reads }: AskedOf): Promise<SeatLine> {
  const held = (await credentialsIn(reads, session)).get(state) ?? nothingHeld;
  const standing = credentialsStanding(held);
  const asked =
    standing === 'none' || standing === 'copy' || standing === 'acceptedOnUnderstanding' || standing === 'refused';
  return {
    place: 15,
    label: 'credentials.title',
    show: (ctx) => (
      <>
        <StandingChip ctx={ctx} standing={standing} />
        {held.receivedOn !== null && ` ${ctx.date(held.receivedOn)}`}
        {asked && <p className="small">{ctx.t('credentials.asked')}</p>}
        <Reasons ctx={ctx} lines={rightUnderCredentials('vote', standing).lines} />
      </>
    ),
  };
}
