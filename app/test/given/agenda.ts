import type { AgendaFacts } from '../../src/agenda/facts.ts';
import type { AgendaRequest } from '../../src/agenda/requests.ts';
import { defaults } from '../../src/parameters/index.ts';
import type { AgendaStanding, WholeItem } from '../../src/sessions/index.ts';
import { ids } from './meeting.ts';
import { uid } from './who.ts';

/** The agenda of the demonstration session of the tests: three items, none of them taken up, issued and not adopted. */

export const drawnUp: AgendaStanding = {
  issuedOn: '2026-10-01',
  supplementedOn: null,
  issuedAs: null,
  supplementedAs: null,
  adoptedAt: null,
  adoptedIn: null,
};
export const adopted: AgendaStanding = {
  ...drawnUp,
  adoptedAt: '2026-12-07T10:00:00.000Z',
  adoptedIn: ids.meeting,
};

export function item(number: number, title: string, part: Partial<WholeItem> = {}): WholeItem {
  return {
    ...{ id: uid(30 + number), number, title: { en: title }, status: 'waiting', kind: null },
    ...{ parts: [], body: null, annotation: null, standing: 'on', notBefore: null, asked: null },
    ...part,
  };
}

export const items: readonly WholeItem[] = [item(1, 'Opening'), item(2, 'Elections'), item(3, 'Budget')];

export function agenda(part: Partial<AgendaFacts> = {}): AgendaFacts {
  return {
    session: {
      ...{
        id: 'demo-1',
        title: { en: 'Session' },
        symbolPrefix: 'DEMO-1',
        kind: 'regular',
        city: 'The Hague',
        places: [],
        demonstration: true,
      },
      ...{ starts: '2026-12-07', ends: '2026-12-17' },
    },
    ...{ parameters: defaults, standing: drawnUp, items },
    ...part,
  };
}

export function request(part: Partial<AgendaRequest> = {}): AgendaRequest {
  return {
    ...{ id: uid(40), session: 'demo-1', title: { en: 'A contested item' }, by: 'stateParty', state: 'URY' },
    ...{ requested: '2026-11-20', memorandum: 'MEMO/1', route: 'additional', decision: 'D02' },
    ...{ spokenFor: [], spokenAgainst: [], outcome: null },
    ...part,
  };
}
