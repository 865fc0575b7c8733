import { credentialsStanding, rightUnderCredentials } from '@plenary/rules';
import { Reasons } from '../web/components/reasons.tsx';
import type { AskedOf, SeatLine, SeatRole } from '../web/for-you.ts';
import { dueAt, dueSaid } from './due.ts';
import { heldOf } from './held.ts';
import { Came } from './pages/came.tsx';
import { StandingChip } from './pages/standing.tsx';
import { beforeRefusals } from './refused.ts';

/** To a delegation: what of its credentials has come, what is still asked, and what it may do meanwhile. */
export async function credentialsLine({ session, state }: SeatRole, at: AskedOf): Promise<SeatLine> {
  const held = await heldOf(at.reads, session, state);
  const due = await dueAt(session, at);
  const before = (await beforeRefusals(at.reads, session)).get(state) ?? null;
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
        {before !== null && (
          <p className="small">
            <Came ctx={ctx} held={held} before={before} />
          </p>
        )}
        {asked && (
          <p className="small">
            {ctx.t('credentials.asked')}{' '}
            {due !== null && ctx.t('credentials.asked.by', { when: dueSaid(ctx, due.by, due.session) })}
          </p>
        )}
        <Reasons ctx={ctx} lines={rightUnderCredentials('vote', standing).lines} />
      </>
    ),
  };
}
