import type { ReactNode } from 'react';
import { BallotRows } from '../../web/components/ballot.tsx';
import { Bar } from '../../web/components/bar.tsx';
import { Button } from '../../web/components/button.tsx';
import { Matrix } from '../../web/components/matrix.tsx';
import { Programme } from '../../web/components/programme.tsx';
import { Ruling } from '../../web/components/ruling.tsx';
import { Seats } from '../../web/components/seats.tsx';
import { Section } from '../../web/components/section.tsx';
import { type Speaker, Speakers } from '../../web/components/speakers.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import { Count, Timer } from '../../web/components/timer.tsx';
import { Board, Mvr, Totals, type VoteAnswer, VoteMark } from '../../web/components/votes.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';

const answers: readonly VoteAnswer[] = [
  'for',
  'against',
  'abstain',
  'silent',
  'left',
  'absent',
  'unaccredited',
  'none',
  'lock',
];

function timers(ctx: LanguageCtx): ReactNode {
  return [134_000, 48_000, -21_000].map((left) => (
    <Timer key={left} ctx={ctx} label={`Speaking time, example ${left}`} state={{ allowed: 300_000, runs: { left } }} />
  ));
}

function speakers(ctx: LanguageCtx): readonly Speaker[] {
  return [
    { id: 's1', seat: 'AAA', name: 'State A', detail: 'For the States of a group', when: '2:14', now: true },
    { id: 's2', seat: 'BBB', name: 'State B', when: '15:36' },
    { id: 's3', seat: 'CCC', name: 'State C', when: ctx.t('web.speakers.about', { time: '15:40' }) },
    { id: 's4', seat: null, name: 'An organization', observer: true, when: '15:44' },
  ];
}

function marks(ctx: LanguageCtx): ReactNode {
  return (
    <p className="row">
      {answers.map((v) => (
        <VoteMark key={v} ctx={ctx} v={v} />
      ))}
    </p>
  );
}

/** What belongs to a meeting: time, speakers, votes, elections. */
export function KitFloor({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <>
      <Section id="timer" title="Timer">
        <div className="cols kit-narrow">{timers(ctx)}</div>
        <p className="mt-s small">
          Open for <Count ctx={ctx} since={new Date(Date.parse(ctx.now) - 92_000).toISOString()} />, silence ends in{' '}
          <Count ctx={ctx} until={new Date(Date.parse(ctx.now) + 7_200_000).toISOString()} />
        </p>
      </Section>
      <div className="cols kit-wide mt">
        <Section id="speakers" title="Speakers">
          <Speakers ctx={ctx} label="Speakers, example" speakers={speakers(ctx)} seat="CCC" />
        </Section>
        <Section id="programme" title="Programme">
          <Programme
            label="Programme, example"
            entries={[
              {
                id: 'p1',
                time: '10:00',
                title: 'Ninth ballot',
                mark: <Tag>No one elected</Tag>,
                detail: '119 voted',
                when: 'past',
              },
              {
                id: 'p2',
                time: '11:05',
                title: 'Tenth ballot',
                mark: <span className="lamp">{ctx.t('web.now')}</span>,
                detail: 'Conference Room 4',
                when: 'now',
              },
              { id: 'p3', time: '15:00', title: <a href="#programme">General debate</a> },
            ]}
          />
        </Section>
      </div>
      <KitVotes ctx={ctx} />
      <KitElection ctx={ctx} />
    </>
  );
}

function KitVotes({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <Section id="votes" title="Votes">
      <div className="stack">
        {marks(ctx)}
        <div data-palette="blue">{marks(ctx)}</div>
        <p className="row">
          <Mvr ctx={ctx} label="List A" minimum={{ have: 1, need: 1 }} />
          <Mvr ctx={ctx} label="Asia-Pacific" minimum={{ have: 1, need: 2 }} />
          <Mvr ctx={ctx} label="Male" minimum="lifted" />
        </p>
        <Totals ctx={ctx} for={84} against={9} abstain={17} />
        <Bar label={ctx.t('web.bar.need', { have: 84, base: 93, need: 47 })} value={84} of={93} need={47} />
        <Bar label="Ballot papers received" value={97} of={122} progress />
        <Board
          ctx={ctx}
          label="Votes by State, example"
          seats={answers.map((v, i) => ({ seat: 'ABCDE'.charAt(i).repeat(3), name: `State ${'ABCDE'.charAt(i)}`, v }))}
        />
      </div>
    </Section>
  );
}

function KitElection({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <Section id="election" title="Election">
      <Seats
        label="Seats, example"
        seats={[
          { id: '1', name: 'Candidate A', detail: 'State A', won: true },
          { id: '2', name: 'Second seat', detail: 'Being voted on', won: false },
        ]}
      />
      <div className="mt">
        <Matrix
          ctx={ctx}
          caption="Votes by candidate and ballot, example"
          candidate="Candidate"
          ballots={['1', '2', '3']}
          rows={[
            {
              id: 'a',
              name: 'Candidate A',
              detail: 'State A, list A',
              cells: [
                { kind: 'votes', votes: 62, verified: false },
                { kind: 'won', votes: 86 },
                { kind: 'after', span: 1 },
              ],
            },
            {
              id: 'b',
              name: 'Candidate B',
              detail: 'State B, list B',
              out: true,
              cells: [
                { kind: 'votes', votes: null, verified: true },
                { kind: 'out', why: 'withdrew', span: 2 },
              ],
            },
            {
              id: 'c',
              name: 'Candidate C',
              detail: 'State C, list B',
              out: true,
              cells: [
                { kind: 'votes', votes: 30, verified: true },
                { kind: 'votes', votes: 21, verified: true },
                { kind: 'out', why: 'dropped', span: 1 },
              ],
            },
          ]}
          foot={[
            { label: 'Valid ballots', values: [121, 120, null] },
            { label: 'Needed, two thirds', values: [81, 80, null], strong: true },
          ]}
        />
      </div>
      <div className="mt">
        <BallotRows
          ctx={ctx}
          name="candidate"
          legend="Candidates, example"
          head={{ candidate: 'Candidate, nominated by', list: 'List', group: 'Regional group', gender: 'Gender' }}
          candidates={[
            {
              id: 'c1',
              name: 'Alpha, Candidate',
              nominatedBy: 'State A',
              list: 'A',
              group: 'African',
              gender: 'Male',
              chosen: true,
            },
            {
              id: 'c2',
              name: 'Beta, Candidate',
              nominatedBy: 'State B',
              list: 'B',
              group: 'Eastern European',
              gender: 'Female',
            },
          ]}
        />
      </div>
    </Section>
  );
}

/** The same on the dark ground of the hall. */
export function KitHall({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <section className="kit-hall" data-theme="hall" aria-labelledby="hall">
      <h2 id="hall">Hall theme</h2>
      <div className="cols kit-narrow">
        <div className="stack">{timers(ctx)}</div>
        <Speakers ctx={ctx} label="Speakers in the hall theme" speakers={speakers(ctx)} seat="CCC" />
        <div className="stack">
          <p className="row">
            <Chip s="good">Adopted</Chip>
            <Chip s="wait">Voting</Chip>
            <Chip s="bad">Annulled</Chip>
          </p>
          <div className="row">
            <Button kind="main" type="button">
              Cast
            </Button>
            <a href="#hall">Result of the ninth ballot</a>
          </div>
          {marks(ctx)}
          <Ruling s="good" verdict="The motion is carried" />
        </div>
      </div>
    </section>
  );
}
