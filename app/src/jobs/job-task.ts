import type { MessageKey } from '../words/messages.ts';

/** How one kind of job is done. What it does twice must come to the same as once: an instance may be gone before it could say that it is done. */
export interface JobTask {
  /** `jobs.task.<name>` says what it is, in a few words */
  readonly name: string;
  /** Throws `Unfinished` where it may work later. `last`: it is not tried again by itself. */
  run(payload: Readonly<Record<string, string>>, attempt: { readonly last: boolean }): Promise<void>;
}

/** It did not work, for a reason that the Secretariat can read; it is tried again. */
export class Unfinished extends Error {
  constructor(reason: MessageKey, cause?: unknown) {
    super(reason, { cause });
  }
}
