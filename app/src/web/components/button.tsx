import type { ReactNode } from 'react';

interface Look {
  /** `main`: the one act of a view. `grave`: annul, object, leave. */
  readonly kind?: 'main' | 'grave';
  readonly large?: boolean;
  /** In rows of tables and lists. */
  readonly slim?: boolean;
  readonly wide?: boolean;
}

function classes({ kind, large, slim, wide }: Look): string {
  return ['btn', kind, large === true && 'large', slim === true && 'slim', wide === true && 'wide']
    .filter(Boolean)
    .join(' ');
}

export interface ButtonProps extends Look {
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  /** A letter that does the same, with the browser's own modifier (Alt, or Control and Option): its `accesskey`. */
  readonly shortcut?: string;
  /** Id of the text that says why the button does nothing now. It keeps the focus, so that the reason can be read. */
  readonly refusedBy?: string;
  /** It has the focus when the page has loaded: it was pressed before, and is pressed again. */
  readonly focused?: boolean;
  /** Its name where several buttons of a page say the same; it begins with what is shown. */
  readonly label?: string;
  /** Address of a page that is asked for with the answers of the form; nothing is sent to where the form goes. */
  readonly asks?: string;
  /** Id of the dialog or popover it opens. */
  readonly opens?: string;
  readonly children: ReactNode;
}

/** A button. A button that may not be used now is greyed and points at the reason. */
export function Button({
  type = 'submit',
  name,
  value,
  shortcut,
  refusedBy,
  asks,
  opens,
  focused,
  label,
  children,
  ...look
}: ButtonProps): ReactNode {
  const refused = refusedBy !== undefined;
  return (
    <button
      className={classes(look)}
      // A greyed submit button would still send the form.
      type={refused ? 'button' : type}
      name={name}
      value={value}
      {...(asks === undefined ? {} : { formMethod: 'get', formAction: asks })}
      popoverTarget={refused ? undefined : opens}
      aria-label={label}
      aria-disabled={refused ? true : undefined}
      aria-describedby={refusedBy}
      // biome-ignore lint/a11y/noAccessKey: native, without script, never without its modifier; few, and shown on the button
      accessKey={shortcut}
      // biome-ignore lint/a11y/noAutofocus: the person pressed this very button on the page before
      autoFocus={focused === true ? true : undefined}
    >
      {children}
      {shortcut !== undefined && (
        <>
          {' '}
          <kbd>{shortcut.toLocaleUpperCase()}</kbd>
        </>
      )}
    </button>
  );
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  readonly shortcut?: string;
  /** as of a button */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link that looks like a button: it leads to a step, it changes nothing itself. */
export function LinkButton({ href, shortcut, label, children, ...look }: LinkButtonProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noAccessKey: as on a button
    <a className={classes(look)} href={href} accessKey={shortcut} aria-label={label}>
      {children}
      {shortcut !== undefined && (
        <>
          {' '}
          <kbd>{shortcut.toLocaleUpperCase()}</kbd>
        </>
      )}
    </a>
  );
}
