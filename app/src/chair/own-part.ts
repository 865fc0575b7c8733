import { closeList, endSpeech, type FloorView, giveFloor, reopenList, speechEnds } from '../floor/index.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  reopenItem,
  reopenMeeting,
  resumeMeeting,
  suspendMeeting,
  takeUpItem,
} from '../meetings/index.ts';
import { parameterInSession, sessionParameters } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Asked, ChairPart, Left, PossibleStep, Step, StepKind, Waits } from './slots.ts';

const opens: StepKind = { command: openMeeting, label: 'meetings.do.open-meeting', group: 'agenda', turn: 'open' };
const gives: StepKind = {
  command: giveFloor,
  label: 'meetings.do.give-floor',
  shortcut: 'meetings.key.floor',
  group: 'floor',
  turn: 'speak',
};
const endsSpeech: StepKind = {
  command: endSpeech,
  label: 'meetings.do.end-speech',
  shortcut: 'meetings.key.end',
  group: 'floor',
  turn: 'speak',
};
const closesList: StepKind = {
  command: closeList,
  label: 'meetings.do.close-list',
  shortcut: 'meetings.key.list',
  group: 'floor',
};
const reopensList: StepKind = {
  command: reopenList,
  label: 'meetings.do.reopen-list',
  shortcut: 'meetings.key.list',
  group: 'floor',
};
const takesUp: StepKind = {
  command: takeUpItem,
  label: 'meetings.do.take-up-item',
  others: 'meetings.do.take-up-item.others',
  group: 'agenda',
  turn: 'take-up',
};
const concludes: StepKind = {
  command: concludeItem,
  label: 'meetings.do.conclude-item',
  asks: 'unfinished',
  group: 'agenda',
  turn: 'conclude',
};
const closes: StepKind = {
  command: closeMeeting,
  label: 'meetings.do.close-meeting',
  asks: 'always',
  group: 'agenda',
  turn: 'end',
};
const suspends: StepKind = {
  command: suspendMeeting,
  label: 'meetings.do.suspend-meeting',
  asks: 'always',
  group: 'agenda',
};
const resumes: StepKind = {
  command: resumeMeeting,
  label: 'meetings.do.resume-meeting',
  group: 'agenda',
  turn: 'open',
};
const reopens: StepKind = {
  command: reopenMeeting,
  label: 'meetings.do.reopen-meeting',
  asks: 'always',
  group: null,
};
const reopensItem: StepKind = {
  command: reopenItem,
  label: 'meetings.do.reopen-item',
  asks: 'always',
  group: null,
};

/** The meeting itself and its list of speakers. */
export const ownPart: ChairPart = {
  kinds: [
    opens,
    gives,
    endsSpeech,
    closesList,
    reopensList,
    takesUp,
    concludes,
    suspends,
    resumes,
    closes,
    reopens,
    reopensItem,
  ],
  besides: [
    ...['presence.registered', 'time-limit.set', 'floor.asked', 'floor.withdrawn', 'floor.moved', 'floor.exchanged'],
    ...['floor.group-named', 'floor.group-accepted', 'floor.skipped', 'floor.removed', 'floor.put-back'],
    ...['floor.added', 'reply.asked', 'speakers-list.ordered'],
    ...['floor.paused', 'floor.resumed', 'floor.interposed', 'floor.interposition-ended'],
  ],
  async at(tx, floor, { now }) {
    return {
      steps: [...meetingSteps(floor, now), ...itemSteps(floor), ...endingSteps(tx, floor)],
      waits: (steps) => presenceFirst(floor, steps) ?? speechFirst(floor, now),
      links: (steps) =>
        presenceFirst(floor, steps)
          ? [
              {
                key: 'presence',
                href: `/meetings/${floor.meeting.id}/presence#seats`,
                label: (ctx) => ctx.t('meetings.presence'),
                for: 'secretariat',
                first: true,
              },
            ]
          : [],
      subjects: [`meeting:${floor.meeting.id}`],
      left: async () => waitingForTheFloor(floor),
    };
  },
};

/** Nobody opens a meeting before it is known who is there. */
function presenceFirst({ meeting, quorum }: FloorView, steps: readonly Step[]): Waits | null {
  const opening = steps.find(({ kind }) => kind === opens);
  if (meeting.status !== 'scheduled' || opening?.objections.length === 0) return null;
  const { present, needed } = quorum.open.value;
  const figures = { present, needed };
  return {
    key: 'presence',
    said: (ctx) => ctx.t('meetings.presence'),
    others: (ctx) => ctx.t('script.next.presence'),
    asks: {
      secretariat: (ctx) => ctx.t('meetings.for-you.presence.register', figures),
      others: (ctx) => ctx.t('meetings.for-you.presence', figures),
    },
  };
}

/** Nobody is interrupted: whoever speaks is heard until its time is over. */
function speechFirst({ meeting, speaking, names, session }: FloorView, now: string): Waits | null {
  const until = speaking && speechEnds(speaking);
  if (!until || until <= now) return null;
  const { state } = speaking;
  return {
    said: (ctx) =>
      ctx.t('floor.has-floor', {
        state: names.get(state) ?? state,
        time: ctx.timeIn(until, session.city),
      }),
    sees: { href: `/meetings/${meeting.id}#speakers-head`, label: (ctx) => ctx.t('floor.for-you.list') },
    before: 'speak',
  };
}

function waitingForTheFloor({ waiting }: FloorView): Left {
  const n = waiting.length;
  return { due: [], open: n > 0 ? [(ctx) => ctx.t('meetings.confirm.speakers-wait', { n })] : [] };
}

function meetingSteps({ meeting, waiting, agenda, item }: FloorView, now: string): readonly PossibleStep[] {
  const input = { meeting: meeting.id };
  const [next] = waiting;
  const concluded = agenda.find(({ id }) => id === item);
  return [
    { kind: opens, input, early: meeting.startsAt > now },
    // With the floor goes who was next on this page.
    { kind: gives, input, ...(next ? { seen: { next: next.id } } : {}) },
    { kind: endsSpeech, input },
    { kind: meeting.listClosed ? reopensList : closesList, input },
    {
      kind: concludes,
      input,
      asked: async () => ({
        follows: (ctx) => ctx.t('meetings.confirm.conclude-item'),
        about: concluded && titled(concluded),
      }),
    },
  ];
}

/** After the items: nobody shall close the meeting for want of a next one. */
function endingSteps(tx: Tx, floor: FloorView): readonly PossibleStep[] {
  const { meeting } = floor;
  const input = { meeting: meeting.id };
  return [
    ...pausingSteps(floor),
    { kind: closes, input, asked: () => closing(tx, floor) },
    ...(meeting.status === 'closed'
      ? [
          {
            kind: reopens,
            input,
            asked: async (): Promise<Asked> => ({ follows: (ctx) => ctx.t('meetings.confirm.reopen-meeting') }),
          },
        ]
      : []),
  ];
}

/** A meeting that pauses is resumed; one that is held may pause. */
function pausingSteps({ meeting, session: { city } }: FloorView): readonly PossibleStep[] {
  const input = { meeting: meeting.id };
  if (meeting.suspendedAt !== null) return [{ kind: resumes, input }];
  if (meeting.status !== 'open') return [];
  return [
    {
      kind: suspends,
      input,
      asked: async (): Promise<Asked> => ({
        follows: (ctx) => ctx.t('meetings.confirm.suspend-meeting'),
        field: {
          name: 'resumesAtLocal',
          label: (ctx) => ctx.t('meetings.suspend.until', { city: ctx.cityName(city) }),
          hint: (ctx) => ctx.t('meetings.suspend.until.hint'),
        },
      }),
    },
  ];
}

/** Another item is taken up once the speech has ended, and the words have thanked for it. */
function itemSteps({ meeting, agenda, item, speaking }: FloorView): readonly PossibleStep[] {
  const input = (id: string) => ({ meeting: meeting.id, item: id });
  const ahead = speaking ? [] : agenda.filter(({ id, status }) => id !== item && status !== 'concluded');
  const concluded = meeting.status === 'open' ? agenda.filter(({ status }) => status === 'concluded') : [];
  return [
    ...ahead.map((one) => ({
      kind: takesUp,
      input: input(one.id),
      about: (ctx: LanguageCtx) => `${ctx.number(one.number)}${ctx.comma}${ctx.text(one.title)}`,
    })),
    ...concluded.map((one) => ({
      kind: reopensItem,
      input: input(one.id),
      about: titled(one),
      asked: async (): Promise<Asked> => ({
        follows: (ctx) => ctx.t('meetings.confirm.reopen-item'),
        about: titled(one),
      }),
    })),
  ];
}

function titled({ number, title }: FloorView['agenda'][number]) {
  return (ctx: LanguageCtx) => ctx.t('floor.item', { n: number, title });
}

async function closing(tx: Tx, { session }: FloorView): Promise<Asked> {
  const minutes = await reopenMinutes(tx, session.id);
  return { follows: (ctx) => ctx.t('meetings.confirm.close-meeting', { minutes }) };
}

/** How long after its closing a meeting can be opened again, as set for the session now. */
async function reopenMinutes(db: Db | Tx, session: string): Promise<number> {
  return parameterInSession('meeting.reopen.minutes', await sessionParameters(db, session)).value;
}
