import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type AppProcess, startApp } from '../app/test/app-process.ts';
import { sealSeedText } from '../app/test/given/seal-seed-text.ts';
import { type Answer, Connection, requestOf } from './connection.ts';

/** A session whose meeting is open on an item of resolutions, with everybody there. */
export interface Sitting {
  readonly session: string;
  readonly meeting: string;
  readonly item: string;
  /** sign-in of the delegate by State */
  readonly delegates: Readonly<Record<string, string>>;
}

/** What is kept of an assembly beside its database. */
export interface Stage {
  readonly secretariat: string;
  readonly president: string;
  readonly sittings: readonly Sitting[];
}

/** The built program as a process of its own, and who acts there. */
export class Assembly implements AsyncDisposable {
  readonly app: AppProcess;
  readonly port: number;
  readonly pool: pg.Pool;
  readonly stage: Stage;
  #line: Connection;

  private constructor(app: AppProcess, pool: pg.Pool, stage: Stage, line: Connection) {
    this.app = app;
    this.port = Number(new URL(app.url).port);
    this.pool = pool;
    this.stage = stage;
    this.#line = line;
  }

  /** `through`: the address by which the program reaches the database, where it is another one. */
  static async open(database: string, stage: Stage, through = database): Promise<Assembly> {
    const app = await startApp(environment(through));
    const pool = new pg.Pool({ connectionString: database, max: 2 });
    pool.on('error', () => {});
    return new Assembly(app, pool, stage, await Connection.open(Number(new URL(app.url).port)));
  }

  requestOf(command: string, input: object, cookie: string, requestId: string = randomUUID()): Buffer {
    return requestOf(this.port, `/api/acts/${command}`, { cookie, json: { input, requestId } });
  }

  /** One act, by a connection that stays open. It must be recorded. */
  async act(
    command: string,
    input: object,
    cookie = this.stage.secretariat,
  ): Promise<Readonly<Record<string, string>>> {
    // A program ends what was idle for long.
    if (!this.#line.isOpen) this.#line = await Connection.open(this.port);
    return acknowledged(await this.#line.ask(this.requestOf(command, input, cookie))).answer;
  }

  /** A proposal put to a recorded vote in this sitting; the last one is announced. */
  async openVote({ meeting, item }: Sitting): Promise<string> {
    const draft = { item, kind: 'D01', title: 'A draft', body: 'A text.' };
    const { proposal } = await this.act('submit-proposal', draft);
    const opening = { meeting, proposal, consensusSought: true };
    return (await this.act('open-vote', opening, this.stage.president)).vote ?? '';
  }

  async endVote(vote: string): Promise<void> {
    await this.act('close-vote', { vote }, this.stage.president);
    await this.act('announce-result', { vote }, this.stage.president);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#line.close();
    await this.app.stop();
    await this.pool.end();
  }
}

/** By what the key of sign-ins is made. */
export const ofSignIns = { mode: 'demonstration', secret: 'the secret of a measurement, long enough' } as const;

export function environment(database: string): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: database,
    PLENARY_MODE: ofSignIns.mode,
    PLENARY_SECRET: ofSignIns.secret,
    PLENARY_SEAL_KEY: sealSeedText,
  };
}

interface Recorded {
  readonly ok: true;
  readonly answer: Readonly<Record<string, string>>;
}

/** Throws what the program said when the act was not recorded. */
export function acknowledged({ status, body }: Answer): Recorded {
  const said = JSON.parse(body.toString()) as Recorded | { readonly ok: false };
  if (status !== 200 || !said.ok) throw new Error(`An act was answered with ${status}: ${body.toString()}`);
  return { ...said, answer: said.answer ?? {} };
}
