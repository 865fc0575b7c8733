import type { MessageKey } from '../words/messages.ts';
import type { OfficeKind } from './offices.ts';

/** The name of an office in words/<lang>.json. */
export const officeKeys = {
  president: 'organs.office.president',
  vicePresident: 'organs.office.vicePresident',
  bureauMember: 'organs.office.bureauMember',
  budgetAndFinance: 'organs.office.budgetAndFinance',
  advisoryCommittee: 'organs.office.advisoryCommittee',
  trustFund: 'organs.office.trustFund',
  facilitation: 'organs.office.facilitation',
  externalAuditor: 'organs.office.externalAuditor',
} as const satisfies Record<OfficeKind, MessageKey>;
