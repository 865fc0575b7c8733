import type { ParticipantCategory } from '@plenary/rules';
import type { LanguageMap } from '../words/languages.ts';

/** Who speaks in the Assembly and is no State and no organization: by which code acts name it, and its names. */
export interface NamedBody {
  readonly code: string;
  readonly category: Extract<ParticipantCategory, 'court' | 'subsidiaryBody'>;
  readonly names: LanguageMap;
}

/** Organs of the Court (Rome Statute, articles 34 and 112(5)), and bodies that the Assembly set up. No data file names them as speakers. */
export const courtAndBodies: readonly NamedBody[] = [
  {
    code: 'court-presidency',
    category: 'court',
    names: {
      en: 'Presidency of the Court',
      fr: 'Présidence de la Cour',
      es: 'Presidencia de la Corte',
      ar: 'هيئة رئاسة المحكمة',
      zh: '法院院长会议',
      ru: 'Президиум Суда',
    },
  },
  {
    code: 'court-prosecutor',
    category: 'court',
    names: {
      en: 'Office of the Prosecutor',
      fr: 'Bureau du Procureur',
      es: 'Fiscalía',
      ar: 'مكتب المدعي العام',
      zh: '检察官办公室',
      ru: 'Канцелярия Прокурора',
    },
  },
  {
    code: 'court-registry',
    category: 'court',
    names: {
      en: 'Registry of the Court',
      fr: 'Greffe de la Cour',
      es: 'Secretaría de la Corte',
      ar: 'قلم المحكمة',
      zh: '法院书记官处',
      ru: 'Секретариат Суда',
    },
  },
  {
    code: 'body-trust-fund',
    category: 'subsidiaryBody',
    names: {
      en: 'Board of Directors of the Trust Fund for Victims',
      fr: 'Conseil de direction du Fonds au profit des victimes',
      es: 'Consejo de Dirección del Fondo Fiduciario en beneficio de las víctimas',
      ar: 'مجلس إدارة الصندوق الاستئماني للضحايا',
      zh: '被害人信托基金董事会',
      ru: 'Совет управляющих Целевого фонда для потерпевших',
    },
  },
  {
    code: 'body-budget-committee',
    category: 'subsidiaryBody',
    names: {
      en: 'Committee on Budget and Finance',
      fr: 'Comité du budget et des finances',
      es: 'Comité de Presupuesto y Finanzas',
      ar: 'لجنة الميزانية والمالية',
      zh: '预算和财务委员会',
      ru: 'Комитет по бюджету и финансам',
    },
  },
  {
    code: 'body-oversight',
    category: 'subsidiaryBody',
    names: {
      en: 'Independent Oversight Mechanism',
      fr: 'Mécanisme de contrôle indépendant',
      es: 'Mecanismo de Supervisión Independiente',
      ar: 'آلية الرقابة المستقلة',
      zh: '独立监督机制',
      ru: 'Независимый механизм надзора',
    },
  },
];
