// Runs a measurement that asks the whole program, pages included, as it is built: node scripts/bundled.mjs bench/<name>.bench.ts [...]
// Plain JavaScript that Node 20 runs.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { modern, root } from './node.mjs';

const [source, ...rest] = process.argv.slice(2);
const name = path.basename(source, '.ts');
/** Under the folder of the program: its migrations are looked for above it. */
const outDir = path.join(root, 'app/dist/bench', name);
const vite = path.join(root, 'node_modules/vite/bin/vite.js');
const built = spawnSync(
  modern(),
  [vite, 'build', '--ssr', path.join(root, source), '--outDir', outDir, '--logLevel', 'warn'],
  { cwd: path.join(root, 'app'), env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' },
);
if (built.status !== 0) process.exit(1);
const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
const child = spawn(modern(), [...flags, path.join(outDir, `${name}.js`), ...rest], {
  env: { ...process.env, NODE_ENV: 'production' },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
