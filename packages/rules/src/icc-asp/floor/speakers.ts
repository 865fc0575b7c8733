import { type Finding, finding, line } from '../../finding.ts';
import { practice } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import type { ParticipantCategory } from '../participation.ts';

export interface SpeakerRequest {
  readonly id: string;
  readonly category: ParticipantCategory;
  /** Where it stands: the order in which the requests came, or where the President has put it since. */
  readonly place: number;
  /** In the general debate ministers and higher speak first. */
  readonly rank?: 'head' | 'minister' | 'other';
  /** A chair or rapporteur of a subsidiary body who explains its conclusions. */
  readonly rapporteur?: boolean;
}

/** Bands of the queue; a subsidiary body or the Court called on its item goes before the States. */
const bands: readonly ParticipantCategory[] = [
  'subsidiaryBody',
  'court',
  'stateParty',
  'observerState',
  'invitedState',
  'intergovernmentalOrganization',
  'nonGovernmentalOrganization',
  'media',
];
/** Its place among the categories: who is called before whom. */
export function callingBand(category: ParticipantCategory): number {
  return bands.indexOf(category);
}

const ranks: readonly NonNullable<SpeakerRequest['rank']>[] = ['head', 'minister', 'other'];

function before(a: SpeakerRequest, b: SpeakerRequest): number {
  const explain = Number(b.rapporteur ?? false) - Number(a.rapporteur ?? false);
  const band = callingBand(a.category) - callingBand(b.category);
  const rank = ranks.indexOf(a.rank ?? 'other') - ranks.indexOf(b.rank ?? 'other');
  return explain || band || rank || a.place - b.place;
}

/**
 * The order in which the floor is given: by category, in the general debate by rank, then in the order of asking. The
 * media have no place in it. Moving a speaker between bands is the President's to decide.
 */
export function speakersOrder(requests: readonly SpeakerRequest[]): Finding<readonly string[]> {
  const order = requests.filter((r) => r.category !== 'media').sort(before);
  return finding(
    'floor.speakers',
    order.map((r) => r.id),
    [
      line(
        'speakers.order',
        'States Parties, Observer States, Invited States, intergovernmental organizations, non-governmental organizations; then in the order of asking',
        { speakers: order.length },
        practice('order of the general debate', 'C23-3'),
        'unverified',
      ),
    ],
  );
}

export interface ReplyFacts {
  /** Replies this delegation has already made on the item. */
  readonly made: number;
  readonly category: ParticipantCategory;
}

/** Whether a right of reply is left, and for how many minutes. */
export function rightOfReply(
  facts: ReplyFacts,
  parameters: Parameters = {},
): Finding<{ readonly allowed: boolean; readonly minutes: number }> {
  const most = parameterValue('replies.perItem', parameters);
  const minutes = parameterValue('replies.minutes', parameters)[facts.made] ?? 0;
  const entitled = facts.category === 'stateParty' || facts.category === 'observerState';
  const allowed = entitled && facts.made < most && minutes > 0;
  const text = allowed
    ? `Reply ${facts.made + 1} of ${most}: ${minutes} minutes`
    : entitled
      ? `No reply left: ${most} for an item`
      : 'A reply is for States';
  return finding(
    'floor.reply',
    { allowed, minutes: allowed ? minutes : 0 },
    [
      line(
        'reply',
        text,
        { nth: facts.made + 1, most, minutes, entitled: entitled ? 1 : 0, allowed: allowed ? 1 : 0 },
        practice('right of reply'),
        'open',
      ),
    ],
    usesOf(['replies.perItem', 'replies.minutes'], parameters),
  );
}
