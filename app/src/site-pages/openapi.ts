import type { AnyCommand } from '../door/command.ts';
import { id } from '../door/input.ts';
import { type JsonSchema, schemaOf } from '../door/kinds/as-sent.ts';
import { usualBytes } from '../web/body.ts';
import { answers, schemas } from './openapi-answers.ts';
import type { TableAddress } from './table-addresses.ts';

/** The interface for programs as OpenAPI 3.1, made of the commands and of the routes of tables; nothing in it is written twice. */
export function openApi(commands: ReadonlyMap<string, AnyCommand>, tables: readonly TableAddress[]): JsonSchema {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Plenary',
      version: '1',
      summary: 'Acts of the Assembly of States Parties, and its open data',
      description: about,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'acts', description: 'What persons may do with their account; each is entered in the record.' },
      { name: 'tables', description: 'Open data; no account is needed.' },
    ],
    paths: {
      ...Object.fromEntries([...commands.values()].map((command) => [`/api/acts/${command.name}`, act(command)])),
      ...Object.fromEntries(tables.map((table) => [table.address, tablePath(table)])),
    },
    components: {
      schemas,
      responses: Object.fromEntries(Object.entries(answers).map(([status, said]) => [nameOf(status), said])),
      securitySchemes: {
        signedIn: { type: 'apiKey', in: 'cookie', name: '__Host-plenary', description: 'the cookie of a sign-in' },
        signedInLocally: {
          type: 'apiKey',
          in: 'cookie',
          name: 'plenary',
          description: 'the same where there is no TLS',
        },
      },
    },
  };
}

const about = [
  'An act is sent with the cookie of a sign-in. Sentences come in the language that Accept-Language asks for: en, fr, es, ar, zh or ru, else English; those of tables in the language of their address (`/fr/…`).',
  'Whoever is not signed in, or may not do the act, is answered as every refusal: 422 with the code (`not-signed-in`, `needs-secretariat`). There is no 401, no 409 and no 429.',
  'Texts are trimmed and put into Unicode normal form C before their characters are counted. What shows nothing, or is not what it looks like, is refused with 400.',
  'Forms may write an answer in other ways (`"12"` for 12, `"yes"` for true); programs send it as it is described here.',
].join('\n\n');

function act(command: AnyCommand): JsonSchema {
  const { name, who, subject, input } = command;
  return {
    post: {
      operationId: name,
      tags: ['acts'],
      summary: sentence(name),
      description: `Who may: ${who.name}.`,
      security: [{ signedIn: [] }, { signedInLocally: [] }],
      requestBody: {
        required: true,
        description: `At most ${command.mostBytes ?? usualBytes} bytes.`,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['input'],
              properties: { input: schemaOf(input), requestId, ...(subject === undefined ? {} : { basedOn }) },
            },
          },
        },
      },
      responses: Object.fromEntries(Object.keys(answers).map((status) => [status, answer(status)])),
    },
  };
}

/** Every act has the same answers: they stand once. */
const nameOf = (status: string): string => `act-${status}`;
const answer = (status: string) => ({ $ref: `#/components/responses/${nameOf(status)}` });

const requestId = {
  ...schemaOf(id),
  description:
    'Chosen by the sender. Sent again, with the same input, it gives the same answer and nothing is done twice.',
};
const basedOn = {
  type: 'integer',
  minimum: 0,
  description:
    'The last entry of the record that the sender had seen. What was changed since is refused with the code `stale`.',
};

function tablePath({ form, label, parameters }: TableAddress): JsonSchema {
  return {
    get: {
      tags: ['tables'],
      summary: label,
      parameters: parameters.map(({ name, pattern }) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', ...(pattern === undefined ? {} : { pattern }) },
      })),
      responses: {
        200: {
          description: 'The table. Where there are more rows, the header Link names the next part (rel="next").',
          headers: { Link: { schema: { type: 'string' } } },
          content:
            form === 'csv'
              ? { 'text/csv': { schema: { type: 'string' } } }
              : { 'application/json': { schema: { $ref: '#/components/schemas/Table' } } },
        },
        304: { description: 'Nothing is new since the ETag that was sent in If-None-Match.' },
        400: { description: 'The question was not understood.' },
        404: { description: 'There is no such thing.' },
        503: { description: 'The site is busy, or the database is away.', headers: answers[503].headers },
      },
    },
  };
}

/** `open-meeting`: Open meeting */
function sentence(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ');
}
