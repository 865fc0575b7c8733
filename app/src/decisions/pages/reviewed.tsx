import type { ReactNode } from 'react';

export interface ReviewedProps {
  readonly answer: 'for' | 'against' | 'abstain';
  readonly words: { readonly answer: string; readonly follows: string };
}

/** What is about to be cast, as it stood among the choices: the same with a script and without. */
export function Reviewed({ answer, words }: ReviewedProps): ReactNode {
  return (
    <>
      <div className="choices">
        <p>
          <span className="v" data-v={answer} />
          {words.answer}
        </p>
      </div>
      <p className="small mute">{words.follows}</p>
    </>
  );
}
