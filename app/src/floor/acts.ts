import type { Quorum } from '@plenary/rules';
import type { Said } from '../door/act.ts';

/** Who speaks, and who waits to: it shows where the list of speakers does. */
export const speakersActs: readonly FloorAct['act'][] = [
  'floor.asked',
  'floor.withdrawn',
  'floor.moved',
  'floor.given',
  'floor.ended',
  'speakers-list.closed',
  'speakers-list.reopened',
  'time-limit.set',
];

/** What the record can say of a meeting in progress: presence, opening and closing, items, speakers. Subject: `meeting:<id>`. */
export type FloorAct =
  | Said<
      'presence.registered',
      { readonly meeting: string; readonly arrived: readonly string[]; readonly left: readonly string[] }
    >
  | Said<
      'meeting.opened',
      {
        readonly meeting: string;
        readonly session: string;
        readonly statesParties: number;
        readonly present: number;
        readonly needed: number;
        readonly rule: string;
        /** of how many States Parties a share was needed, and which they were; entries without it counted those accredited */
        readonly base?: Quorum['base'];
      }
    >
  | Said<'meeting.closed', { readonly meeting: string; readonly session: string }>
  /** closed by mistake: it goes on as it stood at the closing */
  | Said<'meeting.reopened', { readonly meeting: string; readonly session: string; readonly reason: string }>
  | Said<'item.taken-up', { readonly meeting: string; readonly item: string; readonly number: number }>
  | Said<'item.concluded', { readonly meeting: string; readonly item: string; readonly number: number }>
  /** concluded too early: it can be taken up again. What was decided under it stands */
  | Said<
      'item.reopened',
      { readonly meeting: string; readonly item: string; readonly number: number; readonly reason: string }
    >
  | Said<
      'floor.asked',
      {
        readonly meeting: string;
        readonly speaker: string;
        readonly item: string;
        readonly state: string;
        readonly onBehalfOf: string | null;
        readonly position: number;
      }
    >
  | Said<'floor.withdrawn', { readonly meeting: string; readonly speaker: string; readonly state: string }>
  | Said<
      'floor.moved',
      {
        readonly meeting: string;
        readonly speaker: string;
        readonly state: string;
        readonly place: number;
        readonly reason: string;
      }
    >
  | Said<
      'floor.given',
      { readonly meeting: string; readonly speaker: string; readonly state: string; readonly limitSeconds: number }
    >
  | Said<
      'floor.ended',
      { readonly meeting: string; readonly speaker: string; readonly state: string; readonly seconds: number }
    >
  | Said<'speakers-list.closed', { readonly meeting: string }>
  | Said<'speakers-list.reopened', { readonly meeting: string }>
  | Said<'time-limit.set', { readonly meeting: string; readonly seconds: number }>;
