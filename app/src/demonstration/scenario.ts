import type { DecisionId, Region, Requirements } from '@plenary/rules';
import type { LanguageMap } from '../words/languages.ts';

/** Everything here is invented for demonstrations, and plainly so. States Parties are real; no State said or did any of it. */

export const sessionTitle: LanguageMap = {
  en: 'Demonstration session',
  fr: 'Session de démonstration',
  es: 'Período de sesiones de demostración',
  ar: 'دورة تجريبية',
  zh: '演示会议',
  ru: 'Демонстрационная сессия',
};

export type ItemKey = 'agenda' | 'debate' | 'judges' | 'resolution' | 'closing';

/** `kind`: the kind of decision the item usually leads to; none for debates, elections and the closing. */
export const agenda: readonly { readonly key: ItemKey; readonly title: LanguageMap; readonly kind?: DecisionId }[] = [
  {
    key: 'agenda',
    kind: 'D02',
    title: {
      en: 'Adoption of the agenda',
      fr: 'Adoption de l’ordre du jour',
      es: 'Aprobación de la agenda',
      ar: 'إقرار جدول الأعمال',
      zh: '通过议程',
      ru: 'Утверждение повестки дня',
    },
  },
  {
    key: 'debate',
    title: {
      en: 'General debate',
      fr: 'Débat général',
      es: 'Debate general',
      ar: 'المناقشة العامة',
      zh: '一般性辩论',
      ru: 'Общие прения',
    },
  },
  {
    key: 'judges',
    title: {
      en: 'Election of six judges',
      fr: 'Élection de six juges',
      es: 'Elección de seis magistrados',
      ar: 'انتخاب ستة قضاة',
      zh: '选举六名法官',
      ru: 'Выборы шести судей',
    },
  },
  {
    key: 'resolution',
    kind: 'D01',
    title: {
      en: 'Consideration of draft resolutions',
      fr: 'Examen des projets de résolution',
      es: 'Examen de proyectos de resolución',
      ar: 'النظر في مشاريع القرارات',
      zh: '审议决议草案',
      ru: 'Рассмотрение проектов резолюций',
    },
  },
  {
    key: 'closing',
    title: {
      en: 'Closing of the session',
      fr: 'Clôture de la session',
      es: 'Clausura del período de sesiones',
      ar: 'اختتام الدورة',
      zh: '会议闭幕',
      ru: 'Закрытие сессии',
    },
  },
];

export interface ScenarioProposal {
  readonly item: ItemKey;
  readonly kind: 'D01' | 'D02';
  readonly title: LanguageMap;
  readonly body: LanguageMap;
}

export const proposals: readonly ScenarioProposal[] = [
  {
    item: 'agenda',
    kind: 'D02',
    title: { en: 'Agenda of the demonstration session' },
    body: { en: 'The Assembly adopts the agenda as circulated. (Text of a demonstration.)' },
  },
  {
    item: 'resolution',
    kind: 'D01',
    title: { en: 'Demonstration resolution on the length of meetings' },
    body: {
      en: 'The Assembly of States Parties decides that a demonstration meeting lasts no longer than the coffee. (Text of a demonstration; the Assembly has never considered it.)',
    },
  },
  {
    item: 'resolution',
    kind: 'D01',
    title: { en: 'Demonstration resolution on tidy corridors' },
    body: {
      en: 'The Assembly of States Parties encourages demonstration delegations to leave the corridors as they found them. (Text of a demonstration; the Assembly has never considered it.)',
    },
  },
];

export const seats = 6;

/** Twelve judges who stay in office in the demonstration. No such bench exists. */
export const inOffice: Requirements = {
  listA: 8,
  listB: 4,
  african: 3,
  asiaPacific: 1,
  easternEuropean: 2,
  grulac: 3,
  weog: 3,
  female: 8,
  male: 4,
};

export interface ScenarioCandidate {
  readonly name: string;
  readonly list: 'A' | 'B';
  readonly gender: 'F' | 'M';
  readonly region: Region;
}

/** Names that nobody bears. Nationalities are given at random among the States Parties of the region. */
export const candidates: readonly ScenarioCandidate[] = [
  { name: 'Example, Amber', list: 'A', gender: 'F', region: 'african' },
  { name: 'Specimen, Basil', list: 'A', gender: 'M', region: 'african' },
  { name: 'Placeholder, Cedar', list: 'A', gender: 'M', region: 'asiaPacific' },
  { name: 'Sample, Dahlia', list: 'B', gender: 'F', region: 'asiaPacific' },
  { name: 'Mockup, Elm', list: 'A', gender: 'M', region: 'asiaPacific' },
  { name: 'Template, Fern', list: 'A', gender: 'F', region: 'asiaPacific' },
  { name: 'Pattern, Garnet', list: 'A', gender: 'M', region: 'easternEuropean' },
  { name: 'Draft, Hazel', list: 'B', gender: 'F', region: 'easternEuropean' },
  { name: 'Fiction, Indigo', list: 'B', gender: 'M', region: 'grulac' },
  { name: 'Instance, Jasper', list: 'A', gender: 'M', region: 'grulac' },
  { name: 'Stencil, Kale', list: 'A', gender: 'F', region: 'weog' },
  { name: 'Prototype, Linden', list: 'B', gender: 'M', region: 'weog' },
];
