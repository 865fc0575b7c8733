import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { inTime } from '../door/in-time.ts';
import { perform } from '../door/perform.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { openDoor } from '../modules.ts';
import { openStore } from '../store/database.ts';
import { startEmbedded } from '../store/embedded.ts';
import { migrate } from '../store/migrate.ts';
import { healthOf } from './index.ts';

/** A disk of its own, small; null, and why, where this machine mounts none. */
function smallDisk(): { readonly dir: string; remove(): void } | null {
  const dir = mkdtempSync(path.join(tmpdir(), 'plenary-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', dir], { stdio: 'pipe' });
  } catch (error) {
    rmSync(dir, { recursive: true });
    process.stdout.write(
      `skipped: no disk can be mounted here (${error instanceof Error ? error.message.trim() : error})\n`,
    );
    return null;
  }
  return {
    dir,
    remove() {
      execFileSync('umount', ['-l', dir]);
      rmSync(dir, { recursive: true });
    },
  };
}

it('a full disk: acts say that nothing was recorded, reading goes on, /health says which part is not well, and all mends itself', async ({
  skip,
}) => {
  const disk = smallDisk();
  if (disk === null) return skip('no disk can be mounted here');
  // The server may run as another user.
  chmodSync(disk.dir, 0o755);
  const settings = { wal_keep_size: '0', max_wal_size: '32MB', min_wal_size: '32MB' };
  const server = await startEmbedded(path.join(disk.dir, 'data'), { explicit: true, settings });
  const store = await openStore(server.url, { poolSize: 4 });
  try {
    await migrate(store);
    const health = healthOf({ store, onError: () => {} });
    expect(await health()).toMatchObject({ writes: { ok: true } });
    const ballast = path.join(disk.dir, 'ballast');
    // dd fails at the end of the disk, having filled it.
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k'], { stdio: 'pipe' });
    } catch {}

    await expect.poll(health, { timeout: 60_000, interval: 1_000 }).toMatchObject({
      ok: false,
      reads: { ok: true },
      writes: { ok: false, why: 'full' },
    });
    const office = (n: number) => ({ name: `Example ${n}`.padEnd(100, 'x'), office: 'president' });
    const act = (n: number) =>
      inTime(() => perform(openDoor(store, sealSeeds), assignOffice, office(n), { account: null }), {
        store,
        same: String(n),
      });
    let recorded = 0;
    let refused = false;
    for (let n = 0; n < 2_000 && !refused; n++) {
      const outcome = await act(n);
      if (outcome.ok) recorded += 1;
      else {
        expect(outcome).toMatchObject({ late: 'not-recorded', objections: [{ code: 'not-recorded' }] });
        refused = true;
      }
    }
    expect(refused).toBe(true);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from entry`.execute(store.reads);
    expect(rows).toEqual([{ n: recorded }]);

    rmSync(ballast);
    await expect.poll(health, { timeout: 30_000, interval: 1_000 }).toMatchObject({ writes: { ok: true } });
    expect(await act(2_001)).toMatchObject({ ok: true, seq: recorded + 1 });
  } finally {
    await store.close();
    await server.stop();
    disk.remove();
  }
});
