import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';

export interface BallotCandidate {
  readonly id: string;
  /** As on the ballot paper: family name first. */
  readonly name: string;
  readonly nominatedBy: string;
  readonly list?: string;
  readonly group: string;
  readonly gender: string;
  readonly chosen?: boolean;
}

export interface BallotRowsProps {
  readonly ctx: LanguageCtx;
  readonly name: string;
  /** Says in which order the candidates stand. */
  readonly legend: string;
  readonly candidates: readonly BallotCandidate[];
  readonly head: { readonly candidate: string; readonly list: string; readonly group: string; readonly gender: string };
}

/** The candidates of a secret ballot, to be marked. Input and label are siblings, so it works without script; no candidate is coloured. */
export function BallotRows({ name, legend, candidates, head }: BallotRowsProps): ReactNode {
  return (
    <fieldset className="ballot">
      <legend className="vh">{legend}</legend>
      <div className="ballot-row ballot-head" aria-hidden="true">
        <span />
        <span>{head.candidate}</span>
        <span>{head.list}</span>
        <span>{head.group}</span>
        <span>{head.gender}</span>
      </div>
      {candidates.map((candidate) => (
        <BallotRow key={candidate.id} name={name} candidate={candidate} listWord={head.list} />
      ))}
    </fieldset>
  );
}

function BallotRow({
  name,
  candidate,
  listWord,
}: {
  readonly name: string;
  readonly candidate: BallotCandidate;
  readonly listWord: string;
}): ReactNode {
  const id = `${name}-${candidate.id}`;
  return (
    <>
      <input type="checkbox" name={name} id={id} value={candidate.id} defaultChecked={candidate.chosen} />
      <label className="ballot-row" htmlFor={id}>
        <span className="box" />
        <span>
          <b>{candidate.name}</b>
          <small>{candidate.nominatedBy}</small>
        </span>
        <span>
          {candidate.list !== undefined && (
            <>
              <span className="k">{listWord} </span>
              {candidate.list}
            </>
          )}
        </span>
        <span>{candidate.group}</span>
        <span>{candidate.gender}</span>
      </label>
    </>
  );
}
