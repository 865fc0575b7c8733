import {
  decisionCatalogue,
  type Parameter,
  parameterRegister,
  parameterText,
  type Rule,
  type RuleVersion,
  ruleRegister,
} from '../src/index.ts';

const marks = {
  sourced: 'sourced',
  derived: 'derived',
  unverified: '⚠ unverified',
  open: '⚠ unverified, open',
} as const;

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function period(version: RuleVersion): string {
  return version.until === undefined ? `from ${version.from}` : `${version.from} to ${version.until} (not included)`;
}

/** Short names of what a rule waits for are those of the register. */
function where({ applied }: Rule): string {
  if (applied === 'commands') return 'applied when something is done';
  return applied === 'pages' ? 'applied on pages' : `**not applied yet**, waits for: ${applied.waitsFor}`;
}

function section(rule: Rule): string {
  const example = rule.example();
  const versions = rule.versions.map((v) => [period(v), v.says, v.cite.provision, marks[v.confidence]]);
  const lines = example.lines.map((l) => `- ${l.text} (${l.cite.provision}; ${marks[l.confidence]})`);
  const settings = example.parameters.map((p) => `\`${p.key}\``);
  return [
    `### ${rule.title}`,
    `\`${rule.id}\` · code [${rule.code}](../packages/rules/src/${rule.code}) · ${where(rule)} · tests [${rule.test}](../packages/rules/src/${rule.test})${rule.vectors.length > 0 ? ` · ${rule.vectors.join(', ')}` : ''}`,
    table(['in force', 'what we do', 'provision', 'how sure'], versions),
    ...(settings.length > 0 ? [`Rests on ${settings.join(', ')}.`] : []),
    ['Example:', ...lines].join('\n'),
  ].join('\n\n');
}

function majorityText(d: (typeof decisionCatalogue)[number]): string {
  const { numerator, denominator, reach } = d.majority;
  return `${reach === 'atLeast' ? 'at least' : 'more than'} ${numerator}/${denominator} of ${d.base === 'statesParties' ? 'all States Parties' : 'those present and voting'}`;
}

function catalogue(): string {
  return table(
    ['id', 'decision', 'majority', 'quorum', 'ballot', 'consensus first', 'condition', 'provision', 'how sure'],
    decisionCatalogue.map((d) => [
      d.id,
      d.name,
      d.vote || d.id === 'D16' ? majorityText(d) : 'nothing is voted',
      d.quorum === 'none' ? '-' : `majority of States Parties${d.quorum === 'takeUp' ? ', by `quorum.takeUp`' : ''}`,
      d.vote ? d.ballot : '-',
      d.consensusFirst ? 'yes' : 'no',
      d.condition ?? '-',
      d.cite.provision,
      marks[d.confidence],
    ]),
  );
}

function parameters(): string {
  return table(
    ['parameter', 'what it decides', 'value', 'how sure', 'reading', 'provision', 'where to check', 'question'],
    parameterRegister.map((p: Parameter) => [
      `\`${p.key}\``,
      p.name,
      parameterText(p.default),
      marks[p.confidence],
      p.interpretation,
      p.cite.provision,
      p.check,
      p.question ?? '-',
    ]),
  );
}

const families: readonly (readonly [string, RegExp])[] = [
  ['Membership, participation, right to vote', /^(membership|participation|arrears)\.|^vote\.right$/],
  ['Sessions, credentials, agenda', /^(sessions|credentials)\./],
  ['Meetings, motions, speakers', /^(quorum|floor)\./],
  ['Proposals and amendments to them', /^proposals\./],
  ['Votes', /^vote\.(?!right$)/],
  ['Elections', /^(election|prosecutor)\./],
  ['Election of judges', /^judges\./],
  ['Organs', /^organs\./],
  ['Money', /^money\./],
  ['Amendments of the Statute', /^amendments\./],
  ['Non-cooperation, oversight, removal', /^(noncooperation|oversight|removal)\./],
  ['Documents', /^documents\./],
];

/** Rules that no heading takes; has to be empty. */
export function withoutHeading(): readonly string[] {
  return ruleRegister.filter((r) => families.filter(([, pattern]) => pattern.test(r.id)).length !== 1).map((r) => r.id);
}

export function rulesPage(): string {
  const parts = families.map(([title, pattern]) =>
    [`## ${title}`, ...ruleRegister.filter((r) => pattern.test(r.id)).map(section)].join('\n\n'),
  );
  const waiting = ruleRegister.filter(({ applied }) => typeof applied !== 'string').length;
  return `# The rules of the Assembly

Generated from packages/rules; a test fails when this page is not up to date. To write it anew: \`npx node packages/rules/reference/write-pages.ts\`.
Look up an article with the search of your reader: each rule names its provision, what we do, since when, and how sure we are. The digest of the
law with its sources is law.md; how the rules fare against real elections is in rules-and-history.md.

Of ${ruleRegister.length} rules Plenary applies ${ruleRegister.length - waiting}, as each of them says, and a test records that it does; ${waiting} wait for what is not built yet.

Marks: **sourced**: stated in a source named in law.md, section 0.1. **derived**: follows from sourced statements. **⚠ unverified**: believed right, not
checked against the official text. **⚠ unverified, open**: in real doubt; check the official text before relying on it.

${parts.join('\n\n')}

## Catalogue of decisions

${catalogue()}

## Parameters

Values that the Bureau may set for a session by a recorded decision, except those marked sourced: a text settles them. A finding says which value it used and whether it was the default.

${parameters()}
`;
}
