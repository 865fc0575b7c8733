import { describe, expect, it } from 'vitest';
import { ids } from '../../test/given/decision.ts';
import { session, states } from '../../test/given/meeting.ts';
import {
  actsOf,
  codesOf,
  delegate,
  nobody,
  now,
  outsider,
  president,
  saidBy,
  secretariat,
} from '../../test/given/who.ts';
import { system } from '../door/actor.ts';
import { submitProposal } from './submit-proposal.ts';

const input = {
  item: ids.item,
  kind: 'D01',
  title: { en: 'Draft resolution' },
  body: { en: 'The Assembly decides.' },
  sponsor: 'BRA',
} as const;
const facts = {
  session: session(),
  itemStatus: 'waiting',
  itemNumber: 5,
  usualKind: null,
  parties: states,
  submitted: 6,
  newProposal: ids.proposal,
};

describe('submit-proposal', () => {
  it('gives the text the next symbol of the L series', () => {
    const decision = submitProposal.decide(facts, input, delegate('BRA'), now);
    expect(decision).toMatchObject({
      capacity: 'delegate:BRA@demo-1',
      answer: { proposal: ids.proposal, symbol: 'DEMO-1/L.7' },
    });
    expect(actsOf(decision)).toEqual([
      {
        act: 'proposal.submitted',
        subject: `proposal:${ids.proposal}`,
        audience: 'public',
        cites: ['Rome Statute, article 112(7)(a)'],
        data: { ...input, proposal: ids.proposal, session: 'demo-1', symbol: 'DEMO-1/L.7' },
      },
    ]);
  });

  it('comes from the Secretariat for any State or for the Bureau', () => {
    for (const sponsor of ['BRA', null])
      expect(submitProposal.decide(facts, { ...input, sponsor }, secretariat, now)).toMatchObject({
        ok: true,
        capacity: 'secretariat',
        acts: [{ data: { sponsor } }],
      });
    expect(codesOf(submitProposal.decide(facts, input, system, now))).toEqual(['ok']);
    const parsed = submitProposal.input.parse({ ...input, sponsor: '', title: 'Plain', body: { en: 'B', fr: '' } });
    expect(parsed).toMatchObject({ sponsor: null, title: { en: 'Plain' } });
    expect(parsed.body).toEqual({ en: 'B' });
  });

  it.each([
    ['no-such-item', { session: null }, {}, secretariat],
    ['not-a-demonstration-account', {}, {}, outsider],
    ['not-your-seat', {}, {}, delegate('URY')],
    ['not-your-seat', {}, { sponsor: null }, delegate('BRA')],
    ['not-your-seat', {}, {}, president],
    ['not-your-seat', {}, {}, nobody],
    ['not-a-state-party', {}, { sponsor: 'USA' }, secretariat],
    ['item-concluded', { itemStatus: 'concluded' }, {}, secretariat],
    ['not-by-proposal', {}, { kind: 'D03' }, secretariat],
    ['not-by-proposal', {}, { kind: 'D16' }, secretariat],
    ['not-by-proposal', {}, { kind: 'D22' }, secretariat],
    ['ok', {}, { kind: 'D17' }, secretariat],
    ['ok', { itemStatus: 'open' }, {}, delegate('BRA')],
  ] as const)('answers %s', (code, given, when, actor) => {
    expect(codesOf(submitProposal.decide({ ...facts, ...given }, { ...input, ...when }, actor, now))).toEqual([code]);
  });

  it('is asked back where the item usually leads to another kind: the refusal names both', () => {
    const budget = { ...facts, usualKind: 'D17' as const };
    const slip = { ...input, kind: 'D11' as const };
    const refused = submitProposal.decide(budget, slip, secretariat, now);
    expect(saidBy(refused)).toMatch(/Taking up a proposed amendment.*Budget, scale of assessment/);
    expect(refused).toMatchObject({
      objections: [
        {
          code: 'kind-differs',
          facts: { kind: 'D11', usual: 'D17' },
          cite: { provision: 'Rome Statute, article 121(2)' },
        },
      ],
    });
    const meant = submitProposal.decide(budget, { ...slip, otherKind: true }, secretariat, now);
    expect(actsOf(meant)[0]?.data).toMatchObject({ kind: 'D11', usualKind: 'D17' });
    expect(submitProposal.input.parse({ ...slip, otherKind: 'yes' }).otherKind).toBe(true);
  });

  it('takes the usual kind of the item where none is chosen, and asks where none is usual', () => {
    const kind = submitProposal.input.parse({ ...input, kind: '' }).kind;
    expect(kind).toBeNull();
    const taken = submitProposal.decide({ ...facts, usualKind: 'D17' }, { ...input, kind }, secretariat, now);
    expect(actsOf(taken)[0]).toMatchObject({ cites: [expect.stringContaining('112(2)(d)')], data: { kind: 'D17' } });
    expect(actsOf(taken)[0]?.data).not.toHaveProperty('usualKind');
    expect(codesOf(submitProposal.decide(facts, { ...input, kind }, secretariat, now))).toEqual(['no-usual-kind']);
  });

  it('names the fields that are wrong', () => {
    const wrong = { ...input, kind: 'D99', title: '', sponsor: 'Brazil' };
    const fields = submitProposal.input.safeParse(wrong).error?.issues.map(({ path }) => path[0]);
    expect(new Set(fields)).toEqual(new Set(['kind', 'title', 'sponsor']));
  });
});
