import { accreditedAt } from '../identity/index.ts';
import type { AskedOf, SeatLine, SeatRole } from '../web/for-you.ts';

/** How many persons are accredited for the seat, and the way to them. */
export async function personsLine({ session, state }: SeatRole, { reads }: AskedOf): Promise<SeatLine> {
  const n = (await accreditedAt(reads, session, state)).length;
  return {
    place: 20,
    label: 'delegations.line',
    atHome: true,
    show: (ctx) => <a href={ctx.href('/me/delegation')}>{ctx.t('delegations.line.persons', { n })}</a>,
  };
}
