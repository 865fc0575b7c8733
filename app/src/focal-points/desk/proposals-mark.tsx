import type { ReactNode } from 'react';

/** Changes with what delegations propose; the live script then asks for the page again. */
export function ProposalsMark({ mark }: { readonly mark: string }): ReactNode {
  return <i id="proposals-mark" hidden data-again={mark} />;
}
