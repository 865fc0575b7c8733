import { describe, expect, it } from 'vitest';
import { acts, modules, often, tables, topicsOf } from './modules.ts';
import type { LiveSite } from './web/site.ts';

describe('the modules of the assembly', () => {
  it('are each there once, with acts that say where they come from', () => {
    const names = modules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(acts)).toHaveLength(modules.flatMap(({ acts = {} }) => Object.keys(acts)).length);
    expect(Object.keys(tables)).toContain('vote_cast');
  });

  it('spare the bar, sessions and elections what comes many times a minute and does not show there', () => {
    expect([...often]).toEqual(expect.arrayContaining(['vote.cast', 'floor.asked']));
    const deaf = topicsOf({} as LiveSite).filter((topic) => topic.deaf === often);
    expect(deaf.map(({ name }) => name)).toEqual(['session:{session}', 'floor', 'election:{uuid}']);
  });
});
