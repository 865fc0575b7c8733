import {
  adoptAgenda,
  carryAgenda,
  decideInclusion,
  issueAgenda,
  noteInclusionSpeaker,
  requestAgendaItem,
  writeAgenda,
} from '../../agenda/index.ts';
import { checkInPerson, issueCheckInCodes } from '../../check-in/index.ts';
import { receiveCredentials } from '../../credentials/index.ts';
import { openMeeting, registerPresence, scheduleMeeting } from '../../meetings/index.ts';
import { declareMeetingRoom, placeEntry } from '../../programme/index.ts';
import { createSession } from '../../sessions/index.ts';
import { Person, type Timing } from './client.ts';
import { exampland } from './fictitious-state.ts';
import { formIn, send } from './person-pages.ts';
import { countIn, dayBehind, must, shown, table } from './session-checks.ts';
import { credentialsDecided } from './session-credentials.ts';
import type { Desk, Preparation } from './session-desk.ts';
import { sessionFigures } from './session-figures.ts';
import { pastedItems, personsOf, workbookOf } from './session-lists.ts';

/**
 * Prepares a session through the pages and forms that people use, from files, up to its first meeting; each step must come to what is
 * written down for it. It opens in ten days, so that what is asked for now is late.
 */
export async function prepareSession(preparation: Preparation): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  const { address, stage, today, figures = sessionFigures } = preparation;
  const secretariat = await Person.signIn(address, stage.secretariat, timings);
  const president = await Person.signIn(address, stage.president, timings);
  const opens = dayBehind(today, 10);
  const { session } = await secretariat.must(createSession, {
    kind: 'regular',
    title: { en: 'Session prepared in a rehearsal' },
    city: 'The Hague',
    starts: opens,
    ends: dayBehind(opens, 8),
  });
  const states = [...[...stage.delegates.keys()].toSorted().slice(0, figures.delegations - 1), exampland.iso3];
  const desk: Desk = { ...preparation, figures, secretariat, president, session: String(session), opens, states };
  const request = await agenda(desk);
  await deadlines(desk);
  await delegations(desk);
  const meeting = await programme(desk);
  await credentialsReceived(desk);
  const account = await atTheDoor(desk, meeting);
  await firstMeeting(desk, { meeting, request, account });
  return timings;
}

/** Begun from the session before, gone on from a pasted list; and an item that a State Party asks for too late. Gives that request. */
async function agenda({ secretariat, session, stage, figures, today, tell }: Desk): Promise<string> {
  await secretariat.must(carryAgenda, { session, earlier: stage.session, items: Object.values(stage.items) });
  const list = { list: pastedItems };
  const looked = await send(
    secretariat,
    await shown(secretariat, `/desk/sessions/${session}/agenda`),
    `/acts/${writeAgenda.name}`,
    list,
  );
  await send(secretariat, looked, `/acts/${writeAgenda.name}`, list);
  const { carried, pasted } = figures.items;
  const rows = await table(secretariat, `/sessions/${session}/agenda.json`);
  must('items of the agenda', rows.length, carried + pasted);
  const { request } = await secretariat.must(requestAgendaItem, {
    session,
    title: { en: 'Demonstration item: an imagined matter of urgency' },
    by: 'bureau',
    requested: today,
    memorandum: 'An imagined memorandum',
    urgent: true,
  });
  tell(
    `The agenda: ${carried} items carried over, ${pasted} pasted, and one asked for too late, which waits for the Assembly.`,
  );
  return String(request);
}

async function deadlines({ secretariat, session, opens, figures, tell }: Desk): Promise<void> {
  const rows = await table(secretariat, `/sessions/${session}/deadlines.json`);
  const by = new Map(rows.map((row) => [row.step, row.by]));
  for (const [step, days] of Object.entries(figures.daysBefore))
    must(`deadline ${step}`, by.get(step), dayBehind(opens, -days));
  await secretariat.must(issueAgenda, { session, list: 'provisional' });
  tell(`${rows.length} deadlines are counted from the opening; the provisional agenda is issued.`);
}

/** A list with faults first, which changes nothing; then all persons of all delegations; then the same list once more. */
async function delegations({ secretariat, session, figures, states, tell }: Desk): Promise<void> {
  const path = `/desk/sessions/${session}/import/delegations`;
  const persons = personsOf(states, figures.persons);
  const upload = async (file: File) => {
    const form = new FormData();
    form.set('file', file);
    return secretariat.post(path, form);
  };
  must('lines with faults', countIn(await upload(workbookOf(persons, figures.faults)), 'To be mended'), figures.faults);
  const began = performance.now();
  const preview = await upload(workbookOf(persons));
  await send(secretariat, preview, preview.path, {});
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const lines = (await secretariat.page(`${path}/export.csv`)).text.trim().split(/\r?\n/).slice(1);
  must('persons accredited', lines.length, figures.persons);
  must('delegations', new Set(lines.map((line) => line.split(',')[0])).size, figures.delegations);
  must('persons known already', countIn(await upload(workbookOf(persons)), 'As it is already'), figures.persons);
  tell(`${figures.persons} persons of ${figures.delegations} delegations are in, preview and all, in ${seconds} s.`);
}

/** Gives the plenary meeting of the first day. */
async function programme({ secretariat, session, opens, figures, tell }: Desk): Promise<string> {
  const at = (time: string) => `${opens}T${time}`;
  const room = async (name: string) =>
    String((await secretariat.must(declareMeetingRoom, { session, name: { en: name } })).room);
  const [large, small] = [await room('Imagined large room'), await room('Imagined small room')];
  const { meeting } = await secretariat.must(scheduleMeeting, { session, startsAtLocal: at('10:00') });
  const place = (body: 'bureau' | 'credentials' | 'facilitation', from: string, until: string, where: string) => ({
    session,
    body,
    title: body === 'facilitation' ? { en: 'An imagined text' } : null,
    startsAtLocal: at(from),
    endsAtLocal: at(until),
    room: where,
  });
  await secretariat.must(placeEntry, place('bureau', '08:30', '09:30', small));
  await secretariat.must(placeEntry, place('credentials', '13:30', '14:30', small));
  await secretariat.mustNot(placeEntry, place('facilitation', '14:00', '15:00', small), 'room-taken');
  await secretariat.must(placeEntry, place('facilitation', '14:00', '15:00', large));
  const rows = await table(secretariat, `/sessions/${session}/programme.json`);
  must('entries of the programme', rows.length, figures.entries + 1);
  tell('The programme of the first day stands; a room that was taken was refused.');
  return String(meeting);
}

async function credentialsReceived({ secretariat, session, states, today, figures, tell }: Desk): Promise<void> {
  const { originals, copies } = figures.credentials;
  const paper = { session, issuedBy: 'foreignMinister', receivedOn: today, reference: null } as const;
  await secretariat.must(receiveCredentials, { ...paper, received: 'copy', states: states.slice(0, copies) });
  await secretariat.must(receiveCredentials, { ...paper, received: 'original', states: states.slice(copies) });
  const rows = await table(secretariat, `/desk/sessions/${session}/credentials.json`);
  const received = (kind: string) => rows.filter((row) => row.received === kind).length;
  must('originals', received('original'), originals);
  must('copies', received('copy'), copies);
  tell(`Credentials: ${originals} originals and ${copies} copies are in.`);
}

/** Badges with codes; some are read at the door, the others come in by the board. Gives who came first, of the first delegation. */
async function atTheDoor({ secretariat, session, states, figures, tell }: Desk, meeting: string): Promise<string> {
  const came: string[] = [];
  await secretariat.must(issueCheckInCodes, { session });
  const { text } = await secretariat.page(`/desk/sessions/${session}/badges`);
  const codes = [...text.matchAll(/<b dir="ltr">([^<]+)<\/b>/g)].map(([, code]) => code ?? '');
  for (const code of codes.slice(0, figures.byCode)) {
    const door = await shown(secretariat, `/meetings/${meeting}/check-in?code=${encodeURIComponent(code)}`);
    came.push(formIn(door, `/acts/${checkInPerson.name}`).get('account') ?? '');
    await send(secretariat, door, `/acts/${checkInPerson.name}`, {});
  }
  const { text: door } = await secretariat.page(`/meetings/${meeting}/check-in`);
  const registered = [...(/id="registered".*?<\/ul>/s.exec(door)?.[0] ?? '').matchAll(/<li/g)].length;
  must('persons registered by their codes', registered, figures.byCode);
  await secretariat.must(registerPresence, { meeting, arrived: [...states] });
  tell(`${registered} persons came in by the codes of their badges, the other seats by the board.`);
  return came[0] ?? '';
}

/** Committee, report, agenda and the item that was asked for late: what the Assembly decides first. */
async function firstMeeting(
  desk: Desk,
  { meeting, request, account }: Readonly<Record<'meeting' | 'request' | 'account', string>>,
): Promise<void> {
  const { secretariat, president, session, states, figures, tell } = desk;
  await president.must(openMeeting, { meeting });
  await credentialsDecided(desk, { meeting, account });
  for (let n = 0; n < figures.speakersOnInclusion; n++) {
    await president.must(noteInclusionSpeaker, { meeting, request, state: states[2 * n] ?? '', side: 'for' });
    await president.must(noteInclusionSpeaker, { meeting, request, state: states[2 * n + 1] ?? '', side: 'against' });
  }
  const fourth = { meeting, request, state: states[2 * figures.speakersOnInclusion] ?? '', side: 'for' } as const;
  await president.mustNot(noteInclusionSpeaker, fourth, 'inclusion-enough');
  await president.must(decideInclusion, {
    ...{ meeting, request, how: 'vote', atOnce: true },
    ...{ inFavour: 60, against: 40, abstaining: 24 },
  });
  await president.must(adoptAgenda, { meeting, how: 'withoutVote' });
  const { carried, pasted, included } = figures.items;
  const items = await table(secretariat, `/sessions/${session}/agenda.json`);
  must('items of the adopted agenda', items.length, carried + pasted + included);
  tell('The agenda is adopted; the late item, contested by three and defended by three, is included by 60 to 40.');
}
