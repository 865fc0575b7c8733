import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildApp } from '../../test/app-process.ts';

const main = path.resolve(import.meta.dirname, '../../dist/server/main.js');

it('npm run rehearse -- day holds a day with all delegations, and verifies the record beside it', () => {
  buildApp();
  const env = { ...process.env, PLENARY_MODE: 'demonstration' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'rehearse', 'day'], { env, encoding: 'utf8' });
  const said = stdout + stderr;
  expect(said).toContain('With 41 delegations the opening was refused; 125 are there, and it is open');
  expect(said).toContain('its appeal failed by 40 to 80');
  expect(said).toMatch(/The Journal tells the day in \d+ lines, with the figures of its five votes/);
  expect(said).toMatch(/The record was verified \d+ times while the day went on: it stood each time/);
  expect(said).toContain('Rehearsal passed');
  expect(status).toBe(0);
});
