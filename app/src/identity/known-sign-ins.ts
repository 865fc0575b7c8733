import type { Viewer } from '../web/ctx.ts';
import type { SignedIn } from './sign-in.ts';

/** Who holds a secret, as it was read last. */
export interface KnownSignIn {
  readonly open: SignedIn;
  readonly viewer: Viewer;
}

/** Browsers that act at the same time; of more the first are forgotten. */
const most = 5_000;

/** Milliseconds after which it is read anew, whatever was heard. */
const longest = 60_000;

/**
 * The sign-ins that acts came with lately. It only says who wants to act: the door looks whether the sign-in is still open, in the
 * transaction of the act, and what the person may do. Pages never ask here.
 */
export class KnownSignIns {
  readonly #known = new Map<string, KnownSignIn & { readonly at: number }>();

  /** By the secret of the browser; null when it has to be read. `now`: ISO instant. */
  of(token: string, now: string): KnownSignIn | null {
    const found = this.#known.get(token);
    if (found === undefined || found.open.until <= now || performance.now() - found.at > longest) return null;
    return found;
  }

  keep(token: string, known: KnownSignIn): void {
    this.#known.delete(token);
    this.#known.set(token, { ...known, at: performance.now() });
    if (this.#known.size <= most) return;
    for (const first of this.#known.keys()) {
      this.#known.delete(first);
      return;
    }
  }

  /** What the account may do has changed; without one, nobody knows what was missed. */
  forget(account?: string): void {
    for (const [token, { open }] of this.#known)
      if (account === undefined || open.account === account) this.#known.delete(token);
  }
}
