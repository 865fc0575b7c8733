import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Every import of a text: static, dynamic, re-export. */
export function importsIn(text: string): readonly Import[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => ({ from: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined }));
}

/** Of a file, by its path from the project. */
export function importsOf(file: string): readonly Import[] {
  return importsIn(readFileSync(path.join(root, file), 'utf8'));
}

/** The sources in a folder, without tests and programs for the terminal, as paths from the project with slashes. */
export function sourcesIn(folder: string): readonly string[] {
  return allSourcesIn(folder).filter((file) => !file.includes('/cli/'));
}

/** With the programs for the terminal. */
export function allSourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|bench)\.tsx?$|\/(node_modules|dist)\//.test(file));
}

/** What an import leads to, as a path from the project; a name of a package stays as it is. */
export function targetOf(file: string, from: string): string {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
}

/** 'floor' for app/src/floor/…; null for the composition at the top and for what is not the app. */
export function roomOf(file: string): string | null {
  return /^app\/src\/([^/]+)\//.exec(file)?.[1] ?? null;
}
