import { describe, expect, it } from 'vitest';
import { ids, proposal } from '../../test/given/decision.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat } from '../../test/given/who.ts';
import type { Actor } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';
import type { ProposalFacts } from './proposal-facts.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';

const text = { title: { en: 'Draft, first revision' }, body: { en: 'The Assembly decides otherwise.' } };
const input = { proposal: ids.proposal, ...text };

const acts: Readonly<Record<string, (facts: ProposalFacts | null, actor: Actor) => Decision>> = {
  'revise-proposal': (facts, actor) => reviseProposal.decide(facts, input, actor, now),
  'withdraw-proposal': (facts, actor) => withdrawProposal.decide(facts, { proposal: ids.proposal }, actor, now),
};

describe.each(Object.entries(acts))('%s', (_name, decide) => {
  it('is for who moved it, and for the Secretariat', () => {
    expect(decide(proposal(), delegate('BRA'))).toMatchObject({ ok: true, capacity: 'delegate:BRA@demo-1' });
    expect(decide(proposal({ sponsor: null }), secretariat)).toMatchObject({ ok: true, capacity: 'secretariat' });
  });

  it.each([
    ['not-the-mover', proposal(), delegate('URY')],
    ['not-the-mover', proposal(), delegate('BRA', 'demo-2')],
    ['not-the-mover', proposal({ sponsor: null }), delegate('BRA')],
    ['not-the-mover', proposal(), president],
    ['not-a-demonstration-account', proposal(), outsider],
    ['no-such-proposal', null, secretariat],
    ['vote-in-progress', proposal({ voteInProgress: true }), delegate('BRA')],
    ['second-vote-pending', proposal({ secondVotePending: true }), delegate('BRA')],
    ['second-vote-pending', proposal({ secondVotePending: true, sponsor: null }), secretariat],
    ['already-decided', proposal({ status: 'adopted' }), delegate('BRA')],
    ['already-decided', proposal({ status: 'rejected' }), secretariat],
    ['proposal-withdrawn', proposal({ status: 'withdrawn' }), delegate('BRA')],
  ] as const)('is refused: %s', (code, facts, actor) => {
    expect(codesOf(decide(facts, actor))).toEqual([code]);
  });
});

describe('a proposal', () => {
  it('is revised as a new text under the same symbol, on its newest state only', () => {
    expect(actsOf(reviseProposal.decide(proposal(), input, delegate('BRA'), now))).toEqual([
      {
        act: 'proposal.revised',
        subject: reviseProposal.subject?.(input),
        audience: 'public',
        cites: ['Rules of Procedure of the Assembly, proposals'],
        data: { proposal: ids.proposal, ...text },
      },
    ]);
  });

  it('is withdrawn as a whole', () => {
    expect(actsOf(withdrawProposal.decide(proposal(), { proposal: ids.proposal }, delegate('BRA'), now))).toMatchObject(
      [
        {
          act: 'proposal.withdrawn',
          subject: `proposal:${ids.proposal}`,
          audience: 'public',
          data: { proposal: ids.proposal, session: 'demo-1' },
        },
      ],
    );
  });
});
