import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder `app`, from its sources and from the built server alike: the nearest one above that holds `migrations`. */
export function appFolder(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'migrations', '0001_record.sql'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No migrations above ${import.meta.dirname}`);
  }
}
