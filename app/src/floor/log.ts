import { regions } from '@plenary/rules';
import { type MeetingLog, stateIn } from '../meetings/index.ts';
import { participants } from '../reference/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import { groupName } from './group-name.ts';

/** What acts on the list of speakers say in the log of their meeting. */
export const floorLog: MeetingLog = {
  toldAgain: [{ act: 'floor.given', by: 'floor.ended', same: 'speaker' }],
  // Of a State the log knows the name; of another participant the reference data.
  async named(db, all) {
    if (all.every(({ state }) => typeof state !== 'string' || /^[A-Z]{3}$/.test(state))) return () => ({});
    const known = await participants(db);
    return ({ state }) => {
      const names = typeof state === 'string' && !/^[A-Z]{3}$/.test(state) ? known.get(state)?.names : undefined;
      return names ? { named: names } : {};
    };
  },
  values: (ctx, words, data) => ({
    other: stateIn(ctx, words, data, 'otherState'),
    answered: stateIn(ctx, words, data, 'answered'),
    closes: typeof data.closesAt === 'string' ? ctx.timeIn(data.closesAt, words.session.city) : '',
    ...(isNamed(data.named) ? { state: ctx.text(data.named) } : {}),
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

function isNamed(named: unknown): named is LanguageMap {
  return typeof named === 'object' && named !== null && 'en' in named;
}

function minutes(seconds: unknown): string {
  if (typeof seconds !== 'number') return '';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
