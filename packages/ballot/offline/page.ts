import { reportWords } from '../src/report-words.ts';
import type { VerifyOptions } from '../src/verification.ts';
import type { ArchiveReport } from '../src/verify-archive.ts';
import { serve } from './ballot-worker.ts';
import { verifyWithWorkers } from './verify-with-workers.ts';

// One script for the page and its workers: the page starts each worker from its own text, so that one file is enough.
if (typeof document === 'undefined') serve();
else startPage(document.currentScript?.textContent ?? '');

function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

function startPage(script: string): void {
  const input = byId('file', HTMLInputElement);
  const drop = byId('drop', HTMLElement);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void verify(file, script);
  });
  // Anywhere on the page: a file dropped beside the frame would otherwise be opened by the browser.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', () => drop.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    const file = event.dataTransfer?.files[0];
    if (file) void verify(file, script);
  });
}

async function verify(file: File, script: string): Promise<void> {
  const verdict = byId('verdict', HTMLElement);
  const working = byId('working', HTMLElement);
  const progress = byId('progress', HTMLProgressElement);
  verdict.replaceChildren();
  delete document.body.dataset.verdict;
  working.hidden = false;
  progress.value = 0;
  const started = performance.now();
  const hash = byId('hash', HTMLInputElement).value.trim();
  const options: VerifyOptions = {
    tie: byId('tie', HTMLInputElement).checked ? 'required' : 'if-written',
    form: byId('older', HTMLInputElement).checked ? 'belenios-2.0' : 'plenary',
    ...(hash === '' ? {} : { expectHash: hash }),
  };
  try {
    const report = await verifyWithWorkers(new Uint8Array(await file.arrayBuffer()), options, script, (step, part) => {
      byId('step', HTMLElement).textContent = step;
      progress.value = part;
    });
    const seconds = Math.max(1, Math.round((performance.now() - started) / 1000));
    verdict.append(...reportElements(report, `${file.name}, checked in ${seconds} s`));
    document.body.dataset.verdict = report.ok ? 'verified' : 'not-verified';
  } catch (error) {
    verdict.append(heading('no', 'The page could not finish'), line(error instanceof Error ? error.message : ''));
    document.body.dataset.verdict = 'unfinished';
  } finally {
    working.hidden = true;
  }
}

function reportElements(report: ArchiveReport, what: string): readonly HTMLElement[] {
  const words = document.createElement('pre');
  words.textContent = reportWords(report).join('\n');
  const title = report.ok ? heading('yes', 'Verified') : heading('no', 'Not verified');
  const trackers = report.facts?.trackers ?? [];
  return [title, line(what), words, ...(trackers.length > 0 ? [trackerList(trackers)] : [])];
}

function trackerList(trackers: readonly string[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `Trackers of the ${trackers.length} ballots, in the order of the archive`;
  const list = document.createElement('ol');
  for (const tracker of trackers) {
    const item = document.createElement('li');
    item.textContent = tracker;
    list.append(item);
  }
  details.append(summary, list);
  return details;
}

function heading(kind: 'yes' | 'no', text: string): HTMLElement {
  const made = document.createElement('h2');
  made.className = kind;
  made.textContent = text;
  return made;
}

function line(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
