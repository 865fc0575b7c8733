import { formatVerifierKey, signingKey } from '@plenary/record';
import { describe, expect, it } from 'vitest';
import { readLogConfig } from './log-config.ts';

const line = (name: string, fill: number, use: 'log' | 'witness' = 'witness'): string =>
  formatVerifierKey(signingKey(name, use, new Uint8Array(32).fill(fill)).key);
const archive = `${line('archive.example/witness', 1)} https://archive.example/witness/`;
const coalition = `${line('coalition.example/witness', 2)} http://127.0.0.1:7340`;
const university = `${line('university.example/witness', 3)} https://university.example`;

describe('the configuration of the log', () => {
  it('may be empty', () => {
    expect(readLogConfig({})).toEqual({ ok: true, config: { seeds: [], witnesses: [], quorum: 0, kept: null } });
  });

  it('reads seeds and witnesses; more than half of the witnesses are the quorum', () => {
    const read = readLogConfig({
      PLENARY_LOG_KEY: `${'0a'.repeat(32)}, ${'0b'.repeat(32)}`,
      PLENARY_WITNESSES: `${archive}; ${coalition};\n${university};`,
    });
    if (!read.ok) throw new Error(read.problems.join());
    expect(read.config.seeds).toEqual([new Uint8Array(32).fill(10), new Uint8Array(32).fill(11)]);
    expect(read.config.witnesses.map(({ key, address }) => [key.name, address])).toEqual([
      ['archive.example/witness', 'https://archive.example/witness'],
      ['coalition.example/witness', 'http://127.0.0.1:7340'],
      ['university.example/witness', 'https://university.example'],
    ]);
    expect(read.config.quorum).toBe(2);
  });

  it.each([
    [1, archive],
    [2, `${archive};${coalition}`],
  ])('asks for %i of as many witnesses', (quorum, witnesses) => {
    expect(readLogConfig({ PLENARY_WITNESSES: witnesses })).toMatchObject({ config: { quorum } });
  });

  it.each([
    ['0', 0],
    ['2', 2],
  ])('takes a quorum of %s', (text, quorum) => {
    const env = { PLENARY_WITNESSES: `${archive};${coalition}`, PLENARY_WITNESS_QUORUM: text };
    expect(readLogConfig(env)).toMatchObject({ config: { quorum } });
  });

  it.each([
    ['a seed of 31 bytes', { PLENARY_LOG_KEY: '0a'.repeat(31) }, 'seed of 64'],
    ['a seed that is none', { PLENARY_LOG_KEY: 'x'.repeat(64) }, 'seed of 64'],
    ['a key cut short', { PLENARY_WITNESSES: `${line('a.example', 1).slice(0, -4)} https://a.example` }, 'base64'],
    [
      'the key of a log',
      { PLENARY_WITNESSES: `${line('a.example', 1, 'log')} https://a.example` },
      'not that of a witness',
    ],
    ['no address', { PLENARY_WITNESSES: line('a.example', 1) }, 'needs an address'],
    ['an address in the open', { PLENARY_WITNESSES: `${line('a.example', 1)} http://a.example` }, 'needs an address'],
    [
      'an address with a query',
      { PLENARY_WITNESSES: `${line('a.example', 1)} https://a.example/?a=1` },
      'needs an address',
    ],
    [
      'two addresses',
      { PLENARY_WITNESSES: `${line('a.example', 1)} https://a.example https://b.example` },
      'needs an address',
    ],
    [
      'one key under two names',
      { PLENARY_WITNESSES: `${archive}; ${line('b.example', 1)} https://b.example` },
      'stands twice',
    ],
    ['a quorum above all', { PLENARY_WITNESSES: archive, PLENARY_WITNESS_QUORUM: '2' }, 'from 0 to 1'],
    ['a quorum that is none', { PLENARY_WITNESSES: archive, PLENARY_WITNESS_QUORUM: 'all' }, 'from 0 to 1'],
  ])('refuses %s', (_, env, says) => {
    const read = readLogConfig(env);
    expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(says)]);
  });

  it('never repeats a secret', () => {
    const read = readLogConfig({ PLENARY_LOG_KEY: `${'0c'.repeat(32)},${'0d'.repeat(31)}` });
    expect(JSON.stringify(read)).not.toContain('0c0c');
  });
});
