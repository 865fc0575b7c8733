import { expect, test } from 'vitest';
import { textOf } from '../../../test/shown.ts';
import { languageCtx } from '../../web/ctx.ts';
import { fragment } from '../../web/page.tsx';
import { langs } from '../../words/languages.ts';
import { Presence } from './parts.tsx';

/** Fifty of 124 are there: enough to open the meeting, too few to vote on a matter of substance. */
function seen(status: 'scheduled' | 'open', lang: (typeof langs)[number] = 'en'): string {
  const finding = (needed: number) => ({ value: { present: 50, needed, met: needed <= 50 }, lines: [] });
  const view = {
    meeting: { status },
    statesParties: Array.from({ length: 124 }, () => 'FRA'),
    quorum: { open: finding(42), substance: finding(63) },
  };
  const ctx = languageCtx(lang, '2026-12-07T10:00:00.000Z');
  return textOf(fragment(<Presence ctx={ctx} view={view as never} />));
}

test('the quorum says for what it is needed: to open the meeting, and then to vote', () => {
  expect(seen('scheduled')).toContain('Quorum to open the meeting: 42 needed');
  expect(seen('scheduled')).not.toContain('63');
  expect(seen('open')).toContain('63 needed to vote on a matter of substance');
  expect(seen('open')).not.toContain('42');
});

test.each(langs)('in %s the two are told apart', (lang) => {
  const before = seen('scheduled', lang).replaceAll('42', 'n');
  expect(before).not.toBe(seen('open', lang).replaceAll('63', 'n'));
  expect(seen('open', lang)).toContain('63');
});
