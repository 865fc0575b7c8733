import { expect, it } from 'vitest';
import { KnownSignIns } from './known-sign-ins.ts';

const now = '2026-12-07T10:00:00.000Z';
const signedIn = (account: string, until = '2026-12-07T20:00:00.000Z') => ({
  open: { id: `of ${account}`, hash: '', account, until },
  viewer: { id: account, name: account, capacities: [], seat: null },
});

it('knows who holds a secret until the sign-in ends, or something of the account has changed', () => {
  const known = new KnownSignIns();
  known.keep('a', signedIn('one'));
  known.keep('b', signedIn('two'));
  known.keep('over', signedIn('three', now));
  expect(known.of('a', now)?.viewer.id).toBe('one');
  expect(known.of('over', now)).toBeNull();
  expect(known.of('nobody', now)).toBeNull();
  known.forget('one');
  expect(known.of('a', now)).toBeNull();
  expect(known.of('b', now)?.viewer.id).toBe('two');
  known.forget();
  expect(known.of('b', now)).toBeNull();
});

it('forgets the first of too many', () => {
  const known = new KnownSignIns();
  for (let n = 0; n <= 5_000; n += 1) known.keep(`${n}`, signedIn(`${n}`));
  expect(known.of('0', now)).toBeNull();
  expect(known.of('1', now)).not.toBeNull();
  expect(known.of('5000', now)).not.toBeNull();
});
