import type { Context } from 'hono';
import type { Refusal } from '../ctx.ts';
import type { WebEnv } from '../env.ts';

/** A refused form as it is kept: what was written, and why it was refused. */
export type KeptForm = Refusal;

/**
 * Refused forms have an address of their own, so that loading it again, going back and coming back send nothing. What was
 * written is kept for a short time, for the browser and the person it came from.
 */
export interface KeptForms {
  /** Whether a person has signed in with this browser. */
  knows(c: Context<WebEnv>): boolean;
  /** Keeps a form of the page `at`; gives where to go on, or null when it cannot be kept. */
  keep(c: Context<WebEnv>, form: KeptForm, at: string): Promise<string | null>;
  /** Keeps a text that a form brought, for a day: gives its id, or null when it cannot be kept. */
  keepText(c: Context<WebEnv>, text: string): Promise<string | null>;
  /** The text kept under this id for who asks; null when it is over, or not theirs. */
  openText(c: Context<WebEnv>, id: string): Promise<string | null>;
  /** Another text in the place of one that was kept for who asks. */
  changeText(c: Context<WebEnv>, id: string, text: string): Promise<void>;
  /** What is kept under this id for who asks; null when it is over, or not theirs. */
  open(c: Context<WebEnv>, id: string): Promise<KeptForm | null>;
}
