import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { oddValues } from '../../test/given/odd-values.ts';
import { type ValidInput, validInputs } from '../../test/given/valid-inputs.ts';
import { oddInputs, sampleOf, wrongAfter } from '../../test/odd-inputs.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { commands } from '../modules.ts';

/** A part of all; every field with every value is in odd-values.long.test.ts. */
const part = 61;

let stage: TestStage;
let inputs: readonly ValidInput[];

beforeAll(async () => {
  stage = await testStage();
  inputs = await validInputs(stage);
}, 60_000);
afterAll(() => stage[Symbol.asyncDispose]());

describe('odd values in the fields of commands', () => {
  it('are two hundred and more, each once', () => {
    expect(oddValues.length).toBeGreaterThan(200);
  });

  it('are tried on every command, and on every field that it has', () => {
    const given = Map.groupBy(inputs, ({ command }) => command.name);
    expect([...commands.keys()].filter((name) => !given.has(name))).toEqual([]);
    for (const [name, valid] of given) {
      const fields = valid.flatMap(({ command }) => Object.keys((command.input as z.ZodObject).shape));
      expect(new Set(valid.flatMap(({ input }) => Object.keys(input))), name).toEqual(new Set(fields));
    }
  });

  it('start from inputs that are right in their shape', async () => {
    for (const { command, input } of inputs)
      expect(command.input.safeParse(input).error?.issues ?? [], command.name).toEqual([]);
  });

  it('are answered, and what is taken is well formed, is shown and verifies', async () => {
    expect(await wrongAfter(stage, sampleOf(oddInputs(inputs), part, 3), 'in one of two')).toEqual([]);
  }, 60_000);
});
