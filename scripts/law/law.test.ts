import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs the command as a person would, without npm around it. */
function law(input: string): { readonly status: number | null; readonly json: unknown } {
  const run = spawnSync(process.execPath, ['scripts/law.ts'], { input, encoding: 'utf8' });
  return { status: run.status, json: JSON.parse(run.stdout) };
}

describe('the law command', () => {
  it('reads cases and prints answers', () => {
    const cases = [
      { id: 'a', kind: 'phase', input: { n: 5 } },
      { id: 'b', kind: 'twoThirds', input: { presentAndVoting: 122, seats: 1 } },
    ];
    expect(law(JSON.stringify({ cases }))).toEqual({
      status: 0,
      json: { a: { phase: 'unrestricted' }, b: { required: 82 } },
    });
  });

  it('answers what it can, says what it cannot, and ends with 1', () => {
    const cases = [
      { id: 'a', kind: 'phase', input: { n: 1 } },
      { id: 'b', kind: 'nothing', input: {} },
    ];
    const { status, json } = law(JSON.stringify({ cases }));
    expect(status).toBe(1);
    expect(json).toMatchObject({ a: { phase: 'open' } });
    expect(json).toHaveProperty('b.error');
    expect(law('')).toEqual({ status: 1, json: { error: 'standard input is not JSON' } });
  });
});
