import { expect, it } from 'vitest';
import { languageCtx } from '../../web/ctx.ts';
import { fragment } from '../../web/page.tsx';
import { ReportText } from './report.tsx';

it('says whose report it is, of which session, and leaves room for who signs it', () => {
  const text = fragment(
    <ReportText
      ctx={languageCtx('en', '2026-12-08T10:00:00.000Z')}
      session={{ en: 'A session' }}
      names={new Map()}
      lists={{ accepted: [], onUnderstanding: [], objected: [], nothing: [] }}
      members={[]}
      metOn={null}
      chairedBy={null}
      appointedOn="2026-12-07"
    />,
  );
  const heard = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(heard).toContain('Assembly of States Parties A session');
  expect(heard).toMatch(/Chair of the Committee Secretary $/);
});
