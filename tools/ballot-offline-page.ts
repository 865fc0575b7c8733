import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';

/**
 * Makes the offline verifier of secret ballots, one HTML file that needs nothing else:
 *   npm run ballot:offline-page [-- FILE]     (var/verify-ballot.html)
 * The hash printed beside the name is for comparison: the same sources give the same bytes.
 */

const source = path.resolve(import.meta.dirname, '../packages/ballot/offline');

export async function ballotOfflinePage(): Promise<string> {
  const script = await bundled();
  const style = readFileSync(path.join(source, 'page.css'), 'utf8').trim();
  const parts: Readonly<Record<string, string>> = {
    script,
    style,
    'script-hash': policyHash(script),
    'style-hash': policyHash(style),
  };
  const template = readFileSync(path.join(source, 'page.html'), 'utf8');
  return template.replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`the page asks for ${name}`);
    return part;
  });
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: path.join(source, 'page.ts'), output: { format: 'iife' } },
    },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('the bundle is not one');
  const [chunk, ...more] = result.output;
  if (more.length > 0 || chunk.imports.length > 0) throw new Error('the bundle is more than one file');
  // Text that looks like the end of the element would end it.
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}

function policyHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

if (process.argv[1] === import.meta.filename) {
  const page = await ballotOfflinePage();
  const file = process.argv[2] ?? 'var/verify-ballot.html';
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, page);
  console.log(`${file}  sha256 ${createHash('sha256').update(page).digest('hex')}`);
}
