import { describe, expect, it } from 'vitest';
import { Clock } from './clock.ts';

const began = Date.parse('2026-12-08T10:00:00.000Z');
const day = 86_400_000;

function machine() {
  const set = { wall: began, up: 5_000 };
  return { set, clock: new Clock({ wall: () => set.wall, up: () => set.up }) };
}

describe('the clock of the machine', () => {
  it('is what the machine says, also after small corrections, however many', () => {
    const { set, clock } = machine();
    for (let n = 0; n < 100; n++) {
      set.up += 1_000;
      set.wall += 1_000 + 60_000;
      expect(clock.machine()).toBe(set.wall);
    }
  });

  it('counts on when it was set by more than some minutes while the program runs, and believes it again when it is set back', () => {
    const { set, clock } = machine();
    set.up += 1_000;
    set.wall += 1_000 + 400 * day;
    expect(clock.machine()).toBe(began + 1_000);
    set.up += 1_000;
    set.wall = began + 2_000;
    expect(clock.machine()).toBe(began + 2_000);
    set.wall -= 3_600_000;
    expect(clock.machine()).toBe(began + 2_000);
  });

  it('is not put in doubt by sleep: the time since the start of the machine counts it', () => {
    const { set, clock } = machine();
    set.up += day;
    set.wall += day;
    expect(clock.machine()).toBe(began + day);
  });
});

describe('the clock of the database', () => {
  it('is carried on from the last answer, whatever the machine says', () => {
    const { set, clock } = machine();
    clock.learn('2026-12-08T12:00:00.000Z', performance.now());
    set.wall += 400 * day;
    const ahead = clock.ms() - Date.parse('2026-12-08T12:00:00.000Z');
    expect(ahead).toBeGreaterThanOrEqual(0);
    expect(ahead).toBeLessThan(1_000);
    const [before, now, after] = [clock.ms(), clock.now(), clock.ms()];
    expect(now >= new Date(before).toISOString() && now <= new Date(after).toISOString(), now).toBe(true);
  });
});
