import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acts, commands, filled, modules, often, parents, tables, topicsOf } from './modules.ts';
import { thingsOfSession } from './sessions/index.ts';
import { carried } from './web/form-state.ts';
import type { LiveSite } from './web/site.ts';

describe('the modules of the assembly', () => {
  it('are each there once, with acts that say where they come from', () => {
    const names = modules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(acts)).toHaveLength(modules.flatMap(({ acts = {} }) => Object.keys(acts)).length);
    expect(Object.keys(tables)).toContain('vote_cast');
  });

  it('say of every kind of thing of which session each is, so that the record can be asked for the session', () => {
    // A seat has its session in its name.
    const kinds = Object.keys(parents).filter((kind) => kind !== 'seat');
    const said = filled(thingsOfSession).flat();
    expect(said.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
  });

  it('ask for no field that a form carries itself', () => {
    const asked = [...commands.values()].flatMap(({ name, input }) => {
      const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
      return Object.keys(properties).map((field) => [name, field] as const);
    });
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter(([, field]) => carried.has(field))).toEqual([]);
  });

  it('spare the bar, sessions and elections what comes many times a minute and does not show there', () => {
    expect([...often]).toEqual(expect.arrayContaining(['vote.cast', 'floor.asked']));
    const deaf = topicsOf({} as LiveSite).filter((topic) => topic.deaf === often);
    expect(deaf.map(({ name }) => name)).toEqual([
      'session:{session}',
      'proposals:{session}',
      'programme:{session}',
      'floor',
      'election:{uuid}',
      'journal:{session}',
    ]);
  });
});
