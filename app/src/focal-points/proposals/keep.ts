import { no, type Objection } from '../../door/objection.ts';
import { told } from '../../door/refusals.ts';
import {
  changeProposal,
  heldFocalPoint,
  keepProposals,
  type Proposed,
  type ProposedBy,
  withdrawProposal,
} from '../../identity/index.ts';
import { instantIn, type SessionDays } from '../../sessions/index.ts';
import type { Store } from '../../store/database.ts';
import { type Asking, asksTheSame, proposed } from './propose.ts';
import { type SeatProposed, seatProposed } from './reads.ts';

export type Kept = { readonly ok: true } | { readonly ok: false; readonly objections: readonly Objection[] };

const refused = (objection: Objection): Kept => ({ ok: false, objections: told([objection]) });

/** Does something for the seat for which the account proposes, if it still does. One after the other. */
function forOwnSeat(
  store: Store,
  account: string,
  does: (tx: Parameters<typeof keepProposals>[0], seat: SeatProposed, by: ProposedBy) => Promise<Kept>,
): Promise<Kept> {
  return store.writes.transaction().execute(async (tx) => {
    const held = await heldFocalPoint(tx, account);
    const seat = held && (await seatProposed(tx, held));
    if (!held || !seat) return refused(no('needs-focal-point'));
    return does(tx, seat, { ...held, account, at: store.clock.now(), until: endOf(seat.session, store.clock.now()) });
  });
}

/** Keeps what a focal point proposes, or changes what it proposed before. `id`: of the request, so that sent twice it is one. */
export function propose(store: Store, account: string, asking: Asking, id: string): Promise<Kept> {
  return forOwnSeat(store, account, async (tx, seat, by) => {
    // Sent once more it has its answer already.
    const before = seat.proposals.find((one) => one.id === id);
    if (before) return asksTheSame(before, asking) ? { ok: true } : refused(no('request-reused'));
    const found = proposed(seat, asking, id, by.at);
    if (!found.ok) return found;
    if (asking.proposal === undefined) {
      return (await keepProposals(tx, [found.proposed], by)) === 1 ? { ok: true } : refused(no('request-reused'));
    }
    const seen = { id: asking.proposal, version: asking.version ?? 0 };
    return (await changeProposal(tx, seen, found.proposed, by)) ? { ok: true } : refused(no('proposals-overtaken'));
  });
}

/** A whole list at once: all of it or nothing. `make`: from the delegation as it is in that moment. */
export function proposeMany(
  store: Store,
  account: string,
  make: (seat: SeatProposed, by: ProposedBy) => Promise<readonly Proposed[] | Objection>,
): Promise<Kept> {
  return forOwnSeat(store, account, async (tx, seat, by) => {
    const made = await make(seat, by);
    if ('code' in made) return refused(made);
    await keepProposals(tx, made, by);
    return { ok: true };
  });
}

/** What was proposed is gone; what is decided already stays. */
export function takeBack(
  store: Store,
  account: string,
  seen: { readonly id: string; readonly version: number },
): Promise<Kept> {
  return forOwnSeat(store, account, async (tx, _seat, by) =>
    (await withdrawProposal(tx, seen, by)) ? { ok: true } : refused(no('proposals-overtaken')),
  );
}

/** The end of the last day, in the city of the session: nothing proposed for it is kept longer. Of one that was adjourned behind it: a month. */
function endOf({ city, ends }: SessionDays, now: string): string {
  const next = new Date(Date.parse(ends) + 86_400_000).toISOString().slice(0, 10);
  const end = instantIn(city, `${next}T00:00`);
  return end > now ? end : new Date(Date.parse(now) + 30 * 86_400_000).toISOString();
}
