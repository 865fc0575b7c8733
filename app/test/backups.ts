import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { decrypterFrom, encrypterFor, makeKey, openBackup, restoreBackup, writeBackup } from '../src/backup/index.ts';
import type { Mode } from '../src/store/mode.ts';

/** A folder for backups with the key that opens them; gone at the end of the block. */
export interface BackupFolder extends Disposable {
  readonly recipient: string;
  readonly key: string;
  /** the path of a file in it */
  at(name: string): string;
  has(name: string): boolean;
  write(url: string, name: string): ReturnType<typeof writeBackup>;
  restore(name: string, url: string, how?: { key?: string; mode?: Mode }): ReturnType<typeof restoreBackup>;
  /** What a backup says, opened. */
  text(name: string): Promise<string>;
  /** Makes a file of that name as a backup is made, of a text. */
  seal(name: string, text: string): Promise<void>;
}

export async function backupFolder(): Promise<BackupFolder> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plenary-backup-'));
  const at = (name: string): string => path.join(folder, name);
  const key = at('key');
  const recipient = await makeKey(key);
  return {
    recipient,
    key,
    at,
    has: (name) => existsSync(at(name)),
    write: (url, name) => writeBackup(url, at(name), encrypterFor(recipient)),
    restore: async (name, url, how = {}) =>
      restoreBackup(url, await openBackup(at(name), await decrypterFrom(how.key ?? key)), how.mode ?? null),
    async text(name) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(/^AGE-SECRET-KEY-.*$/m.exec(readFileSync(key, 'utf8'))?.[0] ?? '');
      return gunzipSync(await decrypter.decrypt(readFileSync(at(name)))).toString('utf8');
    },
    async seal(name, text) {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      writeFileSync(at(name), await encrypter.encrypt(gzipSync(text)));
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
