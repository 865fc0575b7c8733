import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../../../scripts/skipped.ts';
import { strangersVerifier } from '../../../tools/verify-record/bundle.ts';
import {
  checked,
  type Exported,
  exported,
  linesOf,
  readExport,
  writeExport,
  written,
} from '../../test/given/exported.ts';
import { tamperedExports } from '../../test/given/tampered-exports.ts';
import { playMeeting } from '../../test/played-meeting.ts';
import { testStage } from '../../test/stage.ts';

/** The programs that a stranger runs on an export: the one in the folder, and the second implementation in Python. */

const root = path.resolve(import.meta.dirname, '../../..');
let folder = '';
let files: Exported;
let program = '';

beforeAll(async () => {
  await using stage = await testStage();
  await playMeeting(stage, async () => {});
  files = await exported(stage, readExport);
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-stranger-'));
  program = path.join(folder, 'verify-record.mjs');
  writeFileSync(program, await strangersVerifier());
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, said: `${stdout}${stderr}` };
}

function given(change: (files: Exported) => Exported = (files) => files): void {
  writeExport(folder, change(files));
}

describe('the program in the folder', () => {
  it('needs nothing but the folder, and says 0, 1 or 2', () => {
    given();
    const first = run(process.execPath, [program]);
    expect(first).toEqual({ status: 0, said: expect.stringMatching(/^This record stands/) });
    expect(run(process.execPath, [program, folder])).toEqual(first);
    given(tamperedExports[0]?.change);
    expect(run(process.execPath, [program])).toEqual({
      status: 1,
      said: expect.stringMatching(
        /^This record does NOT stand\. Things that are wrong: \d+\.\n[\s\S]*its data are not those it was made with/,
      ),
    });
    expect(run(process.execPath, [program, '/'])).toEqual({
      status: 2,
      said: expect.stringContaining('record.jsonl, checkpoint, trust.json are missing'),
    });
    expect(run(process.execPath, [program, '--what'])).toMatchObject({ status: 2 });
  });
});

describe('every letter of the record', () => {
  it('matters: whichever is another, the record does not stand', () => {
    const text = files.lines.join('\n');
    let drawn = 1;
    for (let n = 0; n < 150; n++) {
      drawn = (drawn * 48_271) % 2_147_483_647;
      const at = drawn % text.length;
      const letter = text[at] === '0' ? '1' : '0';
      const { problems } = checked({
        ...files,
        lines: `${text.slice(0, at)}${letter}${text.slice(at + 1)}`.split('\n'),
      });
      expect(problems.length, `letter ${at}`).toBeGreaterThan(0);
    }
  });
});

const missing = spawnSync('python3', ['--version']).status === 0 ? null : 'no python3 on this machine';

/** One run over many exports, which asks for each signature once: Ed25519 in plain Python is slow. */
const driver = `
import functools, sys
sys.path.insert(0, sys.argv[1])
import verify_record
verify_record.verified = functools.lru_cache(None)(verify_record.verified)
for folder in sys.argv[2:]:
    print("exit status", verify_record.main([folder]))
`;

describe('the second implementation', needs(missing), () => {
  const exports = [
    { name: 'nothing is changed', change: (whole: Exported) => whole },
    // What is found in the others is found for its own sake.
    { name: 'it is written anew, and nothing is changed', change: (whole: Exported) => written(whole, linesOf(whole)) },
    ...tamperedExports.filter((one) => one.python),
  ];
  let said: readonly string[] = [];

  beforeAll(() => {
    const folders = exports.map(({ change }, place) => {
      const one = path.join(folder, `export-${place}`);
      mkdirSync(one);
      writeExport(one, change(files));
      return one;
    });
    said = run('python3', ['-B', '-c', driver, path.join(root, 'tools'), ...folders]).said.split(
      /(?<=exit status \d\n)/,
    );
  }, 120_000);

  it.each(exports.slice(0, 2).map(({ name }, place) => ({ name, place })))(
    'says that the record stands when $name',
    ({ place }) => {
      expect(said[place]).toMatch(
        /^This record stands\.\nChecked: \d+ entries[\s\S]*the outcome of 2 recorded votes[\s\S]*exit status 0\n$/,
      );
    },
  );

  it.each(exports.slice(2).map(({ name }, place) => ({ name, place: place + 2 })))(
    'finds it, too, when $name',
    ({ place }) => {
      expect(said[place]).toMatch(/^This record does NOT stand: \d+ problems[\s\S]*exit status 1\n$/);
    },
  );

  it('is a program by itself, and knows a folder that is no export', () => {
    const program = path.join(root, 'tools/verify_record.py');
    given();
    expect(run('python3', [program, folder])).toEqual({
      status: 0,
      said: expect.stringMatching(/^This record stands/),
    });
    expect(run('python3', [program, '/'])).toMatchObject({ status: 2, said: expect.stringContaining('missing') });
    expect(run('python3', [program])).toMatchObject({
      status: 2,
      said: expect.stringContaining('verify_record.py FOLDER'),
    });
  });
});
