import type { DecisionId, Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import type { Tx } from '../store/database.ts';

export interface ProposalFacts {
  readonly proposal: string;
  readonly session: string;
  readonly demonstration: boolean;
  readonly symbolPrefix: string;
  readonly item: string;
  readonly kind: DecisionId;
  readonly sponsor: string | null;
  readonly status: 'submitted' | 'adopted' | 'rejected' | 'withdrawn';
  readonly symbol: string;
  /** number the next adopted text of the session gets */
  readonly nextResolution: number;
  readonly voteInProgress: boolean;
  /** the vote on it was equally divided, and a second one follows */
  readonly secondVotePending: boolean;
}

export async function proposalFacts(tx: Tx, proposal: string): Promise<ProposalFacts | null> {
  const row = await tx
    .selectFrom('proposal')
    .innerJoin('session', 'session.id', 'proposal.session')
    .select([
      'proposal.session',
      'proposal.item',
      'proposal.kind',
      'proposal.sponsor',
      'proposal.status',
      'proposal.symbol',
    ])
    .select(['session.demonstration', 'session.symbol_prefix'])
    .where('proposal.id', '=', proposal)
    .executeTakeFirst();
  if (!row) return null;
  const adopted = await tx
    .selectFrom('proposal')
    .select('id')
    .where('session', '=', row.session)
    .where('status', '=', 'adopted')
    .execute();
  const vote = await tx
    .selectFrom('vote')
    .select('id')
    .where('proposal', '=', proposal)
    .where('status', 'in', ['open', 'closed'])
    .executeTakeFirst();
  const before = await tx
    .selectFrom('vote')
    .select('result')
    .where('proposal', '=', proposal)
    .where('status', '=', 'announced')
    .execute();
  return {
    proposal,
    session: row.session,
    demonstration: row.demonstration,
    symbolPrefix: row.symbol_prefix,
    item: row.item,
    kind: row.kind,
    sponsor: row.sponsor,
    status: row.status,
    symbol: row.symbol,
    nextResolution: adopted.length + 1,
    voteInProgress: vote !== undefined,
    secondVotePending: row.status === 'submitted' && before.some(({ result }) => result?.tie === 'secondVote'),
  };
}

/** A text already decided, withdrawn or being voted on is not touched; null when it is still open. */
export function proposalObjection(facts: ProposalFacts | null): Objection | null {
  if (!facts) return objection('no-such-proposal', 'There is no such proposal.');
  const ended = proposalEnded(facts);
  if (ended) return ended;
  return facts.voteInProgress
    ? objection('vote-in-progress', 'A vote on this proposal is in progress. Announce its result first.')
    : null;
}

/** What nobody can mend: the text is decided or withdrawn. */
export function proposalEnded(facts: ProposalFacts | null): Objection | null {
  switch (facts?.status) {
    case undefined:
    case 'submitted':
      return null;
    case 'adopted':
    case 'rejected':
      return objection(
        'already-decided',
        'The Assembly has decided on this proposal. It is reconsidered only if the Assembly so decides by the majority for reconsideration.',
        'Rules of Procedure of the Assembly, reconsideration',
        { symbol: facts.symbol },
      );
    case 'withdrawn':
      return objection('proposal-withdrawn', 'This proposal was withdrawn.', undefined, { symbol: facts.symbol });
  }
}
