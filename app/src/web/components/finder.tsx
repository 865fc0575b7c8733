import type { ReactNode } from 'react';
import { assetUrl } from '../assets.ts';
import type { Ctx } from '../ctx.ts';

export interface FinderProps {
  readonly ctx: Ctx;
  /** "Find a State" */
  readonly label: string;
  /** what was typed, by the address */
  readonly find: string;
  /** how many rows the page shows, of how many: said of what was typed */
  readonly shown: number;
  readonly of: number;
  /** what else was asked of the page and stays so */
  readonly keeps?: Readonly<Record<string, string>>;
  /** Where each row has a button: what Enter does, when one row is meant. */
  readonly enter?: EnterSaid;
  /** beside the field */
  readonly children?: ReactNode;
}

/** Sentences with {name}: what Enter does with the row that is meant; that it is done already; and that more than one is meant. */
export interface EnterSaid {
  readonly does: string;
  readonly done: string;
  readonly several: string;
}

/** Marks a row that is found by these words when they are typed. A row of a long table is found by all that stands in it. */
export function found(words: string): { readonly 'data-find': string } {
  return { 'data-find': words };
}

/**
 * Type to find, among the rows of this page: those marked with `found`, and those of its long tables. The form asks for the page with those that fit; who is signed
 * in has scripts, which sort out while one types.
 */
export function Finder({ ctx, label, find, shown, of, keeps = {}, enter, children }: FinderProps): ReactNode {
  const all = new URLSearchParams(keeps).toString();
  return (
    <div className="finder" id="find">
      <search className="search" aria-label={label}>
        <form method="get" action={`${ctx.href(ctx.path)}#find`} data-finds="">
          <label className="vh" htmlFor="find-here">
            {label}
          </label>
          <input
            id="find-here"
            name="find"
            type="search"
            defaultValue={find}
            maxLength={200}
            placeholder={label}
            autoComplete="off"
          />
          {Object.entries(keeps).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button className="btn slim" type="submit">
            {ctx.t('web.find')}
          </button>
        </form>
      </search>
      <p className="small">
        <output
          data-said={ctx.t('web.find.shown', { shown: '{shown}', of: '{of}' })}
          data-none={ctx.t('web.find.none')}
          data-enter={enter?.does}
          data-done={enter?.done}
          data-several={enter?.several}
        >
          {find !== '' &&
            (shown === 0
              ? ctx.t('web.find.none')
              : ctx.t('web.find.shown', { shown: ctx.number(shown), of: ctx.number(of) }))}
        </output>{' '}
        {find !== '' && <a href={ctx.href(`${ctx.path}${all === '' ? '' : `?${all}`}`)}>{ctx.t('web.find.all')}</a>}
      </p>
      {children}
      {ctx.viewer !== null && <script type="module" src={assetUrl('src/web/find-client.ts')} />}
    </div>
  );
}
