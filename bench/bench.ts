import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Embedded, startEmbedded } from '../app/src/store/embedded.ts';
import { makeDatabase } from '../app/test/postgres.ts';
import { Assembly, type Stage } from './assembly.ts';
import type { Row } from './row.ts';
import { setTheStage } from './set-the-stage.ts';

/** Something that `npm run bench` measures. */
export interface Measurement {
  readonly name: string;
  run(bench: Bench): Promise<readonly Row[]>;
}

/** A database server of its own, as the program starts it for itself: each commit waits for the disk. */
export class Bench implements AsyncDisposable {
  readonly #folder: string;
  readonly #server: Embedded;
  /** the long record as long as it can get */
  readonly full: boolean;
  #staged: Promise<{ readonly database: string; readonly stage: Stage }> | null = null;

  private constructor(folder: string, server: Embedded, full: boolean) {
    this.#folder = folder;
    this.#server = server;
    this.full = full;
  }

  static async open(full: boolean): Promise<Bench> {
    const folder = mkdtempSync(path.join(tmpdir(), 'plenary-bench-'));
    // The server may run as another user.
    chmodSync(folder, 0o755);
    return new Bench(folder, await startEmbedded(path.join(folder, 'server')), full);
  }

  /** The folder of the server's socket. */
  get socket(): string {
    return this.#server.place.socket;
  }

  /** For what a reference writes down. */
  get folder(): string {
    return this.#folder;
  }

  /** An empty database on the same server, for a reference. */
  async emptyDatabase(): Promise<string> {
    return (await makeDatabase(this.#server.url, 'template0')).url;
  }

  /** A copy of the stage, which is set once for all. */
  async stagedDatabase(): Promise<{ readonly database: string; readonly stage: Stage }> {
    this.#staged ??= this.#setStage();
    const { database, stage } = await this.#staged;
    return { database: (await makeDatabase(this.#server.url, database)).url, stage };
  }

  /** The program on a copy of the stage. */
  async assembly(): Promise<Assembly> {
    const { database, stage } = await this.stagedDatabase();
    return Assembly.open(database, stage);
  }

  async #setStage(): Promise<{ readonly database: string; readonly stage: Stage }> {
    const { name, url } = await makeDatabase(this.#server.url, 'template0');
    return { database: name, stage: await setTheStage(url) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
