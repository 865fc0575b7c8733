import type { Quorum, Region } from '@plenary/rules';
import type { Said } from '../door/act.ts';

/** Who speaks, and who waits to: it shows where the list of speakers does. */
export const speakersActs: readonly FloorAct['act'][] = [
  'floor.asked',
  'floor.withdrawn',
  'floor.group-named',
  'floor.group-accepted',
  'floor.moved',
  'floor.exchanged',
  'floor.skipped',
  'floor.removed',
  'floor.put-back',
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
        /** what was written of the group; null too while it waits for the chair's yes */
        readonly onBehalfOf: string | null;
        /** a regional group; entries without it name none */
        readonly region?: Region;
        readonly position: number;
      }
    >
  /** a delegation wrote on whose behalf it speaks: the chair says yes before anybody else reads it */
  | Said<'floor.group-named', { readonly meeting: string; readonly speaker: string; readonly onBehalfOf: string }>
  | Said<
      'floor.group-accepted',
      { readonly meeting: string; readonly speaker: string; readonly state: string; readonly onBehalfOf: string }
    >
  | Said<'floor.withdrawn', { readonly meeting: string; readonly speaker: string; readonly state: string }>
  | Said<
      'floor.moved',
      {
        readonly meeting: string;
        readonly speaker: string;
        readonly state: string;
        readonly place: number;
        /** the item whose list it is; entries without it moved among those who asked in the same meeting */
        readonly item?: string;
        readonly reason: string;
      }
    >
  | Said<
      'floor.exchanged',
      {
        readonly meeting: string;
        readonly speaker: string;
        readonly state: string;
        readonly other: string;
        readonly otherState: string;
        readonly reason: string;
      }
    >
  /** called and not in the hall: it waits at the end */
  | Said<
      'floor.skipped',
      { readonly meeting: string; readonly speaker: string; readonly state: string; readonly place: number }
    >
  | Said<
      'floor.removed',
      { readonly meeting: string; readonly speaker: string; readonly state: string; readonly reason: string }
    >
  /** who left, was removed or skipped, or was given the floor by mistake waits again, at this place */
  | Said<
      'floor.put-back',
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
  /** entries without the item mean the one before the meeting */
  | Said<'speakers-list.closed', { readonly meeting: string; readonly item?: string }>
  | Said<'speakers-list.reopened', { readonly meeting: string; readonly item?: string }>
  | Said<
      'time-limit.set',
      {
        readonly meeting: string;
        readonly seconds: number;
        /** the speech in progress, when its limit changes too, and who speaks */
        readonly speaker?: string;
        readonly state?: string;
        /** it is the limit of that speech alone */
        readonly once?: true;
      }
    >;
