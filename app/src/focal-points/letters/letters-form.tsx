import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fresh } from '../../web/form-state.ts';
import { langNames, langs } from '../../words/languages.ts';
import type { FocalPointsOnDesk } from '../desk/reads.ts';
import { recipients } from './recipients.ts';

/** For whom letters with links are made, and in which language. */
export function LettersForm({ ctx, desk }: { readonly ctx: Ctx; readonly desk: FocalPointsOnDesk }): ReactNode {
  const path = `/desk/sessions/${desk.session.id}/focal-points/letters`;
  return (
    <Section id="letters" title={ctx.t('letters.title')}>
      {desk.session.demonstration && <Notice s="wait">{ctx.t('letter.specimen')}</Notice>}
      <form className="stack" method="post" action={ctx.href(path)}>
        <Options
          {...{ ctx, state: fresh }}
          name="whom"
          legend={ctx.t('letters.whom')}
          initial={['new']}
          options={(['new', 'all'] as const).map((value) => ({
            value,
            label: ctx.t(`focal-points.letters.${value}`, { n: recipients(desk, value).length }),
          }))}
        />
        <div className="field">
          <label htmlFor="letters-lang">{ctx.t('letters.language')}</label>
          <select id="letters-lang" name="lang" defaultValue={ctx.lang}>
            {langs.map((lang) => (
              <option key={lang} value={lang} lang={lang}>
                {langNames[lang]}
              </option>
            ))}
          </select>
        </div>
        <Button>{ctx.t('letters.make')}</Button>
      </form>
    </Section>
  );
}
