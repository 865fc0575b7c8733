import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../../../scripts/skipped.ts';
import { ballotOfflinePage } from '../../../tools/ballot-offline-page.ts';
import { findTool, toolAccepts, toolHolds, toolSeesExtension } from '../test/belenios-tool.ts';
import { openOfflinePage } from '../test/offline-page.ts';
import { pythonVerifies } from '../test/python-verifier.ts';
import { deriveToolCredential } from '../test/tool-credential.ts';
import { type Sample, sampleElection } from './testing/sample-election.ts';
import { verifyArchive } from './verify-archive.ts';

const tool = findTool();
const untried = needs(tool.found ? null : `not compared with belenios-tool: ${tool.reason}`);

const folder = mkdtempSync(path.join(tmpdir(), 'ballot-four-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fiveThree = { size: 5, threshold: 3 };
const samples: readonly Sample[] = [
  { uuid: 'FourWaysP1ain1', candidates: 3, seats: 1, voters: 3, revotes: 2 },
  { uuid: 'FourWaysTied18', candidates: 18, seats: 6, voters: 2, requirements: 8, tellers: fiveThree },
  { uuid: 'FourWaysTied4o', candidates: 40, seats: 4, voters: 1, requirements: 2, tellers: { size: 3, threshold: 2 } },
  { uuid: 'FourWaysP1ain5', candidates: 18, seats: 5, voters: 1 },
  ...[2, 3, 4, 6].map((seats) => ({ uuid: `FourWaysSeats${seats}`, candidates: 6, seats, voters: 3, requirements: 2 })),
];
const vectors = ['plain/P1enaryVector1.bel', 'tied/P1enaryVector2.bel'].map((name) =>
  path.resolve(import.meta.dirname, '../vectors', name),
);

type Archive = { readonly file: string; readonly form: 'plenary' | 'belenios-2.0'; readonly tied: boolean };

const ours: Archive[] = [];
const toolMade: Archive[] = [];

beforeAll(() => {
  for (const sample of samples) {
    const held = sampleElection(sample);
    const file = path.join(folder, `${sample.uuid}.bel`);
    writeFileSync(file, held.archive);
    ours.push({ file, form: 'plenary', tied: (sample.requirements ?? 0) > 0 });
    // A copy of the ballot after the close, where the tool can look at the difference.
    for (const [stage, bytes] of [
      ['closed', held.stages.closed],
      ['whole', held.archive],
    ] as const) {
      mkdirSync(path.join(folder, sample.uuid, stage), { recursive: true });
      writeFileSync(path.join(folder, sample.uuid, stage, `${sample.uuid}.bel`), bytes);
    }
  }
  ours.push(...vectors.map((file, i) => ({ file, form: 'plenary' as const, tied: i === 1 })));
  if (!tool.found) return;
  const question = (answers: string[], min: number, max: number, blank: boolean): object => ({
    answers,
    ...(blank ? { blank: true } : {}),
    min,
    max,
    question: 'Qui ? nº 1',
  });
  const twice = toolHolds(path.join(folder, 'tool-single'), {
    questions: [question(['A', 'B', 'Côte'], 1, 2, true), question(['Yes', 'No'], 0, 1, false)],
    ballots: [
      [
        [0, 1, 0, 1],
        [1, 0],
      ],
      [
        [1, 0, 0, 0],
        [0, 0],
      ],
      [
        [0, 0, 1, 0],
        [0, 1],
      ],
    ],
    voters: 2,
    tellers: null,
  });
  const threshold = toolHolds(path.join(folder, 'tool-threshold'), {
    questions: [question(['A', 'B'], 1, 1, true)],
    ballots: [[[0, 1, 0]], [[1, 0, 0]]],
    voters: 3,
    tellers: { size: 3, threshold: 2 },
  });
  toolMade.push(...[twice, threshold].map((file) => ({ file, form: 'belenios-2.0' as const, tied: false })));
}, 300_000);

function oursSays({ file, form, tied }: Archive): string {
  const options = { form, tie: tied ? ('required' as const) : ('if-written' as const), fileName: path.basename(file) };
  const report = verifyArchive(new Uint8Array(readFileSync(file)), options);
  return report.ok ? JSON.stringify(report.count?.result) : JSON.stringify(report.refusals);
}

describe('archives of this package', () => {
  test('are verified by ourselves and by the Python verifier, with the same result', () => {
    for (const tied of [true, false]) {
      const group = ours.filter((archive) => archive.tied === tied);
      const verdicts = pythonVerifies(
        group.map((archive) => archive.file),
        tied ? ['--tie'] : [],
      );
      for (const archive of group) {
        const own = oursSays(archive);
        expect(own).toMatch(/^\[\[\d/);
        expect(verdicts.get(archive.file)).toMatchObject({ verified: true });
        expect(verdicts.get(archive.file)?.words).toContain(`result ${own}`);
      }
    }
  });

  test('are accepted by belenios-tool 2.0, whole and as they grow', untried, () => {
    for (const { file } of ours) expect([file, toolAccepts(file)]).toEqual([file, true]);
    for (const { uuid } of samples) {
      const closed = path.join(folder, uuid, 'closed');
      const whole = path.join(folder, uuid, 'whole');
      expect(toolAccepts(path.join(closed, `${uuid}.bel`))).toBe(true);
      expect(toolSeesExtension(closed, whole)).toBe(true);
    }
  });
});

describe('archives that belenios-tool 2.0 made', untried, () => {
  test('single and threshold trustees, revotes, blank: verified by ourselves and by Python', () => {
    expect(toolMade).toHaveLength(2);
    const verdicts = pythonVerifies(
      toolMade.map((archive) => archive.file),
      ['--belenios-2.0'],
    );
    expect(toolMade.map(oursSays)).toEqual(['[[1,0,1,0],[0,1]]', '[[1,1,0]]']);
    for (const { file } of toolMade) expect(verdicts.get(file)).toMatchObject({ verified: true });
  });

  test('a credential of the tool is derived as it does', () => {
    const key = deriveToolCredential(path.join(folder, 'tool-single'));
    expect(key.listed).toContain(key.derived);
  });
});

test('the offline page in Chromium agrees, works on a dropped file and asks for nothing', async () => {
  const page = await openOfflinePage();
  try {
    for (const archive of [...ours, ...toolMade]) {
      await page.choose({ tie: archive.tied, older: archive.form === 'belenios-2.0', hash: '' });
      const { verdict, words, steps } = await page.drop(archive.file);
      expect([archive.file, verdict]).toEqual([archive.file, 'verified']);
      expect(words).toContain(`Result: ${oursSays(archive)}`);
      expect(steps).toBe(1);
    }
    const [plain] = vectors;
    await page.choose({ tie: false, older: false, hash: 'f'.repeat(64) });
    expect(await page.drop(plain ?? '')).toMatchObject({ verdict: 'not-verified' });
    await page.choose({ tie: false, older: false, hash: '' });
    const bytes = readFileSync(plain ?? '');
    const changed = path.join(folder, 'changed.bel');
    // One digit of a ballot, far into the file.
    bytes[40_000] = bytes[40_000] === 0x31 ? 0x32 : 0x31;
    writeFileSync(changed, bytes);
    const refused = await page.drop(changed);
    expect(refused.verdict).toBe('not-verified');
    expect(refused.words).toContain('archive.hash');
    expect(page.problems).toEqual([]);
    expect(page.requests.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([]);
  } finally {
    await page.close();
  }
}, 300_000);

test('the page is the same bytes twice, one script by its hash, nothing of elsewhere', async () => {
  const page = await ballotOfflinePage();
  expect(await ballotOfflinePage()).toBe(page);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; worker-src blob:; style-src 'sha256-[^']+'/);
  expect(page).not.toMatch(/https?:|node:crypto|import\(/);
});

test('nothing of a copy is left that could pass for another', () => {
  cpSync(path.join(folder, 'FourWaysP1ain1.bel'), path.join(folder, 'Other.bel'));
  const report = verifyArchive(new Uint8Array(readFileSync(path.join(folder, 'Other.bel'))), { fileName: 'Other.bel' });
  expect(report.refusals[0]?.code).toBe('archive.name');
});
