import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameterRegister } from './parameter-register.ts';
import { parameter, parameterValue, usesOf } from './parameters.ts';
import { electionProcedureOn, parametersOn, rule, ruleRegister, ruleVersionOn } from './rule-register.ts';

interface Session {
  readonly start: string;
  readonly end: string;
  readonly resumptions: readonly { readonly start: string; readonly end: string }[] | null;
}
const { sessions } = JSON.parse(readFileSync('data/sessions.json', 'utf8')) as {
  readonly sessions: readonly Session[];
};
const days = sessions.flatMap((s) => [s.start, s.end, ...(s.resumptions ?? []).flatMap((r) => [r.start, r.end])]);

describe('the register of rules', () => {
  it.each(ruleRegister.map((r) => [r.id, r] as const))(
    '%s has exactly one version on each session date',
    (_id, entry) => {
      expect(days.length).toBeGreaterThan(60);
      for (const day of days) {
        const inForce = entry.versions.filter((v) => v.from <= day && (v.until === undefined || day < v.until));
        expect(inForce, day).toHaveLength(1);
      }
    },
  );

  it.each(ruleRegister.map((r) => [r.id, r] as const))(
    '%s has citation, code, tests and an example that explains itself',
    (_id, entry) => {
      for (const version of entry.versions) {
        expect(version.cite.provision).not.toBe('');
        expect(version.says.endsWith('.')).toBe(true);
      }
      expect(existsSync(`packages/rules/src/${entry.code}`), entry.code).toBe(true);
      expect(existsSync(`packages/rules/src/${entry.test}`), entry.test).toBe(true);
      const example = entry.example();
      expect(example.rule).toBe(entry.id);
      expect(example.lines.length).toBeGreaterThan(0);
      for (const line of example.lines) {
        expect(line.text).not.toMatch(/undefined|NaN|\[object/);
        expect(line.cite.provision).not.toBe('');
      }
      for (const use of example.parameters) expect(parameter(use.key as never)).toBeDefined();
    },
  );

  it('names every rule that a finding can come from', () => {
    const files = readdirSync('packages/rules/src/icc-asp', { recursive: true, encoding: 'utf8' }).filter(
      (f) => f.endsWith('.ts') && !f.endsWith('.test.ts'),
    );
    const named = files.flatMap((file) => {
      const text = readFileSync(`packages/rules/src/icc-asp/${file}`, 'utf8');
      return [...text.matchAll(/\b(?:finding|result)\(\s*'([a-zA-Z.]+)'/g)].map((m) => m[1] ?? '');
    });
    expect(new Set(named).size).toBeGreaterThan(50);
    expect([...new Set(named)].sort()).toEqual(ruleRegister.map((r) => r.id).sort());
  });

  it('knows rules by id and refuses others', () => {
    expect(rule('vote.outcome').title).toBe('Outcome of a vote');
    expect(() => rule('vote.nothing')).toThrow('no such rule: vote.nothing');
    expect(() => ruleVersionOn('vote.outcome', '2002-06-30')).toThrow('no version of vote.outcome on 2002-06-30');
    expect(() => ruleVersionOn('vote.outcome', 'today')).toThrow('not a day');
  });

  it.each([
    [
      '2003-02-04',
      'firstElection',
      { 'bureau.handover': 'opening', 'contingency.level.cents': 0, 'judges.cutoff.from': 9999 },
    ],
    [
      '2006-01-26',
      'standing',
      {
        'bureau.handover': 'opening',
        'contingency.level.cents': 1_000_000_000,
        'judges.cutoff.from': 9999,
        'judges.nomination.weeksBefore': 26,
      },
    ],
    [
      '2011-12-12',
      'standing',
      {
        'bureau.handover': 'opening',
        'contingency.level.cents': 1_000_000_000,
        'judges.cutoff.from': 9999,
        'judges.nomination.weeksBefore': 26,
      },
    ],
    ['2017-12-04', 'standing', { 'judges.nomination.weeksBefore': 32, 'judges.cutoff.from': 9999 }],
    ['2023-12-04', 'standing', {}],
  ])('on %s: %s, with the values of that day', (day, procedure, values) => {
    expect(electionProcedureOn(day)).toBe(procedure);
    expect(parametersOn(day)).toEqual(values);
  });

  it.each([
    ['judges.vacancy', '2006-01-26', '2011-12-12'],
    ['organs.composition', '2011-12-12', '2017-12-04'],
    ['organs.composition', '2023-12-04', '2024-12-02'],
    ['noncooperation.steps', '2011-12-12', '2012-11-14'],
    ['oversight.mechanism', '2006-01-26', '2011-12-12'],
    ['oversight.mechanism', '2017-12-04', '2023-12-04'],
    ['arrears.waiver', '2003-02-04', '2006-01-26'],
  ])('%s differs between %s and %s', (id, before, after) => {
    expect(ruleVersionOn(id, before)).not.toEqual(ruleVersionOn(id, after));
  });
});

describe('the register of parameters', () => {
  it('has each key once, with citation, reading and a place to check', () => {
    const keys = parameterRegister.map((p) => p.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const entry of parameterRegister) {
      expect(entry.cite.provision).not.toBe('');
      expect(entry.check).not.toBe('');
      expect(entry.interpretation).not.toBe('');
      const settled = entry.confidence === 'sourced' || entry.confidence === 'derived';
      if (!settled) expect(entry.interpretation.startsWith('INTERPRETATION: '), entry.key).toBe(true);
      if (entry.choices !== undefined) expect(entry.choices as readonly unknown[]).toContain(entry.default);
    }
  });

  it('answers every open question that a value can settle', () => {
    const questions = new Set(parameterRegister.flatMap((p) => p.question ?? []));
    expect([...questions].sort()).toEqual([
      'U-1',
      'U-12',
      'U-13',
      'U-14',
      'U-1b',
      'U-2',
      'U-3',
      'U-4',
      'U-5',
      'U-6',
      'U-7',
      'U-9',
    ]);
  });

  it('gives the default unless the Bureau has set a value', () => {
    expect(parameterValue('noncoop.letterDays')).toBe(14);
    expect(parameterValue('noncoop.letterDays', { 'noncoop.letterDays': 7 })).toBe(7);
    expect(usesOf(['noncoop.letterDays'], { 'noncoop.letterDays': 7 })).toEqual([
      { key: 'noncoop.letterDays', value: 7, default: false, confidence: 'unverified' },
    ]);
    expect(() => parameter('nothing' as never)).toThrow('no such parameter: nothing');
  });
});
