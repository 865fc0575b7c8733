import type { Citation, Confidence, Finding } from '../../finding.ts';
import type { IsoDay } from '../../iso-day.ts';
import type { Parameters } from '../parameters/shapes.ts';

/** What held in a period. Periods of one rule follow on each other without gap or overlap from the first session on. */
export interface RuleVersion {
  readonly from: IsoDay;
  /** The first day on which it no longer holds; absent for the version in force. */
  readonly until?: IsoDay;
  readonly says: string;
  readonly cite: Citation;
  /** That of the least sure thing said. What `says` leaves to a line or a parameter has its own mark there. */
  readonly confidence: Confidence;
  /** Values of parameters that belong to this version. */
  readonly parameters?: Parameters;
}

/** What Plenary cannot do yet, and some rules wait for. A rule whose capability is built is asked by its commands from then on. */
export const capabilities = [
  'amendments',
  'ballot',
  'budget',
  'calendar',
  'elections',
  'motions',
  'nominations',
  'oversight',
  'services',
  'texts',
] as const;
export type Capability = (typeof capabilities)[number];

/**
 * Where Plenary applies a rule: when a command decides, else on pages that show what follows from it, else nowhere yet. A test
 * records what is asked while everything is done once, and holds each of the three (app/src/law/reach.store.test.ts).
 */
export type Application = 'commands' | 'pages' | { readonly waitsFor: Capability };

/** One rule of the Assembly: where it stands, how sure we are, what we make of it, and where in the code. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly RuleVersion[];
  readonly applied: Application;
  /** The function that applies it. */
  readonly apply: (...args: never) => Finding<unknown>;
  /** The file below packages/rules/src; its test stands beside it. */
  readonly code: string;
  readonly test: string;
  /** Vectors of docs/law.md that hold it. */
  readonly vectors: readonly string[];
  /** A worked example, computed. */
  readonly example: () => Finding<unknown>;
}

/** The Statute entered into force; the first session opened two months later. */
export const fromTheStart: IsoDay = '2002-07-01';

/** A rule that has not changed. */
export function always(says: string, cite: Citation, confidence: Confidence): readonly RuleVersion[] {
  return [{ from: fromTheStart, says, cite, confidence }];
}

/** Versions one after the other: each ends where the next begins. */
export function sequence(versions: readonly Omit<RuleVersion, 'until'>[]): readonly RuleVersion[] {
  return versions.map((version, i) => {
    const next = versions[i + 1];
    return next === undefined ? version : { ...version, until: next.from };
  });
}
