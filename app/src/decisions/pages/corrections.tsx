import { isSecretariat } from '../../identity/index.ts';
import { meetings } from '../../meetings/index.ts';
import { byName, nameOf, stateNames } from '../../reference/index.ts';
import type { Db } from '../../store/database.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import { Form, stateOf } from '../../web/form.tsx';
import { answerOfChoice } from '../cast-input.ts';
import { noteCorrection, takeBackCorrection } from '../note-correction.ts';
import type { ShownOfVote } from '../slots.ts';

/** What seats said after the announcement of how they had intended to vote; the result stands. */
export async function corrections(db: Db, vote: string): Promise<ShownOfVote> {
  const row = await db
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .select(['vote.entitled', 'vote.status', 'vote.method', 'meeting.status as meets'])
    .where('vote.id', '=', vote)
    .executeTakeFirstOrThrow();
  const noted = await db.selectFrom('vote_intention').selectAll().where('vote', '=', vote).execute();
  const names = await stateNames(db);
  const intended = new Map(noted.map((one) => [one.iso3, one.intended]));
  return {
    show: (ctx) =>
      noted.length > 0 && (
        <Section id="intended" title={ctx.t('decisions.intended')}>
          <p className="small mute">{ctx.t('decisions.intended.what')}</p>
          <ul>
            {byName(ctx, names, [...intended.keys()]).map((state) => (
              <li key={state}>
                {ctx.t('decisions.intended.by', {
                  state: names.get(state) ?? { en: state },
                  intended: intended.get(state) ?? 'abstain',
                })}
              </li>
            ))}
          </ul>
        </Section>
      ),
    enter(ctx) {
      const takes = row.status === 'announced' && row.method !== 'showOfHands' && row.meets === 'open';
      if (!isSecretariat(ctx.viewer) || !takes) return null;
      const field = { ctx, state: stateOf(ctx, noteCorrection, { vote }) } as const;
      const silent = byName(ctx, names, row.entitled).filter((state) => !intended.has(state));
      return (
        <Section id="intended" title={ctx.t('decisions.intended')}>
          <p className="small">{ctx.t('decisions.intended.what')}</p>
          <div className="row">
            {byName(ctx, names, [...intended.keys()]).map((state) => (
              <Form key={state} ctx={ctx} act={takeBackCorrection} hidden={{ vote, state }}>
                <Button>{ctx.t('decisions.explained.take-back', { state: nameOf(ctx, names, state) })}</Button>
              </Form>
            ))}
          </div>
          <Form ctx={ctx} act={noteCorrection} hidden={{ vote }}>
            <Select
              {...field}
              name="state"
              label={ctx.t('decisions.column.state')}
              options={silent.map((value) => ({ value, label: nameOf(ctx, names, value) }))}
            />
            <Select
              {...field}
              name="intended"
              label={ctx.t('decisions.intended.vote')}
              options={(['yes', 'no', 'abstain'] as const).map((value) => ({
                value,
                label: ctx.t(
                  value === 'abstain'
                    ? 'web.vote.abstain.do'
                    : `web.vote.${answerOfChoice(value) as 'for' | 'against'}`,
                ),
              }))}
            />
            <Button kind="main">{ctx.t('decisions.intended.note')}</Button>
          </Form>
        </Section>
      );
    },
  };
}
