import { writeXlsx } from '../../imports/index.ts';

/** Names of colours, plants and stones, and words for what is only an example: nobody is called so. */
const given =
  'Amber Basil Cedar Dahlia Elm Fern Garnet Hazel Indigo Jasper Kale Linden Maple Nettle Olive Pearl Quartz Rowan Sorrel Teal Umber Violet Willow Yarrow Zinnia Coral Flint Heather';
const family =
  'Example Specimen Placeholder Sample Mockup Template Pattern Draft Fiction Instance Stencil Prototype Model Sketch Outline Figment Blueprint Replica Notion Emblem Token Diagram Cipher Fable Parable Legend Riddle Motif';

export interface ListedPerson {
  readonly state: string;
  readonly role: string;
  readonly family: string;
  readonly given: string;
}

/** Seven hundred persons of all delegations: a head, an alternate, and as many advisers as it takes. */
export function personsOf(states: readonly string[], persons: number): readonly ListedPerson[] {
  const names = family.split(' ').flatMap((last) => given.split(' ').map((first) => ({ family: last, given: first })));
  if (names.length < persons) throw new Error(`there are names for ${names.length} persons`);
  return names.slice(0, persons).map((name, n) => ({
    ...name,
    state: states[n % states.length] ?? '',
    role: (['Representative', 'Alternate'] as const)[Math.floor(n / states.length)] ?? 'Adviser',
  }));
}

/** As a workbook, and the same with faults in so many of its lines: a State that is none, a role that is none, no name. */
export function workbookOf(persons: readonly ListedPerson[], faults = 0): File {
  const rows = persons.map(({ state, role, family, given }, n) =>
    n >= faults
      ? [state, role, family, given]
      : ((
          [
            ['Atlantis', role, family, given],
            [state, 'Wizard', family, given],
            [state, role, '', given],
          ] as const
        )[n % 3] ?? []),
  );
  const sheet = writeXlsx({ name: 'Delegations', head: ['State', 'Role', 'Family name', 'Given names'], rows });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new File([sheet.slice().buffer], 'delegations.xlsx', { type });
}

/** What is put behind the items of the session before, as somebody pastes it. */
export const pastedItems = `6. Demonstration item: report on an imagined fund
(a) Figures of the fund
(b) Report of its imagined auditor
7. Demonstration item: an imagined reading room
8. Demonstration item: dates of the next session
9. Other matters`;
