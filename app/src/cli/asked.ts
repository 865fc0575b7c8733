import { createInterface } from 'node:readline/promises';

/** A person at a terminal is asked before what nobody can take back; a script that runs it knows what it does. */
export async function asked(what: string): Promise<boolean> {
  if (!process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${what} Nobody can take this back. Type yes to go on: `);
    if (answer.trim().toLowerCase() === 'yes') return true;
    console.error('Nothing was done.');
    return false;
  } finally {
    terminal.close();
  }
}
