import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { needs } from '../../../scripts/skipped.ts';
import { findTool, toolAccepts } from '../test/belenios-tool.ts';
import { signText, unsignedOf, withBallot } from '../test/corpus/base-election.ts';
import { corpus, families } from '../test/corpus/corpus.ts';
import { pythonVerifies } from '../test/python-verifier.ts';
import { belenios2048 } from './belenios-2048.ts';
import { rebuild } from './testing/rebuild-archive.ts';
import { rememberingGroup } from './testing/remembering-group.ts';
import { verifyArchive } from './verify-archive.ts';

const tool = findTool();
const group = rememberingGroup(belenios2048());
const { from, cases } = corpus();
/** One in so many of those that are alike: of one family, refused by one code. The long tests look at every case. */
const oneIn = Number(process.env.CORPUS_ONE_IN ?? 10);
const folder = mkdtempSync(path.join(tmpdir(), 'ballot-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what the corpus is made from is right: rebuilt, signed again, accepted by all', () => {
  const whole = rebuild(from.parts);
  expect(Buffer.from(whole).equals(Buffer.from(from.held.archive))).toBe(true);
  const again = withBallot(from, signText(JSON.stringify(unsignedOf(from.ballot)), from.owner));
  const files = [whole, again].map((archive, i) => {
    const file = path.join(folder, `right-${i}.bel`);
    writeFileSync(file, archive);
    expect(verifyArchive(archive, { tie: 'required' }, group).refusals).toEqual([]);
    return file;
  });
  for (const verdict of pythonVerifies(files, ['--tie']).values()) expect(verdict).toMatchObject({ verified: true });
});

/** The first of those that are alike, and one in so many of the others. */
function* some(): ReturnType<typeof cases> {
  const alike = new Map<string, number>();
  for (const one of cases()) {
    const kind = `${one.family} ${one.codes.source}`;
    const nth = alike.get(kind) ?? 0;
    alike.set(kind, nth + 1);
    if (nth % oneIn === 0) yield one;
  }
}

test(`cases of every family, one in ${oneIn}, are refused by their own code, and by the Python verifier`, () => {
  const files: string[] = [];
  const names = new Map<string, string>();
  const perFamily = new Map<string, number>();
  const wrong: string[] = [];
  for (const { family, name, archive, codes } of some()) {
    perFamily.set(family, (perFamily.get(family) ?? 0) + 1);
    const report = verifyArchive(archive, {}, group);
    const code = report.refusals[0]?.code ?? 'accepted';
    if (report.ok || !codes.test(code)) wrong.push(`${name}: ${code}, not ${codes}`);
    const file = path.join(folder, `${files.length}.bel`);
    writeFileSync(file, archive);
    files.push(file);
    names.set(file, name);
  }
  expect(wrong).toEqual([]);
  expect([...perFamily.keys()]).toEqual(families.map(([family]) => family));
  expect(files.length).toBeGreaterThanOrEqual(Math.floor(1000 / oneIn));
  console.error(`Negative corpus: ${files.length} cases.`, Object.fromEntries(perFamily));
  const verdicts = pythonVerifies(files);
  expect(verdicts.size).toBe(files.length);
  const accepted = files.filter((file) => verdicts.get(file)?.verified !== false).map((file) => names.get(file));
  expect(accepted).toEqual([]);
});

test(
  'belenios-tool 2.0 does what was measured: a changed verdict must be looked at',
  needs(tool.found ? null : tool.reason),
  () => {
    const surprises: string[] = [];
    let asked = 0;
    const file = path.join(folder, 'CorpusE1ection.bel');
    for (const one of oneIn === 1 ? cases() : some()) {
      // One in four of the many alike.
      if (!one.tool || (/^(?:event member|result|ballot slot)/.test(one.name) && ++asked % 4 !== 0)) continue;
      writeFileSync(file, one.archive);
      const verdict = toolAccepts(file) ? 'accepts' : 'rejects';
      if (verdict !== one.tool) surprises.push(`${one.name}: ${verdict}`);
    }
    expect(surprises).toEqual([]);
  },
);
