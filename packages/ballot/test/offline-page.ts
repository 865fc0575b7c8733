import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../app/test/chromium.ts';
import { ballotOfflinePage } from '../../../tools/ballot-offline-page.ts';

export type PageVerdict = { readonly verdict: string; readonly words: string; readonly steps: number };

/** The offline page in a real Chromium, opened as a file; every request that it makes is recorded. */
export async function openOfflinePage() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ballot-page-'));
  const file = path.join(folder, 'verify-ballot.html');
  writeFileSync(file, await ballotOfflinePage());
  const { program, env } = await findChromium(path.resolve(import.meta.dirname, '../../..'));
  const browser = await chromium.launch({
    executablePath: program,
    env: { ...process.env, ...env },
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`file://${file}`);

  const verdict = async (): Promise<PageVerdict> => {
    await page.waitForFunction(() => document.body.dataset.verdict !== undefined, null, { timeout: 120_000 });
    return {
      verdict: await page.evaluate(() => document.body.dataset.verdict ?? ''),
      words: (await page.locator('#verdict pre').textContent()) ?? '',
      steps: await page.evaluate(() => Number(document.querySelector('progress')?.value ?? 0)),
    };
  };
  return {
    requests,
    problems,
    /** Drops a file on the page, as a hand would. */
    async drop(archive: string): Promise<PageVerdict> {
      const bytes = readFileSync(archive).toString('base64');
      await page.evaluate(
        ({ bytes, name }) => {
          delete document.body.dataset.verdict;
          const file = new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name);
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(file);
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        },
        { bytes, name: path.basename(archive) },
      );
      return verdict();
    },
    /** Sets the choices of the page first. */
    async choose(choices: { readonly tie: boolean; readonly older: boolean; readonly hash: string }): Promise<void> {
      await page.locator('#tie').setChecked(choices.tie);
      await page.locator('#older').setChecked(choices.older);
      await page.locator('#hash').fill(choices.hash);
    },
    async close(): Promise<void> {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
