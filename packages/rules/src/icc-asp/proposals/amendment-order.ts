import { type Finding, finding, line } from '../../finding.ts';
import { procedure } from '../cite.ts';

export interface ProposedAmendment {
  readonly id: string;
  /** Adds to, deletes from or revises part of the proposal; anything else is a proposal of its own. */
  readonly changesPartOnly: boolean;
  /** How far it is in substance from the proposal; the chair's judgement, larger is further. */
  readonly distance: number;
  readonly submitted: number;
  /** Amendments that fall when this one is adopted. */
  readonly excludes?: readonly string[];
}

export interface AmendmentOrder {
  readonly order: readonly string[];
  /** Not amendments: to be taken as proposals, in the order of submission. */
  readonly proposals: readonly string[];
}

/**
 * The order in which amendments are voted: furthest in substance first, before the proposal. Only a suggestion, the
 * President may change it.
 */
export function amendmentOrder(amendments: readonly ProposedAmendment[]): Finding<AmendmentOrder> {
  const inOrder = amendments
    .filter((a) => a.changesPartOnly)
    .sort((a, b) => b.distance - a.distance || a.submitted - b.submitted);
  const proposals = amendments.filter((a) => !a.changesPartOnly).sort((a, b) => a.submitted - b.submitted);
  const value = { order: inOrder.map((a) => a.id), proposals: proposals.map((a) => a.id) };
  const text = `Amendments before the proposal, the furthest in substance first: ${value.order.join(', ') || 'none'}`;
  return finding('proposals.amendments', value, [
    line(
      'amendments.order',
      text,
      { amendments: inOrder.length, order: value.order.join(', ') },
      procedure('rule on amendments'),
      'unverified',
    ),
  ]);
}

/** The next amendment to vote on, once some are decided; those that an adopted one excludes are not voted. */
export function nextAmendment(
  amendments: readonly ProposedAmendment[],
  decided: Readonly<Record<string, boolean>>,
): string | 'proposal' | 'amendedProposal' {
  const adopted = amendments.filter((a) => decided[a.id] === true);
  const excluded = new Set(adopted.flatMap((a) => a.excludes ?? []));
  const next = amendmentOrder(amendments).value.order.find((id) => decided[id] === undefined && !excluded.has(id));
  if (next !== undefined) return next;
  return adopted.some((a) => a.changesPartOnly) ? 'amendedProposal' : 'proposal';
}
