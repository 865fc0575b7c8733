import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readsAs } from '../../test/reads-as.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { chairRoutes, chairTopics } from '../chair/routes.tsx';
import { delegationDeskRoutes } from '../delegations/desk/routes.tsx';
import { accreditPerson, designateRepresentative } from '../delegations/index.ts';
import { delegationRoutes } from '../delegations/routes.tsx';
import { perform } from '../door/perform.ts';
import { hallRoutes } from '../hall/routes.tsx';
import { homeTopics } from '../home/routes.tsx';
import { assignOffice } from '../identity/assign-office.ts';
import { registerPresence, takeUpItem } from '../meetings/index.ts';
import { meetingRoutes, meetingTopics } from '../meetings/routes.tsx';
import { commands, filled } from '../modules.ts';
import { createSession } from '../sessions/index.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import type { LiveSite, Site } from '../web/site.ts';
import { type Lang, pathWithoutLanguage } from '../words/languages.ts';
import { correctVote } from './cast-vote.ts';
import { decisionDeskRoutes } from './desk/routes.tsx';
import { castVote, closeVote, drawRollCall, openVote, votesOf } from './index.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { ownVoteTopics } from './own-vote-topic.tsx';
import { seatInVote } from './reads.ts';
import { decisionRoutes, decisionTopics } from './routes.tsx';

/** What each reader sees of a vote in which the Secretariat entered answers. Ghana's is entered, Japan votes by itself. */

let stage: TestStage;
let app: Hono<WebEnv>;
let vote: string;
/** of Japan, accredited before the vote */
let adviser: string;
let reader: string | null = null;

beforeAll(async () => {
  stage = await testStage();
  const inJapan = { session: 'demo-1', state: 'JPN', name: 'Example, Adviser', role: 'adviser' };
  adviser = (await stage.done(accreditPerson, inJapan)).account ?? '';
  const { meeting, president } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, president);
  const opening = { meeting, proposal: stage.proposals[1], consensusSought: true };
  vote = (await stage.done(openVote, opening, president)).vote ?? '';
  app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  app.use(
    readsAs(
      () => stage.db,
      () => reader,
    ),
  );
  const site = {
    reads: stage.db,
    commands,
    filled,
    door: stage.door,
    ctx: async (c: Parameters<typeof requestFacts>[0]) => makeCtx(requestFacts(c)),
  };
  for (const mount of [
    decisionRoutes,
    meetingRoutes,
    chairRoutes,
    hallRoutes,
    decisionDeskRoutes,
    delegationDeskRoutes,
    delegationRoutes,
  ])
    mount(app, site);
}, 60_000);
afterAll(() => stage[Symbol.asyncDispose]());

async function see(who: string | null, address: string): Promise<string> {
  reader = who;
  return (await app.request(address)).text();
}

const podium = (who: string) => see(who, `/meetings/${stage.meeting}/podium`);
const closing = () => `/meetings/${stage.meeting}/confirm?act=close-vote&vote=${vote}`;

/** What every open console is sent. */
async function consoleNow(lang: Lang = 'en'): Promise<Readonly<Record<string, string>>> {
  const topics = chairTopics({ reads: stage.db, filled } as Site);
  const topic = (kind: string) => topics.find(({ name }) => name.startsWith(`${kind}:`));
  const script = await topic('script')?.render(`${stage.meeting}-${lang}`, lang);
  return { ...(await topic('podium')?.render(stage.meeting, lang)), ...script };
}

/** What open pages of the vote and of the meeting are sent for the way to the entering. */
async function entriesSent(): Promise<readonly (string | undefined)[]> {
  const site = { reads: stage.db, filled } as LiveSite;
  const topics = [...decisionTopics(site), ...meetingTopics(site), ...chairTopics(site)];
  const of = async (name: string, id: string) =>
    (await topics.find((topic) => topic.name === `${name}:{uuid}`)?.render(id, 'en'))?.['roll-call-entry'];
  return [await of('vote', vote), await of('meeting', stage.meeting)];
}

/** A group of the things that may be done now. */
function group(page: string, name: 'decide' | 'floor'): string {
  return page.split(`data-key="${name}"`)[1]?.split(/data-key="(?:decide|floor|agenda)"|<details/)[0] ?? '';
}

function mainButton(page: string): string | null {
  return /class="btn main"[^>]*>([^<]*)/.exec(page)?.[1] ?? null;
}

function plain(html = ''): string {
  return html
    .replace(/<\/?(?:bdi|b|span)[^>]*>|[\u2066-\u2069]/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}

async function anotherOfTheSecretariat(): Promise<string> {
  const input = { name: 'Example, Other', office: 'secretariat', demonstration: true };
  const made = await perform(stage.door, assignOffice, input, { account: null });
  return made.ok ? (made.answer as { account: string }).account : '';
}

const ofGhana = () => stage.delegate('GHA');
const entered = 'The Secretariat entered a vote for Ghana';

describe('a person who is a delegate in another session', () => {
  it('sees this vote as the public does, and the day of the vote is that of the city', async () => {
    const other = {
      kind: 'special',
      convenedBy: 'bureau',
      title: 'Elsewhere',
      city: 'New York',
      starts: '2026-12-07',
      ends: '2026-12-08',
    };
    const { session } = await stage.done(createSession, other);
    const elsewhere = { session, state: 'JPN', name: 'Example, Elsewhere', role: 'head' };
    const { account = '' } = await stage.done(accreditPerson, elsewhere);
    const theirs = await see(account, `/votes/${vote}`);
    expect(theirs).toContain('Only accredited delegates of States Parties vote.');
    expect(theirs).not.toContain('Vote of Japan');
    expect(await see(stage.delegate('JPN'), `/votes/${vote}`)).toContain('Vote of Japan');

    // Hungary was a party until 2 June 2026: at four in the morning of that day in London it was still the first in New York.
    const [view] = await votesOf(stage.db, { id: vote });
    if (!view) throw new Error('no vote');
    const night = { ...view, openedAt: '2026-06-02T03:00:00.000Z' };
    const party = async (at: string) => (await seatInVote(stage.db, night, 'HUN', at)).right.mayVote;
    expect(await party(session ?? '')).toBe(true);
    expect(await party(stage.session)).toBe(false);
  });
});

describe('a vote of a demonstration', () => {
  it('shows how the play goes: above the page, and under the ballot of whoever votes', async () => {
    const paused = 'simulated delegations can play it on';
    const place = async (who: string | null, before: string) => {
      const page = await see(who, `/votes/${vote}`);
      return [page.includes(paused), page.indexOf(paused) < page.indexOf(before)];
    };
    expect(await place(null, 'id="progress"')).toEqual([true, true]);
    expect(await place(stage.delegate('JPN'), 'id="progress"')).toEqual([true, false]);
    const topic = decisionTopics({ reads: stage.db, filled } as LiveSite).find(({ name }) => name === 'vote:{uuid}');
    expect((await topic?.render(vote, 'en'))?.play).toContain(paused);
  });
});

describe('the review of a vote without script', () => {
  it('looks as the choice did, with the one answer, and leads back to it', async () => {
    const page = await see(stage.delegate('JPN'), `/votes/${vote}?choice=abstain`);
    const box = /<section class="votebox.*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(plain(/<div class="choices">.*?<\/div>/s.exec(box)?.[0]).trim()).toBe('Abstain');
    expect(plain(box)).toMatch(/^ Vote open for you Cast this vote for Japan\? .* Cast this vote Change $/);
    expect(box).toContain(`href="/votes/${vote}"`);
  });
});

describe('the vote before it is a roll call', () => {
  it('offers on the console and on the page of the Secretariat to turn it into one, and says that votes stay', async () => {
    // Nobody has voted, and so nothing may be decided yet: the link is in the group of the decision all the same.
    const page = await podium(stage.president);
    const ofSecretariat = await see(stage.secretariat, `/votes/${vote}`);
    expect(ofSecretariat).toContain(`<a href="/desk/votes/${vote}">This vote on the desk</a>`);
    expect(ofSecretariat).not.toContain('Roll call: enter votes');
    expect(group(page, 'decide')).toContain('Turn this vote into a roll call');
    expect(group(page, 'floor')).not.toContain('roll call');
    await stage.done(castVote, { vote, state: 'JPN', choice: 'for' }, stage.delegate('JPN'));
    for (const who of [stage.president, stage.secretariat]) {
      const page = await see(who, `/desk/votes/${vote}`);
      expect(page).toMatch(/<h1[^>]*>Recorded vote<\/h1>/);
      expect(page).not.toContain('Roll call: enter votes');
      expect(page).toContain('Turn this vote into a roll call');
      expect(page).toContain('The one vote that was cast stays, and its delegation is not called.');
      expect(page).not.toContain('/acts/cast-vote');
      expect(page).not.toContain('/acts/correct-vote');
    }
    const french = await see(stage.secretariat, `/fr/desk/votes/${vote}`);
    expect(french).toContain('Passer à l’appel nominal');
  });
});

describe('the closing of an open vote', () => {
  it('says before, and while the page is open, how many of those present have not voted', async () => {
    const present = (await stage.db.selectFrom('presence').selectAll().where('present', '=', true).execute()).length;
    const page = await see(stage.president, closing());
    expect(page).toContain(`${present - 1} delegations that are present and may vote have not voted.`);
    expect(page).not.toContain('Called now');
    const live = await consoleNow();
    expect(live['not-voted']).toContain(`${present - 1} delegations that are present and may vote have not voted.`);
    expect(await see(stage.president, `/ru${closing()}`)).toMatch(/Не проголосовал[аи] /);
  });

  it('may be done while votes are waited for, and is the main button of the console once none comes in for minutes', async () => {
    const before = await podium(stage.president);
    expect(mainButton(before)).toBeNull();
    expect(group(before, 'decide')).toContain('Close the vote');
    const cast = await stage.db.selectFrom('vote_cast').select('cast_at').where('vote', '=', vote).execute();
    const at = (minutes: number) => new Date(Date.parse(cast[0]?.cast_at ?? '') - minutes * 60_000).toISOString();
    const sentAt = (cast_at: string) =>
      stage.db.updateTable('vote_cast').set({ cast_at }).where('vote', '=', vote).execute();
    await sentAt(at(4));
    const page = await podium(stage.president);
    await sentAt(at(0));
    expect(mainButton(page)).toContain('Close the vote');
    expect(group(page, 'floor')).not.toContain('roll call');
  });
});

describe('the console during a roll call', () => {
  it('gives the words of a roll call, with the State called now, in six languages', async () => {
    await stage.done(drawRollCall, { vote, state: 'GHA' }, stage.president);
    const words = plain((await consoleNow()).script);
    expect(words).toContain('The Assembly votes by roll call on the draft');
    expect(words).toContain('The roll call begins with Ghana, whose name was drawn by lot.');
    expect(words).toContain('Ghana: in favour, against or abstention?');
    for (const electronic of ['Delegations may now vote', 'Wait for the board', 'The voting is closed'])
      expect(words).not.toContain(electronic);
    const called = {
      fr: 'Ghana : pour, contre ou abstention ?',
      es: 'Ghana: ¿a favor, en contra o abstención?',
      ar: 'وفد غانا: مؤيد أم معارض أم ممتنع؟',
      zh: '加纳：赞成、反对还是弃权？',
      ru: 'Гана: за, против или воздерживаетесь?',
    } as const;
    for (const [lang, text] of Object.entries(called))
      expect(plain((await consoleNow(lang as keyof typeof called)).script)).toContain(text);
  });

  it('does not put the closing first while seats are called; its page warns whom the call is at', async () => {
    const page = await podium(stage.president);
    expect(mainButton(page)).toBeNull();
    expect(group(page, 'decide')).toContain('Close the vote');
    expect(await see(stage.president, closing())).toContain('have not voted. Called now: Ghana');
  });

  it('says before it is closed early how many have not been called', async () => {
    const asked = plain(await see(stage.president, closing()));
    const present = await stage.db.selectFrom('presence').select('iso3').where('present', '=', true).execute();
    // Japan has voted by itself, and Ghana is called now.
    expect(asked).toContain(`${present.length - 2} delegations have not been called yet. Close the vote before`);
    expect(plain(await see(stage.president, `/ru${closing()}`))).toMatch(/Еще не вызван[аы] /);
    expect(plain((await consoleNow())['not-voted'])).toContain('have not been called yet');
  });

  it('leads the Secretariat alone to the entering, and the President to the mending of a State drawn by hand', async () => {
    expect(group(await podium(stage.secretariat), 'decide')).toContain('Roll call: enter votes');
    const page = await podium(stage.president);
    expect(page).not.toContain('Roll call: enter votes');
    expect(group(page, 'decide')).toContain('Correct the State entered');
    // One text goes to all open consoles: there the link is marked, and shown where the page says Secretariat.
    expect((await consoleNow()).doing).toMatch(/data-for="secretariat">\s*<a[^>]*>Roll call: enter votes/);
    expect(page).not.toContain('data-office');
    expect(await podium(stage.secretariat)).toContain('data-office="secretariat"');
  });

  it('is linked for the Secretariat alone from the page of the vote and of the meeting, living', async () => {
    const link = `href="/desk/votes/${vote}"`;
    for (const address of [`/votes/${vote}`, `/meetings/${stage.meeting}`]) {
      const page = await see(stage.secretariat, address);
      expect(page).toMatch(new RegExp(`id="roll-call-entry"><a ${link}>Roll call: enter votes</a>`));
      for (const other of [null, stage.president, ofGhana()]) expect(await see(other, address)).not.toContain(link);
      expect(await see(stage.secretariat, `/fr${address}`)).toMatch(/>Appel nominal\s: saisie des votes<\/a>/);
    }
    for (const entry of await entriesSent()) expect(entry).toContain(link);
  });

  it('says beside the buttons, to everybody, that who entered answers does not close', async () => {
    for (const who of [stage.president, stage.secretariat])
      expect(group(await podium(who), 'decide')).toContain('neither closes the vote nor announces its result');
  });
});

describe('the ballot of a delegation in a roll call', () => {
  it('says above the form that its State is called now, there alone and living', async () => {
    const own = await see(ofGhana(), `/votes/${vote}`);
    expect(own.indexOf('Called now: Ghana')).toBeGreaterThan(0);
    expect(own.indexOf('Called now: Ghana')).toBeLessThan(own.indexOf('type="radio"'));
    const other = await see(stage.delegate('GRC'), `/votes/${vote}`);
    expect(other.indexOf('Called now: Ghana')).toBeGreaterThan(other.indexOf('type="radio"'));
    const [topic] = ownVoteTopics(stage.db);
    expect((await topic?.render(`${vote}-GHA`, 'en'))?.['called-GHA']).toContain('Called now: Ghana');
    expect((await topic?.render(`${vote}-GRC`, 'en'))?.['called-GRC']).not.toContain('Called now');
  });
});

describe('a vote that the Secretariat entered', () => {
  it('is on the pages of its delegation at once, with the way to correct it, and on nobody else’s', async () => {
    await stage.done(castVote, { vote, state: 'GHA', choice: 'against' });
    for (const address of [`/votes/${vote}`, `/meetings/${stage.meeting}`]) {
      const own = await see(ofGhana(), address);
      expect(own).toContain(entered);
      expect(own).toContain('Correct your vote');
      expect(own).toContain(`seat-${address.startsWith('/votes') ? 'vote' : 'meeting'}:`);
      for (const other of [stage.delegate('JPN'), stage.secretariat, stage.president, null])
        expect(await see(other, address)).not.toContain(entered);
    }
  });

  it('is marked for everybody while the vote is open, without its answer', async () => {
    const page = await see(null, `/votes/${vote}`);
    expect(page).toContain('One vote was entered by the Secretariat for the delegation: Ghana.');
    const log = await see(null, `/meetings/${stage.meeting}`);
    expect(log).toContain('Ghana answered in the roll call; the Secretariat entered its vote');
    expect(await see(null, `/ar/votes/${vote}`)).toContain('أدخلت الأمانة صوتا واحدا عن الوفد');
  });

  it('is read back on the page of the Secretariat to who entered it, who can mend it, and to no other', async () => {
    const page = await see(stage.secretariat, `/desk/votes/${vote}`);
    expect(page).toContain('Correct the answer just entered: Ghana');
    expect(page).toMatch(/Last entered: Ghana:.{1,120}data-v="against"/s);
    expect(page.indexOf('Last entered')).toBeLessThan(page.indexOf('Called next'));
    for (const other of [stage.president, await anotherOfTheSecretariat()]) {
      const theirs = await see(other, `/desk/votes/${vote}`);
      expect(theirs).not.toContain('/acts/correct-vote');
      expect(theirs).not.toContain('Last entered');
    }
  });

  it('has its answers told apart by their marks, and no answer apart from them', async () => {
    const page = await see(stage.secretariat, `/desk/votes/${vote}`);
    const answers = page.slice(page.indexOf('class="answers"'), page.indexOf('id="mend"'));
    for (const [answer, word] of [
      ['for', 'In favour'],
      ['against', 'Against'],
      ['abstain', 'Abstain'],
    ])
      expect(answers).toMatch(new RegExp(`value="${answer}"[^>]*>.{0,40}data-v="${answer}"></span>.{0,30}${word}`));
    expect(answers.split('data-v=')).toHaveLength(4);
    expect(answers.indexOf('No answer')).toBeGreaterThan(answers.indexOf('/acts/note-no-answer'));
  });

  it('is followed by the next State on the console, and by those who were silent once more at the end', async () => {
    const next = plain((await consoleNow()).script);
    expect(next).toContain('Greece: in favour, against or abstention?');
    expect(next).not.toContain('The roll call begins');
    const present = await stage.db.selectFrom('presence').select('iso3').where('present', '=', true).execute();
    const few = ['GHA', 'GRC', 'JPN', 'URY', 'ZMB'];
    for (const { iso3 } of present)
      if (!few.includes(iso3)) await stage.done(registerPresence, { meeting: stage.meeting, left: [iso3] });
    expect(plain(await see(stage.president, closing()))).toContain(
      '2 delegations have not been called yet: Uruguay and Zambia.',
    );
    for (const { iso3 } of present)
      if (few.includes(iso3) && !['GHA', 'GRC', 'JPN'].includes(iso3))
        await stage.done(registerPresence, { meeting: stage.meeting, left: [iso3] });
    // Zambia left: said at once, before its ballot is opened.
    const zambia = plain(await see(stage.delegate('ZMB'), `/meetings/${stage.meeting}`));
    expect(zambia).toContain('Zambia is not registered as present. Register the seat, then vote.');
    expect(zambia).toContain('Not registered as present: Zambia votes once it is registered.');
    expect(zambia).not.toContain('Vote for Zambia');
    await stage.done(noteNoAnswer, { vote, state: 'GRC' });
    expect(await see(stage.secretariat, `/desk/votes/${vote}`)).toContain('Last entered: Greece:</b> No answer');
    // Greece alone is left: it was called, and is called once more.
    expect(await see(stage.president, closing())).not.toContain('not been called');
    const again = plain((await consoleNow()).script);
    expect(again).toContain('Delegations that did not answer are called once more.');
    expect(again).toContain('Greece: in favour, against or abstention?');
    expect(again).toContain('Have all delegations voted that wish to vote?');
    expect(mainButton(await podium(stage.president))).toBeNull();
    await stage.done(castVote, { vote, state: 'GRC', choice: 'for' }, stage.delegate('GRC'));
    const done = plain((await consoleNow()).script);
    expect(done).toContain('Have all delegations voted that wish to vote?');
    expect(done).not.toContain('in favour');
    expect(mainButton(await podium(stage.president))).toContain('Close the vote');
    expect(await see(stage.president, closing())).toContain('Every delegation that is present and may vote has voted.');
  });

  it('is not closed by who entered it: the page that asks says so before', async () => {
    const asking = `/meetings/${stage.meeting}/confirm?act=close-vote&vote=${vote}`;
    const refused = await see(stage.secretariat, asking);
    expect(refused).toContain('You entered answers of this roll call.');
    expect(refused).not.toContain('/acts/close-vote');
    expect(await see(stage.president, asking)).toContain('/acts/close-vote');
  });

  it('bears its mark on the board, in the hall and in the data of the closed vote; a correction is in the log', async () => {
    await stage.done(closeVote, { vote }, stage.president);
    expect(await podium(stage.secretariat)).not.toContain('Roll call: enter votes');
    expect(await entriesSent()).toEqual([
      `<span id="roll-call-entry"><a href="/desk/votes/${vote}">This vote on the desk</a></span>`,
      '<span id="roll-call-entry"></span>',
    ]);
    expect(await see(stage.secretariat, `/votes/${vote}`)).not.toContain('Roll call: enter votes');
    for (const address of [`/decisions/${stage.proposals[1]}`, `/meetings/${stage.meeting}/hall`])
      expect(await see(null, address)).toContain(', entered by the Secretariat');
    const csv = await see(null, `/votes/${vote}.csv`);
    expect(csv).toContain('state,name,vote,entered_by');
    expect(csv).toContain('GHA,Ghana,no,secretariat');
    expect(csv).toContain('JPN,Japan,yes,delegation');
    const json = JSON.parse(await see(null, `/votes/${vote}.json`)) as {
      rows: { state: string; entered_by: string }[];
    };
    expect(json.rows.find(({ state }) => state === 'FRA')).toMatchObject({ vote: 'left', entered_by: null });
    expect(plain(await see(stage.delegate('FRA'), `/votes/${vote}`))).toContain(
      'The voting is over. France has no vote in it: Left during the vote.',
    );

    expect(await see(ofGhana(), `/votes/${vote}?choice=for`)).toContain('your correction is public at once');
    await stage.done(correctVote, { vote, state: 'GHA', choice: 'for' }, ofGhana());
    expect(await see(null, `/meetings/${stage.meeting}`)).toContain(
      'Ghana corrected its vote: against before, in favour now',
    );
    expect(await see(null, `/votes/${vote}.csv`)).toContain('GHA,Ghana,yes,delegation');
    expect(await see(ofGhana(), `/votes/${vote}`)).not.toContain(entered);
  });
});

describe('a person of a delegation who does not vote', () => {
  it('learns it before choosing, with the provision and the way on; the head designates on the page of the delegation', async () => {
    const seat = { session: 'demo-1', state: 'JPN' };
    const page = await see(adviser, `/votes/${vote}`);
    expect(page).toContain('votes only when designated to act as the representative');
    expect(page).toContain('Rules of Procedure of the Assembly, rule 23');
    expect(page).toContain('href="/me/delegation"');
    expect(page).not.toContain('type="radio"');

    const own = await see(adviser, '/me/delegation');
    expect(own).toContain('Does not vote');
    // How sure the rule is, its own page says.
    expect(own).not.toContain('unverified');
    expect(own).not.toContain('/acts/designate-representative');
    expect(await see(stage.delegate('JPN'), '/me/delegation')).toContain('/acts/designate-representative');
    expect(await see(stage.delegate('FRA'), '/me/delegation')).not.toContain('Example, Adviser');
    expect(await see(stage.secretariat, '/desk/sessions/demo-1/delegations')).toContain(
      '/acts/designate-representative',
    );

    await stage.done(designateRepresentative, { account: adviser, ...seat }, stage.delegate('JPN'));
    expect(await see(adviser, `/votes/${vote}`)).toContain('type="radio"');
    expect(await see(stage.delegate('JPN'), '/me/delegation')).toContain('/acts/end-designation');
  });
});

describe('a vote that is closed and not announced', () => {
  it('is called closed on the home, in English and in French', async () => {
    const partCtx = (lang: Lang, path: string) =>
      makeCtx({ lang, path, now: stage.store.clock.now(), origin: 'https://asp.example' });
    const [home] = homeTopics({ reads: stage.db, filled, partCtx } as LiveSite);
    const now = async (lang: Lang) => plain((await home?.render('', lang))?.['home-now']);
    expect(await now('en')).toContain('Voting closed: ');
    expect(await now('en')).not.toContain('Vote open');
    expect(await now('fr')).toMatch(/Vote clos : /);
    expect(await now('fr')).not.toContain('Vote ouvert');
  });

  it('has the same figures on its page as in the meeting, for everybody', async () => {
    const figures = async (address: string) => /<dl class="votes">.*?<\/dl>/s.exec(await see(null, address))?.[0];
    const shown = await figures(`/votes/${vote}`);
    expect(plain(shown)).toMatch(/In favour \d+ ?Against \d+ ?Abstaining \d+/);
    expect(shown).toBe(await figures(`/meetings/${stage.meeting}`));
    expect(plain(await see(null, `/votes/${vote}`))).toContain('The result is not announced');
  });

  it('tells a delegation that did not vote that it is closed, and one that voted and left to register and correct', async () => {
    const meeting = `/meetings/${stage.meeting}`;
    const without = plain(await see(stage.delegate('FRA'), meeting));
    expect(without).toContain('The voting is closed. No vote of France was received.');
    expect(without).not.toContain('Vote for France');
    await stage.done(registerPresence, { meeting: stage.meeting, left: ['JPN'] });
    for (const address of [meeting, `/votes/${vote}`]) {
      const left = plain(await see(stage.delegate('JPN'), address));
      expect(left).toContain('Japan is not registered as present. Register the seat, then correct the vote.');
      expect(left).not.toContain('then vote');
      expect(left).not.toContain('may vote');
    }
    expect(await stage.codes(correctVote, { vote, state: 'JPN', choice: 'against' }, stage.delegate('JPN'))).toEqual([
      'not-present',
    ]);
  });
});
