import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { textOf } from '../../../test/shown.ts';
import { languageCtx } from '../../web/ctx.ts';
import { nameOfCode } from '../../web/state-names.ts';
import type { LogLine } from '../log.ts';
import { ownLog } from '../meeting-log.ts';
import type { MeetingSeen } from '../reads.ts';
import { Log } from './parts.tsx';

const many = ['ALB', 'BRA', 'CHE', 'DEU', 'FRA', 'GHA'];

function shown(data: Readonly<Record<string, readonly string[]>>, lang: 'en' | 'fr' = 'en') {
  const at = '2026-12-07T14:00:00.000Z';
  const view = {
    names: new Map(many.map((code) => [code, nameOfCode(code) ?? { en: code }])),
    agenda: [],
    session: { city: 'New York' },
  } as unknown as MeetingSeen;
  const values = ownLog.values ?? (() => ({}));
  const line: LogLine = { seq: 7, first: 7, at, act: 'presence.registered', capacity: 'secretariat', data, values };
  const html = renderToStaticMarkup(<Log ctx={languageCtx(lang, at)} view={view} log={[line]} />);
  return { text: textOf(html), folded: textOf(/<details.*?<\/details>/s.exec(html)?.[0] ?? '') };
}

it('names who arrived and who left, as the reader’s language sorts them', () => {
  expect(shown({ arrived: ['FRA'], left: [] }).text).toContain('09:00 Arrived: France Entry 7');
  expect(shown({ arrived: ['FRA', 'DEU'], left: ['GHA'] }).text).toContain('Arrived: France, Germany; left: Ghana ');
  expect(shown({ arrived: ['FRA', 'DEU'], left: [] }, 'fr').text).toContain('Arrivées : Allemagne, France ');
  expect(shown({ arrived: [], left: ['FRA'] }).text).toContain('Left: France ');
});

it('counts many, and names them in a fold', () => {
  const { text, folded } = shown({ arrived: many, left: ['FRA'] });
  expect(text).toContain('Arrived: 6; left: France ');
  expect(folded).toBe('Which States Albania, Brazil, France, Germany, Ghana, Switzerland');
  expect(shown({ arrived: ['FRA'], left: [] }).folded).toBe('');
});
