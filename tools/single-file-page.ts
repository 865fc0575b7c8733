import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/**
 * Makes one HTML file that needs nothing else of a folder with `page.html`, `page.ts` and `page.css`. The template asks for
 * its parts as `{{name}}`: script, style, script-hash, style-hash (for the content security policy), and those in `more`.
 * The same sources give the same bytes. Throws when the template asks for a part that nobody gives.
 */
export async function singleFilePage(source: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const script = await bundled(source);
  const style = readFileSync(path.join(source, 'page.css'), 'utf8').trim();
  const parts: Readonly<Record<string, string>> = {
    script,
    style,
    'script-hash': policyHash(script),
    'style-hash': policyHash(style),
    ...more,
  };
  const template = readFileSync(path.join(source, 'page.html'), 'utf8');
  return template.replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`the page asks for ${name}`);
    return part;
  });
}

async function bundled(source: string): Promise<string> {
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
