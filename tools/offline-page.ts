import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { fillOfflinePage, parseTrust } from '../packages/record/src/index.ts';

/**
 * Makes the offline verifier, one HTML file that needs nothing else:
 *   npm run record:offline-page -- [--trust <file of formatTrust>] [--out var/verify-offline.html]
 */

const source = path.resolve(import.meta.dirname, '../packages/record/offline');

export async function offlinePage(): Promise<string> {
  const script = await bundled();
  const style = readFileSync(path.join(source, 'page.css'), 'utf8').trim();
  const parts: Readonly<Record<string, string>> = {
    script,
    style,
    trust: '',
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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { trust: { type: 'string' }, out: { type: 'string' } } });
  const page = await offlinePage();
  const trust = values.trust === undefined ? null : parseTrust(readFileSync(values.trust, 'utf8'));
  if (trust !== null && !trust.ok) throw new Error(`${values.trust}: ${trust.problem.text}`);
  const file = values.out ?? 'var/verify-offline.html';
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, trust === null ? page : fillOfflinePage(page, trust.value));
  console.log(file);
}

if (process.argv[1] === import.meta.filename) await main();
