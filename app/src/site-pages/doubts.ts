import { parameterRegister, ruleRegister } from '@plenary/rules';
import { doubtsIn, neededFile, oncePerData, referenceFileNames } from '../reference/index.ts';
import type { Confidence } from '../web/components/source.tsx';
import type { Column } from '../web/open-data.ts';

/** A fact that some page shows with the mark of doubt, or a rule whose text leaves room. */
export interface Doubted {
  readonly fact: string;
  /** which part of it, as the data name it; null for all of it */
  readonly field: string | null;
  readonly page: string;
  readonly confidence: Confidence;
  readonly source: readonly string[];
  /** why: what the data say beside it, or how a text that leaves room is read */
  readonly reason: string | null;
}

export const doubtColumns: readonly Column<Doubted>[] = [
  { key: 'fact', label: 'site.doubts.fact', value: ({ fact }) => fact },
  { key: 'field', label: 'site.doubts.field', value: ({ field }) => field },
  { key: 'page', label: 'site.doubts.page', value: ({ page }) => page },
  { key: 'confidence', label: 'reference.confidence', value: ({ confidence }) => confidence },
  { key: 'source', label: 'web.source', value: ({ source }) => source },
  { key: 'reason', label: 'site.doubts.reason', value: ({ reason }) => reason },
];

/** Every doubt of the data, then those of the rules and of what the Bureau may decide. */
export const allDoubts = oncePerData(async (db): Promise<readonly Doubted[]> => {
  const data: Doubted[] = [];
  for (const file of await referenceFileNames(db))
    for (const { of, ...doubt } of doubtsIn(file, await neededFile(db, file))) data.push({ fact: of, ...doubt });
  return [...data, ...ofRules()];
});

function ofRules(): readonly Doubted[] {
  const rules = ruleRegister.flatMap(({ id, title, versions }) =>
    versions.map(({ confidence, cite, from }) => ({
      fact: `rules, ${title}`,
      field: from,
      page: `/rules/${id}`,
      confidence,
      source: [cite.provision],
      reason: null,
    })),
  );
  const parameters = parameterRegister.map(({ key, name, confidence, cite, interpretation }) => ({
    fact: `rules, ${name}`,
    field: 'default',
    page: `/rules/parameters#${key}`,
    confidence,
    source: [cite.provision],
    reason: interpretation,
  }));
  return [...rules, ...parameters].filter(({ confidence }) => confidence === 'unverified' || confidence === 'open');
}
