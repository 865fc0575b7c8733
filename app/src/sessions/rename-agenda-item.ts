import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, title } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import type { LanguageMap } from '../words/languages.ts';
import { type SessionAct, say } from './acts.ts';
import { agendaStanding } from './agenda-standing.ts';
import { wrongWorld } from './facts.ts';
import { usualKind } from './usual-kind.ts';

/** Without `kind` it stays as it is. */
const input = z.object({ item: ref('agenda-item'), title, kind: usualKind.optional() });
type Input = z.infer<typeof input>;

type Facts = {
  readonly session: string;
  readonly demonstration: boolean;
  readonly number: number;
  readonly status: string;
  readonly title: LanguageMap;
  /** the agenda was adopted: its wording is for the Assembly */
  readonly adopted: boolean;
} | null;

const who = secretariat;

export const renameAgendaItem: Command<Input, Facts, SessionAct, z.input<typeof input>> = {
  name: 'rename-agenda-item',
  undo: { again: 'renamed once more' },
  who,
  input,
  subject: ({ item }) => `agenda-item:${item}`,
  async load(tx, { item }) {
    const row = await tx
      .selectFrom('agenda_item')
      .innerJoin('session', 'session.id', 'agenda_item.session')
      .select(['agenda_item.session', 'session.demonstration'])
      .select(['agenda_item.number', 'agenda_item.status', 'agenda_item.title'])
      .where('agenda_item.id', '=', item)
      .executeTakeFirst();
    return row ? { ...row, adopted: (await agendaStanding(tx, row.session)).adoptedAt !== null } : null;
  },
  decide(facts, { item, title, kind }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(who.refusal);
    if (!facts) return refuse(no('no-such-item'));
    const wrong = wrongWorld(facts, actor);
    if (wrong) return refuse(wrong);
    if (facts.status === 'concluded') return refuse(no('item-concluded', { number: facts.number }));
    // Translations may still be mended; the wording that was adopted may not.
    if (facts.adopted && title.en !== facts.title.en)
      return refuse(no('agenda-adopted-rename', {}, 'Rules of Procedure of the Assembly, rule 20'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('agenda-item.renamed', { item, session: facts.session, title, ...(kind === undefined ? {} : { kind }) }, [
          'Rules of Procedure of the Assembly, rule 20',
        ]),
      ],
    };
  },
};
