import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import { addsRow } from '../door/writes.ts';

/** What the record can say of notes from the Secretary to whoever presides. Subject: `meeting:<id>`. */
export const noteActs = {
  'podium-note.written': act<{ readonly meeting: string; readonly note: string; readonly text: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'secretariat',
    within: itsSubject,
    ...addsRow('podium_note', ({ data, at }) => ({
      id: data.note,
      meeting: data.meeting,
      text: data.text,
      speaker: null,
      written_at: at,
    })),
  }),

  /** somebody who waits for the floor was looked for and is not in the hall; the name follows from the list */
  'podium-note.speaker-absent': act<{ readonly meeting: string; readonly note: string; readonly speaker: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'secretariat',
    within: itsSubject,
    ...addsRow('podium_note', ({ data, at }) => ({
      id: data.note,
      meeting: data.meeting,
      text: null,
      speaker: data.speaker,
      written_at: at,
    })),
  }),

  'podium-note.taken-away': act<{ readonly meeting: string; readonly note: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'secretariat',
    within: itsSubject,
    async apply(tx, { data, at }) {
      await tx.updateTable('podium_note').set({ taken_away_at: at }).where('id', '=', data.note).execute();
    },
  }),
};

export type NoteAct = ActOf<typeof noteActs>;
export const say = sayingOf(noteActs);
