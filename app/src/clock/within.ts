import type { Within } from '../door/within.ts';
import { type ClockAct, recordSubject } from './acts.ts';

/** Its projection moves times of every capacity and parameter (ADR 0013): every page hears it (`live/hub.ts`: `record`). */
export const clockWithin: Within<ClockAct> = { 'clock.confirmed': () => [recordSubject] };
