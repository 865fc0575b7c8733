import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.resolve(import.meta.dirname, '../../../tools/belenios-verify.py');

export type PythonVerdict = { readonly verified: boolean; readonly words: string };

/** Runs the Python verifier once over many files: it remembers powers from one to the next. */
export function pythonVerifies(files: readonly string[], flags: readonly string[] = []): Map<string, PythonVerdict> {
  const verdicts = new Map<string, PythonVerdict>();
  for (let from = 0; from < files.length; from += 500) {
    const batch = files.slice(from, from + 500);
    const run = spawnSync('python3', [script, ...flags, ...batch], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (run.error) throw run.error;
    for (const line of run.stdout.trim().split('\n')) {
      const [file, verdict, words] = line.split('\t');
      if (file) verdicts.set(file, { verified: verdict === 'verified', words: words ?? '' });
    }
    // Neither 0 nor 1 is a crash of the verifier: its last words are the reason.
    if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
    if (/Traceback/.test(run.stderr)) throw new Error(run.stderr);
  }
  return verdicts;
}
