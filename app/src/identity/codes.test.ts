import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testKey } from '../../test/given/sign-in-key.ts';
import { bytesOfCode, codeBytes, codeOf, groupsOf, typedCode } from './codes.ts';
import { drawSecret, isOurs } from './secrets.ts';

it('a code gives its bytes back, as it is printed and however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes }), (bytes) => {
      const code = codeOf(bytes);
      expect([...(bytesOfCode(code) ?? [])]).toEqual([...bytes]);
      expect(groupsOf(code)).toMatch(/^(\w{4}-){5}\w{4}$/);
      const typed = groupsOf(code).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(typedCode(` ${typed}`)).toBe(code);
    }),
  );
});

it.each(['', 'ABCD', 'U'.repeat(24), 'A'.repeat(25), 'a'.repeat(43)])('%j is no code, and stays as it is', (text) => {
  expect(bytesOfCode(text)).toBeNull();
  expect(typedCode(text)).toBe(text);
});

it('a code with one sign changed is seen as a guess', () => {
  const { token } = drawSecret(testKey, 'link');
  expect(isOurs(testKey, 'link', token)).toBe(true);
  expect(isOurs(testKey, 'forms', token)).toBe(false);
  for (let at = 0; at < token.length; at += 1) {
    const other = `${token.slice(0, at)}${token[at] === '7' ? '8' : '7'}${token.slice(at + 1)}`;
    expect(isOurs(testKey, 'link', other), String(at)).toBe(false);
  }
});
