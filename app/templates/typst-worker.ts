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
    const made = compiler.compile({
      mainFileContent: readFileSync(path.join(import.meta.dirname, `${template}.typ`), 'utf8'),
      inputs: { data },
    });
    const { result } = made;
    if (result === null)
      throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? 'no document').slice(0, 2_000));
    const pdf = compiler.pdf(result, { pdfStandard: 'ua-1' });
    parentPort?.postMessage({ pdf, pages: result.numOfPages });
  } catch (error) {
    parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) });
  }
  compiler.evictCache(0);
});
