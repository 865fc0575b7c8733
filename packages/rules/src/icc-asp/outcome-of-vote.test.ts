import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionId, decisionCatalogue, decisionIds, decisionKind } from './decision-catalogue.ts';
import { outcomeOfVote } from './outcome-of-vote.ts';

function vote(
  kind: DecisionId,
  statesParties: number,
  yes: number,
  no: number,
  abstain: number,
  present = yes + no + abstain,
) {
  return outcomeOfVote({ kind, statesParties, present, yes, no, abstain });
}

describe('outcome of a vote', () => {
  it.each([
    ['TV-3.6 carried', 'D02', 124, 40, 39, 30, 40, true, 0],
    ['TV-3.6 equally divided', 'D02', 124, 40, 40, 29, 41, false, 1],
    ['TV-3.7 one short of two thirds of the members', 'D09', 124, 82, 0, 0, 83, false, 1],
    ['TV-3.7 adopted', 'D09', 124, 83, 0, 0, 83, true, 0],
    ['TV-8.1 adoption', 'D12', 124, 83, 41, 0, 83, true, 0],
    ['TV-8.1 taking up', 'D11', 124, 50, 49, 0, 50, true, 0],
    ['TV-10.1 Prosecutor', 'D07', 124, 63, 0, 0, 63, true, 0],
    ['TV-10.1 Prosecutor, one short', 'D07', 124, 62, 0, 0, 63, false, 1],
    ['TV-10.1 judge', 'D06', 124, 83, 41, 0, 83, true, 0],
    ['substance exactly at two thirds', 'D01', 124, 60, 30, 0, 60, true, 0],
    ['substance one below', 'D01', 124, 59, 30, 0, 60, false, 1],
    ['substance, two thirds of 80 is 54', 'D01', 124, 53, 27, 0, 54, false, 1],
    ['all abstain', 'D01', 124, 0, 0, 100, 1, false, 1],
    ['nobody votes on procedure', 'D02', 124, 0, 0, 0, 1, false, 1],
    ['everybody against', 'D01', 124, 0, 100, 0, 67, false, 200],
  ] as const)('%s', (_name, kind, parties, yes, no, abstain, needed, carried, stillNeeded) => {
    expect(vote(kind, parties, yes, no, abstain).value).toMatchObject({ needed, carried, stillNeeded });
  });

  it('without a quorum carries nothing, and says so in a line of its own', () => {
    const found = vote('D01', 124, 62, 0, 0);
    expect(found.value.quorum).toEqual({ needed: 63, present: 62, met: false });
    expect(found.value.carried).toBe(false);
    expect(found.value.stillNeeded).toBe(0);
    expect(found.lines.at(-1)?.text).toBe('No quorum: 63 needed; nothing is carried');
    expect(vote('D01', 124, 62, 0, 1).value.carried).toBe(true);
    expect(vote('D01', 124, 62, 0, 1).lines.some((l) => l.code === 'vote.noQuorum')).toBe(false);
    expect(vote('D02', 124, 1, 0, 0).value.carried).toBe(true);
  });

  it('takes up an amendment only with the quorum of a matter of substance, unless the Bureau has read it otherwise', () => {
    const few = { kind: 'D11', statesParties: 124, present: 5, yes: 3, no: 0, abstain: 0 } as const;
    const found = outcomeOfVote(few);
    expect(found.value).toMatchObject({ carried: false, quorum: { needed: 63, met: false } });
    expect(found.lines[1]).toMatchObject({
      code: 'quorum.takeUp',
      text: 'Article 121(2) names no quorum of its own, and that of a matter of substance is asked: 124 States Parties, more than half = 63; present 5',
      confidence: 'open',
    });
    expect(found.parameters.find((p) => p.key === 'quorum.takeUp')).toMatchObject({
      default: true,
      confidence: 'open',
    });
    const asProcedure = outcomeOfVote(few, { 'quorum.takeUp': 'asProcedure' });
    expect(asProcedure.value).toMatchObject({ carried: true, quorum: { needed: 0, met: true } });
    expect(outcomeOfVote({ ...few, present: 62 }).value.carried).toBe(false);
    expect(outcomeOfVote({ ...few, present: 63 }).value.carried).toBe(true);
  });

  it.each(decisionCatalogue)('$id says by its own name what is decided: $name', ({ id, name, cite, base, quorum }) => {
    const { lines } = vote(id, 124, 83, 20, 0);
    expect(lines[0]).toMatchObject({ code: 'vote.kind', text: `Kind of decision: ${name}`, facts: { kind: id }, cite });
    expect(new Set(decisionCatalogue.map((one) => one.name)).size).toBe(decisionCatalogue.length);
    if (quorum === 'none' && base === 'statesParties')
      expect(lines[1]?.text).toBe(
        'The majority is counted on all 124 States Parties, present or not: no quorum beside it',
      );
    expect(lines.map(({ text }) => text).join(' ')).not.toContain('vote on procedure');
  });

  it('counts the quorum by presence, or by votes where the Bureau has set it so', () => {
    const facts = { kind: 'D01', statesParties: 124, present: 63, yes: 50, no: 10, abstain: 3 } as const;
    expect(outcomeOfVote(facts).value.quorum.met).toBe(true);
    const byVotes = outcomeOfVote(facts, { 'quorum.counts': 'voting' });
    expect(byVotes.value.quorum.met).toBe(false);
    const enough = outcomeOfVote({ ...facts, yes: 43, no: 20, abstain: 0 }, { 'quorum.counts': 'voting' });
    expect(enough.value.quorum.met).toBe(true);
    expect(byVotes.parameters.find((p) => p.key === 'quorum.counts')).toMatchObject({
      value: 'voting',
      default: false,
    });
  });

  it.each([
    ['present', 62, 1, false],
    ['present', 63, 1, true],
    ['presentOrVoted', 62, 1, true],
    ['presentOrVoted', 61, 1, false],
    ['voting', 62, 1, false],
  ] as const)('where %s count: %i present at the close, %i voted and left', (counts, present, left, met) => {
    const facts = { kind: 'D01', statesParties: 124, present, left, yes: 3, no: 0, abstain: 0 } as const;
    const found = outcomeOfVote(facts, { 'quorum.counts': counts });
    expect(found.value).toMatchObject({ quorum: { needed: 63, met }, carried: met });
    const said = found.lines.filter(({ code }) => code === 'vote.left').map(({ text }) => text);
    expect(said).toEqual(
      counts === 'voting'
        ? []
        : [
            `1 State Party voted and had left when the vote was closed: votes kept, ${counts === 'present' ? 'not counted' : 'counted'} for the quorum`,
          ],
    );
  });

  it('of a seat that voted and left is asked no quorum where none is needed', () => {
    const found = outcomeOfVote({ kind: 'D02', statesParties: 124, present: 1, left: 2, yes: 2, no: 0, abstain: 0 });
    expect(found.value.carried).toBe(true);
    expect(found.lines.some(({ code }) => code === 'vote.left')).toBe(false);
  });

  it('explains the base and the tie', () => {
    const tie = vote('D02', 124, 40, 40, 2);
    expect(tie.lines.map((l) => l.text)).toEqual([
      'Kind of decision: Any matter of procedure',
      'The Statute sets no quorum of its own for this kind of decision',
      '40 yes, 40 no: 80 present and voting; 2 abstained',
      '80 present and voting, more than half = 41; 40 yes',
      'Equally divided: the proposal is rejected',
    ]);
    expect(vote('D09', 124, 83, 0, 0).lines[3]?.text).toBe('124 States Parties, two thirds = 83; 83 yes');
    expect(vote('D02', 124, 41, 40, 0).lines).toHaveLength(4);
    expect(vote('D02', 124, 40, 40, 2).value).toMatchObject({ presentAndVoting: 80, base: 80 });
    expect(vote('D09', 124, 40, 40, 2).value).toMatchObject({ presentAndVoting: 80, base: 124 });
  });

  it('an equal division rejects, or leads to a second vote where so settled', () => {
    expect(vote('D02', 124, 40, 40, 2).value.tie).toBe('rejected');
    expect(vote('D02', 124, 41, 40, 2).value.tie).toBeNull();
    const facts = { kind: 'D02', statesParties: 124, present: 82, yes: 40, no: 40, abstain: 2 } as const;
    const again = outcomeOfVote(facts, { 'tie.proposal': 'secondVote' });
    expect(again.value).toMatchObject({ carried: false, tie: 'secondVote' });
    const last = outcomeOfVote({ ...facts, second: true }, { 'tie.proposal': 'secondVote' });
    expect(last.value).toMatchObject({ carried: false, tie: 'rejected' });
    expect(last.lines.at(-1)?.text).toContain('the proposal is rejected');
    expect(again.lines.at(-1)?.text).toBe('Equally divided: a second vote follows');
  });

  it('reconsiders by two thirds, or as settled', () => {
    const facts = { kind: 'D21', statesParties: 124, present: 90, yes: 50, no: 40, abstain: 0 } as const;
    expect(outcomeOfVote(facts).value).toMatchObject({ needed: 60, carried: false });
    const set = outcomeOfVote(facts, { 'reconsider.majority': { numerator: 1, denominator: 2 } });
    expect(set.value).toMatchObject({ needed: 45, carried: true });
    expect(set.parameters.map((u) => u.key)).toEqual(['quorum.counts', 'tie.proposal', 'reconsider.majority']);
    expect(vote('D01', 124, 70, 10, 0).parameters.map((u) => u.key)).toEqual(['quorum.counts', 'tie.proposal']);
  });

  it('refuses counts that do not fit together', () => {
    expect(() => vote('D01', 10, 6, 5, 0)).toThrow('more present than States Parties');
    expect(() => vote('D01', 124, 6, 5, 0, 10)).toThrow('more votes and abstentions than present');
    expect(() => vote('D01', 124, 6, 0, 5, 10)).toThrow('more votes and abstentions than present');
    expect(() =>
      outcomeOfVote({ kind: 'D01', statesParties: 10, present: 9, left: 2, yes: 1, no: 0, abstain: 0 }),
    ).toThrow('more present than States Parties');
    expect(() => vote('D01', 124, -1, 5, 0)).toThrow('yes must be a whole number');
    expect(() => vote('D01', 124, 1, 0.5, 0, 5)).toThrow('no must be a whole number');
    expect(vote('D01', 11, 6, 5, 0, 11).value.quorum.met).toBe(true);
  });

  const counts = fc.record({ yes: fc.nat(40), no: fc.nat(40), abstain: fc.nat(40) });
  const kinds = fc.constantFrom(...decisionIds);

  it('one more affirmative vote never turns carried into lost', () => {
    fc.assert(
      fc.property(kinds, counts, (kind, c) => {
        fc.pre(vote(kind, 124, c.yes, c.no, c.abstain).value.carried);
        expect(vote(kind, 124, c.yes + 1, c.no, c.abstain).value.carried).toBe(true);
      }),
    );
  });

  it('is carried with exactly as many more as it says, given the quorum', () => {
    fc.assert(
      fc.property(kinds, counts, (kind, c) => {
        const { stillNeeded } = vote(kind, 400, c.yes, c.no, c.abstain, 400).value;
        expect(vote(kind, 400, c.yes + stillNeeded, c.no, c.abstain, 400).value.carried).toBe(true);
        if (stillNeeded > 0)
          expect(vote(kind, 400, c.yes + stillNeeded - 1, c.no, c.abstain, 400).value.carried).toBe(false);
      }),
    );
  });
});

describe('catalogue of decisions', () => {
  it('has D01 to D22, each with its citation', () => {
    expect(decisionCatalogue.map((d) => d.id)).toEqual(decisionIds);
    expect(decisionIds).toHaveLength(22);
    for (const d of decisionCatalogue) expect(d.cite.provision).not.toBe('');
    expect(() => decisionKind('D99' as DecisionId)).toThrow('no such kind of decision');
  });

  it('has the majorities of docs/law.md, section 3.10', () => {
    const short = decisionCatalogue.map((d) => {
      const share = `${d.majority.numerator}/${d.majority.denominator}${d.majority.reach === 'atLeast' ? '' : '+'}`;
      const base = d.base === 'statesParties' ? 'SP' : 'PV';
      return `${d.id} ${share} ${base}${d.quorum === 'substance' ? ' quorum' : d.quorum === 'takeUp' ? ' takeUp' : ''} ${d.ballot}${d.consensusFirst ? ' consensus' : ''}${d.vote ? '' : ' no vote'}`;
    });
    expect(short).toEqual([
      'D01 2/3 PV quorum open consensus',
      'D02 1/2+ PV open consensus',
      'D03 2/3 PV quorum secret',
      'D04 2/3 SP open consensus',
      'D05 1/2+ SP secret consensus',
      'D06 2/3 SP secret',
      'D07 1/2+ SP secret',
      'D08 1/2+ SP secret',
      'D09 2/3 SP open consensus',
      'D10 2/3 SP open consensus',
      'D11 1/2+ PV takeUp open consensus',
      'D12 2/3 SP open consensus',
      'D13 2/3 SP open consensus',
      'D14 1/2+ SP open consensus',
      'D15 2/3 PV quorum open consensus',
      'D16 1/3 SP open no vote',
      'D17 2/3 PV quorum open consensus',
      'D18 2/3 PV quorum secret consensus',
      'D19 2/3 PV quorum open consensus',
      'D20 1/2+ PV open',
      'D21 2/3 PV open',
      'D22 2/3 PV open no vote',
    ]);
  });
});
