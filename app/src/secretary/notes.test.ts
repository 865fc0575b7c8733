import { describe, expect, it } from 'vitest';
import { ids, meeting } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, president, secretariat, uid } from '../../test/given/who.ts';
import { noteSpeakerAbsent } from './note-speaker-absent.ts';
import { notesNow } from './notes.ts';
import { takeNoteAway } from './take-note-away.ts';
import { writeNote } from './write-note.ts';

const sent = { meeting: ids.meeting, text: 'Say “as orally revised”.' };
const written = { meeting: meeting(), note: uid(40), standing: 0 };
const looked = { meeting: meeting(), note: uid(41), waits: true, noted: false };
const absent = { meeting: ids.meeting, speaker: uid(11) };

describe('a note to whoever presides', () => {
  it('is written by the Secretariat, before the meeting opens too', () => {
    const said = [
      {
        act: 'podium-note.written',
        audience: 'secretariat',
        data: { meeting: ids.meeting, note: uid(40), text: sent.text },
      },
    ];
    expect(actsOf(writeNote.decide(written, sent, secretariat, now))).toMatchObject(said);
    const before = { ...written, meeting: meeting({ status: 'scheduled' }) };
    expect(actsOf(writeNote.decide(before, sent, secretariat, now))).toMatchObject(said);
  });

  it.each([
    ['needs-secretariat', written, president],
    ['needs-secretariat', written, delegate('FRA')],
    ['no-such-meeting', { ...written, meeting: null }, secretariat],
    ['meeting-closed', { ...written, meeting: meeting({ status: 'closed' }) }, secretariat],
    ['meeting-cancelled', { ...written, meeting: meeting({ status: 'cancelled' }) }, secretariat],
    ['notes-full', { ...written, standing: 5 }, secretariat],
  ] as const)('%s', (code, facts, actor) => {
    expect(codesOf(writeNote.decide(facts, sent, actor, now))).toEqual([code]);
  });

  it('is the fifth, and not the sixth', () => {
    expect(writeNote.decide({ ...written, standing: 4 }, sent, secretariat, now).ok).toBe(true);
  });
});

describe('a speaker who is not in the hall', () => {
  it('is noted once, while it waits', () => {
    expect(actsOf(noteSpeakerAbsent.decide(looked, absent, secretariat, now))).toMatchObject([
      { act: 'podium-note.speaker-absent', data: { note: uid(41), speaker: uid(11) } },
    ]);
    const refused = (facts: object) =>
      codesOf(noteSpeakerAbsent.decide({ ...looked, ...facts }, absent, secretariat, now));
    expect(refused({ waits: false })).toEqual(['not-waiting']);
    expect(refused({ noted: true })).toEqual(['absence-noted']);
  });

  it('is looked for no more once it has spoken or left', () => {
    const notes = [
      { id: uid(40), text: 'A note', speaker: null, writtenAt: now },
      { id: uid(41), text: null, speaker: uid(11), writtenAt: now },
    ];
    const waiting = [{ id: uid(11) }] as unknown as Parameters<typeof notesNow>[1]['waiting'];
    expect(notesNow(notes, { waiting })).toEqual(notes);
    expect(notesNow(notes, { waiting: [] })).toEqual(notes.slice(0, 1));
  });
});

describe('a note that was read', () => {
  it('is taken away by whoever presides, once', () => {
    const input = { meeting: ids.meeting, note: uid(40) };
    const facts = { meeting: meeting(), stands: true };
    for (const actor of [president, secretariat])
      expect(actsOf(takeNoteAway.decide(facts, input, actor, now))).toMatchObject([
        { act: 'podium-note.taken-away', data: input },
      ]);
    expect(codesOf(takeNoteAway.decide({ ...facts, stands: false }, input, president, now))).toEqual(['no-such-note']);
    expect(codesOf(takeNoteAway.decide(facts, input, delegate('FRA'), now))).toEqual(['needs-presiding']);
  });
});
