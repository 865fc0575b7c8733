import type { MotionKind } from '@plenary/rules';
import {
  type ChairPart,
  type LastStep,
  line,
  type PartWords,
  type PossibleStep,
  pause,
  type ScriptLine,
  type StepKind,
  say,
  state,
} from '../chair/index.ts';
import type { FloorView } from '../floor/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { Section } from '../web/components/section.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { reopenProposal, resumeDebate } from './carried-out.ts';
import { type Motion, standingOf } from './motions-in.ts';
import { Stack } from './pages/stack.tsx';
import { endsDebate } from './procedure.ts';
import { putMotion } from './put-motion.ts';
import { ruleOnPoint } from './rule-on-point.ts';
import { heardOn, type MotionsView, motionsView } from './view.ts';

const rules: StepKind = {
  command: ruleOnPoint,
  label: 'motions.do.rule',
  choice: 'motions.do.rule.choice',
  group: 'decide',
  turn: 'motion',
  asks: 'always',
};
const puts: StepKind = { command: putMotion, label: 'motions.do.put', group: 'decide', turn: 'motion' };
const resumes: StepKind = { command: resumeDebate, label: 'motions.do.resume-debate', group: 'floor' };
const reopens: StepKind = {
  command: reopenProposal,
  label: 'motions.do.reopen-proposal',
  group: 'decide',
  turn: 'motion',
};

/** What was moved, on the console: it comes before everything else. */
export const motionsAtChair: ChairPart = {
  kinds: [rules, puts, resumes, reopens],
  besides: ['motion.spoken', 'motion.withdrawn'],
  async at(tx, floor, { now }) {
    const { meeting, item, names } = floor;
    if (meeting.status !== 'open' || meeting.suspendedAt !== null) return {};
    const view = await motionsView(tx, { meeting: meeting.id, item, names }, now);
    const follows = await stillToDo(tx, view);
    return {
      steps: stepsNow(view),
      // An appeal is put to the vote at once: nobody asks whether there is consensus.
      follows:
        view.next?.kind === 'appeal' && view.next.status === 'put'
          ? ['open-vote']
          : follows.flatMap(({ kind }) => carriedOutBy[kind] ?? []),
      links: () =>
        item === null
          ? []
          : [
              {
                key: 'motions-page',
                href: `/meetings/${meeting.id}/motions`,
                label: (ctx) => ctx.t('motions.do.speakers'),
              },
            ],
      ...(view.motions.length > 0
        ? {
            box: (ctx: LanguageCtx) => (
              <Section id="motions-box" title={ctx.t('motions.title')}>
                <Stack ctx={ctx} view={view} />
              </Section>
            ),
          }
        : {}),
      words: (last) => wordsNow(floor, view, follows, last),
    };
  },
};

/** By which command of another room the chair does what was decided. */
const carriedOutBy: Partial<Readonly<Record<MotionKind, string>>> = {
  suspendMeeting: 'suspend-meeting',
  adjournMeeting: 'close-meeting',
  closeList: 'close-list',
};

/** Which acts show that it is done. */
const doneWith: Partial<Readonly<Record<MotionKind, string>>> = {
  suspendMeeting: 'meeting.suspended',
  adjournMeeting: 'meeting.closed',
  closeList: 'speakers-list.closed',
  limitTime: 'time-limit.set',
};

/** What the Assembly has decided and the chair has not done yet. */
async function stillToDo(tx: Db | Tx, { motions, item, meeting }: MotionsView): Promise<readonly Motion[]> {
  const carried = motions.filter((motion) => standingOf(motion) === 'carried' && !motion.over && motion.item === item);
  const open: Motion[] = [];
  for (const motion of carried) {
    const act = doneWith[motion.kind];
    if (motion.kind === 'reconsider') open.push(motion);
    else if (act && motion.decidedAt && !(await doneSince(tx, meeting, act, motion.decidedAt))) open.push(motion);
  }
  return open;
}

async function doneSince(tx: Db | Tx, meeting: string, act: string, since: string): Promise<boolean> {
  const found = await tx
    .selectFrom('entry')
    .select('seq')
    .where('act', '=', act)
    .where('subject', '=', `meeting:${meeting}`)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function stepsNow({ meeting, next, motions, drafts, item }: MotionsView): readonly PossibleStep[] {
  const steps: PossibleStep[] = [];
  if (next?.kind === 'pointOfOrder') {
    for (const wellTaken of ['yes', 'no'] as const)
      steps.push({
        kind: rules,
        input: { meeting, motion: next.id, wellTaken },
        about: (ctx) => ctx.t(`motions.rule.${wellTaken}`),
        asked: async () => ({
          follows: (ctx) => ctx.t('motions.confirm.rule'),
          about: (ctx) => ctx.t(`motions.rule.${wellTaken}`),
        }),
      });
  } else if (next?.status === 'moved') {
    steps.push({
      kind: puts,
      input: { meeting, motion: next.id },
      about: (ctx) => ctx.t(`rules.motion.${next.kind}`),
    });
  }
  if (endsDebate(motions, item)) steps.push({ kind: resumes, input: { meeting } });
  for (const motion of motions)
    if (motion.kind === 'reconsider' && standingOf(motion) === 'carried' && !motion.over)
      steps.push({
        kind: reopens,
        input: { meeting, motion: motion.id },
        about: () => drafts.find(({ id }) => id === motion.about)?.symbol ?? '',
      });
  return steps;
}

function wordsNow(floor: FloorView, view: MotionsView, follows: readonly Motion[], last: LastStep | null): PartWords {
  const { next } = view;
  const [first] = follows;
  return {
    done: last ? doneIn(last) : undefined,
    leads: first
      ? { motion: (ctx) => [say(ctx, 'script.motion.follows', { kind: first.kind })] }
      : next
        ? { motion: (ctx) => wordsOf(ctx, floor, next) }
        : endsDebate(view.motions, view.item)?.kind === 'adjournDebate'
          ? { motion: (ctx) => [say(ctx, 'script.motion.debate.adjourned')] }
          : {},
  };
}

function doneIn({ act, data }: LastStep): PartWords['done'] {
  switch (act) {
    case 'point.ruled':
      return (ctx) => [
        say(ctx, 'script.motion.ruled', { taken: String(data.wellTaken) }),
        pause(ctx, 'script.motion.ruled.appeal'),
      ];
    case 'debate.resumed':
      return (ctx) => [say(ctx, 'script.motion.debate.resumed')];
    default:
      return undefined;
  }
}

/** What the President reads of the motion that is decided next. */
function wordsOf(ctx: LanguageCtx, floor: FloorView, motion: Motion): readonly ScriptLine[] {
  const who = { state: state(ctx, floor, motion.state) };
  const name = { motion: ctx.t(`rules.motion.${motion.kind}`) };
  if (motion.status === 'put')
    return motion.kind === 'appeal'
      ? [say(ctx, 'script.motion.question.appeal'), say(ctx, 'script.motion.appeal.question')]
      : [say(ctx, 'script.motion.question', name), pause(ctx, 'script.motion.pause.objection')];
  switch (motion.kind) {
    case 'pointOfOrder':
      return [say(ctx, 'script.motion.point', who), pause(ctx, 'script.motion.point.rule')];
    case 'appeal':
      return [say(ctx, 'script.motion.appeal', who), say(ctx, 'script.motion.appeal.question')];
    default:
      return [say(ctx, 'script.motion.moved', { ...who, ...name }), ...debateOf(ctx, motion)];
  }
}

function debateOf(ctx: LanguageCtx, motion: Motion): readonly ScriptLine[] {
  const { debate, mostFor, mostAgainst, ...heard } = heardOn(motion);
  if (!debate) return [say(ctx, 'script.motion.no-debate')];
  const left = { for: mostFor, against: mostAgainst };
  return [
    say(ctx, mostFor > 0 ? 'script.motion.both' : 'script.motion.against-only', left),
    line(ctx, 'said', mostFor > 0 ? 'motions.heard' : 'motions.heard.against', { ...heard, mostFor, mostAgainst }),
    pause(ctx, 'script.motion.pause.speakers'),
  ];
}
