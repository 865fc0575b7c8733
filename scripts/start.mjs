// npm start: builds when needed, then runs the program. Plain JavaScript that Node 20 runs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { isModern, modern, root } from './node.mjs';

const main = path.join(root, 'app/dist/server/main.js');
const node = modern();
try {
  build({ ifNeeded: true });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

if (isModern) {
  // In this very process: one less, and signals arrive where they should.
  await import(pathToFileURL(main).href);
} else {
  // The channel tells the program when this process is gone, however it ends.
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}
