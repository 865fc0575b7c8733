import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** How to run a browser: its program and the environment that it needs on this machine. */
export interface Chromium {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/** CHROMIUM if it is set, else the browser that npm brought, unpacked once into var/test. */
export async function findChromium(root: string): Promise<Chromium> {
  if (process.env.CHROMIUM) return { program: process.env.CHROMIUM, env: {} };
  const folder = await unpack(path.join(root, 'var/test'));
  const program = path.join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  // Its own libraries (NSS and others) only where the machine has none: they may be older than the machine's.
  const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  const first = whyNot(program, fonts);
  if (first === null) return { program, env: fonts };
  const second = whyNot(program, { ...fonts, ...libraries });
  if (second === null) return { program, env: { ...fonts, ...libraries } };
  throw new Error(`The browser that npm brought does not run here (${second}). Set CHROMIUM to another one.`);
}

function whyNot(program: string, env: Readonly<Record<string, string>>): string | null {
  const tried = spawnSync(program, ['--no-sandbox', '--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return tried.status === 0 ? null : (tried.error?.message ?? (tried.stderr.trim() || `it ended with ${tried.signal}`));
}

/** Made aside and moved when complete: the package takes a half-unpacked browser for a whole one. */
async function unpack(parent: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const source = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(parent, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = path.join(parent, `chromium.new-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  const temporary = process.env.TMPDIR;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    // The package unpacks into the temporary folder and nowhere else.
    process.env.TMPDIR = fresh;
    for (const file of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(path.join(source, 'bin', file));
    renameSync(fresh, folder);
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}
