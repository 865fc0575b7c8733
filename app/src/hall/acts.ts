import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';

/** What the chair can call on the screens of the hall. `item`: what the meeting is on, a vote or ballot in progress first. */
export const screens = ['item', 'speakers', 'agenda', 'result', 'blank'] as const;

export type ScreenName = (typeof screens)[number];

/** What the record can say of the screens in the hall. Subject: `meeting:<id>`. */
export const screenActs = {
  'screen.shown': act<{
    readonly meeting: string;
    readonly what: ScreenName;
    /** id of the vote or ballot whose result is shown; null for every other screen */
    readonly of: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    apply: null,
  }),
};

export type ScreenAct = ActOf<typeof screenActs>;
export const say = sayingOf(screenActs);
