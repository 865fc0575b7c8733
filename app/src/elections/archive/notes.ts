import type { ElectionFile } from '../../reference/index.ts';
import type { NoteView } from '../view.ts';
import type { ArchivedBallot } from './ballots.ts';
import { remaining } from './leaving.ts';

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
  return notes.toSorted((a, b) => Number(a.kind === 'note') - Number(b.kind === 'note'));
}

/** The data name a conflict in words; two authorities in one sentence are one too. */
function noteOf(text: string, source: readonly string[], ballot: string | null = null): NoteView {
  const conflict = /conflict|differ|according to .+ according to|may be .+ or /i.test(text);
  return { ballot, text, kind: conflict ? 'conflict' : 'note', source };
}

/** A stated number of States Parties beside the one that the register gives. */
function registerNotes(file: ElectionFile): readonly NoteView[] {
  const { total, computed, source = [] } = file.statesParties ?? {};
  if (total == null || computed == null || total === computed.total) return [];
  const values = { stated: total, computed: computed.total };
  return [{ ballot: null, text: { key: 'elections.note.states-parties', values }, kind: 'conflict', source }];
}

function majorityNotes(ballots: readonly ArchivedBallot[]): readonly NoteView[] {
  return ballots.flatMap(({ view, record }): readonly NoteView[] => {
    const { needed, recomputed } = view;
    if (needed === null || recomputed === null || needed.value === recomputed.needed) return [];
    const values = { published: needed.value, computed: recomputed.needed, base: recomputed.base };
    const text = { key: 'elections.note.needed', values } as const;
    return [{ ballot: view.id, text, kind: 'conflict', source: record?.source ?? [] }];
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
    ...others.map(({ when }) => [when, candidates?.source ?? []] as const),
    [file.content, []],
  ];
  return found.flatMap(([text, source]) => (text == null ? [] : [noteOf(text, source)]));
}
