import { beforeAll, describe, expect, test, vi } from 'vitest';
import { belenios2048 } from './belenios-2048.ts';
import { beginCeremony, type Ceremony, lockHash, receiveMessage, thresholdText } from './ceremony.ts';
import { joinTrustees } from './join-trustees.ts';
import { openSecret, sealSecret } from './seal.ts';
import { reveal } from './secret.ts';
import { newSingleKey } from './single-key.ts';
import { TellerDevice } from './teller-device.ts';
import { must } from './testing/hold-election.ts';

// Arithmetic of 2048 bits on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const group = belenios2048();
const uuid = 'CeremonyTest11';

async function send(ceremony: Ceremony, ...messages: readonly string[]): Promise<Ceremony> {
  let after = ceremony;
  for (const message of messages) after = must(await receiveMessage(after, message));
  return after;
}

async function refusal(ceremony: Ceremony, message: string): Promise<string> {
  const outcome = await receiveMessage(ceremony, message);
  return outcome.ok ? 'accepted' : outcome.refusal.code;
}

/** Every phase of a whole ceremony, with the devices. */
async function ceremony(size: number, threshold: number) {
  const shape = { size, threshold };
  const devices = await Promise.all(
    Array.from({ length: size }, (_, i) => TellerDevice.begin(group, uuid, shape, i + 1)),
  );
  const all = <T>(make: (device: TellerDevice) => T): T[] => devices.map(make);
  const enrol = beginCeremony(group, uuid, shape);
  let cert = await send(enrol, ...(await Promise.all(all((device) => device.enrol()))));
  for (const [i, device] of devices.entries())
    for (const step of [1, 2]) {
      const other = devices[(i + step) % size];
      if (!other || other === device || (step === 2 && size === 2)) continue;
      cert = await send(cert, must(await device.countersign(cert, other.index, other.fingerprint)));
    }
  const lock = await send(cert, ...(await Promise.all(all((device) => device.cert()))));
  const locks = await Promise.all(all((device) => device.lock(lock, lockHash(lock))));
  const commit = await send(lock, ...locks.map(must));
  const reveals = await send(commit, ...all((device) => device.commit()));
  const share = await send(reveals, ...all((device) => device.reveal(reveals)));
  const shares = (await Promise.all(all((device) => device.shares(share)))).flat();
  const ack = await send(share, ...shares);
  const vk = await send(ack, ...(await Promise.all(all((device) => device.acknowledge(ack)))));
  const complete = await send(vk, ...all((device) => device.verificationKey()));
  return { devices, enrol, cert, lock, commit, reveals, share, shares, ack, vk, complete };
}

let held: Awaited<ReturnType<typeof ceremony>>;
beforeAll(async () => {
  held = await ceremony(5, 3);
});

describe('the ceremony of five tellers, any three', () => {
  test('runs through its phases to keys that the trustees check accepts', () => {
    const { enrol, cert, lock, commit, reveals, share, ack, vk, complete } = held;
    const phases = [enrol, cert, lock, commit, reveals, share, ack, vk, complete].map((one) => one.phase);
    expect(phases).toEqual(['enrol', 'cert', 'lock', 'commit', 'reveal', 'share', 'ack', 'vk', 'complete']);
    const joined = must(joinTrustees(group, [newSingleKey(group).published], thresholdText(complete)));
    expect(BigInt(joined.publicKey)).toBeGreaterThan(1n);
    for (const device of held.devices)
      expect(group.powerOfGenerator(reveal(device.key)).toString()).toBe(complete.keys.get(device.index)?.public_key);
  });

  test('a step before its time, by a stranger, twice or after the end is refused', async () => {
    const [first, second] = held.devices as [TellerDevice, TellerDevice];
    expect(await refusal(held.enrol, await first.cert())).toBe('ceremony.step');
    expect(await refusal(held.commit, first.reveal(held.reveals))).toBe('ceremony.step');
    expect(await refusal(held.complete, first.verificationKey())).toBe('ceremony.step');
    const stranger = await TellerDevice.begin(group, uuid, { size: 6, threshold: 3 }, 6);
    expect(await refusal(held.enrol, await stranger.enrol())).toBe('ceremony.sender');
    const other = await TellerDevice.begin(group, 'CeremonyTest22', { size: 5, threshold: 3 }, 1);
    expect(await refusal(held.enrol, await other.enrol())).toBe('ceremony.sender');
    const enrolled = await send(held.enrol, await first.enrol());
    expect(await refusal(enrolled, await first.enrol())).toBe('ceremony.repeated');
    const committed = await send(held.commit, first.commit());
    expect(await refusal(committed, first.commit())).toBe('ceremony.repeated');
    const locked = await send(held.lock, must(await second.lock(held.lock, lockHash(held.lock))));
    expect(await refusal(locked, must(await second.lock(held.lock, lockHash(held.lock))))).toBe('ceremony.repeated');
  });

  test('a device key is countersigned only by the fingerprint heard, and not by itself', async () => {
    const [first, second] = held.devices as [TellerDevice, TellerDevice];
    const enrolled = await send(held.enrol, await first.enrol(), await second.enrol());
    expect((await first.countersign(enrolled, 2, first.fingerprint)).ok).toBe(false);
    const own = must(await first.countersign(enrolled, 1, first.fingerprint));
    expect(await refusal(enrolled, own)).toBe('ceremony.sender');
  });

  test('a certificate of another device, context or signature is refused', async () => {
    const [first] = held.devices as [TellerDevice];
    const message = JSON.parse(await first.cert()) as Record<string, unknown>;
    const impostor = await TellerDevice.begin(group, uuid, { size: 5, threshold: 3 }, 1);
    expect(await refusal(held.cert, await impostor.cert())).toBe('ceremony.signature');
    const twoOfFive = await TellerDevice.begin(group, uuid, { size: 5, threshold: 2 }, 1);
    const wrong = JSON.parse(await twoOfFive.cert()) as Record<string, unknown>;
    expect(await refusal(held.cert, JSON.stringify({ ...message, body: wrong.body }))).toBe('ceremony.signature');
    const { device, ...bare } = message;
    expect(device).toBeTypeOf('string');
    expect(await refusal(held.cert, JSON.stringify(bare))).toBe('ceremony.signature');
  });

  test('another lock hash is refused by the device and by the log', async () => {
    const [first] = held.devices as [TellerDevice];
    expect((await first.lock(held.lock, '0'.repeat(64))).ok).toBe(false);
    const message = JSON.parse(must(await first.lock(held.lock, lockHash(held.lock)))) as Record<string, unknown>;
    expect(await refusal(held.lock, JSON.stringify({ ...message, body: '0'.repeat(64) }))).toBe('ceremony.signature');
  });

  test('a polynomial other than the one committed to is refused', async () => {
    const impostor = await TellerDevice.begin(group, uuid, { size: 5, threshold: 3 }, 1);
    const [first] = held.devices as [TellerDevice];
    const message = JSON.parse(first.reveal(held.reveals)) as Record<string, unknown>;
    const late = JSON.parse(impostor.reveal(held.reveals)) as Record<string, unknown>;
    expect(await refusal(held.reveals, JSON.stringify(late))).toBe('ceremony.signature');
    expect(await refusal(held.reveals, JSON.stringify({ ...message, body: late.body }))).toBe('ceremony.signature');
  });

  test('a wrong share brings a complaint, and one complaint voids the ceremony', async () => {
    const [, second] = held.devices as [TellerDevice, TellerDevice];
    const shares = new Map(held.ack.shares);
    shares.set('1>2', shares.get('3>2') ?? '');
    const complaint = await second.acknowledge({ ...held.ack, shares });
    const voided = await send(held.ack, complaint);
    expect(voided.phase).toBe('void');
    expect(voided.complaint).toEqual({ from: 2, reason: 'ceremony.share from 1' });
    expect(await refusal(voided, second.complain('again'))).toBe('ceremony.void');
  });

  test('an acknowledgement of another log is refused', async () => {
    const [first] = held.devices as [TellerDevice];
    const message = await first.acknowledge({ ...held.ack, sharedLog: 'f'.repeat(64) });
    expect(await refusal(held.ack, message)).toBe('ceremony.log');
    await first.acknowledge(held.ack);
  });

  test('a share to oneself or to a stranger is refused', async () => {
    const message = JSON.parse(held.shares[0] ?? '') as { body: string };
    const toSelf = JSON.stringify({ ...message, body: message.body.replace('"to":2', '"to":1') });
    expect(await refusal(held.share, toSelf)).toBe('ceremony.signature');
  });

  test('the log itself holds the lock and the commitment against what a teller signs', async () => {
    const [first, second] = held.devices as [TellerDevice, TellerDevice];
    const swapped = new Map(held.lock.certs);
    swapped.set(3, swapped.get(2) ?? (swapped.get(1) as never));
    const lock = must(await first.lock(held.lock, lockHash(held.lock)));
    expect(await refusal({ ...held.lock, certs: swapped }, lock)).toBe('ceremony.lock');
    const commits = new Map(held.reveals.commits).set(2, 'f'.repeat(64));
    expect(await refusal({ ...held.reveals, commits }, second.reveal(held.reveals))).toBe('ceremony.commitment');
  });

  test('not a message at all', async () => {
    expect(await refusal(held.enrol, '{}')).toBe('text.shape');
    expect(await refusal(held.enrol, 'x')).toBe('text.not-json');
  });
});

test('ceremonies of other sizes', async () => {
  for (const [size, threshold] of [
    [1, 1],
    [2, 2],
    [3, 1],
  ] as const) {
    const { complete } = await ceremony(size, threshold);
    expect(complete.phase).toBe('complete');
  }
  expect(() => beginCeremony(group, uuid, { size: 2, threshold: 3 })).toThrow('threshold');
});

test('a sealed key opens with its passphrase alone', async () => {
  const { secret } = newSingleKey(group);
  const sealed = await sealSecret(secret, 'four plain words here');
  expect(sealed).not.toContain(reveal(secret).toString());
  expect(reveal(must(await openSecret(group, sealed, 'four plain words here')))).toBe(reveal(secret));
  const wrong = await openSecret(group, sealed, 'four plain words');
  expect(wrong.ok ? '' : wrong.refusal.code).toBe('key.passphrase');
  const weak = await openSecret(group, sealed.replace('600000', '1000'), 'four plain words here');
  expect(weak.ok ? '' : weak.refusal.code).toBe('number.range');
});
