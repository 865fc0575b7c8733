import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const library = '/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog';
const packages = ['golang-go', 'golang-golang-x-mod-dev'];

/**
 * Why Go's check cannot run here, in words; null when it can. Where `CI` is set and apt is there, the packages are
 * installed; nobody's own machine is changed.
 */
export function goMissing(): string | null {
  if (hasGo()) return null;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (spawnSync('apt-get', ['--version']).status !== 0)
    return 'no Go with golang.org/x/mod here, and no apt to bring it';
  if (!process.env.CI) return `no Go with golang.org/x/mod here: ${command}`;
  spawnSync('apt-get', ['update'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit' });
  return hasGo() ? null : `failed: ${command}`;
}

function hasGo(): boolean {
  return existsSync(library) && spawnSync('go', ['version']).status === 0;
}

/** Runs the program of a folder on one argument and gives what it printed. Needs no network: GOPATH is Debian's. */
export function runGo(program: string, argument: string): string {
  const cache = path.join(tmpdir(), 'plenary-go-cache');
  mkdirSync(cache, { recursive: true });
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOCACHE: cache, GOFLAGS: '' };
  const file = path.join(program, 'main.go');
  const { status, stdout, stderr } = spawnSync('go', ['run', file, argument], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
