import { channel } from 'node:diagnostics_channel';
import type { Objection } from './objection.ts';

/** Whoever listens hears each refusal as it is given, by the door or on a page; the tests note so which objections they have reached. */
const refusals = channel('plenary:refusal');

/** Tells of a refusal; gives its objections back. */
export function told(objections: readonly Objection[]): readonly Objection[] {
  if (refusals.hasSubscribers) refusals.publish(objections);
  return objections;
}
