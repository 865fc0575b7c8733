import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';

export interface Checked {
  /** what the page is called in what is found */
  readonly name: string;
  readonly html: string;
}

const run = promisify(execFile);
const nuChecker = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));

/** What is not valid HTML in these pages: by the Nu checker of the W3C where Java is there, else by html-validate. */
export async function notValidIn(pages: readonly Checked[]): Promise<readonly string[]> {
  const hasJava = await run('java', ['-version']).then(
    () => true,
    () => false,
  );
  return hasJava ? byNuChecker(pages) : byHtmlValidate(pages);
}

interface NuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: 'warning';
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** Notes of the checker, none of them an error, about what is written so on purpose. */
const meant: readonly string[] = [
  // React writes the sign at the end of an empty element, which means nothing.
  'Trailing slash on void elements',
  // Safari takes a list without marks for no list where its role is not written.
  'The “list” role is unnecessary for element',
  // Two searches on one page are told apart by their names, as ARIA has it for landmarks; the checker does not know the element yet.
  'Possible misuse of “aria-label”',
  // A page of names and titles as the data have them.
  'This document appears to be written in',
];

async function byNuChecker(pages: readonly Checked[]): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plenary-html-'));
  try {
    await Promise.all(pages.map(({ html }, n) => writeFile(path.join(folder, `${n}.html`), html)));
    const { stdout } = await run(
      'java',
      ['-Xmx512m', '-jar', nuChecker, '--format', 'json', '--stdout', '--exit-zero-always', folder],
      { maxBuffer: 1e8 },
    );
    const { messages } = JSON.parse(stdout) as { readonly messages: readonly NuMessage[] };
    const told = messages.filter(({ message }) => !meant.some((start) => message.startsWith(start)));
    return told.map(({ url, message, extract = '' }) => {
      const page = pages[Number(path.basename(url, '.html'))];
      return `${page?.name}: ${message} ${extract.replaceAll(/\s+/g, ' ')}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function byHtmlValidate(pages: readonly Checked[]): Promise<readonly string[]> {
  const checker = new HtmlValidate({ extends: ['html-validate:standard'] });
  const found: string[] = [];
  for (const { name, html } of pages)
    for (const { messages } of (await checker.validateString(html)).results)
      found.push(...messages.map(({ message, line, column }) => `${name}: ${message} (${line}:${column})`));
  return found;
}
