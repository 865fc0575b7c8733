import type { ReactNode } from 'react';
import { type Desk, DeskFrame } from '../../desk/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { QrCode } from '../../web/components/qr-code.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { hrefIn, langNames, langs } from '../../words/languages.ts';
import { shownThere } from '../acts.ts';
import type { HangingScreen } from '../facts.ts';
import { makeHallScreen } from '../make-hall-screen.ts';
import { revokeHallScreen } from '../revoke-hall-screen.ts';
import { setHallScreen } from '../set-hall-screen.ts';

interface AddressedScreen extends HangingScreen {
  /** without the language */
  readonly address: string;
  readonly openedAt: string | null;
}

interface ScreensProps {
  readonly ctx: Ctx;
  readonly desk: Desk;
  readonly screens: readonly AddressedScreen[];
  /** of the site */
  readonly origin: string;
}

/** Where the Secretariat hangs screens: each with what it shows, and the address that is typed or scanned there. */
export function ScreensPage({ ctx, desk, screens, origin }: ScreensProps): ReactNode {
  const hidden = { session: desk.session.id };
  const state = stateOf(ctx, makeHallScreen, hidden);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="screens">
      <div className="stack gap-l">
        <p className="lede">{ctx.t('hall-screens.lede')}</p>
        {screens.map((screen) => (
          <OneScreen key={screen.id} ctx={ctx} screen={screen} origin={origin} session={desk.session} />
        ))}
        <Section id="new-screen" title={ctx.t('hall-screens.new')}>
          <Form ctx={ctx} act={makeHallScreen} hidden={hidden} state={state} keep>
            <ScreenFields ctx={ctx} state={state} />
            <Button kind="main">{ctx.t('hall-screens.make')}</Button>
          </Form>
        </Section>
      </div>
    </DeskFrame>
  );
}

function OneScreen({
  ctx,
  screen,
  origin,
  session: { id, city },
}: Pick<ScreensProps, 'ctx' | 'origin'> & {
  readonly screen: AddressedScreen;
  readonly session: Desk['session'];
}): ReactNode {
  const hidden = { screen: screen.id };
  const state = stateOf(ctx, setHallScreen, hidden);
  const address = `${origin}${ctx.href(screen.address)}`;
  const { openedAt } = screen;
  return (
    <Section id={`screen-${screen.id}`} title={screen.place}>
      <iframe
        className="screen-now"
        src={ctx.href(`/desk/sessions/${id}/screens/${screen.id}`)}
        title={ctx.t('hall-screens.preview', { place: screen.place })}
        loading="lazy"
        tabIndex={-1}
        inert
      />
      <p>
        {ctx.t(`hall-screens.shows.${screen.shows}`)}
        {screen.sidebar && `${ctx.comma}${ctx.t('hall-screens.with-day')}`}
        <span className="mute block">
          {openedAt === null
            ? ctx.t('hall-screens.never')
            : ctx.t('hall-screens.opened', {
                when: `${ctx.date(openedAt, 'day', city)}${ctx.comma}${ctx.timeIn(openedAt, city)}`,
              })}
        </span>
      </p>
      <details>
        <summary>{ctx.t('hall-screens.address')}</summary>
        <p className="small">{ctx.t('hall-screens.address.why')}</p>
        <div className="screen-address">
          <QrCode text={address} label={ctx.t('hall-screens.address')} />
          <ul>
            {langs.map((lang) => (
              <li key={lang}>
                <a
                  href={hrefIn(lang, screen.address)}
                  lang={lang}
                  hrefLang={lang}
                  aria-label={`${langNames[lang]}${ctx.comma}${screen.place}`}
                >
                  {langNames[lang]}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <p>
          <code>{address}</code>
        </p>
      </details>
      <details open={refused(ctx, setHallScreen, hidden)}>
        <summary>{ctx.t('hall-screens.set')}</summary>
        <Form ctx={ctx} act={setHallScreen} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
          <ScreenFields ctx={ctx} state={state} screen={screen} />
          <Button label={`${ctx.t('hall-screens.save')}${ctx.colon}${screen.place}`}>
            {ctx.t('hall-screens.save')}
          </Button>
        </Form>
      </details>
      <details open={refused(ctx, revokeHallScreen, hidden)}>
        <summary>{ctx.t('hall-screens.revoke')}</summary>
        <p className="small">{ctx.t('hall-screens.revoke.what')}</p>
        <Form ctx={ctx} act={revokeHallScreen} hidden={hidden}>
          <Button kind="grave" label={`${ctx.t('hall-screens.revoke')}${ctx.colon}${screen.place}`}>
            {ctx.t('hall-screens.revoke')}
          </Button>
        </Form>
      </details>
    </Section>
  );
}

function ScreenFields({
  ctx,
  state,
  screen,
}: {
  readonly ctx: Ctx;
  readonly state: FormState;
  readonly screen?: HangingScreen;
}): ReactNode {
  return (
    <>
      <Field ctx={ctx} state={state} name="place" label={ctx.t('hall-screens.place')} initial={screen?.place ?? ''} />
      <Select
        ctx={ctx}
        state={state}
        name="shows"
        label={ctx.t('hall-screens.shows')}
        initial={screen?.shows ?? 'automatic'}
        options={shownThere.map((value) => ({ value, label: ctx.t(`hall-screens.shows.${value}`) }))}
      />
      <Select
        ctx={ctx}
        state={state}
        name="sidebar"
        label={ctx.t('hall-screens.sidebar')}
        initial={screen?.sidebar ? 'yes' : 'no'}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: ctx.t(`hall-screens.sidebar.${value}`) }))}
      />
    </>
  );
}
