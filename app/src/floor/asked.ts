import { openMeetingOf } from '../meetings/index.ts';
import { stateNames } from '../reference/index.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import { aboutWhen } from './about-when.ts';
import { floorView } from './reads.ts';

/** Of a seat: the floor that it has, that it is given next, or its place on the list. */
export async function floorAsks(role: Role, { reads, now }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind !== 'seat') return [];
  const meeting = await openMeetingOf(reads, role.session);
  const view = meeting && (await floorView(reads, meeting, now));
  if (!view) return [];
  const state = (await stateNames(reads)).get(role.state) ?? { en: role.state };
  const way = { href: `/meetings/${view.meeting.id}#speakers-head`, label: leads };
  if (view.speaking?.state === role.state)
    return [
      {
        urgency: 'speak',
        s: 'ask',
        what: (ctx) => ctx.t('floor.for-you.speaking', { state }),
        why: (ctx) => ctx.t('floor.for-you.speaking.why'),
        way,
      },
    ];
  const place = 1 + view.waiting.findIndex((speaker) => speaker.state === role.state);
  if (place === 0) return [];
  if (place === 1) return [{ urgency: 'speak', s: 'ask', what: (ctx) => ctx.t('floor.for-you.next', { state }), way }];
  const { speaking, took, meeting: seen, session } = view;
  const about = aboutWhen(place, { speaking, limitSeconds: seen.limitSeconds, took }, now);
  return [
    {
      urgency: 'list',
      s: 'wait',
      what: (ctx) => ctx.t('floor.for-you.place', { place }),
      why: (ctx) =>
        [
          ctx.t('floor.for-you.before', { n: place - 1 }),
          ...(about === null ? [] : [ctx.t('web.speakers.about', { time: ctx.timeIn(about, session.city) })]),
        ].join(ctx.comma),
      way,
    },
  ];
}

const leads: Asked['way']['label'] = (ctx) => ctx.t('floor.for-you.list');
