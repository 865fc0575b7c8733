import { describe, expect, it } from 'vitest';
import { oddValues } from '../../../test/given/odd-values.ts';
import { email } from '../input.ts';

const hosts = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.example`;

describe('an address of mail', () => {
  it.each([
    ['name@example.org', 'name@example.org'],
    ['  First.Last+tag@mail.example.org ', 'First.Last+tag@mail.example.org'],
    ["o'example@example.org", "o'example@example.org"],
    ['имя@пример.рф', 'имя@пример.рф'],
    ['name@xn--e1afmkfd.xn--p1ai', 'name@xn--e1afmkfd.xn--p1ai'],
    [`${'x'.repeat(254 - hosts.length - 1)}@${hosts}`, `${'x'.repeat(254 - hosts.length - 1)}@${hosts}`],
  ])('%j is taken', (given, kept) => {
    expect(email.parse(given)).toBe(kept);
  });

  it.each([
    ...['', 'name', 'name@', '@example.org', 'name@example', 'a b@example.org', 'name@exa mple.org', 'a@b@example.org'],
    ...['a..b@example.org', '.a@example.org', 'a.@example.org', 'a@-b.example', 'a@b-.example', 'a@b..example'],
    ...[
      'Name <name@example.org>',
      'name@example.org; other@example.org',
      '"a"@example.org',
      'name@example.org\nBcc: x',
    ],
    ...['nаme@example.org', 'na\u200dme@example.org', 'name\u202e@example.org', `${'x'.repeat(300)}@example.org`],
    `${'x'.repeat(255 - hosts.length - 1)}@${hosts}`,
  ])('%j is none', (given) => {
    expect(email.safeParse(given).error?.issues[0]?.message).toBe('input.email');
  });

  it('is none of what no field asks for', () => {
    for (const { value } of oddValues) {
      const parsed = email.safeParse(value);
      if (parsed.success) expect(parsed.data).toMatch(/^[^\s@]+@[^\s@]+$/);
    }
  });
});
