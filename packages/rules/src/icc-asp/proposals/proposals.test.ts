import { describe, expect, it } from 'vitest';
import { assemblyLanguages as officialLanguages } from '../floor/public-meeting.ts';
import { amendmentOrder, nextAmendment, type ProposedAmendment } from './amendment-order.ts';
import { circulation } from './circulation.ts';
import { afterDivision, competenceFirst, mayBringBack, proposalWithdrawal } from './handling.ts';

const onDay = (day: string) => Object.fromEntries(officialLanguages.map((lang) => [lang, day]));

describe('circulation', () => {
  it.each([
    ['the day before', onDay('2026-12-08'), 'proposal', undefined, true],
    ['the same day', onDay('2026-12-09'), 'proposal', undefined, false],
    ['the same day, permitted, a proposal', onDay('2026-12-09'), 'proposal', true, false],
    ['the same day, permitted, an amendment', onDay('2026-12-09'), 'amendment', true, true],
    ['the same day, an amendment', onDay('2026-12-09'), 'amendment', undefined, false],
    ['one language missing', { ...onDay('2026-12-01'), zh: undefined }, 'proposal', undefined, false],
  ] as const)('%s', (_what, circulated, kind, presidentPermits, ready) => {
    const days = Object.fromEntries(Object.entries(circulated).filter(([, day]) => day !== undefined)) as Record<
      string,
      string
    >;
    const facts = { circulated: days, meeting: '2026-12-09', kind };
    expect(circulation(presidentPermits === undefined ? facts : { ...facts, presidentPermits }).value.ready).toBe(
      ready,
    );
  });

  it('names the languages that hold it up', () => {
    const { zh: _, ...without } = onDay('2026-12-08');
    const found = circulation({
      circulated: { ...without, fr: '2026-12-09' },
      meeting: '2026-12-09',
      kind: 'proposal',
    });
    expect(found.value).toMatchObject({ latest: '2026-12-08', missing: ['zh'], late: ['fr'] });
    expect(found.lines[0]?.text).toBe('To be circulated in all languages by 2026-12-08: zh missing, fr late');
  });
});

describe('a proposal', () => {
  it('is withdrawn by its mover before the vote, if not amended', () => {
    const free = { votingStarted: false, amended: false, byMover: true };
    expect(proposalWithdrawal(free).value).toEqual([]);
    expect(proposalWithdrawal(free).lines.map(({ code }) => code)).toEqual(['proposal.mayBeWithdrawn']);
    expect(proposalWithdrawal({ ...free, votingStarted: true }).value).toEqual(['voting']);
    expect(proposalWithdrawal({ ...free, amended: true }).value).toEqual(['amended']);
    expect(proposalWithdrawal({ ...free, byMover: false }).value).toEqual(['notMover']);
    const all = proposalWithdrawal({ votingStarted: true, amended: true, byMover: false });
    expect(all.value).toEqual(['notMover', 'voting', 'amended']);
    expect(all.lines.map(({ code }) => code)).toEqual(['proposal.notMover', 'proposal.voting', 'proposal.amended']);
  });

  it('comes back freely when withdrawn, by two thirds when decided', () => {
    expect(mayBringBack('withdrawn').value).toBe('freely');
    expect(mayBringBack('adopted').value).toBe('byReconsideration');
    expect(mayBringBack('rejected').lines[0]?.text).toContain('that was rejected');
    expect(mayBringBack('rejected').lines[0]?.text).toContain('without two thirds of those present and voting');
  });

  it('comes back by the majority that the Bureau has set', () => {
    const half = { 'reconsider.majority': { numerator: 3, denominator: 4 } } as const;
    const found = mayBringBack('adopted', half);
    expect(found.lines[0]?.text).toContain('without at least 3/4 of those present and voting');
    expect(found.parameters).toMatchObject([{ key: 'reconsider.majority', default: false }]);
  });

  it('falls as a whole when all its operative parts do', () => {
    const part = (operative: boolean, adopted: boolean) => ({ operative, adopted });
    expect(afterDivision({ parts: [part(true, false), part(false, true)] }).value).toBe('rejected');
    expect(afterDivision({ parts: [part(true, false), part(true, true)] }).value).toBe('putTogether');
    expect(afterDivision({ parts: [part(false, false)] }).value).toBe('putTogether');
    expect(afterDivision({ parts: [] }).value).toBe('putTogether');
  });

  it('waits for a motion on competence', () => {
    expect([true, false].map((pending) => competenceFirst(pending).value)).toEqual(['motion', 'proposal']);
  });
});

describe('amendments', () => {
  const amendment = (
    id: string,
    distance: number,
    submitted: number,
    over: Partial<ProposedAmendment> = {},
  ): ProposedAmendment => ({ id, distance, submitted, changesPartOnly: true, ...over });
  const three = [
    amendment('near', 1, 1),
    amendment('far', 9, 3, { excludes: ['near'] }),
    amendment('also far', 9, 2),
    amendment('other', 5, 4, { changesPartOnly: false }),
  ];

  it('are voted furthest first, then as submitted; a new text is a proposal', () => {
    expect(amendmentOrder(three).value).toEqual({ order: ['also far', 'far', 'near'], proposals: ['other'] });
    expect(amendmentOrder([]).lines[0]?.text).toContain('none');
  });

  it('one by one, leaving out what an adopted one excludes', () => {
    expect(nextAmendment(three, {})).toBe('also far');
    expect(nextAmendment(three, { 'also far': false })).toBe('far');
    expect(nextAmendment(three, { 'also far': false, far: false })).toBe('near');
    expect(nextAmendment(three, { 'also far': false, far: true })).toBe('amendedProposal');
    expect(nextAmendment(three, { 'also far': false, far: false, near: false })).toBe('proposal');
  });
});
