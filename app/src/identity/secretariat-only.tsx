import type { ReactNode } from 'react';
import { no } from '../door/objection.ts';
import type { Ctx, Viewer } from '../web/ctx.ts';
import { objectionText } from '../web/objection-text.ts';

export function isSecretariat(viewer: Viewer | null): boolean {
  return viewer?.capacities.some(({ kind }) => kind === 'secretariat') ?? false;
}

/** What the Secretariat alone may enter, on a page that the President reads too: to anyone else the reason, in place of a form that would be refused. */
export function SecretariatOnly({ ctx, children }: { readonly ctx: Ctx; readonly children: ReactNode }): ReactNode {
  if (isSecretariat(ctx.viewer)) return children;
  return (
    <p className="notice" data-s="wait">
      {objectionText(ctx, no('needs-secretariat'))}
    </p>
  );
}
