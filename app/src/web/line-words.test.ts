import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  absoluteMajorityBallot,
  agendaItem,
  ballotValidity,
  bodyElection,
  budgetGate,
  classifyMatter,
  credentialsExamined,
  decisionCatalogue,
  entryIntoForce,
  examinations,
  type Finding,
  interpretation,
  type Line,
  motionRule,
  nextField,
  noRequirements,
  outcomeOfVote,
  parameterRegister,
  participation,
  publicMeeting,
  readSymbol,
  rightUnderCredentials,
  ruleRegister,
  sessionDeadlines,
  statesPartiesOn,
  waiverRequest,
  whoVotes,
  withdrawal,
} from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { langs } from '../words/languages.ts';
import { languageCtx } from './ctx.ts';
import { lineWords } from './line-words.ts';
import { provisionIn } from './provision.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const now = '2026-12-07T10:00:00.000Z';
const votes = [
  { candidate: 'Example, Ash', votes: 70 },
  { candidate: 'Specimen, Basil', votes: 50 },
  { candidate: 'Sample, Cedar', votes: 10 },
];
const tie = { kind: 'D01', statesParties: 124, present: 60, yes: 20, no: 20, abstain: 3 } as const;

/** What the worked examples of the register leave out: the other way each of these can end. */
const more: readonly (() => Finding<unknown>)[] = [
  () => outcomeOfVote(tie),
  () => outcomeOfVote(tie, { 'tie.proposal': 'secondVote' }),
  () => entryIntoForce('2002-04-11'),
  () => entryIntoForce('2003-05-05'),
  () => withdrawal({ received: '2016-10-27', revoked: '2017-03-07' }),
  () => withdrawal({ received: '2016-10-27', revoked: '2018-03-07' }),
  () => waiverRequest({ requested: '2026-05-01', committeeOpens: '2026-08-01' }),
  () => absoluteMajorityBallot({ members: 124, voting: 120, seats: 1, votes }),
  () => nextField({ ballot: 2, seats: 1, votes }),
  () => nextField({ ballot: 5, seats: 1, votes }),
  () => ballotValidity({ chosen: [], candidates: [], seats: 2, requirements: noRequirements }),
  () =>
    ballotValidity({
      chosen: ['Nobody', 'Nobody', 'X'],
      candidates: [],
      seats: 2,
      requirements: { ...noRequirements, listA: 1 },
    }),
  () => publicMeeting({ body: 'limitedMembership', decidedOtherwise: false }),
  () => interpretation('pt'),
  () => interpretation('fr'),
  () => budgetGate({ hasImplications: false, costsStated: false, committeeSeen: false }),
  ...(['regular', 'special', 'resumed'] as const).map(
    (kind) => () => sessionDeadlines({ kind, opening: '2026-12-07' }),
  ),
  ...(['2026-01-01', '2026-11-06', '2026-12-01'] as const).map(
    (requested) => () =>
      agendaItem({ session: 'regular', opening: '2026-12-07', requested, by: 'bureau', memorandum: true }),
  ),
  () =>
    agendaItem({ session: 'special', opening: '2026-12-07', requested: '2026-12-01', by: 'bureau', memorandum: true }),
  ...(['stateParty', 'invitedState', 'court', 'media', 'subsidiaryBody'] as const).map(
    (one) => () => participation(one),
  ),
  ...(['suspendMeeting', 'pointOfOrder', 'closeDebate'] as const).map((kind) => () => motionRule(kind)),
  ...(['none', 'copy', 'original', 'accepted', 'acceptedOnUnderstanding', 'objected', 'refused'] as const).flatMap(
    (one) => [() => rightUnderCredentials('vote', one), () => rightUnderCredentials('countForOpening', one)],
  ),
  ...examinations.flatMap((one) => [
    () => credentialsExamined({ received: 'none' }, one),
    () => credentialsExamined({ received: 'original' }, one),
  ]),
  ...(['bureau', 'trustFundBoard', 'advisoryCommittee'] as const).map((body) => () => bodyElection(body)),
  ...(['doubtful', 'substance', 'procedure'] as const).map((ruling) => () => classifyMatter(ruling)),
  ...(['ICC-ASP/S-1/Res.1', 'RC/Res.6', 'ICC-ASP/21/S/37', 'ICC-ASP/4/33/Add.1/Corr.1', 'nothing'] as const).map(
    (text) => () => readSymbol(text),
  ),
  () => whoVotes({ role: 'adviser', designated: false, presides: false }),
  () => whoVotes({ role: 'adviser', designated: true, presides: false }),
  () => whoVotes({ role: 'alternate', designated: false, presides: true }),
];

const lines: readonly Line[] = [...ruleRegister.map((rule) => rule.example), ...more].flatMap((find) => find().lines);
const said = lines.map((line) => [`${line.code}: ${line.text}`, line] as const);

/** Every code that a rule can put on a reason, read from the sources. */
function codesInSources(): readonly string[] {
  const folders = [path.join(root, 'packages/rules/src'), path.join(root, 'app/src')];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\bline\(\s*'([^']+)'|\bkept\(\s*'([^']+)'/g)].map((m) => m[1] ?? m[2] ?? ''),
  );
  const choices = ['acclamation.acclamation', 'acclamation.ballot', 'acclamation.deferred'];
  const phases = ['phase.open', 'phase.restricted', 'phase.unrestricted'];
  const routes = ['agenda.provisional', 'agenda.supplementary', 'agenda.additional', 'agenda.specialAddition'];
  const persons = ['vote.designated', 'vote.alternate', 'vote.notDesignated'];
  const ofApp = ['next.restricted', 'parameter.set', 'vote.noStatement', 'withdrawal.announced'];
  return [...new Set([...found, ...choices, ...phases, ...routes, ...persons, ...ofApp])].toSorted();
}

/** Every run of figures of a text, those of a day and of a grouped number taken apart. */
const figures = (text: string): readonly string[] =>
  (text.replaceAll(/(?<=\d)[.,\s\u00A0\u202F](?=\d{3}(?!\d))/g, '').match(/\d+/g) ?? []).map((run) =>
    String(Number(run)),
  );

describe('the reasons of a finding', () => {
  const en = languageCtx('en', now);

  it('have words for every code that a rule can give', () => {
    const codes = codesInSources();
    expect(codes.length).toBeGreaterThan(110);
    expect(codes.filter((code) => !en.has(`rules.${code}`))).toEqual([]);
  });

  describe.each(langs)('in %s', (lang) => {
    const ctx = languageCtx(lang, now);

    it.each(said)('%s', (_, line) => {
      const words = lineWords(ctx, line);
      expect(words.lang, 'falls back to English').toBeNull();
      if (lang !== 'en') expect(words.text).not.toContain(line.text);
      // The month is written out; every other figure stands in every language.
      const days = new Set([...line.text.matchAll(/\d{4}-(\d\d)-\d\d/g)].map((day) => String(Number(day[1]))));
      const written = figures(words.text);
      const lost = figures(line.text.replaceAll(/\bD\d\d\b/g, '')).filter(
        (figure) => !written.includes(figure) && !days.has(figure),
      );
      expect(lost, words.text).toEqual([]);
      expect(words.text.replaceAll(line.facts.name === undefined ? '\0' : String(line.facts.name), '')).not.toMatch(
        /\b[a-z]+[A-Z]\w+|\bD\d\d\b|\{|\b\d{4}-\d\d-\d\d\b/,
      );
    });
  });

  it('say one State as one', () => {
    const one = [{ iso3: 'AAA', group: 'african', entryIntoForce: '2002-07-01', partyUntil: null }] as const;
    const [line] = statesPartiesOn('2026-06-02', one as unknown as Parameters<typeof statesPartiesOn>[1]).lines;
    if (line === undefined) throw new Error('no line');
    expect(lineWords(languageCtx('en', now), line).text).toBe('1 State Party on 2 June 2026');
    expect(lineWords(languageCtx('fr', now), line).text).toBe('1 État Partie au 2 juin 2026');
  });

  it('keep their English where a record of earlier years lacks a fact', () => {
    const line = { code: 'vote.tie', text: 'Equally divided: the proposal is rejected', facts: {} };
    expect(lineWords(languageCtx('fr', now), line)).toEqual({ text: line.text, lang: 'en' });
    expect(lineWords(en, line)).toEqual({ text: line.text, lang: null });
  });
});

describe('provisions', () => {
  const written = [
    ...lines.map(({ cite }) => cite.provision),
    ...ruleRegister.flatMap(({ versions }) => versions.map(({ cite }) => cite.provision)),
    ...decisionCatalogue.map(({ cite }) => cite.provision),
    ...parameterRegister.map(({ cite }) => cite.provision),
    ...inSources(),
  ];
  const provisions = [...new Set(written)].filter((one) => !/^ICC-ASP\/[^ ,;]+$/.test(one)).toSorted();

  it.each(provisions)('%s', (provision) => {
    for (const lang of langs) {
      const text = provisionIn(languageCtx(lang, now), provision);
      if (lang === 'en') expect(text).toBe(provision);
      else
        expect(text, lang).not.toMatch(
          /\b(Statute|Assembly|rules?|paragraphs?|the|of the|part on|articles? \D)\b(?!\s\d)/,
        );
      if (lang !== 'en') expect(text, lang).not.toBe(provision);
      expect(figures(text)).toEqual(
        expect.arrayContaining([...figures(provision)].filter((n) => n !== '8' || !provision.includes('April'))),
      );
    }
  });

  it('that nobody has words for stay as they are cited', () => {
    expect(provisionIn(languageCtx('fr', now), 'Some other text, article 3')).toBe('Some other text, article 3');
  });

  it('name the decision of the Bureau that set a value', () => {
    const set = 'Rome Statute, article 112(7), as set by the Bureau: ICC-ASP/24/Dec.1, 2026-12-01';
    expect(provisionIn(languageCtx('fr', now), set)).toBe(
      'Statut de Rome, article 112(7), tel que fixé par le Bureau\u00A0: ICC-ASP/24/Dec.1, 1er décembre 2026',
    );
  });
});

/** Those written in the sources as one text. */
function inSources(): readonly string[] {
  const folder = path.join(root, 'app/src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.includes('kit'))
    .flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(
        /'((?:Rome Statute|Rules of Procedure of the Assembly|ICC-ASP\/\d+\/Res\.\d+)(?:, [^'\n]+)?)'/g,
      ),
    ])
    .map((found) => found[1] ?? '')
    .filter((text) => text.includes(', '));
}
