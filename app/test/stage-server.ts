import pino from 'pino';
import { openServer, type PlenaryServer } from '../src/server.ts';
import { sealSeeds } from './given/seal-seeds.ts';
import type { TestStage } from './stage.ts';

/** The whole program on a stage, with what it writes to its log. */
export interface StageServer extends AsyncDisposable {
  readonly server: PlenaryServer;
  /** lines of the log at the level of an error */
  readonly faults: readonly string[];
  /** Signs an account in, once. */
  cookieOf(account: string): Promise<string>;
  /** Reads an address as an account, or as anybody; `also` is a cookie of the browser besides. */
  get(address: string, account?: string | null, also?: { readonly cookie: string }): Promise<Response>;
  /** Sends a form as an account; `next` is its field `then`. */
  post(address: string, fields: Readonly<Record<string, string>>, account: string): Promise<Response>;
  /** Sends an act as a program does. */
  send(command: string, input: unknown, account: string, requestId?: string): Promise<Sent>;
}

interface Sent {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const origin = 'http://localhost:4000';

export async function serverOn(stage: TestStage): Promise<StageServer> {
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void faults.push(line) });
  const database = { kind: 'url', url: stage.store.url } as const;
  const config = {
    mode: 'demonstration',
    host: '127.0.0.1',
    port: 0,
    database,
    secret: 'x'.repeat(40),
    sealSeeds,
  } as const;
  const server = await openServer({ config: { ...config, origin, log: 'json' }, store: stage.store, log });
  const posted = async (address: string, fields: Readonly<Record<string, string>>, cookie: string) => {
    const headers = { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const { next, ...answers } = fields;
    const body = new URLSearchParams([
      ...Object.entries(answers),
      ...(next === undefined ? [] : [['then', next]]),
    ]).toString();
    return server.app.request(`${origin}${address}`, { method: 'POST', headers, body });
  };
  const cookies = new Map<string, string>();
  const cookieOf = async (account: string): Promise<string> => {
    const known = cookies.get(account);
    if (known !== undefined) return known;
    const answer = await posted('/sign-in', { account }, '');
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.set(account, cookie);
    return cookie;
  };
  return {
    server,
    faults,
    cookieOf,
    async get(address, account = null, also) {
      const cookie = [...(account === null ? [] : [await cookieOf(account)]), ...(also ? [also.cookie] : [])].join(
        '; ',
      );
      const headers = cookie === '' ? {} : { cookie };
      return server.app.request(`${origin}${address}`, { headers });
    },
    post: async (address, fields, account) => posted(address, fields, await cookieOf(account)),
    async send(command, input, account, requestId) {
      const headers = { origin, cookie: await cookieOf(account), 'content-type': 'application/json' };
      const body = JSON.stringify({ input, requestId });
      const answer = await server.app.request(`${origin}/api/acts/${command}`, { method: 'POST', headers, body });
      return { status: answer.status, body: (await answer.json()) as Sent['body'] };
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
    ...[
      desk,
      ...['agenda', 'proposals', 'elections', 'parameters', 'delegations', 'credentials', 'badges'].map(
        (page) => `${desk}/${page}`,
      ),
    ],
    ...[
      `/sessions/${session}`,
      `/sessions/${session}/parameters`,
      `/sessions/${session}/credentials`,
      `/sessions/${session}/credentials/committee`,
      `/desk/sessions/${session}/credentials/FRA`,
      `/desk/elections/${election}`,
      `/elections/${election}`,
    ],
    ...[
      `/meetings/${meeting}`,
      ...['podium', 'hall', 'presence', 'check-in'].map((page) => `/meetings/${meeting}/${page}`),
    ],
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
