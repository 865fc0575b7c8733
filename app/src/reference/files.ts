import type { z } from 'zod';
import { documentsFile } from './documents-file.ts';
import { electionFile } from './election-file.ts';
import { observersFile } from './observers-file.ts';
import { organsFile } from './organs-file.ts';
import { scaleFile } from './scale-file.ts';
import { sessionsFile } from './sessions-file.ts';
import { signatoriesFile } from './signatories-file.ts';
import { statesFile } from './states-file.ts';

/** The files that must be there, each with its shape. */
export const topFiles = {
  'states.json': statesFile,
  'signatories.json': signatoriesFile,
  'scale.json': scaleFile,
  'sessions.json': sessionsFile,
  'organs.json': organsFile,
  'observers.json': observersFile,
  'documents.json': documentsFile,
} as const;

export type TopFileName = keyof typeof topFiles;
export type ElectionFileName = `elections/${string}.json`;
export type ReferenceFileName = TopFileName | ElectionFileName;

/** What a file of that name holds. */
export type ReferenceContent<Name extends ReferenceFileName> = Name extends TopFileName
  ? z.infer<(typeof topFiles)[Name]>
  : z.infer<typeof electionFile>;

export const topFileNames = Object.keys(topFiles) as readonly TopFileName[];

export function isTopFile(path: string): path is TopFileName {
  return Object.hasOwn(topFiles, path);
}

/** The shape of a file by its path inside data/, or null when Plenary does not read such a file. */
export function schemaOf(path: string): z.ZodType | null {
  if (isTopFile(path)) return topFiles[path];
  return /^elections\/[0-9a-z-]+\.json$/.test(path) ? electionFile : null;
}
