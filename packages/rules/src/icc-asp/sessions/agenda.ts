import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { procedure } from '../cite.ts';
import type { DecisionId } from '../decision-catalogue.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import type { SessionKind } from './deadlines.ts';

export interface AgendaItemRequest {
  readonly session: SessionKind;
  readonly opening: IsoDay;
  readonly requested: IsoDay;
  /** Who asks for it; without it whoever enters the item has seen to that. */
  readonly by?: 'stateParty' | 'bureau' | 'court' | 'unitedNations' | 'other';
  /** An explanatory memorandum, basic documents or a draft decision come with the request; without it as above. */
  readonly memorandum?: boolean;
}

export type AgendaRoute = 'provisional' | 'supplementary' | 'additional' | 'specialAddition';

export interface AgendaItemAnswer {
  readonly route: AgendaRoute | null;
  /** The decision that includes it, where one is needed. */
  readonly decision: DecisionId | 'D01' | null;
  /** Not considered before this day, unless the Assembly decides otherwise. */
  readonly notBefore: IsoDay | null;
  /** How many may speak on its inclusion, on each side; 0 where nobody decides on it. */
  readonly speakers: number;
  readonly objections: readonly Objection[];
}

function route(request: AgendaItemRequest, parameters: Parameters): AgendaRoute {
  if (request.session === 'special') return 'specialAddition';
  if (request.requested <= addDays(request.opening, -parameterValue('notice.regular.days', parameters)))
    return 'provisional';
  const latest = addDays(request.opening, -parameterValue('agenda.supplementary.requestDays', parameters));
  return request.requested <= latest ? 'supplementary' : 'additional';
}

const routeWords: Readonly<Record<AgendaRoute, string>> = {
  provisional: 'goes on the provisional agenda',
  supplementary: 'goes on the supplementary list',
  additional: 'is an additional item: important and urgent, included by a majority of those present and voting',
  specialAddition: 'is added to a special session by the Assembly',
};
const routeRules: Readonly<Record<AgendaRoute, string>> = {
  provisional: 'rule 11',
  supplementary: 'rule 12',
  additional: 'rule 13',
  specialAddition: 'rules 14 to 17',
};

function objectionsTo(request: AgendaItemRequest): readonly Objection[] {
  const out: Objection[] = [];
  if (request.by === 'other') {
    out.push({
      code: 'agenda.notEntitled',
      text: 'Only a State Party, the Bureau, the Court or the United Nations may propose an item',
      facts: {},
      cite: procedure('rules 11 to 13'),
      confidence: 'unverified',
    });
  }
  if (request.memorandum === false) {
    out.push({
      code: 'agenda.noMemorandum',
      text: 'An item needs an explanatory memorandum, basic documents or a draft decision',
      facts: {},
      cite: procedure('rule 18'),
      confidence: 'unverified',
    });
  }
  return out;
}

/** By which way an item comes on the agenda, which decision it needs, and from when it may be taken up. */
export function agendaItem(request: AgendaItemRequest, parameters: Parameters = {}): Finding<AgendaItemAnswer> {
  const objections = objectionsTo(request);
  const way = route(request, parameters);
  const special = parameterValue('agenda.specialAddition', parameters) === 'twoThirds' ? 'D01' : 'D02';
  const decision = way === 'additional' ? 'D02' : way === 'specialAddition' ? special : null;
  const wait = parameterValue('agenda.additional.waitDays', parameters);
  const notBefore = way === 'additional' ? addDays(request.requested, wait) : null;
  const speakers = decision === null ? 0 : parameterValue('agenda.debate.speakers', parameters);
  const said = `Requested ${request.requested} for a session opening ${request.opening}: ${routeWords[way]}`;
  const confidence = way === 'additional' || way === 'specialAddition' ? 'open' : 'unverified';
  return finding(
    'sessions.agenda',
    objections.length > 0
      ? { route: null, decision: null, notBefore: null, speakers: 0, objections }
      : { route: way, decision, notBefore, speakers, objections },
    [
      line(
        `agenda.${way}`,
        said,
        { requested: request.requested, opening: request.opening },
        procedure(routeRules[way]),
        confidence,
      ),
    ],
    usesOf(
      [
        'notice.regular.days',
        'agenda.supplementary.requestDays',
        'agenda.additional.waitDays',
        'agenda.specialAddition',
        'agenda.debate.speakers',
      ],
      parameters,
    ),
  );
}
