import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { fresh } from '../web/form-state.ts';
import { atEnglish, complaintAt, LanguageFields } from './language-fields.tsx';

const ctx = languageCtx('en', '2026-12-07T09:00:00.000Z');

describe('a text in six languages', () => {
  it('shows the languages there are, so that saving loses none', () => {
    const html = renderToStaticMarkup(
      <LanguageFields
        ctx={ctx}
        state={fresh}
        name="title"
        label="Title"
        initial={{ en: 'Report', fr: 'Rapport', original: 'fr' }}
      />,
    );
    expect(html).toMatch(/name="title\.en"[^>]* value="Report"/);
    expect(html).toMatch(/name="title\.fr"[^>]* value="Rapport"/);
    expect(html).toContain('<input type="hidden" name="title.original" value="fr"/>');
    expect(html.match(/name="title\.(en|fr|es|ar|zh|ru)"/g)).toHaveLength(6);
    expect(html).not.toContain('<details open');
  });

  it('opens the other languages when one was answered or is wrong', () => {
    const shown = (state: Parameters<typeof LanguageFields>[0]['state']) =>
      renderToStaticMarkup(<LanguageFields ctx={ctx} state={state} name="title" label="Title" />);
    expect(shown({ values: { 'title.es': ['Informe'] }, errors: {} })).toContain('<details open');
    expect(shown({ values: {}, errors: { 'title.ru': 'input.too-long?max=120' } })).toContain('<details open');
    expect(shown({ values: { 'title.en': ['Report'], 'title.es': [''] }, errors: {} })).not.toContain('<details open');
    expect(shown(fresh)).not.toContain('original');
  });

  it('puts the complaint about the whole text at its English field', () => {
    const state = { values: {}, errors: { title: 'Write the English text.', body: 'x', starts: 'Choose.' } };
    expect(atEnglish(state, 'title').errors).toEqual({
      'title.en': 'Write the English text.',
      body: 'x',
      starts: 'Choose.',
    });
  });

  it('shows the complaint about a whole at a field that is there', () => {
    const state = { values: { a: ['1'] }, errors: { whole: 'This answer is missing.' } };
    expect(complaintAt(state, 'whole', 'whole.first')).toEqual({
      values: { a: ['1'] },
      errors: { 'whole.first': 'This answer is missing.' },
    });
  });
});
