import { expect, test } from 'vitest';
import { checkTrustees } from './check-trustees.ts';
import { checkPartialDecryption, combine, makePartialDecryption } from './decryption.ts';
import { attempt } from './refusal.ts';
import { readTally } from './tally.ts';
import { partsOf } from './testing/rebuild-archive.ts';
import { sampleElection } from './testing/sample-election.ts';
import { smallGroup } from './testing/small-group.ts';
import type { ThresholdText, TrusteeText } from './trustees-format.ts';

const group = smallGroup();
const tellers = { size: 3, threshold: 2 };
const held = sampleElection({ uuid: 'TrusteesTest11', candidates: 3, seats: 1, voters: 4, tellers, group });
const [server, pedersen] = JSON.parse(held.files.trustees) as [TrusteeText, readonly ['Pedersen', ThresholdText]];
const code = (...list: readonly unknown[]): string => {
  const outcome = attempt(() => checkTrustees(group, JSON.stringify(list)));
  return outcome.ok ? 'accepted' : outcome.refusal.code;
};
const keys = pedersen[1].verification_keys;

test('the proof and the key of each teller', () => {
  expect(code(server, pedersen)).toBe('accepted');
  const otherProof = keys.with(0, { ...keys[0], pok: keys[1]?.pok } as never);
  expect(code(server, ['Pedersen', { ...pedersen[1], verification_keys: otherProof }])).toBe('trustees.proof');
  const exchanged = [keys[1], keys[0], keys[2]];
  expect(code(server, ['Pedersen', { ...pedersen[1], verification_keys: exchanged }])).toBe('trustees.key');
  expect(code(server, ['Pedersen', { ...pedersen[1], threshold: 4 }])).toBe('trustees.counts');
});

test('a total beyond the number of ballots has no result', () => {
  const { open, files, trustees } = held;
  const owners = checkTrustees(group, files.trustees).owners;
  const texts = partsOf(held.archive).events.find((event) => event.type === 'EncryptedTally');
  const tally = readTally(group, open.election.questions, texts?.data[0] ?? '');
  const decryptions = trustees.decrypting().map(([owner, key]) => {
    const known = owners[owner - 1];
    if (!known) throw new Error('no such owner');
    return checkPartialDecryption(open, known, tally, makePartialDecryption(open, owner, key, tally));
  });
  expect(combine(open, tally, decryptions, 4)).toEqual(held.result);
  const none = attempt(() => combine(open, tally, decryptions, 0));
  expect(none.ok ? '' : none.refusal.code).toBe('result.none');
});
