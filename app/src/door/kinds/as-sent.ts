import { z } from 'zod';
import { toldOf } from './kind.ts';
import { nothingElse } from './nothing-else.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a program sends, as JSON Schema (draft 2020-12): each part as its kind says it, and nothing that is not asked for. */
export function schemaOf(input: z.ZodType): JsonSchema {
  const { $schema, ...found } = z.toJSONSchema(nothingElse(input), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { sent } = toldOf(zodSchema);
      if (sent === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      Object.assign(jsonSchema, sent);
    },
  });
  return found;
}
