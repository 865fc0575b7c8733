import type { ReactNode } from 'react';
import { DeskFrame, type DeskPartProps, stateOptions } from '../../desk/index.ts';
import type { OpenWays } from '../../identity/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import { fresh } from '../../web/form-state.ts';
import { langNames, langs } from '../../words/languages.ts';
import type { DelegationsOnDesk } from '../desk/reads.ts';
import type { Mailed } from './by-mail.ts';
import { recipients } from './whom.ts';

export interface LettersPageProps extends DeskPartProps<DelegationsOnDesk> {
  readonly ways: ReadonlyMap<string, OpenWays>;
  /** whether mail is set up */
  readonly mail: boolean;
  readonly mailed: Mailed;
  /** why none were made just now */
  readonly problem: 'none' | 'busy' | null;
}

/** Whose letters are printed, and in which language: one page for each person, with a code to scan and to type. */
export function LettersPage({ ctx, desk, ways, mail, mailed, problem }: LettersPageProps): ReactNode {
  const persons = [...desk.delegations.values()].flat();
  const letters = `/desk/sessions/${desk.session.id}/letters`;
  const count = (whom: 'new' | 'all') => recipients(persons, ways, { whom, state: '' }).length;
  return (
    <DeskFrame ctx={ctx} desk={desk} part="delegations" page={ctx.t('letters.title')}>
      {mailed.size > 0 && (
        <p>
          <a href={ctx.href(`${letters}/sent`)}>{ctx.t('letters.sent.title')}</a>
        </p>
      )}
      <Section id="letters" title={ctx.t('letters.title')} quiet>
        <p>{ctx.t('letters.lede')}</p>
        {desk.session.demonstration && <Notice s="wait">{ctx.t('letter.specimen')}</Notice>}
        {problem && <Notice s="bad">{ctx.t(`letters.${problem}`)}</Notice>}
        <form className="stack mt" method="post" action={ctx.href(letters)}>
          <Options
            {...{ ctx, state: fresh }}
            name="whom"
            legend={ctx.t('letters.whom')}
            initial={['new']}
            options={(['new', 'all'] as const).map((value) => ({
              value,
              label: ctx.t(`letters.whom.${value}`, { n: count(value) }),
            }))}
          />
          <div className="field">
            <label htmlFor="state">{ctx.t('letters.state')}</label>
            <select id="state" name="state">
              <option value="">{ctx.t('letters.state.every')}</option>
              {stateOptions(ctx, desk)
                .filter(({ value }) => desk.delegations.has(value))
                .map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="lang">{ctx.t('letters.language')}</label>
            <select id="lang" name="lang" defaultValue={ctx.lang}>
              {langs.map((lang) => (
                <option key={lang} value={lang} lang={lang}>
                  {langNames[lang]}
                </option>
              ))}
            </select>
          </div>
          <div className="row">
            <Button kind="main" large>
              {ctx.t('letters.make')}
            </Button>
            {mail && !desk.session.demonstration && (
              <Button large asks={ctx.href(`${letters}/mail`)}>
                {ctx.t('letters.mail')}
              </Button>
            )}
          </div>
          {!mail && <p className="small mute">{ctx.t('letters.mail.not')}</p>}
        </form>
      </Section>
    </DeskFrame>
  );
}
