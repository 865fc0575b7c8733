import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../app/test/chromium.ts';
import { languages } from '../packages/record/offline/languages.ts';
import type { Entry, Json } from '../packages/record/src/index.ts';
import {
  addCosignatures,
  canonicalJson,
  checkpointText,
  commitment,
  cosign,
  entryHash,
  fillOfflinePage,
  formatProofFile,
  formatProofOfEntry,
  formatRecordLine,
  formatTrust,
  inclusionProof,
  sha256Hex,
  signatureLine,
} from '../packages/record/src/index.ts';
import {
  madeUpData,
  madeUpEntries,
  memoryLog,
  origin,
  salt,
  signedCheckpoint,
  trustWith,
  witnessKeys,
} from '../packages/record/test/log-fixture.ts';
import { recordOfflinePage } from './record-offline-page.ts';

const resolution = new Uint8Array(200_000).map((_, i) => (i * 31) & 0xff);
const result: Json = { file: { sha256: sha256Hex(resolution) }, valid: 122, needed: 82, elected: ['made-up person'] };

/** The proof file of a made-up result, cosigned by so many witnesses. */
function proofFile(witnesses: number): string {
  const before = madeUpEntries(300);
  const last = before.at(-1) as Entry;
  const entry: Entry = {
    ...last,
    seq: 301,
    act: 'result.published',
    audience: 'public',
    commitment: commitment(result, salt),
    previous: entryHash(last),
  };
  const log = memoryLog([...before, entry]);
  const text = checkpointText({ origin, ...log });
  const lines = witnessKeys.slice(0, witnesses).map((key) => signatureLine(cosign(text, key, 1_828_000_000)));
  return formatProofFile({
    extra: formatProofOfEntry({ entry, data: { value: result, salt } }),
    index: 300,
    path: inclusionProof(300, log.size, log.readTile),
    checkpoint: addCosignatures(signedCheckpoint(log), lines),
  });
}

/** A made-up record as an export of it would be, cosigned by two witnesses. */
const record = madeUpRecord(2_500);

function madeUpRecord(size: number): { readonly lines: string; readonly checkpoint: string } {
  const entries = madeUpEntries(size);
  const log = memoryLog(entries);
  const lines = entries.map(
    (entry) => `${formatRecordLine(entry, { data: { value: madeUpData(entry.seq), salt }, seal: null })}\n`,
  );
  const text = checkpointText({ origin, ...log });
  const cosigned = witnessKeys.slice(0, 2).map((key) => signatureLine(cosign(text, key, 1_828_000_000)));
  return { lines: lines.join(''), checkpoint: addCosignatures(signedCheckpoint(log), cosigned) };
}

async function giveRecord(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  await page.setInputFiles(
    '#record-files',
    Object.entries(files).map(([name, bytes]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}

let browser: Browser;
let folder = '';
beforeAll(async () => {
  const { program, env } = await findChromium(path.resolve(import.meta.dirname, '..'));
  browser = await chromium.launch({
    executablePath: program,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  folder = mkdtempSync(path.join(tmpdir(), 'offline-page-'));
  const page = await recordOfflinePage();
  writeFileSync(path.join(folder, 'empty.html'), page);
  writeFileSync(path.join(folder, 'page.html'), fillOfflinePage(page, trustWith(2)));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Everything the page asked for, and what its policy or its script complained of. */
  readonly asked: string[];
  readonly complaints: string[];
}

async function open(file: string, locale = 'en'): Promise<Opened> {
  const context = await browser.newContext({ locale, offline: true, viewport: { width: 400, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(path.join(folder, file)).href);
  return { page, asked, complaints };
}

async function give(page: Page, id: 'document' | 'proof', bytes: Uint8Array | string): Promise<void> {
  await page.setInputFiles(`#${id}`, { name: id, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

function changed(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
}

describe('the offline page', () => {
  test('says yes to a published result, and no when a byte is changed, without asking anybody', async () => {
    const { page, asked, complaints } = await open('page.html');
    const heading = page.locator('#verdict h2');
    await give(page, 'document', canonicalJson(result));
    await give(page, 'proof', proofFile(2));
    await heading.filter({ hasText: /^In the record$/ }).waitFor();
    expect(await page.locator('#verdict').textContent()).toContain('result.published');
    expect(await page.locator('#verdict').textContent()).toContain('archive.example/witness');

    await give(page, 'document', canonicalJson(result).replace('122', '123'));
    await heading.filter({ hasText: /^Not in the record$/ }).waitFor();
    expect(await page.locator('#verdict').textContent()).toContain('another document');

    await give(page, 'document', resolution);
    await heading.filter({ hasText: /^In the record$/ }).waitFor();
    expect(await page.locator('#verdict').textContent()).toContain(sha256Hex(resolution));
    await give(page, 'document', changed(resolution, 123_456));
    await heading.filter({ hasText: /^Not in the record$/ }).waitFor();

    expect(asked).toEqual([pathToFileURL(path.join(folder, 'page.html')).href]);
    expect(complaints).toEqual([]);
  });

  test('proves nothing from a changed proof file, and says when witnesses are missing', async () => {
    const { page } = await open('page.html');
    const heading = page.locator('#verdict h2');
    await give(page, 'document', resolution);
    const proof = new TextEncoder().encode(proofFile(2));
    for (const at of [3, 40, proof.length - 400, proof.length - 20]) {
      await give(page, 'proof', changed(proof, at));
      await heading.filter({ hasText: /^Not proved$/ }).waitFor();
      await give(page, 'proof', proof);
      await heading.filter({ hasText: /^In the record$/ }).waitFor();
    }
    await give(page, 'proof', proofFile(1));
    await heading.filter({ hasText: 'not confirmed by enough witnesses' }).waitFor();
    expect(await page.locator('#verdict').textContent()).toContain('(2 required)');
    await give(page, 'proof', 'text');
    await heading.filter({ hasText: /^Not proved$/ }).waitFor();
  });

  test('without a record built in asks whom to trust, and tells lines that cannot be read', async () => {
    const { page } = await open('empty.html');
    await page.getByText('does not know any record yet').waitFor();
    await give(page, 'document', resolution);
    await give(page, 'proof', proofFile(2));
    await page.locator('#trust-lines').fill('{');
    await page.getByText('These lines cannot be read: not a JSON object').waitFor();
    expect(await page.locator('#verdict h2').count()).toBe(0);
    await page.locator('#trust-lines').fill(formatTrust(trustWith(0)));
    await page.locator('#verdict h2', { hasText: /^In the record$/ }).waitFor();
    await page.locator('#trust-lines').fill(formatTrust({ ...trustWith(0), origin: 'other.example' }));
    await page.locator('#verdict h2', { hasText: /^Not proved$/ }).waitFor();
    expect(await page.locator('#verdict').textContent()).toContain('another record');
  });

  test('checks a whole export by its two files, says what is wrong, and what it cannot know', async () => {
    const { page, asked, complaints } = await open('page.html');
    await page.locator('#record summary').click();
    const verdict = page.locator('#record-verdict');
    await giveRecord(page, { 'record.jsonl': record.lines });
    await verdict.getByText('Choose both files').waitFor();
    await giveRecord(page, { checkpoint: record.checkpoint, 'record.jsonl': record.lines });
    await verdict.locator('h2.yes', { hasText: 'This record stands' }).waitFor();
    for (const words of ['2,500', 'archive.example/witness', 'never sealed', 'with its receipt'])
      expect(await verdict.textContent()).toContain(words);
    await giveRecord(page, {
      checkpoint: record.checkpoint,
      'record.jsonl': record.lines.replace('"ballots":101', '"ballots":102'),
    });
    await verdict.locator('h2.no', { hasText: 'does NOT stand' }).waitFor();
    expect(await verdict.textContent()).toContain('entry 1, ballot.closed: its data are not those it was made with');
    await page.getByRole('button', { name: 'Français' }).click();
    await verdict.locator('h2.no', { hasText: 'NE tient PAS' }).waitFor();
    await giveRecord(page, { checkpoint: record.checkpoint, 'record.jsonl': new Uint8Array([0xff, 0xfe]) });
    await verdict.getByText('illisible').waitFor();
    await giveRecord(page, { 'entry-7.json': '{}', 'record.jsonl': record.lines });
    await verdict.getByText('Choisissez les deux fichiers').waitFor();
    expect(asked).toEqual([pathToFileURL(path.join(folder, 'page.html')).href]);
    expect(complaints).toEqual([]);
  });

  test.each(languages.map(({ code, dir, words }) => [code, dir, words] as const))(
    'speaks %s',
    async (code, dir, words) => {
      const { page, complaints } = await open('page.html', code);
      expect(await page.locator('html').getAttribute('lang')).toBe(code);
      expect(await page.locator('html').getAttribute('dir')).toBe(dir);
      expect(await page.title()).toBe(words.title);
      await give(page, 'document', resolution);
      await give(page, 'proof', proofFile(2));
      await page.locator('#verdict h2', { hasText: words.yes }).waitFor();
      await page.locator('#record summary', { hasText: words.record.title }).click();
      await giveRecord(page, { checkpoint: record.checkpoint, 'record.jsonl': record.lines });
      await page.locator('#record-verdict h2', { hasText: words.record.words.stands }).waitFor();
      expect(await page.locator('#record-verdict').textContent()).not.toMatch(/[{}]|undefined/);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wide).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  test('has nothing that axe objects to', async () => {
    const context = await browser.newContext({ locale: 'en', bypassCSP: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(folder, 'page.html')).href);
    await give(page, 'document', resolution);
    await give(page, 'proof', proofFile(2));
    await page.locator('#verdict h2').waitFor();
    await page.locator('#trust summary').click();
    await page.locator('#record summary').click();
    await giveRecord(page, { checkpoint: record.checkpoint, 'record.jsonl': record.lines });
    await page.locator('#record-verdict h2').waitFor();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations = await page.evaluate(
      'axe.run().then((found) => found.violations.map((v) => v.id + " " + v.nodes.map((n) => n.target).join()))',
    );
    expect(violations).toEqual([]);
  });
});
