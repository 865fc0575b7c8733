import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { appFolder } from '../store/app-folder.ts';

/** A document of app/templates. */
export type Template = 'letters' | 'journal';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** signs for which there is no font: a box stands in their place */
  readonly boxed: readonly string[];
}

/** Too many are being made: later. */
export class PrintBusy extends Error {}

/** Documents that wait at most, with the one that is being made. */
export const mostWaiting = 8;

/** Milliseconds that one may take: seven hundred letters take some seconds. */
export const longest = 60_000;

/** Milliseconds after the last one, when the thread with its fonts is given up. */
const idle = 30_000;

let worker: Worker | null = null;
let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();
let leaving: NodeJS.Timeout | undefined;

/**
 * A tagged PDF (PDF/UA-1) of plain data, made in a thread of its own, one after the other. Throws `PrintBusy`, and what is wrong with the
 * template or the data: bugs.
 */
export async function print(template: Template, data: object): Promise<Printed> {
  if (waiting >= mostWaiting) throw new PrintBusy();
  waiting += 1;
  clearTimeout(leaving);
  const made = turn.then(() => make(template, JSON.stringify(data)));
  turn = made.catch(() => {});
  try {
    return await made;
  } finally {
    waiting -= 1;
    if (waiting === 0) leaving = setTimeout(leave, idle).unref();
  }
}

async function make(template: Template, data: string): Promise<Printed> {
  worker ??= begin();
  const here = worker;
  const closing = new AbortController();
  const answer = new Promise<Printed>((resolve, reject) => {
    const { signal } = closing;
    const ended = () => reject(new Error('The thread that makes documents ended'));
    const answered = (said: Printed | { readonly problem: string }) =>
      'problem' in said ? reject(new Error(`The document could not be made: ${said.problem}`)) : resolve(said);
    here.once('message', answered).once('error', reject).once('exit', ended);
    signal.addEventListener('abort', () => here.off('message', answered).off('error', reject).off('exit', ended));
    here.postMessage({ template, data });
  });
  const late = sleep(longest, null, { signal: closing.signal, ref: false });
  late.catch(() => {});
  try {
    const printed = await Promise.race([answer, late]);
    if (printed !== null) return printed;
    leave();
    throw new Error('The document took too long');
  } finally {
    closing.abort();
  }
}

function begin(): Worker {
  const begun = new Worker(path.join(appFolder(), 'templates', 'typst-worker.ts'));
  begun.unref();
  begun.on('error', () => {});
  begun.on('exit', () => {
    if (worker === begun) worker = null;
  });
  return begun;
}

function leave(): void {
  void worker?.terminate();
  worker = null;
}
