import { type Finding, finding, type Line, line } from '../../finding.ts';
import { procedure } from '../cite.ts';

/** What a change does to a paragraph; `replaces` puts another text in the place of the whole. */
export const amendmentChanges = ['adds', 'deletes', 'revises', 'replaces'] as const;

export type AmendmentChange = (typeof amendmentChanges)[number];

export interface AmendmentFacts {
  readonly change: AmendmentChange;
  /** by its number; of what is added the number that it gets */
  readonly paragraph: number;
  /** numbers of the paragraphs that the text has */
  readonly paragraphs: readonly number[];
}

export type AmendmentBar = 'replacesWhole' | 'noSuchParagraph';

const cite = procedure('rule on amendments');

/**
 * Whether a change is an amendment: it merely adds to, deletes from or revises a part of the proposal. What stands against it; empty
 * when nothing does. INTERPRETATION: to delete the only paragraph is to leave nothing of the proposal.
 */
export function isAmendment({ change, paragraph, paragraphs }: AmendmentFacts): Finding<readonly AmendmentBar[]> {
  const bars: AmendmentBar[] = [];
  const lines: Line[] = [];
  const there = paragraphs.includes(paragraph);
  if (change === 'replaces' || (change === 'deletes' && there && paragraphs.length === 1)) {
    bars.push('replacesWhole');
    const text = 'It leaves nothing of the proposal: it is a proposal of its own';
    lines.push(line('amendment.whole', text, {}, cite, 'unverified'));
  } else if (!there && !(change === 'adds' && paragraph === Math.max(0, ...paragraphs) + 1)) {
    bars.push('noSuchParagraph');
    const text = `The proposal has no paragraph ${paragraph}`;
    lines.push(line('amendment.no-paragraph', text, { paragraph }, cite, 'unverified'));
  } else {
    const text = 'It adds to, deletes from or revises a part of the proposal: it is an amendment';
    lines.push(line('amendment.part', text, {}, cite, 'unverified'));
  }
  return finding('proposals.isAmendment', bars, lines);
}

export interface AmendmentsWaiting {
  /** amendments that are not decided, do not fall and are not withdrawn */
  readonly waiting: readonly string[];
  /** in which order the President decided to put them; null while that is not decided */
  readonly order: readonly string[] | null;
}

export type PutNext =
  | { readonly next: 'amendment'; readonly amendment: string }
  | { readonly next: 'order' | 'proposal'; readonly amendment: null };

/**
 * What is put to the vote next: amendments before the proposal, in the order that the President decided; of several that order comes
 * first, of one alone there is none to decide.
 */
export function putNext({ waiting, order }: AmendmentsWaiting): Finding<PutNext> {
  const [only] = waiting;
  if (only === undefined)
    return found({ next: 'proposal', amendment: null }, 'No amendment waits: the proposal is put');
  if (waiting.length > 1 && !waiting.every((id) => order?.includes(id)))
    return found(
      { next: 'order', amendment: null },
      'Several amendments wait: first the order in which they are put, the furthest in substance from the proposal first',
    );
  const amendment = order?.find((id) => waiting.includes(id)) ?? only;
  return found({ next: 'amendment', amendment }, 'Amendments are put before the proposal');

  function found(value: PutNext, text: string): Finding<PutNext> {
    return finding('proposals.amendmentsInOrder', value, [
      line('amendments.next', text, { waiting: waiting.length, next: value.next }, cite, 'unverified'),
    ]);
  }
}

/** Whether an amendment is left out of the voting: the adoption of another one necessarily implies its rejection. */
export function amendmentFalls(otherAdopted: boolean): Finding<boolean> {
  const text = otherAdopted
    ? 'Where the adoption of one amendment implies the rejection of another, the other is not put'
    : 'An amendment falls by the adoption of another one, and that one is not adopted';
  return finding('proposals.amendmentFalls', otherAdopted, [
    line('amendment.falls', text, { adopted: otherAdopted ? 1 : 0 }, cite, 'unverified'),
  ]);
}
