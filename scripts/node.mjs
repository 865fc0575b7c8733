// Which Node.js runs the program: this one if it is 24 or later, else the one that npm install brought.
// Plain JavaScript that Node 20 runs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** True when the Node.js that runs this file is new enough. */
export const isModern = Number(process.versions.node.split('.')[0]) >= 24;

/** The path of a Node.js 24 or later. Ends the process with a way to mend it when there is none. */
export function modern() {
  if (!existsSync(path.join(root, 'node_modules/hono'))) give('Run "npm install" first.');
  if (isModern) return process.execPath;
  const brought = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(brought)) return brought;
  return give(
    `Plenary needs Node.js 24 or later; this is ${process.versions.node}, and npm brought no newer one for ${process.platform}-${process.arch}. ` +
      'Install Node.js 24 from nodejs.org.',
  );
}

function give(reason) {
  console.error(reason);
  return process.exit(1);
}
