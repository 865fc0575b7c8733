import type { Refusal } from './refusal.ts';
import type { ArchiveReport, Stage } from './verify-archive.ts';

const stages: Readonly<Record<Stage, string>> = {
  open: 'ballots are being taken',
  closed: 'the ballot is closed, nothing has been counted',
  tallied: 'the encrypted ballots have been added up',
  decrypting: 'the totals are being decrypted',
  result: 'complete, with its result',
};

/** The report in sentences, one a line: what was checked, what was found, what no program can know. */
export function reportWords(report: ArchiveReport): readonly string[] {
  const { facts, count } = report;
  const known = facts
    ? [
        `Election: ${printable(facts.name)} (${facts.uuid})`,
        `Stage: ${stages[facts.stage]}.`,
        `Election hash: ${facts.electionHash}`,
        `Setup hash: ${facts.setupHash}`,
        `Close hash: ${facts.closeHash ?? 'not recorded'}`,
        `Last event hash: ${facts.lastEventHash}`,
      ]
    : [];
  if (!report.ok) {
    const failures = report.refusals.map((refusal) => `  ${refusalWords(refusal)}`);
    return [...known, `NOT VERIFIED: ${report.refusals.length} failure(s).`, ...failures];
  }
  return [...known, ...checkedWords(report), ...resultWords(count?.result ?? null), ...limitWords(report), 'VERIFIED.'];
}

/** One refusal in one line: the code, where the rule stands, and the facts. */
export function refusalWords({ code, cite, facts }: Refusal): string {
  const given = Object.entries(facts).map(([name, value]) => `${name} ${printable(String(value))}`);
  return `${code} (${cite})${given.length > 0 ? `: ${given.join(', ')}` : ''}`;
}

const olderForm =
  "Form of belenios-tool 2.0: the tellers' certificates carry no context and are not signed together; not checked.";

function checkedWords({ facts, count }: ArchiveReport): readonly string[] {
  if (!facts || !count) return [];
  const tied = facts.tied
    ? `Tie rule: every ballot meets ${facts.requirements.length} minimum(s): ${facts.requirements.map(printable).join('; ')}.`
    : 'Tie rule: not checked, as this election is not written with minimums. Use --tie to demand them.';
  const words = [
    ...(facts.form === 'belenios-2.0' ? [olderForm] : []),
    'Checked:',
    '  Archive: every byte of the container, every hash, the chain and the order of events.',
    '  Election and keys: the public key is that of the trustees; every key is proved and every signature there is holds.',
    `  Trustees: ${facts.singles} key(s) that must all decrypt${facts.tellers > 0 ? ` and any ${facts.threshold} of ${facts.tellers} tellers` : ''}.`,
    `  Credentials: ${facts.voters}, ${facts.form === 'plenary' ? 'sorted, ' : ''}each once, each a member of the group.`,
    `  Ballots: ${facts.ballots}, every signature and every proof; ${count.counted} counted, ${facts.ballots - count.counted} replaced by a later one.`,
    `  ${tied}`,
  ];
  if (facts.stage === 'open' || facts.stage === 'closed') return words;
  const tallied = [...words, '  Tally: computed again from the ballots; equal.'];
  if (count.owners.length === 0) return tallied;
  const decrypted = [...tallied, `  Decryptions: owners ${count.owners.join(', ')}; every factor is proved.`];
  return count.result ? [...decrypted, '  Result: combined again; equal.'] : decrypted;
}

function resultWords(result: readonly (readonly number[])[] | null): readonly string[] {
  return result ? [`Result: ${JSON.stringify(result)}`] : [];
}

/** The limits of any verifier; docs/security-case.md says them at length. */
function limitWords({ facts }: ArchiveReport): readonly string[] {
  return [
    'Not known to any program:',
    `  whether the ${facts?.voters ?? 0} credentials were given to those entitled, one each;`,
    '  whether the device that encrypted a ballot encrypted what the delegation chose (challenge one to see);',
    '  whether a delegation was made to show its vote;',
    '  whether this file is the one that others hold: compare the last event hash with the screen or the sheet.',
  ];
}

/** Names come from a file: control and direction characters must not rewrite the line they stand in. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}').slice(0, 200);
}
