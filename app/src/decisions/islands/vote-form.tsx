import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Reviewed } from '../pages/reviewed.tsx';

type Answer = 'for' | 'against' | 'abstain';

export type VoteFormProps = {
  readonly action: string;
  readonly api: string;
  readonly vote: string;
  readonly seat: string;
  readonly requestId: string;
  readonly chosen: Answer | null;
  /** it corrects a vote that is recorded */
  readonly correcting: boolean;
  /** it was sent without an answer, by a browser without a script */
  readonly unanswered: boolean;
  readonly words: Readonly<
    Record<
      | 'title'
      | 'legend'
      | Answer
      | 'review'
      | 'hint'
      | 'confirm'
      | 'follows'
      | 'cast'
      | 'change'
      | 'choose'
      | 'sending'
      | 'recorded'
      | 'elsewhere'
      | 'correct'
      | 'receipt'
      | 'refused'
      | 'unknown'
      | 'checking'
      | 'again',
      string
    >
  >;
};

/** Where the person is: choosing, reviewing, or after casting exactly one of recorded, not recorded, not known yet. */
type Step =
  | { readonly at: 'choose'; readonly missing: boolean }
  | { readonly at: 'review' }
  | { readonly at: 'sending' }
  | { readonly at: 'recorded'; readonly receipt: string; readonly answer: Answer; readonly elsewhere: boolean }
  | { readonly at: 'refused'; readonly reasons: readonly string[] }
  | { readonly at: 'unknown' };

/** After this long without an answer the person is told that the outcome is not known, and the form goes on asking. */
const patience = 4_000;

/** The vote of one seat. Whatever happens to the network, the same request id is sent again: one vote, one receipt. */
export default function VoteForm(props: VoteFormProps): ReactNode {
  const { words } = props;
  // Of this form, whatever the open page is told meanwhile: what is sent again is the same request.
  const [requestId] = useState(props.requestId);
  const [answer, setAnswer] = useState<Answer | null>(props.chosen);
  const [step, setStep] = useState<Step>({ at: 'choose', missing: props.unanswered });
  const heading = useRef<HTMLHeadingElement>(null);
  const place = step.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows each step
  useEffect(() => heading.current?.focus(), [place]);

  // What is chosen is read from the form: it may have been chosen before this script came.
  const review = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const choice = new FormData(event.currentTarget).get('choice');
    const chosen = isAnswer(choice) ? choice : null;
    setAnswer(chosen);
    setStep(chosen ? { at: 'review' } : { at: 'choose', missing: true });
  };
  const send = () => void cast({ ...props, requestId }, answer ?? 'abstain', setStep);

  // What is open is over once it is done: the heading above the receipt says whose vote it is.
  return (
    <>
      <h2 id="ballot">{place === 'recorded' ? words.legend : words.title}</h2>
      {shown()}
    </>
  );

  function shown(): ReactNode {
    switch (step.at) {
      case 'choose':
        return (
          <form className="stack" action={props.action} method="get" onSubmit={review} noValidate>
            <fieldset aria-describedby={step.missing ? 'vote-missing' : undefined}>
              <legend className="vh">{words.legend}</legend>
              {step.missing && (
                // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form without an answer
                <p className="error" id="vote-missing" role="alert" tabIndex={-1} autoFocus={props.unanswered}>
                  {words.choose}
                </p>
              )}
              <div className="choices">
                {(['for', 'against', 'abstain'] as const).map((v) => (
                  <label key={v}>
                    <input type="radio" name="choice" value={v} defaultChecked={answer === v} />
                    <span className="v" data-v={v} />
                    {words[v]}
                  </label>
                ))}
              </div>
            </fieldset>
            {/* An answer that is not chosen is not sent: this says that the form was. */}
            <input type="hidden" name="review" value="yes" />
            <p className="row">
              <button className="btn main large" type="submit">
                {words.review}
              </button>
              <span className="small mute">{words.hint}</span>
            </p>
          </form>
        );
      case 'review':
      case 'sending':
        return (
          <div className="stack">
            <h3 ref={heading} tabIndex={-1}>
              {words.confirm}
            </h3>
            {answer && <Reviewed answer={answer} words={{ answer: words[answer], follows: words.follows }} />}
            <p className="row" role="status">
              <button className="btn main large" type="button" onClick={send} disabled={step.at === 'sending'}>
                {step.at === 'sending' ? words.sending : words.cast}
              </button>
              {step.at === 'review' && (
                <button className="btn large" type="button" onClick={() => setStep({ at: 'choose', missing: false })}>
                  {words.change}
                </button>
              )}
            </p>
          </div>
        );
      case 'recorded':
        return (
          <div className="ruling" data-s={step.elsewhere ? 'bad' : 'good'} role="status">
            <h3 className="verdict" ref={heading} tabIndex={-1}>
              {step.elsewhere ? words.elsewhere : words.recorded}
            </h3>
            <p className="row">
              <span className="v" data-v={step.answer} />
              <b>{words[step.answer]}</b>
            </p>
            <p className="small">
              {words.receipt}{' '}
              <bdi>
                <b className="num">{step.receipt}</b>
              </bdi>
            </p>
            <p>
              <a className="btn" href={props.action}>
                {words.correct}
              </a>
            </p>
          </div>
        );
      case 'refused':
        return (
          <div className="ruling" data-s="bad" role="alert">
            <h3 className="verdict" ref={heading} tabIndex={-1}>
              {words.refused}
            </h3>
            {step.reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
            <p>
              <button className="btn" type="button" onClick={() => setStep({ at: 'choose', missing: false })}>
                {words.again}
              </button>
            </p>
          </div>
        );
      case 'unknown':
        return (
          <div className="ruling" data-s="wait" role="alert">
            <h3 className="verdict" ref={heading} tabIndex={-1}>
              {words.unknown}
            </h3>
            <p>{words.checking}</p>
          </div>
        );
    }
  }
}

interface Refused {
  readonly ok: false;
  readonly objections?: readonly {
    readonly code: string;
    readonly text: string;
    readonly facts: Readonly<Record<string, string | number>>;
  }[];
  readonly errors?: Readonly<Record<string, string>>;
}
type Reply = { readonly ok: true; readonly answer: { readonly receipt: string } } | Refused;

/** Sends until there is an answer. What is not answered in time is shown as not known, never as done. */
async function cast(props: VoteFormProps, choice: Answer, show: (step: Step) => void): Promise<void> {
  show({ at: 'sending' });
  const body = JSON.stringify({
    requestId: props.requestId,
    input: { vote: props.vote, state: props.seat, choice },
  });
  for (;;) {
    try {
      const response = await fetch(props.api, {
        method: 'POST',
        // The reasons of a refusal are shown as they come: they must come in the language of the page.
        headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
        body,
        signal: AbortSignal.timeout(patience),
      });
      if (response.status < 500) {
        const reply = (await response.json()) as Reply;
        // The page shows the receipt of before: it is made anew, and shows the one that stands.
        if (reply.ok && props.correcting) return location.assign(props.action);
        return show(stepAfter(reply, choice));
      }
    } catch {
      // no answer: the same request is sent again
    }
    show({ at: 'unknown' });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

/**
 * What the person sent is recorded; or it was not taken, because a vote of the seat stands already: cast on another device, or
 * entered by the Secretariat. Then the one that stands is shown, and never as if it were the one sent.
 */
function stepAfter(reply: Reply, sent: Answer): Step {
  if (reply.ok) return { at: 'recorded', receipt: reply.answer.receipt, answer: sent, elsewhere: false };
  const earlier = reply.objections?.find(({ code }) => code === 'already-voted')?.facts;
  if (typeof earlier?.receipt === 'string' && isAnswer(earlier.answer))
    return { at: 'recorded', receipt: earlier.receipt, answer: earlier.answer, elsewhere: true };
  return {
    at: 'refused',
    reasons: [...(reply.objections ?? []).map(({ text }) => text), ...Object.values(reply.errors ?? {})],
  };
}

function isAnswer(word: unknown): word is Answer {
  return word === 'for' || word === 'against' || word === 'abstain';
}
