import type { Said } from '../door/act.ts';

/** What the chair can call on the screens of the hall. `item`: what the meeting is on, a vote or ballot in progress first. */
export const screens = ['item', 'speakers', 'agenda', 'result', 'blank'] as const;

export type ScreenName = (typeof screens)[number];

/** What the record can say of the screens in the hall. Subject: `meeting:<id>`. */
export type ScreenAct = Said<
  'screen.shown',
  {
    readonly meeting: string;
    readonly what: ScreenName;
    /** id of the vote or ballot whose result is shown; null for every other screen */
    readonly of: string | null;
  }
>;
