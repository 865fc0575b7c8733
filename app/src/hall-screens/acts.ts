import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';

/** What a screen shows. `automatic`: whatever the meeting is on, and what the chair calls; each of the others stays until it is set anew. */
export const shownThere = ['automatic', 'speaker', 'list', 'agenda', 'voting', 'day', 'blank'] as const;

export type ShownThere = (typeof shownThere)[number];

interface Screen {
  readonly screen: string;
  readonly session: string;
}

interface Set {
  /** where it hangs */
  readonly place: string;
  readonly shows: ShownThere;
  readonly sidebar: boolean;
}

const aboutScreen = {
  about: ({ screen }: Screen) => `hall-screen:${screen}`,
  audience: 'public',
  within: itsSubject,
} as const;

/** What the record can say of the screens that hang in the hall. */
export const hallScreenActs = {
  'hall-screen.made': act<Screen & Set>({
    ...aboutScreen,
    async apply(tx, { data: { screen: id, session, place, shows, sidebar } }) {
      await tx.insertInto('hall_screen').values({ id, session, place, shows, sidebar }).execute();
    },
  }),

  'hall-screen.set': act<Screen & Set>({
    ...aboutScreen,
    async apply(tx, { data: { screen, place, shows, sidebar } }) {
      await tx.updateTable('hall_screen').set({ place, shows, sidebar }).where('id', '=', screen).execute();
    },
  }),

  /** Its address shows nothing any more. */
  'hall-screen.revoked': act<Screen>({
    ...aboutScreen,
    async apply(tx, { data: { screen }, at }) {
      await tx.updateTable('hall_screen').set({ revoked_at: at }).where('id', '=', screen).execute();
    },
  }),
};

export type HallScreenAct = ActOf<typeof hallScreenActs>;
export const say = sayingOf(hallScreenActs);
