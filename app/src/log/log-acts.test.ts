import { formatVerifierKey, signingKey } from '@plenary/record';
import { describe, expect, it } from 'vitest';
import { type Actor, system } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';
import { introduceLogKey, type KnownKeys } from './introduce-log-key.ts';
import { resumeLog } from './resume-log.ts';
import { retireLogKey } from './retire-log-key.ts';
import { type LogToEnd, succeedLog } from './succeed-log.ts';

const now = '2026-12-07T10:00:00.000Z';
const line = (fill: number, name = 'record.example/assembly', use: 'log' | 'witness' = 'log'): string =>
  formatVerifierKey(signingKey(name, use, new Uint8Array(32).fill(fill)).key);
const known = (...keys: readonly (readonly [number, boolean])[]): KnownKeys => ({
  keys: keys.map(([fill, retired]) => ({ key: line(fill), name: 'record.example/assembly', retired })),
});
/** After a succession: the key of the former name first, then the one in use. */
const succeeded: KnownKeys = {
  keys: [
    ...known([1, true]).keys,
    { key: line(2, 'record.example/second'), name: 'record.example/second', retired: false },
  ],
};
const secretariat: Actor = { id: 'made-up', demonstration: false, capacities: [{ kind: 'secretariat' }] };

function codes(decision: Decision): readonly string[] {
  return decision.ok ? decision.acts.map(({ act }) => act) : decision.objections.map(({ code }) => code);
}

describe('introducing a key of the log', () => {
  it('records it', () => {
    const decision = introduceLogKey.decide(known(), { key: line(1) }, system, now);
    expect(decision).toMatchObject({
      ok: true,
      capacity: 'system',
      answer: { name: 'record.example/assembly' },
      acts: [{ act: 'log-key.introduced', subject: 'log', audience: 'public', data: { key: line(1) } }],
    });
    expect(codes(introduceLogKey.decide(known([1, false]), { key: line(2) }, system, now))).toEqual([
      'log-key.introduced',
    ]);
    expect(codes(introduceLogKey.decide(succeeded, { key: line(3, 'record.example/second') }, system, now))).toEqual([
      'log-key.introduced',
    ]);
  });

  it.each([
    ['log-needs-system', known(), line(1), secretariat],
    ['log-key-malformed', known(), 'record.example+00000000+AAAA', system],
    ['log-key-malformed', known(), line(1, 'archive.example/witness', 'witness'), system],
    ['log-key-other-name', known([1, false]), line(2, 'other.example/log'), system],
    ['log-key-known', known([1, true], [2, false]), line(1), system],
    ['log-key-other-name', succeeded, line(3), system],
  ])('is refused: %s', (code, facts, key, actor) => {
    expect(codes(introduceLogKey.decide(facts, { key }, actor, now))).toEqual([code]);
  });
});

describe('retiring a key of the log', () => {
  it('records it while another remains', () => {
    const decision = retireLogKey.decide(known([1, false], [2, false]), { key: line(1) }, system, now);
    expect(decision).toMatchObject({ ok: true, acts: [{ act: 'log-key.retired', data: { key: line(1) } }] });
  });

  it.each([
    ['log-needs-system', known([1, false], [2, false]), secretariat],
    ['log-key-unknown', known([2, false], [3, false]), system],
    ['log-key-unknown', known([1, true], [2, false]), system],
    ['log-key-last', known([1, false], [2, true]), system],
  ])('is refused: %s', (code, facts, actor) => {
    expect(codes(retireLogKey.decide(facts, { key: line(1) }, actor, now))).toEqual([code]);
  });
});

describe('signing again after a halt', () => {
  const halts = [{ witness: 'archive.example/witness', kind: 'ahead', size: 300 }] as const;
  const reason = 'The archive restored its own disk; its log book shows it.';

  it('names the contradictions and the reason', () => {
    expect(resumeLog.decide(halts, { reason }, system, now)).toMatchObject({
      ok: true,
      acts: [{ act: 'log.resumed', audience: 'public', data: { reason, halts } }],
    });
  });

  it.each([
    ['log-needs-system', halts, secretariat],
    ['log-not-halted', [], system],
  ])('is refused: %s', (code, facts, actor) => {
    expect(codes(resumeLog.decide(facts, { reason }, actor, now))).toEqual([code]);
  });

  it('asks for a sentence', () => {
    expect(resumeLog.input.safeParse({ reason: 'because' }).success).toBe(false);
    expect(resumeLog.input.safeParse({ reason }).success).toBe(true);
  });
});

describe('ending a log and beginning another', () => {
  const name = 'record.example/assembly';
  const key = line(2, 'record.example/second');
  const reason = 'The disk and its copies burned; the backup of the night before was restored.';
  const signed = { size: 290, root: `${'A'.repeat(43)}=` };
  const halts = [{ witness: 'archive.example/witness', kind: 'ahead', size: 300 }] as const;
  const lost = { size: 280, root: `${'B'.repeat(42)}A=` };
  const toEnd: LogToEnd = { ...known([1, false]), name, signed, halts, rootAtLost: null };
  const calm: LogToEnd = { ...toEnd, halts: [] };

  it('names the former log, who contradicts it, the new key and the reason', () => {
    const decision = succeedLog.decide(toEnd, { key, reason }, system, now);
    expect(decision).toMatchObject({
      ok: true,
      capacity: 'system',
      answer: { name: 'record.example/second' },
      acts: [{ act: 'log.succeeded', subject: 'log', audience: 'public' }],
    });
    expect(decision.ok && decision.acts[0]?.data).toEqual({
      key,
      former: { name, signed },
      contradictions: halts,
      lost: null,
      reason,
    });
  });

  it.each([
    ['the record is shorter than the state that was lost', null],
    ['the record has another root at that size', signed.root],
  ])('without a witness when %s', (_, rootAtLost) => {
    const decision = succeedLog.decide({ ...calm, rootAtLost }, { key, reason, lost }, system, now);
    expect(decision).toMatchObject({ ok: true, acts: [{ data: { contradictions: [], lost } }] });
  });

  it('before anything was signed', () => {
    const decision = succeedLog.decide({ ...calm, signed: null }, { key, reason, lost }, system, now);
    expect(decision).toMatchObject({ ok: true, acts: [{ data: { former: { name, signed: null } } }] });
  });

  it.each<[string, LogToEnd, Parameters<typeof succeedLog.decide>[1], Actor]>([
    ['log-needs-system', toEnd, { key, reason }, secretariat],
    ['log-key-malformed', toEnd, { key: 'record.example/second', reason }, system],
    ['log-key-malformed', toEnd, { key: line(2, 'archive.example/witness', 'witness'), reason }, system],
    ['log-not-begun', { ...calm, keys: [], name: '', signed: null }, { key, reason }, system],
    ['log-name-used', toEnd, { key: line(2, name), reason }, system],
    [
      'log-name-used',
      { ...toEnd, ...succeeded, name: 'record.example/second' },
      { key: line(3, name), reason },
      system,
    ],
    ['log-key-known', toEnd, { key: line(1, 'record.example/second'), reason }, system],
    ['log-not-contradicted', calm, { key, reason }, system],
    ['log-loss-not-shown', { ...calm, rootAtLost: lost.root }, { key, reason, lost }, system],
    ['log-loss-not-shown', { ...toEnd, rootAtLost: lost.root }, { key, reason, lost }, system],
  ])('is refused: %s', (code, facts, given, actor) => {
    expect(codes(succeedLog.decide(facts, given, actor, now))).toEqual([code]);
  });

  it('asks for a sentence, and for a root that can be one', () => {
    const takes = (given: object): boolean => succeedLog.input.safeParse({ key, reason, ...given }).success;
    expect([takes({}), takes({ lost })]).toEqual([true, true]);
    expect([
      takes({ reason: 'lost' }),
      takes({ lost: { ...lost, root: 'B' } }),
      takes({ lost: { ...lost, size: 0 } }),
    ]).toEqual([false, false, false]);
  });
});
