import { type Citation, type Finding, finding, line, type Objection } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { wholeNumber } from '../../threshold.ts';
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
  /** Whoever asks says that it is important and urgent; without it as above. */
  readonly urgent?: boolean;
}

/** Who may speak on whether an item is included: so many on each side. */
export interface InclusionDebate {
  readonly spoken: number;
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

function objectionsTo(request: AgendaItemRequest, way: AgendaRoute, latest: IsoDay): readonly Objection[] {
  const out: Objection[] = [];
  // The United Nations proposes items of the provisional agenda; later ones come from a State Party, the Bureau or the Court.
  if (request.by === 'other' || (request.by === 'unitedNations' && way !== 'provisional')) {
    out.push({
      code: 'agenda.notEntitled',
      text: 'A State Party, the Bureau or the Court may propose an item, and the United Nations one of the provisional agenda',
      facts: {},
      cite: procedure('rules 11 to 13'),
      confidence: 'unverified',
    });
  }
  if (request.urgent === false && way === 'additional') {
    out.push({
      code: 'agenda.tooLate',
      text: `Items could be asked for until ${latest}; later only important and urgent ones, which the Assembly includes by a majority`,
      facts: { latest },
      cite: procedure('rules 12 and 13'),
      confidence: 'open',
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
  const way = route(request, parameters);
  const latest = addDays(request.opening, -parameterValue('agenda.supplementary.requestDays', parameters));
  const objections = objectionsTo(request, way, latest);
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

/** Whether one more may speak on one side of the question whether an item is included. */
export function inclusionDebate(
  { spoken }: InclusionDebate,
  parameters: Parameters = {},
): Finding<{ readonly most: number; readonly another: boolean }> {
  const most = parameterValue('agenda.debate.speakers', parameters);
  const another = wholeNumber(spoken, 'spoken') < most;
  const text = `${most} may speak for the inclusion and ${most} against it; ${spoken} on this side have spoken`;
  return finding(
    'sessions.inclusion',
    { most, another },
    [line('agenda.debate', text, { most, spoken }, procedure('rule 21'), 'open')],
    usesOf(['agenda.debate.speakers'], parameters),
  );
}

/** Under which rule the Assembly includes an item. INTERPRETATION: one asked for in time, on an agenda that it has adopted, amends that. */
export function inclusionRule(way: AgendaRoute): Citation {
  return procedure(way === 'additional' || way === 'specialAddition' ? routeRules[way] : 'rule 20');
}

/** From when an item that the Assembly has included may be taken up; null where it may at once. */
export function waitsUntil(
  { included, route, atOnce }: { readonly included: IsoDay; readonly route: AgendaRoute; readonly atOnce: boolean },
  parameters: Parameters = {},
): IsoDay | null {
  // INTERPRETATION: counted from the day of inclusion; a special session has no such days.
  if (route !== 'additional' || atOnce) return null;
  return addDays(included, parameterValue('agenda.additional.waitDays', parameters));
}
