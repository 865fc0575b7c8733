const src = 'packages/rules/src';
const judges = `${src}/icc-asp/judges`;

/** What is mutated: thresholds, tallies, requirements, arrears, and what they rest on; each with the tests that hold it. */
export const targets: readonly { readonly file: string; readonly tests: readonly string[] }[] = [
  ...['threshold', 'ranking', 'count-check'].map((name) => ({
    file: `${src}/${name}.ts`,
    tests: [`${src}/${name}.test.ts`],
  })),
  ...[
    'arrears',
    'right-to-vote',
    'quorum',
    'outcome-of-vote',
    'roll-call-outcome',
    'membership',
    'entry-into-force',
  ].map((name) => ({
    file: `${src}/icc-asp/${name}.ts`,
    tests: [`${src}/icc-asp/${name}.test.ts`],
  })),
  ...['majority-ballot', 'phase', 'field'].map((name) => ({
    file: `${src}/icc-asp/elections/${name}.ts`,
    tests: [`${src}/icc-asp/elections/${name}.test.ts`],
  })),
  ...['requirements', 'quotas', 'adjust', 'joint', 'candidate'].map((name) => ({
    file: `${judges}/${name}.ts`,
    tests: [`${judges}/requirements.test.ts`],
  })),
  ...['ballot-validity', 'elected', 'next-ballot', 'nomination-extension', 'feasibility'].map((name) => ({
    file: `${judges}/${name}.ts`,
    tests: [`${judges}/${name}.test.ts`],
  })),
  { file: `${judges}/class-counts.ts`, tests: [`${judges}/feasibility.test.ts`] },
  { file: `${src}/icc-asp/money/contributions.ts`, tests: [`${src}/icc-asp/money/contributions.test.ts`] },
];
