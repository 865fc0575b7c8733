import type { BallotVerdict, VerifyOptions } from '../src/verification.ts';
import type { ArchiveReport } from '../src/verify-archive.ts';
import type { Answer, Question } from './ballot-worker.ts';

const mostWorkers = 8;

/** A worker with one question at a time. */
class Helper {
  readonly #worker: Worker;

  constructor(url: string) {
    this.#worker = new Worker(url);
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = (event: MessageEvent<Answer>) => resolve(event.data);
      this.#worker.onerror = (event) => reject(new Error(event.message || 'a worker did not start'));
      this.#worker.postMessage(question);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}

/** Verifies in workers, so that the page stays alive: one holds the archive, all of them take ballots in turn. */
export async function verifyWithWorkers(
  bytes: Uint8Array,
  options: VerifyOptions,
  script: string,
  progress: (step: string, part: number) => void,
): Promise<ArchiveReport> {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const keeper = new Helper(url);
  const helpers = [keeper];
  try {
    progress('Checking the archive, the credentials and the keys', 0);
    const prepared = await keeper.ask({ ask: 'prepare', bytes, options });
    if (prepared.told === 'failed') return prepared.report;
    if (prepared.told !== 'prepared') throw new Error('a worker gave another answer');
    const { ballots, election } = prepared;
    const wanted = Math.min(mostWorkers, navigator.hardwareConcurrency || 2, Math.max(1, ballots.length));
    while (helpers.length < wanted) helpers.push(new Helper(url));
    const verdicts = new Array<BallotVerdict>(ballots.length);
    let next = 0;
    let done = 0;
    progress(`Checking ballots: 0 of ${ballots.length}`, 0);
    await Promise.all(
      helpers.map(async (helper) => {
        await helper.ask({ ask: 'open', election });
        while (next < ballots.length) {
          const n = next++;
          verdicts[n] = await verdictOf(helper, ballots[n] ?? null);
          done++;
          progress(`Checking ballots: ${done} of ${ballots.length}`, done / ballots.length);
        }
      }),
    );
    progress('Checking the count', 1);
    const finished = await keeper.ask({ ask: 'finish', verdicts });
    if (finished.told !== 'report') throw new Error('a worker gave another answer');
    return finished.report;
  } finally {
    for (const helper of helpers) helper.end();
    URL.revokeObjectURL(url);
  }
}

async function verdictOf(helper: Helper, text: string | null): Promise<BallotVerdict> {
  if (text === null)
    return { ok: false, refusal: { code: 'text.not-utf8', cite: 'Specification 13', facts: { at: 'ballot' } } };
  const answer = await helper.ask({ ask: 'ballot', text });
  if (answer.told !== 'verdict') throw new Error('a worker gave another answer');
  return answer.verdict;
}
