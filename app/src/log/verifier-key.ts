import { line } from '../door/input.ts';

/** A verifier key of a log as its operator writes it. Whether it is one is for the rules of the log to say. */
export const verifierKey = line({ max: 500, ask: 'input.verifier-key' });
