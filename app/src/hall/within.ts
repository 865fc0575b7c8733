import type { Within } from '../door/within.ts';
import type { ScreenAct } from './acts.ts';

export const screenWithin: Within<ScreenAct> = { 'screen.shown': ({ meeting }) => [`meeting:${meeting}`] };
