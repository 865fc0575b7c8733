import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The browser's entries, by the name of their source. */
export type AssetName =
  | 'src/web/client.tsx'
  | 'src/web/live-client.ts'
  | 'src/web/browser/live-worker.ts'
  | 'src/web/form-client.ts'
  | 'src/web/search-client.ts'
  | 'src/web/find-client.ts'
  | 'assets/site.css'
  | 'assets/hall-site.css';

interface ManifestChunk {
  readonly file: string;
  readonly src?: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

/** The folder of the built browser files (`app/dist/client`), or null while developing without a build. */
export function clientFolder(from: string = import.meta.dirname): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const found of [join(folder, 'client'), join(folder, 'dist', 'client')]) {
      if (existsSync(join(found, '.vite', 'manifest.json'))) return found;
    }
    if (dirname(folder) === folder) return null;
  }
}

let manifest: Manifest | null | undefined;

function readManifest(): Manifest | null {
  if (manifest === undefined) {
    const folder = clientFolder();
    manifest =
      folder === null ? null : (JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest);
  }
  return manifest;
}

/** The address of an entry: hashed when built, the source itself (which Vite's server transforms) when not. */
export function assetUrl(name: AssetName, built: Manifest | null = readManifest()): string {
  const chunk = built?.[name];
  return chunk === undefined ? `/${name}` : `/${chunk.file}`;
}

/** The address of a font to load early, for instance `commissioner-latin`. */
export function fontUrl(name: string, built: Manifest | null = readManifest()): string {
  const path = `assets/fonts/${name}.woff2`;
  const chunk = built?.[path];
  return chunk === undefined ? `/${path}` : `/${chunk.file}`;
}
