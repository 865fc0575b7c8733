import pino from 'pino';
import { openServer, type PlenaryServer } from '../src/server.ts';
import type { TestStage } from './stage.ts';

/** The whole program on a stage, with what it writes to its log. */
export interface StageServer extends AsyncDisposable {
  readonly server: PlenaryServer;
  /** lines of the log at the level of an error */
  readonly faults: readonly string[];
  /** Reads an address as an account, or as anybody. */
  get(address: string, account?: string | null): Promise<Response>;
}

const origin = 'http://localhost:4000';

export async function serverOn(stage: TestStage): Promise<StageServer> {
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void faults.push(line) });
  const database = { kind: 'url', url: stage.store.url } as const;
  const config = { mode: 'demonstration', host: '127.0.0.1', port: 0, database, secret: 'x'.repeat(40) } as const;
  const server = await openServer({ config: { ...config, origin, log: 'json' }, store: stage.store, log });
  const cookies = new Map<string, string>();
  const cookieOf = async (account: string): Promise<string> => {
    const known = cookies.get(account);
    if (known !== undefined) return known;
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ account }).toString();
    const answer = await server.app.request(`${origin}/sign-in`, { method: 'POST', headers, body });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.set(account, cookie);
    return cookie;
  };
  return {
    server,
    faults,
    async get(address, account = null) {
      const headers = account === null ? {} : { cookie: await cookieOf(account) };
      return server.app.request(`${origin}${address}`, { headers });
    },
    async [Symbol.asyncDispose]() {
      await server.close();
    },
  };
}

/** Where all that commands take in is shown: on the Secretariat's desk, in the meeting, to the public, as data. */
export function pagesOf({ session, meeting, election, proposals }: TestStage): readonly string[] {
  const desk = `/desk/sessions/${session}`;
  return [
    ...['/', '/me', '/desk', '/sessions', '/decisions', '/elections', '/record', '/members/right-to-vote'],
    ...[desk, ...['agenda', 'proposals', 'elections', 'parameters', 'delegations'].map((page) => `${desk}/${page}`)],
    ...[
      `/sessions/${session}`,
      `/sessions/${session}/parameters`,
      `/desk/elections/${election}`,
      `/elections/${election}`,
    ],
    ...[`/meetings/${meeting}`, ...['podium', 'hall', 'presence'].map((page) => `/meetings/${meeting}/${page}`)],
    ...[
      `/decisions/${proposals[0]}`,
      '/decisions.csv',
      '/decisions.json',
      '/record.csv',
      '/record.json',
      '/sessions.csv',
    ],
  ];
}
