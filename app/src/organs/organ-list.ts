import type { MessageKey } from '../words/messages.ts';

export type OrganCode =
  | 'bureau'
  | 'cbf'
  | 'acn'
  | 'tfv'
  | 'iom'
  | 'oia'
  | 'working-groups'
  | 'facilitations'
  | 'secretariat';

export interface OrganEntry {
  readonly code: OrganCode;
  readonly name: MessageKey;
  /** One sentence: what it is for. */
  readonly task: MessageKey;
  /** The provision or decision it rests on. */
  readonly basis: string;
}

/** The organs of the Assembly in the order in which they are shown. Each has a page at /organs/<code>. */
export const organList: readonly OrganEntry[] = [
  { code: 'bureau', name: 'organs.bureau', task: 'organs.bureau.task', basis: 'Rome Statute, article 112(3)' },
  {
    code: 'working-groups',
    name: 'organs.working-groups',
    task: 'organs.working-groups.task',
    basis: 'Practice of the Assembly: working groups of the Bureau',
  },
  {
    code: 'facilitations',
    name: 'organs.facilitations',
    task: 'organs.facilitations.task',
    basis: 'Practice of the Assembly: working groups of the Bureau',
  },
  { code: 'cbf', name: 'organs.cbf', task: 'organs.cbf.task', basis: 'ICC-ASP/1/Res.4' },
  { code: 'acn', name: 'organs.acn', task: 'organs.acn.task', basis: 'ICC-ASP/10/Res.5, paragraph 19' },
  { code: 'tfv', name: 'organs.tfv', task: 'organs.tfv.task', basis: 'ICC-ASP/1/Res.6' },
  { code: 'iom', name: 'organs.iom', task: 'organs.iom.task', basis: 'Rome Statute, article 112(4)' },
  { code: 'oia', name: 'organs.oia', task: 'organs.oia.task', basis: 'Rome Statute, article 118' },
  { code: 'secretariat', name: 'organs.secretariat', task: 'organs.secretariat.task', basis: 'ICC-ASP/2/Res.3' },
];
