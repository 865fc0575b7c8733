import { decisionKind } from '@plenary/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleOf, type HeardConsole, hears, linesOf, withoutNames } from '../../../test/heard-script.ts';
import { playMeeting, tomorrowAtNine } from '../../../test/played-meeting.ts';
import { type TestStage, testStage } from '../../../test/stage.ts';
import { type StageServer, serverOn } from '../../../test/stage-server.ts';
import { languageCtx } from '../../web/ctx.ts';
import { dirOf, type Lang, type LanguageMap, langs } from '../../words/languages.ts';

/** Every step of a whole meeting, on the President's console in six languages, against figures written down here. */

/** Figures and symbols that are heard in every language; States by code, by their name in the language; words in English. */
interface Heard {
  readonly figures?: readonly (string | number)[];
  readonly states?: readonly string[];
  readonly says?: readonly string[];
  readonly never?: readonly string[];
}

const title2 = '“Demonstration resolution on the length of meetings”';
const title3 = '“Demonstration resolution on tidy corridors”';
const twoThirds = 'To be adopted, it needs two thirds of the States Parties present and voting.';
const decisions = ['It is so decided.', 'is adopted', 'is not adopted', 'Carried by'];

// biome-ignore format: one step of the meeting in each row
const heard: Readonly<Record<string, Heard>> = {
  'nobody there': { figures: [0, 42], says: ['0 States Parties are present; 42 are needed to open the meeting.'] },
  'quorum there': { figures: [119, 42], says: ['119 States Parties are present; 42 are needed'], never: ['I declare open'] },
  'meeting opened': { figures: [119, 42, 1], says: ['I declare open the 1st plenary meeting of the Demonstration session.', 'The next item is agenda item 1, “Adoption of the agenda”.'] },
  'agenda taken up': { figures: [1, 'DEMO-1/L.1'], says: ['The Assembly takes up agenda item 1, “Adoption of the agenda”.', 'May I take it that the Assembly wishes to adopt it by consensus?'], never: decisions },
  'agenda adopted': { figures: ['DEMO-1/L.1', 'DEMO-1/Res.1'], says: ['It is so decided.', 'is adopted by consensus as DEMO-1/Res.1.'], never: ['May I take it'] },
  'agenda concluded': { figures: [1, 2], says: ['concluded its consideration of agenda item 1', 'The next item is agenda item 2, “General debate”.'] },
  'debate taken up': { figures: [2], says: ['The Assembly takes up agenda item 2, “General debate”.', 'Does any delegation wish to take the floor'] },
  'one on the list': { figures: [2, 5], states: ['URY'], says: ['I give the floor to the distinguished representative of Uruguay, for 5 minutes.'] },
  'first speaker': { figures: [5], states: ['URY', 'GHA'], says: ['Uruguay has the floor, for 5 minutes.', 'I thank the representative of Uruguay.', 'I give the floor to the distinguished representative of Ghana, on behalf of African States, for 5 minutes.'] },
  'list closed': { figures: [30], states: ['URY', 'GHA'], says: ['The list of speakers is closed.', 'One delegation remains on it: Ghana.', 'for 2 minutes and 30 seconds'] },
  'first speech ended': { figures: [30], states: ['URY', 'GHA'], says: ['I thank the representative of Uruguay.', 'Ghana, on behalf of African States, for 2 minutes and 30 seconds.'] },
  'second speaker': { figures: [30], states: ['GHA'], says: ['Ghana has the floor, on behalf of African States', 'There are no more speakers on the list.'] },
  'second speech ended': { states: ['GHA'], says: ['I thank the representative of Ghana.', 'There are no more speakers on the list.'], never: ['Does any delegation wish'] },
  'list opened again': { figures: [2], says: ['The list of speakers is open again.', 'Does any delegation wish'] },
  'debate concluded': { figures: [2, 3], says: ['The next item is agenda item 3, “Election of six judges”.'] },
  'resolutions taken up': { figures: [4, 'DEMO-1/L.2'], says: [`The Assembly has before it the draft DEMO-1/L.2, ${title2}.`, 'May I take it'], never: decisions },
  'vote opened': { figures: ['DEMO-1/L.2', 119], says: [`The Assembly will now vote on the draft DEMO-1/L.2, ${title2}.`, twoThirds, 'The voting has begun.'], never: decisions },
  'three have not voted': { figures: [3], states: ['WSM', 'ZAF', 'ZMB'], says: ['Have not voted yet: Samoa, South Africa and Zambia.', twoThirds], never: decisions },
  'vote closed': { says: ['The voting is closed.'], never: ['The voting has begun', ...decisions] },
  'vote announced': { figures: [85, 20, 11, 70, 'DEMO-1/L.2', 'DEMO-1/Res.2', 'DEMO-1/L.3'], says: ['In favour: 85. Against: 20. Abstentions: 11.', `The draft DEMO-1/L.2, ${title2}, has obtained the required majority and is adopted as DEMO-1/Res.2. 70 votes were needed.`], never: ['Carried by', 'not adopted'] },
  'second vote opened': { figures: ['DEMO-1/L.3', 119], says: [twoThirds], never: decisions },
  'roll call drawn': { figures: ['DEMO-1/L.3'], states: ['GHA'], says: ['The roll call begins with Ghana', twoThirds, 'Ghana: in favour, against or abstention?'], never: decisions },
  'first answer': { states: ['GHA', 'GRC'], says: ['Ghana has answered', 'Greece: in favour, against or abstention?'] },
  'no answer': { states: ['GRC', 'GRD'], says: ['Greece did not answer.', 'Grenada: in favour, against or abstention?'] },
  'roll call closed': { says: ['The voting is closed.'], never: decisions },
  'roll call announced': { figures: [0, 1, 'DEMO-1/L.3'], says: ['In favour: 0. Against: 1. Abstentions: 0.', `The draft DEMO-1/L.3, ${title3}, has not obtained the required majority and is not adopted.`], never: ['Res.3'] },
  'resolutions concluded': { figures: [4, 3], says: ['concluded its consideration of agenda item 4'] },
  'election taken up': { figures: [3, 6, 12], states: ['ARM', 'AUS'], says: ['The Assembly proceeds to the first ballot', 'Seats to be filled: 6.', '12 candidates stand:', '2 candidates of the Asia-Pacific States', 'two thirds of the States Parties present and voting'] },
  'first ballot opened': { figures: [119, 6, 12], says: ['The first ballot is open: “Election of six judges”. Ballot papers handed out: 119.'], never: ['elected:'] },
  'first ballot counted': { figures: [119], says: ['The count of the first ballot is complete'], never: ['elected:', 'Garnet Pattern'] },
  'first ballot announced': { figures: [119, 80, 90, 88, 83, 82, 2, 8, 'Garnet Pattern', 'Fern Template', 'Indigo Fiction', 'Cedar Placeholder'], states: ['ALB', 'CYP', 'ARG', 'AFG'], says: ['States Parties present and voting: 119. Two thirds, the number needed: 80.', 'are elected:', 'Garnet Pattern, of Albania: 90 votes', 'Cedar Placeholder, of Afghanistan: 82 votes', '2 seats remain to be filled.', 'Elm Mockup 70, Hazel Draft 60', 'The Assembly proceeds to the second ballot', '8 candidates stand:'] },
  'candidate withdrawn': { figures: ['Amber Example', 7, 2], states: ['BEN'], says: ['Amber Example, of Benin, has withdrawn from the election.', '7 candidates stand:'] },
  'second ballot opened': { figures: [119, 2, 7], says: ['The second ballot is open'] },
  'second ballot counted': { figures: [119], says: ['The count of the second ballot is complete'] },
  'second ballot announced': { figures: [119, 1, 118, 79, 2], says: ['Ballot papers: 119. Invalid: 1. Valid: 118.', 'the number needed: 79.', 'No candidate is elected in this ballot.', '2 seats remain to be filled.', 'The Assembly proceeds to the third ballot'] },
  'third ballot opened': { figures: [119, 2, 7], says: ['The third ballot is open'] },
  'third ballot counted': { figures: [119], says: ['The count of the third ballot is complete'] },
  'third ballot announced': { figures: [118, 79, 90, 81, 6, 'Dahlia Sample', 'Hazel Draft', 'Indigo Fiction', 'Garnet Pattern', 'Cedar Placeholder', 'Fern Template'], states: ['BGD', 'ARM'], says: ['Dahlia Sample, of Bangladesh: 90 votes', 'Hazel Draft, of Armenia: 81 votes', 'All seats are filled: 6.', 'Indigo Fiction, of Argentina'], never: ['proceeds to the fourth'] },
  'election concluded': { figures: [3, 5], says: ['The next item is agenda item 5, “Closing of the session”.'] },
  'closing taken up': { figures: [5], says: ['The Assembly takes up agenda item 5'] },
  'closing concluded': { figures: [5], says: ['There is no other item before the Assembly.', 'No further meeting of the session is scheduled yet.'], never: ['adjourned'] },
  'next meeting scheduled': { figures: ['10:00'], says: ['The next meeting is the 2nd plenary meeting:', '10:00 The Hague'], never: ['adjourned'] },
  'meeting closed': { figures: ['10:00'], says: ['The 1st plenary meeting is adjourned.', 'The next meeting is the 2nd plenary meeting:', '10:00 The Hague'] },
};

let stage: TestStage;
let server: StageServer;
const seen = new Map<string, Readonly<Record<Lang, HeardConsole>>>();
let names: ReadonlyMap<string, LanguageMap>;

beforeAll(async () => {
  stage = await testStage();
  server = await serverOn(stage);
  const rows = await stage.db.selectFrom('state_name').select(['iso3', 'names']).execute();
  names = new Map(rows.map((row) => [row.iso3, row.names]));
  await playMeeting(stage, async (step) => {
    const pages = await Promise.all(langs.map(async (lang) => [lang, await consoleIn(lang)] as const));
    seen.set(step, Object.fromEntries(pages) as Record<Lang, HeardConsole>);
  });
}, 240_000);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const consoleIn = (lang: Lang) => consoleOf(server, stage.meeting, stage.president, lang);

const steps = Object.entries(heard);

describe('the script of the President', () => {
  it('is there at every step of the meeting, and every step is written down here', () => {
    expect([...seen.keys()]).toEqual(Object.keys(heard));
  });

  it.each(steps)(
    'has the figures, names and symbols of the step: %s',
    (step, { figures = [], states = [], says = [], never = [] }) => {
      for (const lang of langs) {
        const text = seen.get(step)?.[lang].lines.join('\n') ?? '';
        expect(text, lang).not.toBe('');
        for (const figure of figures) expect(hears(text, figure), `${lang}: ${figure} in ${text}`).toBe(true);
        for (const state of states) expect(text, lang).toContain(names.get(state)?.[lang]);
      }
      const english = seen.get(step)?.en.lines.join('\n') ?? '';
      for (const words of says) expect(english).toContain(words);
      for (const words of never) expect(english).not.toContain(words);
    },
  );

  it.each(langs)('is in %s throughout: no place left open, no English left over', (lang) => {
    for (const [step, pages] of seen) {
      const own = pages[lang].lines;
      expect(own.length, step).toBe(pages.en.lines.length);
      for (const [n, line] of own.entries()) {
        expect(line, step).not.toMatch(/[{}\u2068\u2069]|undefined|NaN/);
        if (lang === 'en') continue;
        const words = withoutNames(line);
        if (/\p{L}/u.test(words)) expect(line, step).not.toBe(pages.en.lines[n]);
        expect(words, step).not.toMatch(/\b(?:the|of|and|is|are|has|have|for|votes|to be)\b/i);
        if (['ar', 'zh', 'ru'].includes(lang)) expect(words, step).not.toMatch(/[A-Za-z]{2,}/);
      }
    }
  });

  it('leads to a next step after each act until the meeting is closed', () => {
    for (const [step, pages] of seen)
      for (const lang of langs) {
        if (step === 'meeting closed') expect(pages[lang].next).toBeNull();
        else expect(pages[lang].next, `${step} in ${lang}`).toMatch(/\p{L}/u);
      }
    const next = (step: string) => seen.get(step)?.en.next;
    expect(next('nobody there')).toBe('Next: wait for the Secretariat until presence is registered');
    expect(next('vote opened')).toBe('Next: wait for the votes');
    expect(next('vote announced')).toBe('Next: Adopt by consensus: Demonstration resolution on tidy corridors');
    expect(next('roll call announced')).toBe('Next: Conclude the item');
    expect(next('first ballot opened')).toBe('Next: wait for the Secretariat until the count is entered');
    expect(next('closing concluded')).toBe('Next: Close the meeting');
  });

  it('keeps the question and the decision apart by a pause', () => {
    const asks = seen.get('agenda taken up')?.en;
    const at = asks?.lines.findIndex((line) => line.startsWith('May I take it')) ?? -1;
    expect(asks?.lines[at + 1]).toMatch(/^Look round the hall/);
    expect(asks?.html).toMatch(/<p class="pause">Look round the hall/);
    expect(seen.get('agenda adopted')?.en.lines.slice(0, 1)).toEqual(['It is so decided.']);
  });

  it('sets symbols and names apart from the direction of Arabic', () => {
    const { html } = seen.get('vote announced')?.ar ?? { html: '' };
    expect(html).toContain('<bdi class="symbol">DEMO-1/Res.2</bdi>');
    expect(seen.get('first speaker')?.ar.html).toContain(`<bdi lang="ar">${names.get('URY')?.ar}</bdi>`);
    // A title that is not translated stands in its own language.
    expect(html).toContain('<bdi lang="en">Demonstration resolution on the length of meetings</bdi>');
  });

  it('says the day of the next meeting as the city has it', () => {
    const day = languageCtx('fr', tomorrowAtNine()).date(tomorrowAtNine(), 'weekday', 'The Hague');
    expect(seen.get('meeting closed')?.fr.lines.join(' ')).toContain(day);
  });

  it('names no majority but that of the kind of decision', () => {
    expect(decisionKind('D03')).toMatchObject({ base: 'presentAndVoting', majority: { reach: 'atLeast' } });
  });

  it('is read in another language than that of the page, alone or beside it, and stays so on this device', async () => {
    const chosen = await server.get(`/meetings/${stage.meeting}/podium?say=fr`, stage.president);
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get('set-cookie')).toMatch(/^script=fr; .*HttpOnly.*SameSite=Lax/);
    for (const [kept, shown] of [
      ['fr', ['fr']],
      ['ar-beside', ['en', 'ar']],
      ['en', ['en']],
      // Both working languages where none was chosen.
      ['xx', ['en', 'fr']],
    ] as const) {
      const { html, lines } = await readIn(kept);
      for (const lang of shown) expect(html).toContain(`lang="${lang}" dir="${dirOf(lang)}"`);
      const expected = shown.map((lang) => seen.get('meeting closed')?.[lang].lines ?? []);
      expect([...lines].sort()).toEqual(expected.flat().sort());
      expect(html).toContain(`script:${stage.meeting}-${kept === 'xx' ? 'fr-beside' : kept}`);
    }
  });
});

async function readIn(kept: string): Promise<HeardConsole> {
  const html = await (
    await server.get(`/meetings/${stage.meeting}/podium`, stage.president, { cookie: `script=${kept}` })
  ).text();
  return { html, lines: linesOf(html), next: null };
}
