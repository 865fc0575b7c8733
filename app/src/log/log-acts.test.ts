import { formatVerifierKey, signingKey } from '@plenary/record';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../door/command.ts';
import { type Actor, system } from '../identity/actor.ts';
import { introduceLogKey, type KnownKeys } from './introduce-log-key.ts';
import { resumeLog } from './resume-log.ts';
import { retireLogKey } from './retire-log-key.ts';

const now = '2026-12-07T10:00:00.000Z';
const line = (fill: number, name = 'record.example/assembly', use: 'log' | 'witness' = 'log'): string =>
  formatVerifierKey(signingKey(name, use, new Uint8Array(32).fill(fill)).key);
const known = (...keys: readonly (readonly [number, boolean])[]): KnownKeys => ({
  keys: keys.map(([fill, retired]) => ({ key: line(fill), name: 'record.example/assembly', retired })),
});
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
  });

  it.each([
    ['log-needs-system', known(), line(1), secretariat],
    ['log-key-malformed', known(), 'record.example+00000000+AAAA', system],
    ['log-key-malformed', known(), line(1, 'archive.example/witness', 'witness'), system],
    ['log-key-other-name', known([1, false]), line(2, 'other.example/log'), system],
    ['log-key-known', known([1, true], [2, false]), line(1), system],
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
