import type { ParticipantCategory, Region } from '@plenary/rules';
import { act } from '../door/acts.ts';
import { addsRow } from '../door/writes.ts';
import { seatOf } from './seat-of.ts';

/** How others come on the list than by asking for the floor. */
export const requestActs = {
  /** the chair put somebody on the list: after its closing, or who has no seat that asks */
  'floor.added': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly item: string;
    /** a State, or another participant by its code */
    readonly state: string;
    readonly category: ParticipantCategory;
    readonly onBehalfOf: string | null;
    readonly region: Region | null;
    readonly position: number;
    readonly reason: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: async (data, around) => [`agenda-item:${data.item}`, ...(await seatOf(data, around))],
    ...addsRow('speaker', ({ data, at }) => ({
      id: data.speaker,
      meeting: data.meeting,
      item: data.item,
      iso3: data.state,
      category: data.category,
      on_behalf_of: data.onBehalfOf,
      region: data.region,
      position: data.position,
      place_reason: data.reason,
      asked_at: at,
    })),
  }),

  'reply.asked': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly item: string;
    readonly state: string;
    readonly category: ParticipantCategory;
    /** the statement that it answers, and whose that is */
    readonly answers: string;
    readonly answered: string;
    /** 1 for its first reply on the item, and how long that may be */
    readonly nth: number;
    readonly minutes: number;
    readonly position: number;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: async (data, around) => [`agenda-item:${data.item}`, ...(await seatOf(data, around))],
    ...addsRow('speaker', ({ data, at }) => ({
      id: data.speaker,
      meeting: data.meeting,
      item: data.item,
      iso3: data.state,
      category: data.category,
      kind: 'reply',
      answers: data.answers,
      position: data.position,
      limit_seconds: data.minutes * 60,
      asked_at: at,
    })),
  }),
};
