/**
 * Answers questions of law as JSON: `npm run -s law < questions.json`. Standard input is {"cases":[{"id","kind","input"}]},
 * standard output {"<id>":{...}}; a case that cannot be answered gives {"error"} and exit status 1. Kinds: law/questions.ts.
 */
import { readFileSync } from 'node:fs';
import { answerCases } from './law/answer-cases.ts';
import { readMemberships } from './law/memberships.ts';

const { json, exitStatus } = answerCases(readFileSync(0, 'utf8'), { memberships: readMemberships() });
process.stdout.write(`${JSON.stringify(json, null, 1)}\n`);
process.exitCode = exitStatus;
