import { type AroundAct, beforeAsking, type Redecide } from '../door/again.ts';
import type { AnyCommand } from '../door/command.ts';
import { wayOfVoting } from '../meetings/index.ts';
import { adoptAgenda, takeBackAdoption, takeBackAdoptionBefore } from './adopt-agenda.ts';
import { carryAgenda } from './carry-agenda.ts';
import { amendAgendaItem, deleteAgendaItem } from './change-adopted.ts';
import { describeAgendaItem, linesOfParts } from './describe-agenda-item.ts';
import {
  decideInclusion,
  decideInclusionBefore,
  noteInclusionSpeaker,
  noteInclusionSpeakerBefore,
} from './inclusion.ts';
import { issueAgenda, issueAgendaBefore } from './issue-agenda.ts';
import { moveAgendaItem } from './move-agenda-item.ts';
import { readList, seenOf, writeList } from './read-list.ts';
import { requestAgendaItem } from './request-agenda-item.ts';
import { withdrawAgendaItem, withdrawAgendaRequest } from './withdraw-agenda-item.ts';
import { writeAgenda, writeAgendaBefore } from './write-agenda.ts';

interface Text {
  readonly title: { readonly en: string };
  readonly parts: readonly { readonly en: string }[];
}

/** The list that was pasted, as the items say it. */
function listOf(texts: readonly Text[]): string {
  return writeList(texts.map(({ title, parts }) => ({ title: title.en, parts: parts.map(({ en }) => en) })));
}

type Figures = Readonly<Record<'inFavour' | 'against' | 'abstaining', number | null>> & { readonly how: string };

function sent({ how, inFavour, against, abstaining }: Figures): object {
  return how === 'vote' ? { how, inFavour, against, abstaining } : { how };
}

/** Before their edition of now these were decided while a vote went on, too. */
function asThen<C extends AnyCommand>(command: C, { entered }: AroundAct): C {
  return entered(command) ? command : beforeAsking(command, wayOfVoting);
}

export const agendaAgain: Redecide = {
  'agenda.written': ({ session, texts, from, sources }, { entered }) => {
    const list = listOf(texts);
    const { before = writeAgenda } = writeAgenda;
    const command = entered(writeAgenda) || entered(before) ? writeAgenda : writeAgendaBefore;
    return from === null
      ? { command, input: { session, list, seen: seenOf(readList(list)) }, drawn: ['items'] }
      : { command: carryAgenda, input: { session, earlier: from, items: sources }, drawn: ['items'] };
  },
  'agenda.ordered': ({ session, item, number }) => ({ command: moveAgendaItem, input: { session, item, to: number } }),
  'agenda-item.described': ({ item, parts, body, annotation }) => ({
    command: describeAgendaItem,
    input: { item, body: body ?? 'none', annotation: annotation ?? undefined, parts: linesOfParts(parts) },
  }),
  'agenda.issued': ({ session, list, as }) => ({
    command: as === undefined ? issueAgendaBefore : issueAgenda,
    input: { session, list },
  }),
  'agenda-item.requested': ({ session, title, by, state, requested, memorandum, route }) => ({
    command: requestAgendaItem,
    input: {
      ...{ session, title, by, state: state ?? undefined, requested, memorandum },
      urgent: route === 'additional' ? true : undefined,
    },
    drawn: ['request'],
    // The item that it becomes is drawn for the act behind it.
    drawnInEach: ['item'],
  }),
  // It follows from the request, or from the decision on it.
  'agenda-item.listed': null,
  'agenda-request.withdrawn': ({ session, request, reason }) => ({
    command: withdrawAgendaRequest,
    input: { session, request, reason },
  }),
  'inclusion.spoken': ({ meeting, request, state, side }, { entered }) => ({
    command: entered(noteInclusionSpeaker) ? noteInclusionSpeaker : noteInclusionSpeakerBefore,
    input: { meeting, request, state, side },
  }),
  'inclusion.corrected': ({ meeting, request, state, side }) => ({
    command: noteInclusionSpeaker,
    input: { meeting, request, state, side },
  }),
  // Whether whoever presided was asked back is not said: it was included as it was.
  'inclusion.decided': ({ meeting, request, atOnce, ...figures }, { entered }) => ({
    command: entered(decideInclusion) ? decideInclusion : decideInclusionBefore,
    input: { meeting, request, atOnce, beyond: true, ...sent(figures as unknown as Figures) },
    drawn: ['item'],
  }),
  'agenda.adopted': ({ meeting, ...figures }, around) => ({
    command: asThen(adoptAgenda, around),
    input: { meeting, ...sent(figures as unknown as Figures) },
  }),
  'agenda.adoption-taken-back': ({ meeting, reason }, { entered }) => ({
    command: entered(takeBackAdoption) ? takeBackAdoption : takeBackAdoptionBefore,
    input: { meeting, reason },
  }),
  'agenda-item.withdrawn': ({ item, reason }) => ({ command: withdrawAgendaItem, input: { item, reason } }),
  'agenda-item.deleted': ({ meeting, item, reason, ...figures }, around) => ({
    command: asThen(deleteAgendaItem, around),
    input: { meeting, item, reason, ...sent(figures as unknown as Figures) },
  }),
  'agenda-item.amended': ({ meeting, item, title, ...figures }, around) => ({
    command: asThen(amendAgendaItem, around),
    input: { meeting, item, title, ...sent(figures as unknown as Figures) },
  }),
};
