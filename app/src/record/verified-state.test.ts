import { expect, it } from 'vitest';
import { readVerified, type VerifiedState, verifiedText } from './verified-state.ts';

const seed = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(8);
const state: VerifiedState = {
  entries: 1204,
  head: 'a'.repeat(64),
  seals: 'b'.repeat(64),
  at: '2026-12-07T09:30:00.000Z',
};
const text = verifiedText(state, seed);

it('what was verified is read again with the key of the seals, also while that is changed', () => {
  expect(readVerified(text, [seed])).toEqual(state);
  expect(readVerified(text, [other, seed])).toEqual(state);
});

it('nobody makes or changes it without the key', () => {
  expect(readVerified(text, [other])).toBeNull();
  expect(readVerified(text, [])).toBeNull();
  expect(readVerified('', [seed])).toBeNull();
  expect(readVerified(`${text}\n`, [seed])).toBeNull();
  for (let place = 0; place < text.length; place += 1) {
    const changed = text[place] === '1' ? '2' : '1';
    expect(readVerified(text.slice(0, place) + changed + text.slice(place + 1), [seed])).toBeNull();
  }
});
