import type { ElectionFile } from '../reference/index.ts';
import type { ArchivedBallot } from './ballots.ts';
import { remaining } from './leaving.ts';
import type { NoteView } from './view.ts';

/** What the data say beside the figures: conflicts between sources first, then the rest. */
export function archivedNotes(file: ElectionFile, ballots: readonly ArchivedBallot[]): readonly NoteView[] {
  const notes = [
    ...registerNotes(file),
    ...majorityNotes(ballots),
    ...ballots.flatMap(({ view, record }) =>
      record?.note == null ? [] : [noteOf(record.note, record.source, view.id)],
    ),
    ...plainNotes(file),
  ];
  return together(notes).toSorted((a, b) => Number(a.kind === 'note') - Number(b.kind === 'note'));
}

/** The same words about several ballots are said once. */
function together(notes: readonly NoteView[]): readonly NoteView[] {
  const found = new Map<string, NoteView>();
  for (const note of notes) {
    const key = JSON.stringify([note.text, note.kind]);
    const same = found.get(key);
    const source = [...new Set([...(same?.source ?? []), ...note.source])];
    found.set(key, same === undefined ? note : { ...same, ballots: [...same.ballots, ...note.ballots], source });
  }
  return [...found.values()];
}

/** The data name a conflict in words; two authorities in one sentence are one too. */
function noteOf(text: string, source: readonly string[], ballot?: string): NoteView {
  const conflict = /conflict|differ|according to .+ according to|may be .+ or /i.test(text);
  return { ballots: ballot === undefined ? [] : [ballot], text, kind: conflict ? 'conflict' : 'note', source };
}

/** A stated number of States Parties beside the one that the register gives. */
function registerNotes(file: ElectionFile): readonly NoteView[] {
  const { total, computed, source = [] } = file.statesParties ?? {};
  if (total == null || computed == null || total === computed.total) return [];
  const values = { stated: total, computed: computed.total };
  return [{ ballots: [], text: { key: 'elections.note.states-parties', values }, kind: 'conflict', source }];
}

function majorityNotes(ballots: readonly ArchivedBallot[]): readonly NoteView[] {
  return ballots.flatMap(({ view, record }): readonly NoteView[] => {
    const { needed, recomputed } = view;
    if (needed === null || recomputed === null || needed.value === recomputed.needed) return [];
    const values = { published: needed.value, computed: recomputed.needed, base: recomputed.base };
    const text = { key: 'elections.note.needed', values } as const;
    return [{ ballots: [view.id], text, kind: 'conflict', source: record?.source ?? [] }];
  });
}

function plainNotes(file: ElectionFile): readonly NoteView[] {
  const { statesParties, candidates, initialMvr, elected } = file;
  const others = (file.withdrawals ?? []).filter(({ name, when }) => name === null && remaining(when) !== null);
  const found: readonly (readonly [string | null | undefined, readonly string[]])[] = [
    [statesParties?.note, statesParties?.source ?? []],
    [candidates?.note, candidates?.source ?? []],
    [initialMvr?.note, initialMvr?.source ?? []],
    [initialMvr?.impliedNote, initialMvr?.source ?? []],
    [elected?.note, elected?.source ?? []],
  ];
  return [
    ...found.flatMap(([text, source]) => (text == null ? [] : [noteOf(text, source)])),
    ...others.map(({ when }) => said('elections.note.withdrawals', when, candidates?.source ?? [])),
    said('elections.note.coverage', file.content, []),
  ];
}

function said(
  key: 'elections.note.withdrawals' | 'elections.note.coverage',
  text: string,
  source: readonly string[],
): NoteView {
  return { ballots: [], text: { key, values: { text } }, kind: 'note', source };
}
