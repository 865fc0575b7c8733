import { inWords } from '../../../tools/verify-record/words.ts';
import type { Trust } from '../src/trust.ts';
import { formatTrust, parseTrust } from '../src/trust.ts';
import { formatVerifierKey } from '../src/verifier-key.ts';
import type { ProvedEntry } from '../src/verify-document.ts';
import { verifyDocument, verifyProof } from '../src/verify-document.ts';
import { languages } from './languages.ts';
import { checkFiles, type ReadingRecord } from './record.ts';
import type { Sentences } from './sentences.ts';

/**
 * The offline verifier: a proof file and a document in, yes or no and why out. It asks the network for nothing, and the
 * page's policy would not let it.
 */

let language = languages.find(({ code }) => navigator.language.toLowerCase().startsWith(code)) ?? languages[0];
let trust: Trust | null = null;
let trustProblem: string | null = null;

const proofInput = byId('proof', HTMLInputElement);
const documentInput = byId('document', HTMLInputElement);
const trustInput = byId('trust-lines', HTMLTextAreaElement);
const verdict = byId('verdict', HTMLElement);
const recordInput = byId('record-files', HTMLInputElement);
const recordVerdict = byId('record-verdict', HTMLElement);

function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page lacks ${id}`);
  return found;
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

async function bytesOf(input: HTMLInputElement): Promise<Uint8Array | null> {
  const file = input.files?.[0];
  return file === undefined ? null : new Uint8Array(await file.arrayBuffer());
}

// Files are read again at every change; only the answer to the last change may show.
let turn = 0;

async function check(): Promise<void> {
  turn++;
  const mine = turn;
  const words = language.words;
  let shown: readonly Node[];
  try {
    const [proof, given] = [await bytesOf(proofInput), await bytesOf(documentInput)];
    shown = proof === null || given === null || trust === null ? [] : answer(proof, given, trust, words);
  } catch {
    shown = [element('p', words.unreadable, 'no')];
  }
  if (mine === turn) verdict.replaceChildren(...shown);
}

function answer(proof: Uint8Array, given: Uint8Array, whom: Trust, words: Sentences): readonly Node[] {
  const result = verifyDocument(proof, given, whom);
  if (!result.ok) {
    const { code, text } = result.problem;
    const proved = verifyProof(proof, whom);
    const heading = element('h2', code === 'other-document' ? words.no : words.unproved, 'no');
    const technical = element('p', text, 'technical');
    technical.lang = 'en';
    technical.dir = 'ltr';
    const about = proved.ok ? [facts(proved.value, whom, words)] : [];
    return [heading, element('p', words.reasons[code]), technical, ...about];
  }
  const { cosignatures, quorumReached } = result.value.checkpoint;
  const heading = element('h2', quorumReached ? words.yes : words.yesUnwitnessed, quorumReached ? 'yes' : 'wait');
  const list = facts(result.value, whom, words);
  list.append(...fact(words.facts.sha256, [result.value.sha256]));
  return [
    heading,
    element('p', words[result.value.bond]),
    ...(quorumReached ? [] : [element('p', words.unwitnessed)]),
    list,
    element('h3', words.howTitle),
    ...[...words.how, cosignatures.length > 0 ? words.witnessed : words.signedOnly].map((text) => element('p', text)),
  ];
}

/** The check of a whole export that is going on, or is done; another choice of files ends it. */
let reading: ReadingRecord | null = null;

function readRecord(): void {
  reading?.stop();
  reading = null;
  const files = [...(recordInput.files ?? [])];
  if (files.length > 0 && trust !== null) reading = checkFiles(files, formatTrust(trust), sayRecord);
  sayRecord();
}

function sayRecord(): void {
  const { words, code } = language;
  const state = reading?.state ?? null;
  const shown: Node[] = [];
  if (state?.kind === 'both') shown.push(element('p', words.record.both, 'no'));
  if (state?.kind === 'unreadable') shown.push(element('p', words.unreadable, 'no'));
  if (state?.kind === 'reading')
    shown.push(element('p', `${words.record.reading}: ${state.entries.toLocaleString(code)}`));
  if (state?.kind === 'done') {
    const said = inWords(state.report, words.record.words, code);
    const stands = state.report.problems.length === 0;
    shown.push(element('h2', said.verdict, stands ? 'yes' : 'no'));
    const { wrong, checked, notes, unknown } = words.record.words;
    shown.push(...list(wrong, said.wrong, 'en'), ...list(checked, said.checked), ...list(notes, said.notes));
    shown.push(...list(unknown, said.unknown));
  }
  recordVerdict.replaceChildren(...shown);
}

function list(title: string, lines: readonly string[], lang?: string): readonly Node[] {
  if (lines.length === 0) return [];
  const items = document.createElement('ul');
  for (const line of lines) {
    const item = element('li', line);
    items.append(item);
  }
  if (lang !== undefined) Object.assign(items, { lang, dir: 'ltr' });
  return [element('h3', title), items];
}

function fact(label: string, values: readonly string[]): readonly Node[] {
  const shown = values.map((value) => {
    const place = document.createElement('dd');
    place.append(element('bdi', value));
    return place;
  });
  return [element('dt', label), ...shown];
}

function facts({ entry, checkpoint }: ProvedEntry, whom: Trust, words: Sentences): HTMLElement {
  const list = document.createElement('dl');
  const witnesses = checkpoint.cosignatures.map(({ name, time }) => `${name}, ${new Date(time * 1000).toISOString()}`);
  list.append(
    ...fact(words.facts.seq, [String(entry.seq)]),
    ...fact(words.facts.act, [entry.act, entry.subject]),
    ...fact(words.facts.at, [entry.at]),
    ...fact(words.facts.capacity, [entry.capacity || words.none]),
    ...fact(words.facts.cites, entry.cites.length > 0 ? entry.cites : [words.none]),
    ...fact(words.facts.size, [String(checkpoint.checkpoint.size)]),
    ...fact(
      `${words.facts.witnesses} (${whom.quorum} ${words.ofRequired})`,
      witnesses.length > 0 ? witnesses : [words.none],
    ),
  );
  return list;
}

function readTrust(text: string): void {
  const parsed = text.trim() === '' ? null : parseTrust(text);
  trust = parsed?.ok ? parsed.value : null;
  trustProblem = parsed === null || parsed.ok ? null : parsed.problem.text;
}

function say(): void {
  const { words, code, dir } = language;
  document.documentElement.lang = code;
  document.documentElement.dir = dir;
  document.title = words.title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const key = place.dataset.say as 'title' | 'lead' | 'proof' | 'document' | 'trustTitle';
    place.textContent = words[key];
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-record]'))
    place.textContent = words.record[place.dataset.record as 'title' | 'lead' | 'files'];
  sayRecord();
  byId('trust-lead', HTMLElement).textContent = trust === null ? words.trustMissing : words.trustLead;
  byId('trust-problem', HTMLElement).textContent = trustProblem === null ? '' : `${words.trustBad}: ${trustProblem}`;
  const keys = trust === null ? [] : [trust.origin, ...[...trust.logKeys, ...trust.witnesses].map(formatVerifierKey)];
  byId('keys', HTMLElement).replaceChildren(...keys.map((line) => element('li', line)));
  if (trust === null) byId('trust', HTMLDetailsElement).open = true;
  for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button')) {
    button.setAttribute('aria-pressed', String(button.lang === code));
  }
  void check();
}

for (const offered of languages) {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = offered.code;
  button.textContent = offered.name;
  button.addEventListener('click', () => {
    language = offered;
    say();
  });
  byId('languages', HTMLElement).append(button);
}
proofInput.addEventListener('change', () => void check());
documentInput.addEventListener('change', () => void check());
recordInput.addEventListener('change', readRecord);
trustInput.addEventListener('input', () => {
  readTrust(trustInput.value);
  readRecord();
  say();
});
trustInput.value = byId('built-in-trust', HTMLElement).textContent.trim();
readTrust(trustInput.value);
say();
