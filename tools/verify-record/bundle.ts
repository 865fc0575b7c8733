import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';

/**
 * Makes the program that a stranger checks an export with: one file for Node 20 or later, without a dependency.
 *   node tools/verify-record/bundle.ts <file>
 */
export async function strangersVerifier(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    ssr: { target: 'node', noExternal: true },
    build: {
      write: false,
      ssr: path.join(import.meta.dirname, 'main.ts'),
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es' } },
    },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('the bundle is not one');
  const [chunk, ...more] = result.output;
  if (more.length > 0 || chunk.imports.some((name) => !name.startsWith('node:')))
    throw new Error(
      `the bundle is more than one file: ${[...chunk.imports, ...more.map(({ fileName }) => fileName)].join(', ')}`,
    );
  return chunk.code;
}

const [, program, file] = process.argv;
if (program === import.meta.filename && file !== undefined) {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, await strangersVerifier());
}
