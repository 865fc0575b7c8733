import type { ReactNode } from 'react';

export interface Seat {
  readonly id: string;
  /** Who holds it, or its name while it is open ("Fifth seat"). */
  readonly name: string;
  readonly detail: ReactNode;
  readonly won: boolean;
}

/** The seats of an election: filled ones in reverse, open ones dashed. */
export function Seats({
  label,
  seats,
  region,
}: {
  readonly label: string;
  readonly seats: readonly Seat[];
  readonly region?: string;
}): ReactNode {
  return (
    <ol className="seats" aria-label={label} id={region}>
      {seats.map((seat) => (
        <li key={seat.id} data-key={seat.id} className={seat.won ? 'won' : undefined}>
          <b>{seat.name}</b>
          {seat.detail}
        </li>
      ))}
    </ol>
  );
}
