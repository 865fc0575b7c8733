import { type Candidate, type Requirements, requirementKeys, tallyOf } from '@plenary/rules';
import type { ElectionFile } from '../reference/index.ts';
import type { Said } from '../web/ctx.ts';
import type { BenchView, CandidateView, Standing } from './view.ts';

const standings = { sourced: 'published', derived: 'derived', unverified: 'unverified' } as const;

/** How sure a record of the data is, in the words of the page. */
export function standingOfConfidence(confidence: keyof typeof standings): Standing {
  return standings[confidence];
}

/** The judges in office and those elected, by list, region and gender. */
export function archivedBench(file: ElectionFile, candidates: readonly CandidateView[]): BenchView | null {
  const office = file.judgesInOffice;
  if (office === undefined) return null;
  const elected = candidates.filter(({ outcome }) => outcome === 'elected');
  const counted = elected.flatMap(({ name, list, region, gender }): readonly Candidate[] =>
    region === null ? [] : [{ name: name ?? '', list, region, gender }],
  );
  const notes: Said[] = [];
  if (office.note !== null) notes.push(office.note);
  if (office.totalsPublished !== null && !same(office.totals, office.totalsPublished))
    notes.push({ key: 'elections.bench.differs' });
  return {
    inOffice: office.totals,
    elected: tallyOf(counted),
    incomplete: elected.filter(({ list, region, gender }) => list === null || region === null || gender === null)
      .length,
    standing: standingOfConfidence(office.confidence),
    source: office.source,
    notes,
  };
}

function same(a: Requirements, b: Requirements): boolean {
  return requirementKeys.every((key) => a[key] === b[key]);
}
