import { regions } from '@plenary/rules';
import { type MeetingLog, stateIn } from '../meetings/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { groupName } from './group-name.ts';

/** What acts on the list of speakers say in the log of their meeting. */
export const floorLog: MeetingLog = {
  toldAgain: [{ act: 'floor.given', by: 'floor.ended', same: 'speaker' }],
  values: (ctx, words, data) => ({
    other: stateIn(ctx, words, data, 'otherState'),
    grouped: groupIn(ctx, data) === null ? 'no' : 'yes',
    group: groupIn(ctx, data) ?? '',
    extent: data.once === true ? 'once' : typeof data.speaker === 'string' ? 'now' : 'next',
    time: minutes(data.seconds),
  }),
};

/** On whose behalf it speaks, where the act says it. */
export function groupIn(ctx: LanguageCtx, { region, onBehalfOf }: Readonly<Record<string, unknown>>): string | null {
  return groupName(ctx, {
    region: regions.find((one) => one === region) ?? null,
    onBehalfOf: typeof onBehalfOf === 'string' ? onBehalfOf : null,
  });
}

function minutes(seconds: unknown): string {
  if (typeof seconds !== 'number') return '';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
