import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatVerifierKey } from '@plenary/record';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addLog, createWitness, openWitness } from '../../tools/witness/witness-folder.ts';
import { witnessServer } from '../../tools/witness/witness-server.ts';
import { type AppProcess, startApp } from '../test/app-process.ts';
import { openBrowser } from '../test/open-browser.ts';
import { makeDatabase } from '../test/postgres.ts';
import { clean } from './clean.ts';
import { act, fillHall, signedIn } from './people.ts';

/** A program of its own, with a witness as an archive runs it. */
let folder = '';
let app: AppProcess;
const closings: (() => unknown)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-record-e2e-'));
  const database = await makeDatabase(inject('serverUrl'), inject('begun'));
  const env = { PLENARY_MODE: 'demonstration', DATABASE_URL: database.url };
  const first = await startApp(env);
  const { logKeys } = (await (await fetch(`${first.url}/log/trust.json`)).json()) as { logKeys: string[] };
  await first.stop();

  const witness = path.join(folder, 'witness');
  const key = formatVerifierKey(createWitness(witness, 'archive.example/witness'));
  addLog(witness, logKeys[0]?.split('+')[0] ?? '', logKeys[0] ?? '');
  const server = witnessServer(openWitness(witness), () => Math.floor(Date.now() / 1000));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  app = await startApp({ ...env, PLENARY_WITNESSES: `${key} http://127.0.0.1:${port}` });
  closings.push(
    () => app.stop(),
    () => database.drop(),
    () => server.close(),
    () => rmSync(folder, { recursive: true, force: true }),
  );
});
afterAll(async () => {
  for (const close of closings) await close();
});

/** Saves what a link gives, as a person would. */
async function save(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Until the sequencer has signed what the page is about. */
async function reloadUntil(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByText(text).count();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
}

const seats = ['ALB', 'BRA', 'FJI'];

describe('a published decision', () => {
  it('is proved with its proof file on a machine without a network, and one changed byte is not', async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat', { baseURL: app.url });
    const president = await signedIn(browser, 'President', { baseURL: app.url });
    const start = { city: 'New York', starts: '2026-12-07', ends: '2026-12-08' };
    const title = 'Demonstration of a proof';
    const { session } = await act(secretariat, 'create-session', { kind: 'regular', title, ...start });
    const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'A single item' });
    const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
    const draft = { item, kind: 'D02', title: 'Demonstration motion', body: 'Text of a demonstration.' };
    const { proposal } = await act(secretariat, 'submit-proposal', draft);
    for (const state of seats)
      await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
    await act(secretariat, 'register-presence', { meeting, arrived: seats });
    await fillHall(secretariat, { session, meeting }, seats);
    await act(president, 'open-meeting', { meeting });
    await act(president, 'take-up-item', { meeting, item });
    await act(president, 'adopt-by-consensus', { meeting, proposal });

    const { page: reader } = await browser.person({ baseURL: app.url, acceptDownloads: true });
    await reader.goto(`/decisions/${proposal}`);
    await reader.getByRole('link', { name: 'Verify this' }).first().click();
    await reader.waitForURL(/\/record\/\d+#proof$/);
    await reloadUntil(reader, 'fingerprints lead from it');
    await reloadUntil(reader, 'Proof file');
    const proof = await save(reader, 'Proof file');
    const document = await save(reader, 'What the act says');
    const verifier = await save(reader, 'Verifier, one page');
    expect(readFileSync(document, 'utf8')).toContain(String(proposal));

    const archive = await browser.person({ offline: true, locale: 'en' });
    await archive.page.goto(pathToFileURL(verifier).href);
    const verdict = archive.page.locator('#verdict h2');
    await archive.page.setInputFiles('#proof', proof);
    await archive.page.setInputFiles('#document', document);
    await verdict.filter({ hasText: /^In the record$/ }).waitFor();
    expect(await archive.page.locator('#verdict').textContent()).toContain('archive.example/witness');

    const changed = readFileSync(document);
    changed[20] = (changed[20] ?? 0) ^ 1;
    const other = { name: 'changed.json', mimeType: 'application/json', buffer: changed };
    await archive.page.setInputFiles('#document', other);
    await verdict.filter({ hasText: /^Not in the record$/ }).waitFor();
    await archive.page.setInputFiles('#document', document);
    await verdict.filter({ hasText: /^In the record$/ }).waitFor();
    const falsified = readFileSync(proof);
    const middle = Math.floor(falsified.length / 3);
    falsified[middle] = (falsified[middle] ?? 0) ^ 1;
    await archive.page.setInputFiles('#proof', { name: 'p', mimeType: 'text/plain', buffer: falsified });
    await verdict.filter({ hasText: /^Not proved$/ }).waitFor();
  });

  it.each([
    ['/record', 1440],
    ['/record', 320],
    ['/record/1', 320],
    ['/log', 1440],
    ['/log', 320],
    ['/fr/log', 390],
  ])('%s is open to everybody at a width of %i', async (address, width) => {
    await using browser = await openBrowser();
    const { page } = await browser.person({ baseURL: app.url, viewport: { width, height: 900 } });
    expect((await page.goto(address))?.status()).toBe(200);
    await clean(page, [width]);
    expect(await page.getByText('archive.example/witness').count()).toBe(address.endsWith('/log') ? 2 : 0);
  });
});
