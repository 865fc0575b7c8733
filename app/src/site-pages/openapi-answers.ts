import { langs } from '../words/languages.ts';

const nothingElse = { type: 'object', additionalProperties: false } as const;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (name: string) => ({ type: 'array', items: ref(name) });
const text = { type: 'string' } as const;

/** What every refusal says, whatever refused it. */
const refused = {
  ok: { const: false },
  code: { ...text, description: 'of the first reason; it does not change' },
  error: { ...text, description: 'the same as a sentence, in the language that was asked for' },
  request: { ...text, description: 'reference of the request, for whoever runs the program' },
} as const;
const refusedSay = ['ok', 'code', 'error', 'request'] as const;

/** What is answered, as it is (web/told-program.ts, web/open-data.ts); a test holds real answers to it. */
export const schemas = {
  Done: {
    ...nothingElse,
    description: 'Done, and entered in the record.',
    required: ['ok', 'seq', 'at', 'answer', 'repeated'],
    properties: {
      ok: { const: true },
      seq: { type: 'integer', minimum: 1, description: 'number of the last entry that was made' },
      at: { type: 'string', format: 'date-time', description: 'when, by the clock of the database' },
      answer: { type: ['object', 'null'], description: 'what was made: its id under its name' },
      repeated: {
        type: 'boolean',
        description:
          'It had been done before under this requestId. What is sent twice at one moment shares one answer.',
      },
    },
  },
  Objection: {
    ...nothingElse,
    description: 'Why it is refused: a code that stays the same, the sentence, and the provision where it is law.',
    required: ['code', 'text', 'facts'],
    properties: {
      code: text,
      text: { ...text, description: 'in the language that was asked for' },
      facts: { type: 'object', description: 'what the sentence names: codes, ids, numbers, days and instants' },
      cite: { type: 'object', required: ['provision'], properties: { provision: text } },
      confidence: { ...text, description: 'how sure the provision, or its reading, is' },
    },
  },
  Refused: {
    ...nothingElse,
    description: 'Not done: a rule refuses it.',
    required: [...refusedSay, 'objections'],
    properties: { ...refused, objections: { ...listOf('Objection'), minItems: 1 } },
  },
  Wrong: {
    ...nothingElse,
    description: 'Not done: what was sent is not understood.',
    required: [...refusedSay, 'errors', 'codes'],
    properties: {
      ...refused,
      errors: {
        type: 'object',
        description: 'for each field what is wrong with it; `form` is what was sent as a whole',
        additionalProperties: text,
        minProperties: 1,
      },
      codes: { type: 'object', description: 'the code of each', additionalProperties: text, minProperties: 1 },
    },
  },
  Late: {
    ...nothingElse,
    description: 'No rule refuses it. The same is sent again, with this requestId.',
    required: [...refusedSay, 'late', 'objections', 'requestId'],
    properties: {
      ...refused,
      late: {
        enum: ['busy', 'not-recorded', 'unknown'],
        description: '`unknown`: perhaps it was recorded. Otherwise nothing was.',
      },
      objections: listOf('Objection'),
      requestId: { ...text, format: 'uuid' },
    },
  },
  Fault: {
    ...nothingElse,
    description: 'Not done: refused before any rule was asked.',
    required: [...refusedSay, 'objections'],
    properties: {
      ...refused,
      help: { ...text, description: 'what to do' },
      objections: listOf('Objection'),
    },
  },
  LanguageMap: {
    type: 'object',
    properties: Object.fromEntries([...langs, 'original'].map((lang) => [lang, text])),
  },
  Datum: {
    description: 'A value of a table; null where it is not known.',
    anyOf: [{ type: ['string', 'number', 'boolean', 'null'] }, { type: 'array', items: text }, ref('LanguageMap')],
  },
  Table: {
    ...nothingElse,
    required: ['rows'],
    properties: { rows: { type: 'array', items: { type: 'object', additionalProperties: ref('Datum') } } },
  },
} as const;

const json = (...names: readonly (keyof typeof schemas)[]) => ({
  'application/json': { schema: names.length === 1 ? ref(names[0] ?? '') : { anyOf: names.map(ref) } },
});

/** To every act. */
export const answers = {
  200: { description: 'Done.', content: json('Done') },
  400: { description: 'What was sent is not understood.', content: json('Wrong') },
  403: { description: 'It comes from another site, or is not sent as application/json.', content: json('Fault') },
  413: { description: 'More bytes, or deeper JSON, than is taken.', content: json('Fault') },
  421: { description: 'The site has another name.', content: json('Fault') },
  422: {
    description: 'Refused by a rule; also to whoever is not signed in or may not do it.',
    content: json('Refused'),
  },
  500: { description: 'A fault of the program; nothing is recorded.', content: json('Fault') },
  503: {
    description: 'Not answered yet, or the database is away.',
    headers: { 'Retry-After': { description: 'seconds', schema: { type: 'integer' } } },
    content: json('Late', 'Fault'),
  },
} as const;
