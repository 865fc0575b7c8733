import { verifyStore } from '../src/cli/verification.ts';
import { inEnglish } from '../src/door/in-english.ts';
import { perform } from '../src/door/perform.ts';
import { hasMessage } from '../src/words/messages.ts';
import { type OddValue, oddValues } from './given/odd-values.ts';
import type { ValidInput } from './given/valid-inputs.ts';
import { hindrance } from './in-time.ts';
import type { TestStage } from './stage.ts';
import { pagesOf, serverOn } from './stage-server.ts';

/** One field of one input, replaced by one odd value. */
export interface OddInput {
  readonly valid: ValidInput;
  readonly path: readonly string[];
  readonly odd: OddValue;
}

/** Every place of every input with every odd value; the input as a whole is a place too. */
export function oddInputs(inputs: readonly ValidInput[]): readonly OddInput[] {
  return inputs.flatMap((valid) =>
    placesOf(valid.input).flatMap((path) => oddValues.map((odd) => ({ valid, path, odd }))),
  );
}

/** A part of them in which each field and each value comes: another part for each seed. */
export function sampleOf(all: readonly OddInput[], one: number, seed: number): readonly OddInput[] {
  return all.filter((_, n) => (n * 7 + Math.floor(n / oddValues.length) + seed) % one === 0);
}

function placesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner).map((path) => [key, ...path]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], odd: unknown): unknown {
  if (key === undefined) return odd;
  if (Array.isArray(value)) return value.map((inner, n) => (String(n) === key ? replaced(inner, rest, odd) : inner));
  const fields = Object.entries(value as object);
  return Object.fromEntries(fields.map(([name, inner]) => [name, name === key ? replaced(inner, rest, odd) : inner]));
}

/** Sends them all, then looks at what the stage has become: what is wrong, in words. */
export async function wrongAfter(
  stage: TestStage,
  sent: readonly OddInput[],
  pages: 'in two languages' | 'in one of two',
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const odd of sent) {
    const found = await answered(stage, odd);
    if (found !== null) wrong.push(found);
  }
  wrong.push(...(await malformedTexts(stage)));
  const unverified = (await verifyStore(stage.store)).filter(({ ok }) => !ok);
  wrong.push(...unverified.map(({ what, detail }) => `${what}: ${detail}`));
  await using site = await serverOn(stage);
  const addresses = pagesOf(stage).flatMap((page) => [page, page === '/' ? '/ar' : `/ar${page}`]);
  for (const [n, address] of addresses.entries()) {
    if (pages === 'in one of two' && n % 4 !== 0 && n % 4 !== 3) continue;
    const { status } = await site.get(address, stage.secretariat);
    if (status !== 200) wrong.push(`${address}: ${status}`);
  }
  return wrong;
}

/** Sends it through the door. What is wrong with the answer, in words; null when it is an answer. */
async function answered(stage: TestStage, { valid, path, odd }: OddInput): Promise<string | null> {
  const where = `${valid.command.name} ${path.join('.') || 'form'} = ${odd.name}`;
  const input = replaced(valid.input, path, odd.value);
  const started = performance.now();
  try {
    const outcome = await perform(stage.door, valid.command, input, { account: valid.account });
    const took = performance.now() - started;
    if (took > 2000 && took > 2000 * hindrance()) return `${where}: ${Math.round(took)} ms`;
    if (outcome.ok) return null;
    if ('objections' in outcome)
      return outcome.objections.every(({ code }) => hasMessage(`objection.${code}`)) ? null : `${where}: no words`;
    const wrong = misplaced(outcome.errors, path);
    return wrong === null ? null : `${where}: ${wrong}`;
  } catch (error) {
    return `${where}: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`;
  }
}

/** Each error has words of the catalogue, and stands at the field that was changed, above it or in it. */
function misplaced(errors: Readonly<Record<string, string>>, path: readonly string[]): string | null {
  const at = path.join('.');
  const english = inEnglish(errors);
  for (const [field, text] of Object.entries(errors)) {
    const near =
      field === 'form' || at === '' || field === at || at.startsWith(`${field}.`) || field.startsWith(`${at}.`);
    if (!near) return `the error is at ${field}`;
    if (!hasMessage(text.split('?')[0] ?? '')) return `no words for it: ${text}`;
    if (!/^[A-Z].*\.$/.test(english[field] ?? '') || /[{}]|Invalid|NaN/.test(english[field] ?? ''))
      return `no sentence: ${english[field]}`;
  }
  return Object.keys(errors).length > 0 ? null : 'an error without a field';
}

/** Every text that the tables hold and that came in by a command, and is not as a text must be. */
async function malformedTexts(stage: TestStage): Promise<readonly string[]> {
  const entries = await stage.db.selectFrom('entry').select(['seq', 'act', 'data']).execute();
  const accounts = await stage.db.selectFrom('account').select('name').execute();
  const candidates = await stage.db.selectFrom('candidate').select('name').execute();
  const texts = [
    ...entries.flatMap(({ seq, act, data }) => textsOf(data).map((text) => [`entry ${seq} ${act}`, text] as const)),
    ...[...accounts, ...candidates].map(({ name }) => ['a name', name] as const),
  ];
  return texts.filter(([, text]) => !isWhole(text)).map(([where, text]) => `${where}: ${JSON.stringify(text)}`);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]);
}

/** Written again in other words than the kinds are: one mistake must not be in both. */
function isWhole(text: string): boolean {
  const points = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const forbidden = points.some(
    (point) =>
      (point < 0x20 && point !== 0x09 && point !== 0x0a) ||
      (point >= 0x7f && point <= 0x9f) ||
      (point >= 0xd800 && point <= 0xf8ff) ||
      (point >= 0xf0000 && point <= 0x10ffff) ||
      (point & 0xfffe) === 0xfffe ||
      [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200b, 0xfeff].includes(point),
  );
  return !forbidden && text === text.normalize('NFC') && points.length <= 20_000;
}
