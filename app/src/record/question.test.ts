import { describe, expect, it } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { queryOf, recordQuestion } from './question.ts';

const choices = {
  kinds: ['meeting', 'vote'],
  sessions: [{ id: '25', title: { en: 'Twenty-fifth session' } }],
  by: ['secretariat', 'system', 'delegations', 'FRA', 'URY'],
};
const ask = (query: string, lang: 'en' | 'fr' = 'en') =>
  recordQuestion(languageCtx(lang, '2026-11-24T08:00:00.000Z'), new URLSearchParams(query), choices);

describe('what the record is asked for', () => {
  it.each([
    ['', {}],
    ['kind=&session=&by=&before=', {}],
    ['kind=vote', { kind: 'vote' }],
    ['session=25&by=delegations', { session: '25', by: 'delegations' }],
    ['by=FRA&before=120', { by: 'FRA', before: 120 }],
    ['by= secretariat ', { by: 'secretariat' }],
    ['page=3', {}],
  ])('%s is taken', (query, filter) => {
    expect(ask(query)).toEqual({ filter, form: { values: {}, errors: {} }, wrong: null });
    expect(ask(queryOf(ask(query).filter)).filter).toEqual(filter);
  });

  it.each([
    ['kind=votes', 'kind'],
    ['kind=vo', 'kind'],
    ['kind=%25', 'kind'],
    ['session=99', 'session'],
    ['by=GHA', 'by'],
    ['by=fra', 'by'],
    ['by=president', 'by'],
    ['by=FRA@25', 'by'],
    ['before=0', 'before'],
    ['before=-1', 'before'],
    ['before=1.5', 'before'],
    ['before=last', 'before'],
    ['before=1e3', 'before'],
    ['before=1234567890123456', 'before'],
  ])('%s is answered', (query, name) => {
    const question = ask(query);
    expect(Object.keys(question.form.errors)).toContain(name);
    expect(question.wrong).toMatch(/ (is|are) shown/);
    expect(question.filter).not.toHaveProperty(name);
  });

  it('keeps what could be taken, and gives every reason in the reader’s language', () => {
    const question = ask('kind=vote&session=99&by=nobody', 'fr');
    expect(question.filter).toEqual({ kind: 'vote' });
    expect(question.wrong).toBe(
      'Le registre ne connaît pas cette session. Les actes de toutes les sessions sont affichés\u00A0; choisissez-en une dans la liste. ' +
        'Personne n’a agi en cette qualité. Les actes accomplis en toute qualité sont affichés\u00A0; choisissez-en une dans la liste.',
    );
  });
});
