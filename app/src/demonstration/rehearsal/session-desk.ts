import type { Stage } from '../set-the-stage.ts';
import type { Person } from './client.ts';
import type { SessionFigures } from './session-figures.ts';

export interface Preparation {
  readonly address: string;
  readonly stage: Stage;
  /** ISO day */
  readonly today: string;
  readonly tell: (line: string) => void;
  readonly figures?: SessionFigures;
}

export interface Desk extends Required<Preparation> {
  readonly secretariat: Person;
  readonly president: Person;
  readonly session: string;
  readonly opens: string;
  /** codes of the delegations in their order; the fictitious one is the last */
  readonly states: readonly string[];
}
