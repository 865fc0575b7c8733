import type { ChairPart } from '../chair/index.ts';
import { noteActs } from './acts.ts';
import { notesOf } from './notes.ts';
import { NextSpeakers } from './pages/beside-president.tsx';
import { BesideLink, Notes } from './pages/notes.tsx';

/** On the console: what the Secretary wrote, above the list of speakers. */
export const notesAtChair: ChairPart = {
  kinds: [],
  besides: Object.keys(noteActs),
  async at(tx, floor) {
    const notes = await notesOf(tx, floor.meeting.id);
    return {
      beside: {
        'podium-notes': (ctx) => <Notes ctx={ctx} view={floor} notes={notes} />,
        'beside-link': (ctx) => <BesideLink ctx={ctx} view={floor} />,
      },
      regions: { 'next-speakers': (ctx) => <NextSpeakers ctx={ctx} view={floor} notes={notes} /> },
    };
  },
};
