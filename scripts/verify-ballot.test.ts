import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, expect, test, vi } from 'vitest';
import { partsOf, rebuild } from '../packages/ballot/src/testing/index.ts';

const script = path.resolve(import.meta.dirname, 'verify-ballot.ts');
const tied = path.resolve(import.meta.dirname, '../packages/ballot/vectors/tied/P1enaryVector2.bel');
const folder = mkdtempSync(path.join(tmpdir(), 'verify-ballot-'));
// Each test starts the command as a person does, several times.
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(...args: string[]): { status: number | null; words: string } {
  const run = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status: run.status, words: run.stdout + run.stderr };
}

test('a right archive ends with 0, another hash with 1, wrong use with 2', () => {
  const last = '1644731993ec079abb9302b8da4a2eed8276e337e7ae30d09850daef5e734c88';
  const right = command(tied, '--tie', '--expect-hash', last, '--expect-voters', '3');
  expect([right.status, right.words.trim().split('\n').at(-1)]).toEqual([0, 'VERIFIED.']);
  const other = command(tied, '--expect-hash', last.replace('1', '2'));
  expect([other.status, other.words]).toEqual([1, expect.stringContaining('archive.expected-hash (Specification 10)')]);
  for (const args of [[], [tied, '--expect-hash', 'x'], ['/nowhere.bel']]) expect(command(...args).status).toBe(2);
});

test('a forged ballot is named with its check, height and tracker', () => {
  const parts = partsOf(readFileSync(tied));
  const [first, second] = parts.events.map((event) => event.data[0] ?? '');
  const credential = (text = ''): string => /"credential":"(\d+)"/.exec(text)?.[1] ?? '';
  const forged = (first ?? '').replace(credential(first), credential(second));
  const file = path.join(folder, 'P1enaryVector2.bel');
  writeFileSync(file, rebuild({ ...parts, events: parts.events.with(0, { type: 'Ballot', data: [forged] }) }));
  const { status, words } = command(file, '--tie');
  expect(status).toBe(1);
  expect(words).toMatch(
    /NOT VERIFIED: 1 failure\(s\)\.\n {2}ballot\.signature-hash \(Specification 5\.2\): height 1, tracker \S{43}/,
  );
});

test('an archive that does not extend the older copy is refused', () => {
  const older = path.join(folder, 'older.bel');
  writeFileSync(older, readFileSync(tied).subarray(0, 60_416));
  expect(command(tied, '--against', older)).toMatchObject({ status: 0, words: expect.stringContaining('Extends') });
  writeFileSync(older, Buffer.alloc(512));
  expect(command(tied, '--against', older)).toMatchObject({
    status: 1,
    words: expect.stringContaining('archive.not-extended'),
  });
});
