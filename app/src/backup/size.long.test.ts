import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { needs } from '../../../scripts/skipped.ts';
import { buildApp } from '../../test/app-process.ts';
import { ask } from '../../test/ask.ts';
import { backupFolder } from '../../test/backups.ts';
import { testDatabase } from '../../test/database.ts';
import { startTask } from '../../test/task.ts';

beforeAll(buildApp);

/** The most memory that the process held, in MB, as Linux counts it. */
async function peakOf(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const { child, ended } = startTask(args, env);
  let peak = 0;
  const looking = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak);
    } catch {
      // It has ended.
    }
  }, 10);
  const { status, err } = await ended;
  clearInterval(looking);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return peak / 1024;
}

it(
  'forty times as much is backed up and restored in the same memory',
  needs(process.platform === 'linux' ? null : '/proc'),
  async () => {
    using folder = await backupFolder();
    const peaks: number[][] = [];
    for (const rows of [10_000, 400_000]) {
      await using db = await testDatabase();
      await using target = await testDatabase({ migrated: false });
      await ask(
        db.url,
        `insert into request (id, command, input_hash, answer, at)
       select gen_random_uuid(), 'x', repeat(md5(n::text), 16), to_jsonb(n), now() from generate_series(1, ${rows}) n`,
      );
      const file = folder.at(`${rows}`);
      peaks.push([
        await peakOf(['backup', file, '--to', folder.recipient], { DATABASE_URL: db.url }),
        await peakOf(['restore', file, '--key', folder.key], { DATABASE_URL: target.url }),
      ]);
    }
    const [small = [], large = []] = peaks;
    process.stdout.write(`memory, backup and restoration: ${peaks.flat().map(Math.round).join(', ')} MB\n`);
    // 6 and 240 MB of rows: held as a whole they would show.
    for (const [n, peak] of large.entries()) expect(peak - (small[n] ?? 0)).toBeLessThan(120);
  },
);
