import { addSpeaker, announceList, askForFloor, askForReply, endSpeech, giveFloor } from '../../floor/index.ts';
import { concludeItem, resumeMeeting, suspendMeeting, takeUpItem } from '../../meetings/index.ts';
import { type DayHall, delegation, equal, stands, until } from './day-hall.ts';
import { exampland } from './fictitious-state.ts';

/** From the announcement of the list to its closing, which nobody presses. */
const listOpen = 3_000;

/** An announced list closes by itself; then replies, to the fictitious State alone. */
export async function debate(hall: DayHall): Promise<void> {
  const { president, stage, figures, tell } = hall;
  const { meeting } = stage;
  await president.must(takeUpItem, { meeting, item: stage.items.debate });
  const closesAt = new Date(Date.now() + listOpen).toISOString();
  await president.must(announceList, { meeting, closesAt });
  await president.mustNot(announceList, { meeting, closesAt: '2020-01-01T10:00:00.000Z' }, 'closes-in-the-past');
  const listed = await asked(hall);
  await until(closesAt);
  const [late, latecomer] = delegation(hall, figures.speakers);
  await latecomer.mustNot(askForFloor, { meeting, state: late }, 'list-closed');
  await president.must(addSpeaker, { meeting, who: late, reason: 'Its request came on paper before the hour.' });
  tell(`The announced list closed by itself with ${listed.length} delegations on it; the chair put one more on it.`);
  for (let n = 0; n <= figures.speakers; n++) await president.must(giveFloor, { meeting });
  await president.must(endSpeech, { meeting });
  await replies(hall, listed.at(-1) ?? '');
  await pause(hall);
  await president.must(concludeItem, { meeting });
}

/** The places on the list as they were given; the last is that of the fictitious State. */
async function asked({ delegates, fictitious, stage, figures }: DayHall): Promise<readonly string[]> {
  const { meeting } = stage;
  const listed: string[] = [];
  for (const [state, person] of delegates.slice(0, figures.speakers - 1))
    listed.push(String((await person.must(askForFloor, { meeting, state })).speaker));
  listed.push(String((await fictitious.must(askForFloor, { meeting, state: exampland.iso3 })).speaker));
  await fictitious.mustNot(askForFloor, { meeting, state: exampland.iso3 }, 'already-listed');
  return listed;
}

async function replies(hall: DayHall, answers: string): Promise<void> {
  const { president, fictitious, stage, figures, tell } = hall;
  const { meeting } = stage;
  const [state, person] = delegation(hall, 0);
  await fictitious.mustNot(askForReply, { meeting, state: exampland.iso3, answers }, 'reply-to-oneself');
  const { speaker: reply } = await person.must(askForReply, { meeting, state, answers });
  await president.must(giveFloor, { meeting });
  const toReply = { meeting, state: exampland.iso3, answers: String(reply) };
  await fictitious.mustNot(askForReply, toReply, 'reply-to-reply');
  await president.must(endSpeech, { meeting });
  for (let n = 1; n < figures.replies; n++) await person.must(askForReply, { meeting, state, answers });
  await person.mustNot(askForReply, { meeting, state, answers }, 'no-reply-left');
  for (let n = 1; n < figures.replies; n++) await president.must(giveFloor, { meeting });
  await president.must(endSpeech, { meeting });
  const given = figures.speakers + 1 + figures.replies;
  equal('times the floor was given', given, figures.journal['floor.given']);
  tell(
    `${exampland.names.en} was answered ${figures.replies} times; one reply more, and one to a reply, were refused.`,
  );
}

async function pause(hall: DayHall): Promise<void> {
  const { president, stage, tell } = hall;
  const { meeting } = stage;
  await president.mustNot(resumeMeeting, { meeting }, 'meeting-not-suspended');
  await president.must(suspendMeeting, { meeting, resumesAt: new Date(Date.now() + 600_000).toISOString() });
  await president.mustNot(concludeItem, { meeting }, 'meeting-suspended');
  await stands(president, `/meetings/${meeting}`, 'suspended');
  await president.must(resumeMeeting, { meeting });
  tell('The meeting was suspended, nothing was done meanwhile, and it was resumed.');
}
