import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Makes PDFs of data, in a thread of its own: a long one keeps nobody from voting. It reads no file but its templates and fonts. */

const require = createRequire(import.meta.url);
const fonts = [
  ['noto-sans', 'NotoSans'],
  ['noto-sans-sc', 'NotoSansSC'],
  ['amiri', 'Amiri'],
].flatMap(([family, name]) =>
  ['400Regular', '700Bold'].map((cut) =>
    readFileSync(
      path.join(path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), cut, `${name}_${cut}.ttf`),
    ),
  ),
);
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts }] });

parentPort?.on('message', ({ template, data }: { readonly template: string; readonly data: string }) => {
  try {
    parentPort?.postMessage(made(template, data));
  } catch (error) {
    parentPort?.postMessage({ problem: error instanceof Error ? error.message.slice(0, 2_000) : String(error) });
  }
  compiler.evictCache(0);
});

/** With a box in the place of every sign that no font has: one name must not keep all others from their letters. */
function made(template: string, data: string) {
  const boxed = new Set<string>();
  for (let said = data; ; said = withBoxes(said, boxed)) {
    const before = boxed.size;
    try {
      return { ...compiled(template, said), boxed: [...boxed] };
    } catch (error) {
      for (const sign of withoutFont(String(error))) boxed.add(sign);
      if (boxed.size === before) throw error;
    }
  }
}

function compiled(template: string, data: string) {
  const made = compiler.compile({
    mainFileContent: readFileSync(path.join(import.meta.dirname, `${template}.typ`), 'utf8'),
    inputs: { data },
  });
  const { result } = made;
  if (result === null)
    throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? 'no document').slice(0, 2_000));
  return { pdf: compiler.pdf(result, { pdfStandard: 'ua-1' }), pages: result.numOfPages };
}

/** What Typst says that it cannot show, or may not; signs that nobody sees are written there by their number. */
function withoutFont(problem: string): readonly string[] {
  return [...problem.matchAll(/(?:disallowed codepoint|the text) `\\?"([^`]+?)\\?"`/g)].map(([, sign = '']) =>
    sign.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}

function withBoxes(data: string, signs: ReadonlySet<string>): string {
  return JSON.stringify(JSON.parse(data), (_, value: unknown) =>
    typeof value === 'string' ? [...signs].reduce((text, sign) => text.replaceAll(sign, '\u25a1'), value) : value,
  );
}
