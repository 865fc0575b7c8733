import { readdirSync } from 'node:fs';
import os from 'node:os';
import v8 from 'node:v8';

/** Acts come first; and a record of any length needs the same memory: what lives shortly goes soon. Said before anything is loaded. */
export function stayBehind(): void {
  for (const thread of threads()) os.setPriority(thread, os.constants.priority.PRIORITY_LOW);
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}

/** On Linux each thread has a priority of its own; 0 stands for the process. */
function threads(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [0];
  }
}
