/*
 * What stands in the way of a meeting in a programme of work. No provision says it: a room holds one meeting, a body sits in one place,
 * and a small delegation cannot be in the plenary and elsewhere.
 */

/** The body that is the plenary itself. */
export const plenaryBody = 'plenary';

/** One meeting of a programme. Instants are ISO, of UTC, with thousandths; it lasts up to `until` and no longer. */
export interface ProgrammeSlot {
  readonly id: string;
  /** which body meets; one that meets under several titles at once has its title in it */
  readonly body: string;
  /** null: no room is given yet */
  readonly room: string | null;
  readonly from: string;
  readonly until: string;
}

/** `room`: it is taken. `body`: it meets elsewhere. `plenary`: the plenary meets, and nobody has allowed the body to meet beside it. */
export type ProgrammeClash<Slot extends ProgrammeSlot = ProgrammeSlot> = {
  readonly kind: 'room' | 'body' | 'plenary';
  readonly with: Slot;
};

/** Half-open: what ends at 13:00 is no neighbour of what begins then. */
export function overlap(a: Pick<ProgrammeSlot, 'from' | 'until'>, b: Pick<ProgrammeSlot, 'from' | 'until'>): boolean {
  return a.from < b.until && b.from < a.until;
}

/** Everything that clashes with a meeting that is wanted, the firmest reason first. `besidePlenary`: bodies that may meet while the plenary does. */
export function programmeClashes<Slot extends ProgrammeSlot>(
  wanted: ProgrammeSlot,
  others: readonly Slot[],
  besidePlenary: ReadonlySet<string>,
): readonly ProgrammeClash<Slot>[] {
  const at = others.filter((other) => other.id !== wanted.id && overlap(wanted, other));
  const clash = (kind: ProgrammeClash['kind'], met: (other: Slot) => boolean) =>
    at.filter(met).map((other) => ({ kind, with: other }));
  return [
    ...clash('room', ({ room }) => room !== null && room === wanted.room),
    ...clash('body', ({ body }) => body === wanted.body),
    ...clash('plenary', (other) => {
      if (other.body === wanted.body) return false;
      const besides = other.body === plenaryBody ? wanted : wanted.body === plenaryBody ? other : null;
      return besides !== null && !besidePlenary.has(besides.body);
    }),
  ];
}
