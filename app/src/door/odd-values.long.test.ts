import { describe, expect, it } from 'vitest';
import { validInputs } from '../../test/given/valid-inputs.ts';
import { oddInputs, sampleOf, wrongAfter } from '../../test/odd-inputs.ts';
import { testStage } from '../../test/stage.ts';

/** All of them, on a fresh stage for each part: a stage with thousands of agenda items is slow, and like no session. */
const parts = 20;

describe('every odd value in every field of every command', () => {
  it.each(Array.from({ length: parts }, (_, n) => n))('is answered, part %d', async (n) => {
    await using stage = await testStage();
    const all = oddInputs(await validInputs(stage));
    expect(await wrongAfter(stage, sampleOf(all, parts, n), 'in two languages')).toEqual([]);
  });
});
