import { build } from 'vite';
import { expect, test } from 'vitest';
import { assetUrl, fontUrl } from './assets.ts';

async function built() {
  const result = await build({
    root: 'app',
    configFile: 'app/vite.config.ts',
    logLevel: 'error',
    build: { write: false },
  });
  const { output } = [result].flat().find((one) => 'output' in one) ?? { output: [] };
  return output.map((file) => ({ name: file.fileName, text: file.type === 'chunk' ? file.code : file.source }));
}

test('the live script has at most 8 KB and that of the search 3 KB, to find on a page 5 KB, each stands alone; style sheets keep light-dark()', async () => {
  const files = await built();
  const find = (start: string) => files.find((file) => file.name.startsWith(`static/${start}`))?.text;
  const live = String(find('live-client-'));
  const worker = String(find('live-worker-'));
  expect(worker).toContain('EventSource');
  for (const script of [live, worker]) expect(script).not.toMatch(/\bimport\b|\bexport\b/);
  expect(Buffer.byteLength(live) + Buffer.byteLength(worker)).toBeLessThanOrEqual(8 * 1024);
  const search = String(find('search-client-'));
  expect(search).not.toMatch(/\bimport\b|\bexport\b/);
  expect(Buffer.byteLength(search)).toBeLessThanOrEqual(3 * 1024);
  const finder = String(find('find-client-'));
  expect(finder).not.toMatch(/\bimport\b|\bexport\b/);
  expect(Buffer.byteLength(finder)).toBeLessThanOrEqual(5 * 1024);
  const css = String(find('site-'));
  expect(css).toContain('light-dark(');
  expect(css).not.toContain('lightningcss');
  expect(css).not.toMatch(/url\((?!["']?(data:|\/static\/))/);
  const manifest = JSON.parse(String(files.find((file) => file.name === '.vite/manifest.json')?.text));
  for (const name of [
    'src/web/client.tsx',
    'src/web/live-client.ts',
    'src/web/browser/live-worker.ts',
    'src/web/form-client.ts',
    'src/web/search-client.ts',
    'src/web/find-client.ts',
    'assets/site.css',
    'assets/hall-site.css',
  ] as const)
    expect(assetUrl(name, manifest)).toMatch(/^\/static\/[\w-]+-[\w-]{8}\.(js|css)$/);
  expect(fontUrl('commissioner-latin', manifest)).toMatch(/^\/static\/commissioner-latin-[\w-]{8}\.woff2$/);
}, 30_000);

test('without a build the addresses are those of the sources', () => {
  expect(assetUrl('assets/site.css', null)).toBe('/assets/site.css');
  expect(fontUrl('plex-arabic-400', null)).toBe('/assets/fonts/plex-arabic-400.woff2');
});
