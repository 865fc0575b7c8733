import type { z } from 'zod';
import { kindOf } from '../../src/door/kinds/kind.ts';

/** What an input may be about. */
export interface Scene {
  readonly session: string;
  readonly state: string;
  /** ids of what is there, by what `ref` calls it: `vote`, `agenda-item` */
  readonly ids: Readonly<Record<string, string>>;
  /** the fields that need not be sent too */
  readonly every: boolean;
}

type Schema = z.core.$ZodTypes;

const today = new Date().toISOString().slice(0, 10);
const words = 'As it was asked for in the test of every command';
const inLanguages = { fr: 'Rapport', es: 'Informe', ar: '\u062a\u0642\u0631\u064a\u0631', zh: '\u62a5\u544a' };
const title = { en: 'Report', ...inLanguages, ru: '\u0414\u043e\u043a\u043b\u0430\u0434', original: 'fr' };

/** An input that is right in its shape, as the kinds of its fields have it: the vote that is there, the first of a choice, today. */
export function inputByKinds(input: z.ZodType, scene: Scene): Readonly<Record<string, unknown>> {
  return shapedAs(input, scene) as Readonly<Record<string, unknown>>;
}

/** What kind of thing each of its fields names: `vote`, `meeting`. */
export function namedBy(input: z.ZodType): readonly string[] {
  const named = new Set<string>();
  const ids = new Proxy({}, { get: (_, name) => named.add(String(name)) && '' });
  shapedAs(input, { session: '', state: '', ids, every: false });
  return [...named];
}

function shapedAs(schema: z.core.$ZodType, scene: Scene): unknown {
  const { session, state, ids, every } = scene;
  const { def } = (schema as Schema)._zod;
  const kind = kindOf(schema);
  switch (kind) {
    case 'id':
      return ids[(schema as z.ZodType).description?.replace('id of: ', '') ?? ''];
    case 'state':
      return state;
    case 'session':
      return session;
    case 'day':
      return today;
    case 'local-time':
      return `${today}T18:30`;
    case 'instant':
      return `${today}T18:30:00.000Z`;
    case 'line':
    case 'text':
      return words;
    case 'email':
      return 'person@example.org';
    case 'code':
      return 'ab'.repeat(32);
    case 'languages':
      return every ? title : words;
    case 'flag':
      return true;
    case 'number':
    case 'money':
      return 1;
    case 'choice':
      return def.type === 'enum' ? Object.values(def.entries)[0] : undefined;
    case 'file':
      return Buffer.from('%PDF-1.7 of a test').toString('base64');
    case undefined:
  }
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).map(([name, inner]) => [name, shapedAs(inner, scene)] as const);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    case 'array':
      return [shapedAs(def.element, scene)];
    case 'union':
      return shapedAs(def.options[0] as Schema, scene);
    case 'optional':
    case 'nullable':
    case 'default':
      return every ? shapedAs(def.innerType, scene) : undefined;
    case 'pipe':
      return shapedAs(def.in, scene);
    default:
      return undefined;
  }
}
