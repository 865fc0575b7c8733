import { randomUUID } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ValidInput, validInputs } from '../../test/given/valid-inputs.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { nothingElse } from '../door/kinds/nothing-else.ts';
import { takeLane } from '../door/lane.ts';
import { commands } from '../modules.ts';
import { openTables } from './tables.ts';

interface Operation {
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>;
}

interface Described extends Record<string, unknown> {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
}

let stage: TestStage;
let site: StageServer;
let inputs: readonly ValidInput[];
let described: Described;
let ajv: Ajv2020;

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  inputs = (await validInputs(stage)).filter(({ command }) => commands.has(command.name));
  described = (await (await site.get('/api/openapi.json')).json()) as Described;
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(described, 'api');
}, 60_000);

afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

/** The check that the document publishes at this place. */
function at(...place: readonly string[]): ValidateFunction {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const found = ajv.getSchema(`api#/${pointer}`);
  if (found === undefined) throw new Error(`nothing is described at ${place.join(' ')}`);
  return found;
}

const body = ['requestBody', 'content', 'application/json', 'schema'] as const;
const inputOf = (command: string) => at('paths', `/api/acts/${command}`, 'post', ...body, 'properties', 'input');

/** What is answered must be what is published for the status of the answer. */
async function asPublished(address: string, method: 'get' | 'post', answer: Response): Promise<unknown> {
  const said: unknown = await answer.json();
  const found = described.paths[address]?.[method]?.responses[answer.status];
  const place = found?.$ref?.split('/').slice(1) ?? ['paths', address, method, 'responses', String(answer.status)];
  const check = at(...place, 'content', 'application/json', 'schema');
  expect(check(said), `${address} ${answer.status}: ${JSON.stringify([check.errors, said]).slice(0, 1_000)}`).toBe(
    true,
  );
  return said;
}

async function send(command: string, sent: unknown, headers: Readonly<Record<string, string>> = {}, account?: string) {
  const cookie = account === undefined ? '' : await site.cookieOf(account);
  const all = { origin: 'http://localhost:4000', 'content-type': 'application/json', cookie, ...headers };
  const body = typeof sent === 'string' ? sent : JSON.stringify(sent);
  return site.server.app.request(`http://localhost:4000/api/acts/${command}`, { method: 'POST', headers: all, body });
}

describe('the description of the interface', () => {
  it('is OpenAPI 3.1', async () => {
    expect(await new Validator().validate(structuredClone(described))).toMatchObject({ valid: true });
    expect(described).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) });
  });

  it('names every act, who may do it, and every table of the page of open data', () => {
    const acts = Object.keys(described.paths).filter((path) => path.startsWith('/api/acts/'));
    expect(acts.toSorted()).toEqual([...commands.keys()].map((name) => `/api/acts/${name}`).toSorted());
    for (const [name, { who }] of commands)
      expect(described.paths[`/api/acts/${name}`]?.post).toMatchObject({
        operationId: name,
        description: `Who may: ${who.name}.`,
      });
    for (const { path } of openTables)
      for (const form of ['csv', 'json'])
        expect(described.paths[`${path}.${form}`]?.get, `${path}.${form}`).toBeDefined();
    expect(Object.keys(described.paths)).toEqual(
      expect.arrayContaining(['/votes/{id}.json', '/elections/{file}.csv', '/members/{iso3}/offices.json']),
    );
    expect(Object.keys(described.paths).filter((path) => /[:\\]|\/(?:me|log|live)\//.test(path))).toEqual([]);
  });
});

/** As a form writes it; programs are told another way. */
const asForms = ({ command, input }: ValidInput): boolean =>
  command.name === 'enter-count' && !Array.isArray(input.votes);

/** Texts that are more than texts; JSON Schema cannot say what may stand in them. */
const takenApart = /^(?:certify-contributions (?:due|paid)|create-election nationalitiesInOffice)$/;

const odd: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    0,
    7,
    -1,
    0.5,
    10 ** 16,
    '',
    'x',
    'Report',
    'two\nlines',
    'x'.repeat(600),
    'x'.repeat(25_000),
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    '2026-13-40',
    '1899-12-31',
    '2026-12-07',
    '2026-12-07T10:00',
    'now',
    'FRA',
    'FR',
  ],
  ...[[], {}, [7], [null], ['FRA'], { en: 'Report' }, { en: 'Report', de: 'Bericht' }, { fr: 'Rapport' }, { en: 7 }],
];

interface Place {
  readonly path: readonly string[];
  readonly with: (value: unknown) => unknown;
}

/** Every place of an input, and one that nobody asks for in each object. */
function placesOf(value: unknown, path: readonly string[] = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const made = (key: string) => (inner: unknown) =>
    Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
  const inner = Object.entries(value).flatMap(([key, one]) => [
    { path: [...path, key], with: made(key) },
    ...placesOf(one, [...path, key]).map((place) => ({
      path: place.path,
      with: (given: unknown) => made(key)(place.with(given)),
    })),
  ]);
  return Array.isArray(value) ? inner : [...inner, { path: [...path, 'titel'], with: made('titel') }];
}

describe('the input of an act', () => {
  it('that is right in its shape is taken by the schema and by the door, and answered as is published', async () => {
    const statuses = new Map<number, number>();
    for (const valid of inputs) {
      const { command, input, account } = valid;
      const check = inputOf(command.name);
      expect(check(input), `${command.name}: ${JSON.stringify([check.errors, input])}`).toBe(!asForms(valid));
      const answer = await send(command.name, { input, requestId: randomUUID() }, {}, account ?? stage.secretariat);
      expect([200, 422], command.name).toContain(answer.status);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      await asPublished(`/api/acts/${command.name}`, 'post', answer);
    }
    expect(Math.min(statuses.get(200) ?? 0, statuses.get(422) ?? 0)).toBeGreaterThan(10);
  }, 60_000);

  it('that has an odd value somewhere is refused by both or taken by both', () => {
    const apart: string[] = [];
    const tried = { taken: 0, refused: 0 };
    for (const valid of inputs.filter((one) => !asForms(one))) {
      const { command, input } = valid;
      const check = inputOf(command.name);
      for (const place of placesOf(input))
        for (const value of odd) {
          const where = [command.name, ...place.path].join(' ');
          if (
            (takenApart.test(where) && typeof value === 'string') ||
            (value === undefined && place.path.some((key) => /^\d+$/.test(key)))
          )
            continue;
          // As it comes over the line: what is not there has no name.
          const sent: unknown = JSON.parse(JSON.stringify(place.with(value)));
          const [published, taken] = [check(sent), nothingElse(command.input).safeParse(sent).success];
          tried[taken ? 'taken' : 'refused'] += 1;
          if (published !== taken)
            apart.push(`${where} = ${JSON.stringify(value)?.slice(0, 40)}: the door ${taken ? 'takes' : 'refuses'} it`);
        }
    }
    expect(apart).toEqual([]);
    expect(tried.taken).toBeGreaterThan(500);
    expect(tried.refused).toBeGreaterThan(2_000);
  });
});

describe('what an act is answered', () => {
  const act = '/api/acts/add-agenda-item';
  const item = { input: { session: 'demo-1', title: 'Report' } };
  const post = async (sent: unknown, headers = {}, account = stage.secretariat) =>
    (await send('add-agenda-item', sent, headers, account)) as Response;

  it('is as published where it is done twice, not understood, too long, or of another site', async () => {
    const once = { ...item, requestId: randomUUID() };
    const answers = [
      [200, await post(once)],
      [200, await post(once)],
      [400, await post({ input: { session: 'demo 1' } })],
      [400, await post('no JSON')],
      [400, await post({ ...item, requestId: 'seven' })],
      [400, await post({ ...item, basedOn: -1 })],
      [403, await post(item, { origin: 'http://elsewhere.example' })],
      [413, await post({ input: { session: 'demo-1', title: 'x'.repeat(70_000) } })],
      [422, await send('add-agenda-item', item)],
      [422, await post(item, { 'accept-language': 'fr' }, stage.president)],
    ] as const;
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status);
      await asPublished(act, 'post', answer);
    }
  });

  it('is as published while the lane is held', async () => {
    await stage.store.writes.transaction().execute(async (tx) => {
      await takeLane(tx, 1_000);
      const answer = await post(item);
      expect(answer.status).toBe(503);
      expect(await asPublished(act, 'post', answer)).toMatchObject({ late: 'busy' });
    });
  });

  it('is as published under another name of the site', async () => {
    const answer = await site.server.app.request('http://elsewhere.example/api/acts/add-agenda-item', {
      method: 'POST',
    });
    expect(answer.status).toBe(421);
    await asPublished(act, 'post', answer);
  });
});

describe('a table of open data', () => {
  it('is as published', async () => {
    const { session, election } = stage;
    const addresses = [
      ...openTables.map(({ path }) => [`${path}.json`, `${path}.json`] as const),
      [`/members/FRA/offices.json`, '/members/{iso3}/offices.json'],
      [`/sessions/${session}/parameters.json`, '/sessions/{id}/parameters.json'],
      [`/elections/${election}/candidates.json`, '/elections/{id}/candidates.json'],
    ] as const;
    for (const [address, path] of addresses) {
      const answer = await site.get(address);
      expect(answer.status, address).toBe(200);
      await asPublished(path, 'get', answer);
    }
  });
});
