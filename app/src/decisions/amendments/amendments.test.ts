import type { AmendmentChange } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { ids, proposal, vote } from '../../../test/given/decision.ts';
import { meeting } from '../../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../../test/given/who.ts';
import { adoptByConsensus } from '../adopt-by-consensus.ts';
import type { ProposalStatus } from '../form.ts';
import { noteExplanation } from '../note-explanation.ts';
import type { ProposalFacts } from '../proposal-facts.ts';
import { withdrawProposal } from '../revise-proposal.ts';
import type { Amending } from './facts.ts';
import { letAmendmentFall } from './let-amendment-fall.ts';
import { orderAmendments, rankAmendments } from './order-amendments.ts';
import { paragraphsOf } from './paragraphs.ts';
import { submitAmendment } from './submit-amendment.ts';

const [first, second, third] = [uid(31), uid(32), uid(33)];
const reason = 'It is the furthest from the draft.';

function stands(...statuses: readonly ProposalStatus[]): Amending['amendments'] {
  return statuses.map((status, n) => ({ id: uid(31 + n), symbol: `DEMO-1/L.${n + 2}`, status }));
}

function amending(amendments: Amending['amendments'], order: readonly string[] | null = null): Amending {
  return { parent: null, cosponsors: [], amendments, order };
}

/** One of the amendments, beside the others. */
function amendment(part: Partial<ProposalFacts>, beside: Amending): ProposalFacts {
  return proposal({
    ...{ proposal: second, form: 'amendment', symbol: 'DEMO-1/L.3', sponsor: 'FRA' },
    ...{ amending: { ...beside, parent: ids.proposal }, ...part },
  });
}

describe('the paragraphs of a text', () => {
  it.each<[string, string, readonly number[]]>([
    ['that are numbered', 'The Assembly,\nRecalling\n1. Decides\n2) Requests\n10. Invites', [1, 2, 10]],
    ['of lines', 'Decides\n\nRequests\n', [1, 2]],
    ['of one line', 'Text', [1]],
    ['of no words', ' \n', []],
    ['in which a year begins a line', '2026 was a year\nof sessions', [1, 2]],
  ])('%s', (_, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});

describe('an amendment is submitted', () => {
  const input = {
    ...{ proposal: ids.proposal, state: 'FRA', cosponsors: ['URY', 'FRA', 'URY'], paragraph: 2 },
    ...{ change: 'revises' as AmendmentChange, body: { en: '2. Requests the Bureau.' } as { en: string } | null },
  };
  const facts = {
    text: { en: '1. Decides.\n2. Requests.' },
    parties: ['BRA', 'FRA', 'URY'],
    submitted: 4,
    newProposal: uid(40),
  };
  const submits = (
    part: Partial<typeof input>,
    about: Partial<ProposalFacts> | null = {},
    actor = delegate('FRA'),
    over: Partial<typeof facts> = {},
  ) => {
    const draft = about === null ? null : proposal(about);
    return submitAmendment.decide({ ...facts, ...over, proposal: draft }, { ...input, ...part }, actor, now);
  };

  it('with the next symbol, its sponsors and its title in every language', () => {
    expect(actsOf(submits({}))).toMatchObject([
      {
        act: 'amendment.submitted',
        subject: `proposal:${uid(40)}`,
        data: {
          ...{ parent: ids.proposal, symbol: 'DEMO-1/L.5', kind: 'D01', sponsor: 'FRA', cosponsors: ['URY'] },
          title: { en: 'Amendment to DEMO-1/L.1: revises paragraph 2', ru: 'Поправка к DEMO-1/L.1: изменить пункт 2' },
        },
      },
    ]);
    expect(codesOf(submits({}, {}, secretariat))).toEqual(['ok']);
    expect(actsOf(submits({ change: 'deletes', body: null }))).toMatchObject([{ data: { body: {} } }]);
  });

  it.each<[string, ReturnType<typeof submits>]>([
    ['no-such-proposal', submits({}, null)],
    ['not-a-demonstration-account', submits({}, {}, outsider)],
    ['not-your-seat', submits({}, {}, delegate('BRA'))],
    ['not-your-seat', submits({}, {}, president)],
    ['already-decided', submits({}, { status: 'adopted' })],
    ['proposal-withdrawn', submits({}, { status: 'withdrawn' })],
    ['vote-in-progress', submits({}, { voteInProgress: true })],
    ['amends-no-draft', submits({}, { form: 'amendment' })],
    ['amending-over', submits({}, { secondVotePending: true })],
    ['amending-over', submits({}, { amending: amending(stands('submitted', 'adopted')) })],
    ['amending-over', submits({}, { amending: amending(stands('rejected')) })],
    ['ok', submits({}, { amending: amending(stands('submitted', 'withdrawn')) })],
    ['not-a-state-party', submits({}, {}, delegate('FRA'), { parties: ['BRA', 'FRA'] })],
    ['not-an-amendment', submits({ change: 'replaces' })],
    [
      'not-an-amendment',
      submits({ change: 'deletes', paragraph: 1 }, {}, delegate('FRA'), { text: { en: '1. Decides.' } }),
    ],
    ['no-such-paragraph', submits({ paragraph: 3 })],
    ['ok', submits({ change: 'adds', paragraph: 3 })],
    ['amendment-needs-text', submits({ body: null })],
  ])('or is refused: %s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});

describe('amendments are ordered', () => {
  const orders = (
    order: readonly string[],
    about: Partial<ProposalFacts> = { amending: amending(stands('submitted', 'submitted', 'withdrawn')) },
    actor = president,
    held = meeting(),
  ) => {
    const input = { meeting: ids.meeting, proposal: ids.proposal, amendments: order, reason };
    return orderAmendments.decide({ meeting: held, proposal: proposal(about) }, input, actor, now);
  };
  const ranks = (
    order: readonly string[],
    about: Partial<ProposalFacts> | null = { amending: amending(stands('submitted', 'submitted')) },
    actor = secretariat,
    ranked: readonly string[] | null = null,
  ) => {
    const draft = about === null ? null : proposal(about);
    const input = { proposal: ids.proposal, amendments: order, reason };
    return rankAmendments.decide({ proposal: draft, ranked }, input, actor, now);
  };
  const decided = { amending: amending(stands('submitted', 'submitted'), [second, first]) };
  const begun = { amending: amending(stands('adopted', 'submitted', 'submitted'), [first, second, third]) };

  it.each<[string, ReturnType<typeof orders>]>([
    ['ok', orders([second, first])],
    ['ok', orders([first, second], decided)],
    ['order-decided', orders([second, first], decided)],
    ['order-decided', orders([third, second], begun)],
    ['ok', orders([third, second], { amending: { ...begun.amending, order: null } })],
    ['order-not-whole', orders([second])],
    ['order-not-whole', orders([second, second])],
    ['order-not-whole', orders([second, first, third])],
    ['order-not-whole', orders([second, third])],
    ['no-order-needed', orders([first], { amending: amending(stands('submitted')) })],
    ['already-decided', orders([second, first], { status: 'adopted' })],
    ['item-not-open', orders([second, first], { item: uid(77) })],
    ['vote-in-progress', orders([second, first], {}, president, meeting({ voteInProgress: true }))],
    ['needs-presiding', orders([second, first], {}, delegate('FRA'))],
  ])('by the President: %s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });

  it.each<[string, ReturnType<typeof ranks>]>([
    ['ok', ranks([second, first])],
    ['nothing-changed', ranks([second, first], undefined, secretariat, [second, first])],
    ['ok', ranks([first, second], undefined, secretariat, [second, first])],
    ['order-not-whole', ranks([second])],
    ['no-order-needed', ranks([], {})],
    ['order-decided', ranks([second, third], begun)],
    ['already-decided', ranks([second, first], { status: 'rejected' })],
    ['no-such-proposal', ranks([second, first], null)],
    ['not-a-demonstration-account', ranks([second, first], {}, outsider)],
    ['needs-secretariat', ranks([second, first], undefined, delegate('FRA'))],
  ])('by the Secretariat, which proposes: %s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});

describe('what is put', () => {
  const puts = (about: ProposalFacts) =>
    codesOf(
      adoptByConsensus.decide(
        { meeting: meeting(), proposal: about },
        { meeting: ids.meeting, proposal: about.proposal },
        president,
        now,
      ),
    );
  const [two, ordered] = [stands('submitted', 'submitted'), [second, first]];

  it.each<[string, string, ProposalFacts]>([
    ['a draft without amendments', 'ok', proposal()],
    ['a draft while one waits', 'amendment-first', proposal({ amending: amending(stands('submitted')) })],
    ['a draft while several wait', 'amendment-order-first', proposal({ amending: amending(two) })],
    ['a draft while several wait in order', 'amendment-first', proposal({ amending: amending(two, ordered) })],
    [
      'a draft whose amendments are decided',
      'ok',
      proposal({ amending: amending(stands('adopted', 'fallen', 'rejected'), ordered) }),
    ],
    ['the only amendment', 'ok', amendment({}, amending(stands('withdrawn', 'submitted')))],
    ['an amendment before the order', 'amendment-order-first', amendment({}, amending(two))],
    ['the first in the order', 'ok', amendment({}, amending(two, ordered))],
    [
      'the second in the order while the first waits',
      'amendment-first',
      amendment({ proposal: first, symbol: 'DEMO-1/L.2' }, amending(two, ordered)),
    ],
    ['one that fell', 'amendment-fallen', amendment({ status: 'fallen' }, amending(two, ordered))],
  ])('%s: %s', (_, code, about) => {
    expect(puts(about)).toEqual([code]);
  });
});

describe('an amendment falls', () => {
  const falls = (about: ProposalFacts, adopted = first, held = meeting()) =>
    codesOf(
      letAmendmentFall.decide(
        { meeting: held, proposal: about },
        { meeting: ids.meeting, proposal: about.proposal, adopted, reason },
        president,
        now,
      ),
    );
  const beside = amending(stands('adopted', 'submitted', 'rejected'));

  it.each<[string, readonly string[]]>([
    ['ok', falls(amendment({}, beside))],
    ['no-adopted-amendment', falls(amendment({}, beside), third)],
    ['no-adopted-amendment', falls(amendment({}, beside), uid(99))],
    ['no-adopted-amendment', falls(amendment({}, amending(stands('submitted', 'submitted'))))],
    ['only-amendments-fall', falls(proposal({ amending: beside }))],
    ['second-vote-pending', falls(amendment({ secondVotePending: true }, beside))],
    ['amendment-fallen', falls(amendment({ status: 'fallen' }, beside))],
    ['already-decided', falls(amendment({ status: 'adopted' }, beside))],
    ['vote-in-progress', falls(amendment({}, beside), first, meeting({ voteInProgress: true }))],
    ['item-not-open', falls(amendment({ item: uid(77) }, beside))],
  ])('only by the adoption of another one: %s', (code, codes) => {
    expect(codes).toEqual([code]);
  });
});

describe('a draft that was amended', () => {
  const amended = proposal({ amending: amending(stands('adopted')) });

  it('is not withdrawn by its mover any more, and one whose amendment was not adopted is', () => {
    const withdraws = (facts: ProposalFacts) =>
      codesOf(withdrawProposal.decide(facts, { proposal: ids.proposal }, delegate('BRA'), now));
    expect(withdraws(amended)).toEqual(['proposal-amended']);
    expect(withdraws(proposal({ amending: amending(stands('rejected')) }))).toEqual(['ok']);
  });

  it.each<[string, ProposalFacts, string]>([
    ['ok', amended, 'BRA'],
    ['sponsor-does-not-explain', proposal(), 'BRA'],
    ['sponsor-does-not-explain', proposal({ amending: amending(stands('rejected')) }), 'BRA'],
    ['sponsor-does-not-explain', amendment({}, { ...amending(stands('adopted', 'submitted')) }), 'FRA'],
    [
      'sponsor-does-not-explain',
      amendment({}, { ...amending(stands('submitted', 'submitted')), cosponsors: ['URY'] }),
      'URY',
    ],
    ['ok', amendment({}, amending(stands('submitted', 'submitted'))), 'BRA'],
  ])('lets its sponsor explain its vote, nothing else does: %s', (code, about, state) => {
    const facts = { ...vote(), noted: false, proposal: about };
    expect(codesOf(noteExplanation.decide(facts, { vote: facts.vote, state }, secretariat, now))).toEqual([code]);
  });
});
