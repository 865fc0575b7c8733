import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordSignInLink } from '../../identity/make-sign-in-link.ts';
import { loadReferenceFiles } from '../../membership/load-reference.ts';
import { commands } from '../../modules.ts';
import { line } from '../input.ts';
import { kindOf } from './kind.ts';

type Schema = z.core.$ZodTypes;

/** Paths of the leaves that are of no kind, and of the objects that take what nobody asked for. */
function strangers(schema: z.core.$ZodType, at: string): readonly string[] {
  if (kindOf(schema)) return [];
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object': {
      const open =
        at.includes('.') &&
        !(def.catchall && 'type' in def.catchall._zod.def && def.catchall._zod.def.type === 'never');
      const inner = Object.entries(def.shape).flatMap(([key, value]) => strangers(value, `${at}.${key}`));
      return open ? [`${at}: takes any field`, ...inner] : inner;
    }
    case 'array':
      return strangers(def.element, `${at}[]`);
    case 'record':
      return [...strangers(def.keyType, `${at}.<key>`), ...strangers(def.valueType, `${at}.<value>`)];
    case 'union':
      return def.options.flatMap((option) => strangers(option, at));
    case 'optional':
    case 'nullable':
    case 'default':
      return strangers(def.innerType, at);
    // What comes out of the first half is data of Plenary's own.
    case 'pipe':
      return strangers(def.in, at);
    case 'null':
      return [];
    default:
      return [`${at}: ${def.type}`];
  }
}

describe('the input of a command', () => {
  it.each(
    [...commands.values(), recordSignInLink, loadReferenceFiles].map(
      (command) => [command.name, command.input] as const,
    ),
  )('of %s is made of kinds alone', (name, input) => {
    expect(strangers(input, name)).toEqual([]);
  });

  it('is found out when a part of it has a shape of its own', () => {
    const input = z.object({
      name: z.string(),
      line: line({ max: 5 }),
      refined: line({ max: 5 }).refine(() => true),
      either: z.union([line({ max: 5 }), z.number()]).optional(),
      rows: z.array(z.object({ any: z.unknown() })).default([]),
    });
    expect(strangers(input, 'made-up')).toEqual([
      'made-up.name: string',
      'made-up.refined: string',
      'made-up.either: number',
      'made-up.rows[]: takes any field',
      'made-up.rows[].any: unknown',
    ]);
  });
});
