import type { DecisionId } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';
import { basisOf, mayBringBack, type SessionParameters, sessionParameters } from '../parameters/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type Amending, amendingOf } from './amendments/facts.ts';
import type { ProposalForm, ProposalStatus } from './form.ts';

export interface ProposalFacts {
  readonly proposal: string;
  readonly session: string;
  readonly demonstration: boolean;
  readonly symbolPrefix: string;
  readonly item: string;
  readonly kind: DecisionId;
  readonly sponsor: string | null;
  readonly status: ProposalStatus;
  readonly symbol: string | null;
  readonly form: ProposalForm;
  /** that it was once adopted as, where the Assembly reconsiders it */
  readonly decidedSymbol: string | null;
  /** number the next adopted text of the session gets */
  readonly nextResolution: number;
  /** on it, or on an amendment to it */
  readonly voteInProgress: boolean;
  /** the amendments to it, or beside it */
  readonly amending: Amending;
  /** the vote on it was equally divided, and a second one follows */
  readonly secondVotePending: boolean;
  /** of the session, in force now */
  readonly parameters: SessionParameters;
}

export async function proposalFacts(tx: Tx, proposal: string): Promise<ProposalFacts | null> {
  const row = await tx
    .selectFrom('proposal')
    .innerJoin(sessions, 'session.id', 'proposal.session')
    .select([
      'proposal.session',
      'proposal.item',
      'proposal.kind',
      'proposal.sponsor',
      'proposal.status',
      'proposal.symbol',
      'proposal.form',
      'proposal.decided_symbol',
    ])
    .select(['session.demonstration', 'session.symbol_prefix'])
    .where('proposal.id', '=', proposal)
    .executeTakeFirst();
  if (!row) return null;
  const [adopted, vote, before, parameters, amending] = await Promise.all([
    tx
      .selectFrom('proposal')
      .select('id')
      .where('session', '=', row.session)
      .where('decided_symbol', 'is not', null)
      .execute(),
    tx
      .selectFrom('vote')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('proposal', '=', proposal),
          eb('proposal', 'in', eb.selectFrom('amendment').select('proposal').where('parent', '=', proposal)),
        ]),
      )
      .where('status', 'in', ['open', 'closed'])
      .executeTakeFirst(),
    tx.selectFrom('vote').select('result').where('proposal', '=', proposal).where('status', '=', 'announced').execute(),
    sessionParameters(tx, row.session),
    amendingOf(tx, proposal),
  ]);
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
    form: row.form,
    decidedSymbol: row.decided_symbol,
    nextResolution: adopted.length + 1,
    voteInProgress: vote !== undefined,
    amending,
    secondVotePending: row.status === 'submitted' && before.some(({ result }) => result?.tie === 'secondVote'),
    parameters,
  };
}

/** What the text is called once it is adopted; null of what becomes no text of its own. */
export function resolutionSymbol({ form, decidedSymbol, symbolPrefix, nextResolution }: ProposalFacts): string | null {
  return form === 'proposal' ? (decidedSymbol ?? `${symbolPrefix}/Res.${nextResolution}`) : null;
}

/** A text already decided, withdrawn or being voted on is not touched; null when it is still open. */
export function proposalObjection(facts: ProposalFacts | null): Objection | null {
  if (!facts) return no('no-such-proposal');
  const ended = proposalEnded(facts);
  if (ended) return ended;
  return facts.voteInProgress ? no('vote-in-progress') : null;
}

/** What nobody can mend: the text is decided or withdrawn. */
export function proposalEnded(facts: ProposalFacts | null): Objection | null {
  switch (facts?.status) {
    case undefined:
    case 'submitted':
      return null;
    case 'adopted':
    case 'rejected':
    case 'withdrawn':
      return notOpenAgain(facts, facts.status);
    case 'fallen':
      return no('amendment-fallen', { symbol: facts.symbol ?? '' });
  }
}

function notOpenAgain({ symbol, parameters }: ProposalFacts, status: 'adopted' | 'rejected' | 'withdrawn'): Objection {
  const found = mayBringBack(status, parameters);
  switch (found.value) {
    case 'byReconsideration':
      return no('already-decided', { symbol: symbol ?? '' }, basisOf(found));
    // What comes back is a proposal of its own.
    case 'freely':
      return no('proposal-withdrawn', { symbol: symbol ?? '' });
  }
}
