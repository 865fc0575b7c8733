// Builds the browser's files and the server into app/dist. With --if-needed only when a source changed since the last build.
// Plain JavaScript that Node 20 runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modern, root } from './node.mjs';

const mark = path.join(root, 'app/dist/built-from');
const sources = [
  'app/src',
  'app/assets',
  'app/vite.config.ts',
  'packages',
  'tools/record-offline-page.ts',
  'tools/single-file-page.ts',
  'tools/verify-record',
  'package-lock.json',
];
/** The offline verifier, which the program fills with the keys of its record. */
const verifier = 'app/dist/client/verify-offline.html';
/** The program that goes with every export of the record. */
const strangers = 'app/dist/client/verify-record.mjs';

/** The name, size and time of every source: also a deleted file or an older one put back changes it. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (file) => {
    const found = statSync(path.join(root, file), { throwIfNoEntry: false });
    if (found === undefined || /(^|\/)(node_modules|dist|vectors)$|\.test\.tsx?$/.test(file)) return;
    if (found.isDirectory()) for (const name of readdirSync(path.join(root, file)).sort()) visit(`${file}/${name}`);
    else hash.update(`${file} ${found.size} ${found.mtimeMs}\n`);
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}

/** Why the built program cannot be put in its place, in one sentence; null when it can. */
function writeProblem() {
  for (const wanted of ['app/dist', 'app/dist/client', 'app/dist/server']) {
    let folder = path.join(root, wanted);
    while (!existsSync(folder)) folder = path.dirname(folder);
    try {
      accessSync(folder, constants.W_OK);
    } catch (error) {
      const why = error.code === 'EROFS' ? 'which is read-only' : `where uid ${process.getuid?.()} may not write`;
      return `The program is not built from these sources yet, and would go into ${folder}, ${why}: run "npm run build" as the owner of that folder, or give it to this user (chown).`;
    }
  }
  return null;
}

/** Throws when the build fails; its own output says why. */
export function build({ ifNeeded = false } = {}) {
  const now = fingerprint();
  const files = ['app/dist/server/main.js', 'app/dist/client/.vite/manifest.json', verifier, strangers];
  const built = files.every((file) => existsSync(path.join(root, file)));
  if (ifNeeded && built && existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  const problem = writeProblem();
  if (problem !== null) throw new Error(problem);
  rmSync(mark, { force: true });
  console.log('Building …');
  const began = Date.now();
  for (const args of [['build'], ['build', '--ssr', 'src/main.ts']]) {
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    const env = { ...process.env, NODE_ENV: 'production' };
    const run = spawnSync(modern(), [vite, ...args, '--logLevel', 'warn'], {
      cwd: path.join(root, 'app'),
      env,
      stdio: 'inherit',
    });
    if (run.status !== 0) throw new Error(`vite ${args.join(' ')} failed`);
  }
  for (const args of [
    ['tools/record-offline-page.ts', '--out', verifier],
    ['tools/verify-record/bundle.ts', strangers],
  ]) {
    const made = spawnSync(modern(), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (made.status !== 0) throw new Error(`${args[0]} failed`);
  }
  writeFileSync(mark, now);
  console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

if (path.resolve(process.argv[1]) === import.meta.filename) {
  try {
    build({ ifNeeded: process.argv.includes('--if-needed') });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
