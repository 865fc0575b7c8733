import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import { projectReference } from './project-reference.ts';

/** Subject: `reference`. */
export const membershipActs = {
  'reference.loaded': act<{ readonly files: readonly { readonly path: string; readonly sha256: string }[] }>({
    about: () => 'reference',
    audience: 'public',
    within: itsSubject,
    apply: projectReference,
  }),
};

export type MembershipAct = ActOf<typeof membershipActs>;
export const say = sayingOf(membershipActs);
