import { randomUUID } from 'node:crypto';
import { decisionKind, proposalKinds } from '@plenary/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { registerPresence, takeUpItem } from '../meetings/index.ts';
import { langs } from '../words/languages.ts';
import { catalogue } from '../words/messages.ts';
import { announceResult, castVote, closeVote, openVote, submitProposal } from './index.ts';

/** The kind of a decision follows a text from the desk to the published result: nobody takes one unawares. */

let stage: TestStage;
let site: StageServer;
/** one proposal of each kind, under an item that has no usual kind */
const proposals = new Map<string, string>();

const named = (lang: (typeof langs)[number], id: string) => escaped(catalogue(lang).get(`decisions.kind.${id}`) ?? '');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');

async function page(address: string, account: string | null = stage.secretariat): Promise<string> {
  const answer = await site.get(address, account);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  for (const kind of proposalKinds) {
    const draft = { item: stage.items.debate, kind, title: `Draft of kind ${kind}`, body: 'Text of a demonstration.' };
    proposals.set(kind, (await stage.done(submitProposal, draft)).proposal ?? '');
  }
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.debate }, stage.president);
}, 60_000);
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

describe('every kind of decision on a proposal', () => {
  it('is named on the desk, on the console and in the meeting', async () => {
    const desk = await page(`/desk/sessions/${stage.session}/proposals`);
    const console = await page(`/meetings/${stage.meeting}/podium`, stage.president);
    const meeting = await page(`/meetings/${stage.meeting}`, null);
    for (const kind of proposalKinds)
      for (const [where, shown] of Object.entries({ desk, console, meeting }))
        expect(shown, `${kind}, ${where}`).toContain(named('en', kind));
    const list = desk.slice(0, desk.indexOf('id="new"'));
    for (const kind of proposalKinds) expect(list, kind).toContain(`<b>${named('en', kind)}</b>`);
  });

  // Each kind in two languages, and in turn all six: that every language has a word for each, the catalogues are asked elsewhere.
  it.each(
    proposalKinds.map(
      (kind, nth) => [kind, langs[nth % langs.length] ?? 'en', langs[(nth + 3) % langs.length] ?? 'en'] as const,
    ),
  )('%s is named where it is confirmed, and on the page of the decision: %s and %s', async (kind, ...spoken) => {
    const proposal = proposals.get(kind) ?? '';
    const asked = `/meetings/${stage.meeting}/confirm?${new URLSearchParams({ act: 'adopt-by-consensus', meeting: stage.meeting, proposal })}`;
    const put = `/meetings/${stage.meeting}/confirm?${new URLSearchParams({ act: 'open-vote', meeting: stage.meeting, proposal, consensusSought: 'yes', method: 'recorded' })}`;
    for (const lang of spoken) {
      const prefix = lang === 'en' ? '' : `/${lang}`;
      for (const address of [asked, put]) {
        const confirm = await page(`${prefix}${address}`, stage.president);
        expect(confirm).toContain(`<b>${named(lang, kind)}</b>`);
        expect(confirm).toContain('<form');
      }
      expect(await page(`${prefix}/decisions/${proposal}`, null)).toContain(named(lang, kind));
    }
  });

  it('stands on the list of decisions with the title of its session, not with the code', async () => {
    const row = await stage.db.selectFrom('session').select('title').where('id', '=', stage.session).executeTakeFirst();
    const list = await page('/decisions', null);
    expect(list).toContain(`<a href="/sessions/${stage.session}">${escaped(row?.title.en ?? '')}</a>`);
    expect(list).not.toContain(`>${stage.session}<`);
  });

  it('is read out by the President before the question is put', async () => {
    const console = await page(`/meetings/${stage.meeting}/podium`, stage.president);
    expect(proposalKinds[0]).toBe('D01');
    expect(console).toContain('This is a matter of substance.');
    expect(await page(`/fr/meetings/${stage.meeting}/podium`, stage.president)).toContain(
      'Il s’agit d’une question de fond.',
    );
  });
});

describe('a proposal whose kind is not the one the item leads to', () => {
  const draft = { 'title.en': 'Draft entered by slip', 'body.en': 'Text of a demonstration.', sponsor: '' };

  it('is asked back with both kinds, in the language of the reader, and taken once it is confirmed', async () => {
    const from = `/fr/desk/sessions/${stage.session}/proposals`;
    const form = { ...draft, item: stage.items.resolution, kind: 'D11', from };
    const refused = await site.post('/fr/acts/submit-proposal', form, stage.secretariat);
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain(`La proposition est inscrite sous «\u00A0${named('fr', 'D11')}\u00A0»`);
    expect(html).toContain(named('fr', 'D01'));
    expect(html).toContain('name="otherKind"');
    const meant = await site.send('submit-proposal', { ...asJson(form), otherKind: true }, stage.secretariat);
    expect(meant.status).toBe(200);
    await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
    const doubt = 'Under this item the usual kind of decision is another: Any matter of substance';
    expect(await page(`/desk/sessions/${stage.session}/proposals`)).toContain(doubt);
    expect(await page(`/meetings/${stage.meeting}/podium`, stage.president)).toContain(doubt);
    const { proposal } = meant.body.answer as Record<string, string>;
    const query = new URLSearchParams({ act: 'adopt-by-consensus', meeting: stage.meeting, proposal: proposal ?? '' });
    expect(await page(`/meetings/${stage.meeting}/confirm?${query}`, stage.president)).toContain(doubt);
  });

  it('is preset with the usual kind of the item', async () => {
    const desk = await page(`/desk/sessions/${stage.session}/proposals`);
    expect(desk.slice(desk.indexOf('id="new"'))).toMatch(
      /<select[^>]*name="kind"[^>]*><option[^>]*value=""[^>]*>The usual kind/,
    );
    const form = { ...asJson(draft), item: stage.items.resolution, kind: '' };
    const taken = await site.send('submit-proposal', form, stage.secretariat);
    const { proposal } = taken.body.answer as Record<string, string>;
    const row = await stage.db
      .selectFrom('proposal')
      .select('kind')
      .where('id', '=', proposal ?? '')
      .executeTakeFirst();
    expect(row?.kind).toBe('D01');
  });

  it('takes the usual kind where a browser sends the form with it left, in several languages', async () => {
    const from = `/desk/sessions/${stage.session}/proposals`;
    const html = await page(from);
    const form = /<form[^>]*action="\/acts\/submit-proposal".*?<\/form>/s.exec(html)?.[0] ?? '';
    const sent = Object.fromEntries(
      [...form.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name = '']) => [name, '']),
    );
    expect(Object.keys(sent)).toEqual(expect.arrayContaining(['item', 'kind', 'sponsor', 'title.fr', 'body.ar']));
    const texts = { 'title.en': 'Left as preset', 'title.fr': 'Laissé', 'body.en': 'Text.', 'body.fr': 'Texte.' };
    const filled = { ...sent, ...texts, requestId: randomUUID(), from, next: from };
    const taken = await site.post(
      '/acts/submit-proposal',
      { ...filled, item: stage.items.resolution },
      stage.secretariat,
    );
    expect(taken.status).toBe(303);
    const rows = await stage.db.selectFrom('proposal').select(['kind', 'title']).execute();
    expect(rows.find(({ title }) => title.en === 'Left as preset')).toMatchObject({
      kind: 'D01',
      title: { fr: 'Laissé' },
    });
    const none = { ...filled, item: stage.items.debate, requestId: randomUUID() };
    const refused = await site.post('/acts/submit-proposal', none, stage.secretariat);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('This item has no usual kind of decision: choose one.');
    const nowhere = await site.post('/acts/submit-proposal', { ...filled, requestId: randomUUID() }, stage.secretariat);
    expect(await nowhere.text()).toContain('Choose one of the answers offered.');
  });

  it('is not asked where the Secretariat has left the item open', async () => {
    expect(await page(`/desk/sessions/${stage.session}/agenda`)).toContain('Usual kind of decision');
    const row = await stage.db.selectFrom('agenda_item').select(['id', 'kind']).orderBy('number').execute();
    expect(row.map(({ kind }) => kind)).toEqual(['D02', null, null, 'D01', null]);
  });
});

describe('taking up an amendment of the Statute', () => {
  it('with five of 124 there is not carried, and its result names the kind and the open quorum', async () => {
    const { meeting, president } = stage;
    await stage.done(takeUpItem, { meeting, item: stage.items.debate }, president);
    const proposal = proposals.get('D11') ?? '';
    const opened = await stage.done(openVote, { meeting, proposal, consensusSought: true }, president);
    const vote = opened.vote ?? '';
    const here = ['BRA', 'CHE', 'FRA', 'JPN', 'URY'];
    await stage.done(registerPresence, {
      meeting,
      left: [...stage.delegates.keys()].filter((one) => !here.includes(one)),
    });
    for (const state of here.slice(0, 3))
      await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
    await stage.done(closeVote, { vote }, president);
    await stage.done(announceResult, { vote }, president);
    const shown = await page(`/decisions/${proposal}`, null);
    expect(shown).toContain('Not adopted');
    expect(shown.match(/class="ruling"/g), 'one verdict, with its reasons').toHaveLength(1);
    expect(shown).toContain(`Kind of decision: ${decisionKind('D11').name}`);
    expect(shown).toContain('Article 121(2) names no quorum of its own, and that of a matter of substance is asked');
    expect(shown).not.toContain('a vote on procedure');
    const again = { meeting, proposal: proposals.get('D13'), consensusSought: true };
    expect(await stage.codes(openVote, again, president)).toEqual(['ok']);
    expect(await strangersObjections(stage.store)).toEqual([]);
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is refused where so few are there when the vote would open', async () => {
    const { vote } = await openOf('D13');
    for (const state of ['BRA', 'CHE'])
      await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
    await stage.done(closeVote, { vote }, stage.president);
    await stage.done(announceResult, { vote }, stage.president);
    const draft = { item: stage.items.debate, kind: 'D11', title: 'Another', body: 'Text of a demonstration.' };
    const { proposal } = await stage.done(submitProposal, draft);
    const opening = { meeting: stage.meeting, proposal, consensusSought: true };
    expect(await stage.codes(openVote, opening, stage.president)).toEqual(['no-quorum']);
  });
});

/** The vote on the proposal of a kind that is open now. */
async function openOf(kind: string): Promise<{ readonly vote: string }> {
  const row = await stage.db
    .selectFrom('vote')
    .select('id as vote')
    .where('proposal', '=', proposals.get(kind) ?? '')
    .executeTakeFirstOrThrow();
  return row;
}

/** A form as a program sends it. */
function asJson(form: Readonly<Record<string, string>>): Record<string, unknown> {
  const { 'title.en': title, 'body.en': body, from: _, ...rest } = form;
  return { ...rest, title, body };
}
