import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { complaint, kind, line } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type Door, perform } from '../door/perform.ts';
import { machine } from '../door/who.ts';
import { checkReference, keptHashes, type ReferenceProblem, referenceTexts, sha256 } from '../reference/index.ts';
import { reasonsInEnglish } from '../web/reasons-in-english.ts';
import { type MembershipAct, say } from './acts.ts';

/** As it is to the byte: its hash stands in the record. */
const fileText = kind(
  'file',
  z.string().refine((text) => text.isWellFormed() && !text.includes('\0'), complaint('input.broken')),
);

const input = z.object({ files: z.array(z.strictObject({ path: line({ max: 200 }), text: fileText })).max(500) });
type Input = z.infer<typeof input>;

interface Facts {
  readonly problems: readonly ReferenceProblem[];
  /** hash of each file as loaded, by path */
  readonly loaded: ReadonlyMap<string, string>;
}

const who = machine(no('needs-system', { command: 'npm start' }));

/** Takes the files of data/ into the tables: all of them or, when one is malformed, none. */
export const loadReferenceFiles: Command<Input, Facts, MembershipAct, z.input<typeof input>> = {
  name: 'load-reference',
  who,
  undo: { again: 'corrected files are loaded' },
  input,
  subject: () => 'reference',
  async load(tx, { files }) {
    return { problems: checkReference(files), loaded: await keptHashes(tx) };
  },
  decide({ problems, loaded }, { files }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(who.refusal);
    if (problems.length > 0) return refuse(...problems.map(malformed));
    const hashed = files.map((file) => ({ path: file.path, sha256: sha256(file.text) }));
    if (sameFiles(hashed, loaded))
      return { ok: true, capacity: capacityName(capacity), acts: [], answer: { files: 0 } };
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { files: hashed.length },
      acts: [
        say('reference.loaded', { files: hashed }, [], Object.fromEntries(files.map((file) => [file.path, file.text]))),
      ],
    };
  },
};

function malformed({ file, at, problem }: ReferenceProblem) {
  return no('reference-malformed', { place: at === '' ? file : `${file}, ${at}`, problem });
}

function sameFiles(
  files: readonly { readonly path: string; readonly sha256: string }[],
  loaded: ReadonlyMap<string, string>,
): boolean {
  return files.length === loaded.size && files.every((file) => loaded.get(file.path) === file.sha256);
}

/** `loaded: false` when the tables hold these very files already. */
export type LoadedReference =
  | { readonly ok: true; readonly loaded: boolean }
  | { readonly ok: false; readonly problems: readonly string[] };

/** At each start: reads the folder and, when a byte of it has changed, takes it in. Problems are sentences for the terminal. */
export async function loadReference(door: Door, folder: string): Promise<LoadedReference> {
  const files = await referenceTexts(folder);
  if (sameFiles(files, await keptHashes(door.store.reads))) return { ok: true, loaded: false };
  const texts = files.map(({ path, text }) => ({ path, text }));
  const outcome = await perform(door, loadReferenceFiles, { files: texts }, { account: null });
  return outcome.ok ? { ok: true, loaded: true } : { ok: false, problems: reasonsInEnglish(outcome) };
}
